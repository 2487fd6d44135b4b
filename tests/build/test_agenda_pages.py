"""The agenda by itself gives the page of each paper in the pack; without a pack it gives none and the build says so."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping

import pytest
from build.conftest import MEETING, TinyWorkspace
from build.test_packs import lays_out, text_of

from generator.build.agendas import LEFT_OUT, NOT_LAID_OUT, NOT_WHOLE, WITHOUT_PAGES
from generator.build.layout import LAST_PAGE
from generator.build.options import Packs

REPORT = f"meetings/{MEETING}/03-letters.yaml"
AGENDA_FILE = f"meetings/{MEETING}/meeting.yaml"
AGENDA = "00-agenda, standard, docx"
STANDARD = {"profiles": ("standard",)}
EARLIER = "2024-04-09-audit"


@pytest.fixture
def laid_out(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """The pages that laying out gives."""
    pages = {"b_02_waiting_title": 4, "b_03_letters_title": 17, LAST_PAGE: 20}

    def answer(_: str) -> Mapping[str, int]:
        return dict(pages)

    lays_out(monkeypatch, answer)
    return pages


def rows(tiny: TinyWorkspace, profile: str = "standard") -> list[list[str]]:
    """The cells of the agenda's table of items."""
    text = text_of((tiny.output / MEETING / profile / "00-agenda.docx").read_bytes())
    table = text.partition("<w:tbl>")[2].partition("</w:tbl>")[0]
    cells = [re.findall(r"<w:tc>.*?</w:tc>", row, re.DOTALL) for row in table.split("</w:tr>")[:-1]]
    return [[re.sub(r"<[^>]+>", "", cell) for cell in row] for row in cells]


@pytest.mark.usefixtures("laid_out")
def test_the_page_of_each_paper_stands_in_the_row_of_its_item(tiny: TinyWorkspace) -> None:
    tiny.build(packs=Packs.TOO, **STANDARD)
    assert [(row[0], row[-1]) for row in rows(tiny)] == [
        ("Item", "Page"), ("1", "No paper"), ("2", "4"), ("3", "17"),
    ]  # fmt: skip
    assert "PAGEREF" not in text_of((tiny.output / MEETING / "standard" / "00-agenda.docx").read_bytes())


def test_the_agenda_is_made_again_when_a_paper_changed_and_has_the_new_pages(
    tiny: TinyWorkspace, laid_out: dict[str, int]
) -> None:
    tiny.build(packs=Packs.TOO, **STANDARD)
    tiny.build(packs=Packs.TOO, **STANDARD)
    assert tiny.made() == []
    laid_out["b_03_letters_title"] = 18
    tiny.change(REPORT, "letters came", "letters arrived")
    tiny.build(packs=Packs.TOO, **STANDARD)
    assert f"{AGENDA}: content/{REPORT} changed" in tiny.made()
    assert rows(tiny)[-1][-1] == "18"


@pytest.mark.usefixtures("laid_out")
def test_without_packs_there_is_no_column_and_the_build_says_why_until_packs_are_made(tiny: TinyWorkspace) -> None:
    report = tiny.build(**STANDARD)
    assert report.notices == (WITHOUT_PAGES.format(why=LEFT_OUT),)
    assert rows(tiny)[0] == ["Item", "Business"]
    assert tiny.build(**STANDARD).notices == (), "nothing was made"
    tiny.build(packs=Packs.TOO, **STANDARD)
    assert f"{AGENDA}: packs are made too" in tiny.made()
    assert rows(tiny)[0][-1] == "Page"


@pytest.mark.usefixtures("laid_out")
def test_pages_that_are_right_stay_in_a_build_without_packs_until_something_changes(tiny: TinyWorkspace) -> None:
    tiny.build(packs=Packs.TOO, **STANDARD)
    tiny.build(**STANDARD)
    assert tiny.made() == []
    assert rows(tiny)[0][-1] == "Page"
    tiny.change(REPORT, "letters came", "letters arrived")
    tiny.build(**STANDARD)
    assert f"{AGENDA}: content/{REPORT} changed" in tiny.made()
    assert rows(tiny)[0] == ["Item", "Business"]


def test_without_libreoffice_there_is_no_column(tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.build.making.office", lambda: None)
    report = tiny.build(packs=Packs.TOO, **STANDARD)
    assert WITHOUT_PAGES.format(why=NOT_LAID_OUT) in report.notices
    assert rows(tiny)[0] == ["Item", "Business"]


@pytest.mark.usefixtures("laid_out")
def test_a_pack_that_cannot_be_put_together_leaves_the_agenda_without_the_column(tiny: TinyWorkspace) -> None:
    shutil.copytree(tiny.file(f"meetings/{MEETING}"), tiny.file(f"meetings/{EARLIER}"))
    tiny.change(f"meetings/{EARLIER}/meeting.yaml", "2024-05-14", "2024-04-09")
    tiny.change(AGENDA_FILE, "  - standing: apologies\n", f"  - {{standing: apologies, minutes: {EARLIER}}}\n")
    tiny.file(f"meetings/{EARLIER}/minutes.yaml").write_text("kind: minutes\n", encoding="utf-8")
    report = tiny.build(packs=Packs.TOO, meetings=(MEETING,), **STANDARD)
    assert [missing.name for missing in report.not_built] == [f"{MEETING}/pack"]
    assert report.notices == (WITHOUT_PAGES.format(why=NOT_WHOLE),)
    assert rows(tiny)[0] == ["Item", "Business"]


def test_a_pdf_has_the_pages_of_the_pack_as_pdf(tiny: TinyWorkspace) -> None:
    from pypdf import PdfReader

    report = tiny.build(packs=Packs.TOO, formats=("pdf", "html"))
    assert report.notices == ()
    for profile in ("standard", "large-print"):
        folder = tiny.output / MEETING / profile
        pack = PdfReader(folder / "pack.pdf")
        begins = next(n for n, page in enumerate(pack.pages, 1) if n > 2 and "\nLetters\n" in page.extract_text())
        agenda = " ".join(PdfReader(folder / "00-agenda.pdf").pages[0].extract_text().split())
        assert re.search(rf"\b3 Letters[^0-9]*{begins}\b", agenda)
    assert "Page</th>" not in (tiny.output / MEETING / "standard" / "00-agenda.html").read_text(encoding="utf-8")
