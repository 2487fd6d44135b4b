"""Packs have the pages that laying them out gives, are made again when a paper changed, and say what is missing."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

import pytest
from build.conftest import MEETING, TinyWorkspace

from generator.build.layout import Layout
from generator.build.office import office
from generator.build.options import Packs
from generator.build.packs import NOT_LAID_OUT

REPORT = f"meetings/{MEETING}/03-letters.yaml"
AGENDA = f"meetings/{MEETING}/meeting.yaml"


@pytest.fixture
def without_office(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.build.making.office", lambda: None)


def lays_out(monkeypatch: pytest.MonkeyPatch, answer: Callable[[str], Mapping[str, int] | None]) -> list[str]:
    """Lay files out by asking `answer`, which gets the words of the file; what it was asked is returned."""
    asked: list[str] = []

    def bookmarks(_: Layout, word: bytes) -> Mapping[str, int] | None:
        asked.append(text_of(word))
        return answer(asked[-1])

    monkeypatch.setattr("generator.build.making.office", lambda: Path("office"))
    monkeypatch.setattr(Layout, "bookmarks", bookmarks)
    return asked


def text_of(word: bytes) -> str:
    with zipfile.ZipFile(BytesIO(word)) as archive:
        return archive.read("word/document.xml").decode()


def pack_of(tiny: TinyWorkspace, profile: str = "standard") -> str:
    return text_of((tiny.output / MEETING / profile / "pack.docx").read_bytes())


@pytest.mark.usefixtures("without_office")
def test_without_libreoffice_the_build_and_the_pack_say_so(tiny: TinyWorkspace) -> None:
    report = tiny.build(packs=Packs.ONLY)
    assert report.notices == (NOT_LAID_OUT,)
    assert report.problems == (), "a page that nobody knows is no fault of the pack"
    assert "The page numbers are not in this file yet" in pack_of(tiny)


@pytest.mark.usefixtures("without_office")
def test_the_agenda_of_a_meeting_without_papers_is_built(tiny: TinyWorkspace) -> None:
    items = tiny.file(AGENDA).read_text(encoding="utf-8").partition("  - paper:")[0]
    tiny.file(AGENDA).write_text(items, encoding="utf-8")
    for paper in tiny.file(f"meetings/{MEETING}").glob("0*.yaml"):
        paper.unlink()
    report = tiny.build(packs=Packs.TOO)
    assert report.problems == ()
    assert {Path(name).name for name in tiny.papers()} == {"00-agenda.docx", "pack.docx"}


@pytest.mark.usefixtures("without_office")
def test_a_pack_is_made_again_when_one_of_its_papers_changed_and_the_reason_names_the_file(tiny: TinyWorkspace) -> None:
    tiny.build(packs=Packs.ONLY)
    tiny.build(packs=Packs.ONLY)
    assert tiny.made() == []
    tiny.change(REPORT, "letters came", "letters arrived")
    tiny.build(packs=Packs.ONLY)
    assert tiny.made() == [
        f"pack, standard, docx: content/{REPORT} changed",
        f"pack, large-print, docx: content/{REPORT} changed",
    ]


@pytest.mark.usefixtures("without_office")
def test_a_build_without_packs_makes_none_and_one_item_is_no_pack(tiny: TinyWorkspace) -> None:
    tiny.build()
    tiny.build(packs=Packs.TOO, item=2)
    assert not any("pack" in name for name in tiny.papers())


@pytest.mark.usefixtures("without_office")
def test_a_pack_is_not_written_while_one_of_its_papers_has_an_error(tiny: TinyWorkspace) -> None:
    tiny.change(REPORT, "measures.letters.latest", "measures.leters.latest")
    report = tiny.build(packs=Packs.ONLY)
    assert [missing.name for missing in report.not_built] == [f"{MEETING}/pack"]
    assert "leters" in report.not_built[0].because[0].message
    assert tiny.papers() == {}


@pytest.mark.usefixtures("without_office")
def test_a_pack_is_not_written_without_a_paper_whose_file_cannot_be_used(tiny: TinyWorkspace) -> None:
    slides = "kind: presentation\ntitle: Slides\nappendix_to: 03-letters\nslides: []\n"
    tiny.file(f"meetings/{MEETING}/03-slides.yaml").write_text(slides, encoding="utf-8")
    report = tiny.build(packs=Packs.ONLY, profiles=("standard",))
    assert [missing.name for missing in report.not_built] == [f"{MEETING}/pack"]
    assert "03-slides.yaml" in str(report.not_built[0].because[0].where)
    assert tiny.papers() == {}


def test_the_pages_that_were_found_are_written_and_checked_by_laying_the_pack_out_again(
    tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = lays_out(monkeypatch, lambda _: {"b_03_letters_title": 11})
    report = tiny.build(packs=Packs.ONLY, profiles=("standard",))
    assert (len(asked), report.notices) == (2, ())
    assert "<w:t>11</w:t>" in pack_of(tiny)
    assert "The page numbers are not in this file yet" not in pack_of(tiny)


def test_pages_that_never_settle_are_told_after_three_rounds(
    tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = iter(range(1, 100))
    asked = lays_out(monkeypatch, lambda _: {"b_03_letters_title": next(found)})
    report = tiny.build(packs=Packs.ONLY, profiles=("standard",))
    assert len(asked) == 3
    assert "still moved" in report.notices[0]


def test_a_libreoffice_that_fails_leaves_a_pack_that_says_so(
    tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    lays_out(monkeypatch, lambda _: None)
    report = tiny.build(packs=Packs.ONLY, profiles=("standard",))
    assert "could not lay this pack out" in report.notices[0]
    assert "The page numbers are not in this file yet" in pack_of(tiny)


def test_the_large_print_pack_has_the_pages_of_the_standard_one(
    tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    lays_out(monkeypatch, lambda text: {"b_03_letters_title": 20 if "Pages of the standard pack" in text else 9})
    tiny.build(packs=Packs.ONLY)
    assert "Pages of the standard pack" in pack_of(tiny, "large-print")
    assert "<w:t>9</w:t>" in pack_of(tiny, "large-print")
    assert "<w:t>20</w:t>" in pack_of(tiny, "large-print")
    assert "Pages of the standard pack" not in pack_of(tiny)


@pytest.mark.usefixtures("without_office")
def test_the_papers_stand_in_the_order_of_the_agenda_with_their_pages_in_its_rows(tiny: TinyWorkspace) -> None:
    tiny.build(packs=Packs.ONLY, profiles=("standard",))
    pages = [each.split(" ")[1] for each in pack_of(tiny).split("> PAGEREF")[1:]]
    assert pages[:3] == ["b_00_agenda_title", "b_02_waiting_title", "b_03_letters_title"]
    assert pages[3:5] == ["b_02_waiting_title", "b_03_letters_title"]


def test_notes_for_the_chair_make_a_running_order_that_is_in_no_pack(tiny: TinyWorkspace, without_office: None) -> None:
    tiny.change(
        AGENDA,
        "  - standing: apologies\n",
        "  - standing: apologies\n    minutes_allowed: 5\n    chair_notes: Be kind.\n",
    )
    tiny.build(packs=Packs.TOO, profiles=("standard",))
    order = text_of((tiny.output / MEETING / "standard" / "running-order.docx").read_bytes())
    assert "Be kind." in order
    assert "6.35pm" in order
    assert all("Be kind." not in text_of(data) for name, data in tiny.papers().items() if "running-order" not in name)


@pytest.mark.slow
def test_the_stored_pages_are_those_of_the_pdf_that_libreoffice_makes(tiny: TinyWorkspace) -> None:
    tiny.build(packs=Packs.ONLY)
    shutil.rmtree(tiny.output / ".committee-papers" / "layouts")
    for profile in ("standard", "large-print"):
        data = (tiny.output / MEETING / profile / "pack.docx").read_bytes()
        found = Layout(office()).bookmarks(data)
        assert found is not None
        fields = [each.split("<w:t>") for each in text_of(data).split("> PAGEREF ")[1:]]
        stored = [(before.split(" ")[0], int(after.split("<")[0])) for before, after, *_ in fields]
        assert len(stored) > 4
        assert stored == [(name, found[name]) for name, _ in stored]


def test_the_web_pages_of_a_pack_are_one_page_with_ways_to_its_papers_where_others_have_pages(
    tiny: TinyWorkspace,
) -> None:
    report = tiny.build(packs=Packs.ONLY, formats=("html",))
    assert (report.problems, report.notices) == ((), ())
    page = (tiny.output / MEETING / "large-print" / "pack.html").read_text(encoding="utf-8")
    assert '<th scope="col">Paper</th>' in page
    assert '<td data-label="Paper"><a href="#03-letters/title">' in page
