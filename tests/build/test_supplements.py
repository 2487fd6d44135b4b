"""What comes after the agenda is a file of its own: it says why, and its pages go on from the pack's, which stays."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from build.conftest import MEETING, TinyWorkspace
from build.test_packs import lays_out, text_of

from generator.build.layout import LAST_PAGE, Layout, outline_pages
from generator.build.office import office
from generator.build.options import Packs
from generator.build.packs import NOT_LAID_OUT
from generator.workspace import packaged_folder

AGENDA = f"meetings/{MEETING}/meeting.yaml"
TO_FOLLOW = "  - {title: Letters, to_follow: yes}\n"
CAME = "  - {title: Letters, paper: 03-letters}\n"
SUPPLEMENT = """supplements:
  - published: 2024-05-10
    papers: [03-letters]
    reason: The post room counted the letters of April on 9 May.
    urgent: The contract ends before the next meeting.
"""


@pytest.fixture
def supplemented(tiny: TinyWorkspace) -> TinyWorkspace:
    tiny.change(AGENDA, "  - paper: 03-letters\n", CAME + SUPPLEMENT)
    return tiny


def file_of(tiny: TinyWorkspace, name: str, profile: str = "standard") -> bytes:
    return (tiny.output / MEETING / profile / name).read_bytes()


def words(word: bytes) -> str:
    return re.sub(r"<[^>]+>", "", re.sub(r"</w:p>", "\n", text_of(word))).replace("\N{NO-BREAK SPACE}", " ")


def layout(text: str) -> Mapping[str, int]:
    """The pack has 40 pages, a supplement 12."""
    pages = {"b_03_letters_title": 3, "b_00_agenda_title": 2, "b_02_waiting_title": 5}
    return {**pages, LAST_PAGE: 12 if "come after the agenda" in text else 40}


def test_the_pack_and_the_agenda_are_byte_for_byte_what_they_were_before_the_supplement_came(
    tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    lays_out(monkeypatch, layout)
    late = tiny.file(f"meetings/{MEETING}/03-letters.yaml")
    paper = late.read_text(encoding="utf-8")
    late.unlink()
    tiny.change(AGENDA, "  - paper: 03-letters\n", TO_FOLLOW)
    tiny.build(packs=Packs.TOO)
    before = tiny.papers()
    late.write_text(paper, encoding="utf-8")
    tiny.change(AGENDA, TO_FOLLOW, CAME + SUPPLEMENT)
    tiny.build(packs=Packs.TOO)
    after = tiny.papers()
    assert {name: after[name] for name in before} == before
    new = {name.partition("/")[2] for name in after.keys() - before.keys()}
    assert new == {f"{p}/{f}.docx" for p in ("standard", "large-print") for f in ("03-letters", "supplement-1")}


def test_the_agenda_says_that_the_paper_is_to_follow(
    supplemented: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    lays_out(monkeypatch, layout)
    supplemented.build(packs=Packs.TOO, profiles=("standard",))
    agenda = words(file_of(supplemented, "00-agenda.docx"))
    assert "Letters. Report to follow\nTo follow" in agenda
    assert "letters came" not in words(file_of(supplemented, "pack.docx"))


def test_a_supplement_says_why_it_comes_and_on_which_page_it_goes_on(
    supplemented: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    lays_out(monkeypatch, layout)
    report = supplemented.build(packs=Packs.ONLY, profiles=("standard",))
    assert report.notices == ()
    supplement = file_of(supplemented, "supplement-1.docx")
    said = words(supplement)
    assert "Supplement 1 to the agenda" in said
    assert "The post room counted the letters of April on 9 May." in said
    assert "as a matter of urgency" in said
    assert "The contract ends before the next meeting." in said
    assert "begin with page 41" in said
    assert said.index("before the next meeting") < said.index("PAGEREF") < said.index("begin with page 41")
    assert '<w:pgNumType w:start="41"/>' in text_of(supplement)
    assert text_of(supplement).count("<w:pgNumType") == 1
    assert "PAGEREF b_03_letters_title " in text_of(supplement)
    assert "<w:t>43</w:t>" in text_of(supplement)


def test_a_second_supplement_goes_on_from_the_first(
    supplemented: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    lays_out(monkeypatch, layout)
    report = supplemented.file(f"meetings/{MEETING}/03-letters.yaml")
    urgent = report.with_name("01-flood.yaml")
    urgent.write_text(report.read_text(encoding="utf-8").replace("Letters", "Flood"), encoding="utf-8")
    second = SUPPLEMENT.partition("\n")[2].replace("03-letters]", "01-flood]\n    under: apologies")
    supplemented.change(AGENDA, SUPPLEMENT, SUPPLEMENT + second)
    supplemented.build(packs=Packs.ONLY, profiles=("standard",))
    supplement = file_of(supplemented, "supplement-2.docx")
    assert '<w:pgNumType w:start="53"/>' in text_of(supplement)
    assert "Item No. 1:" in words(supplement)


def test_without_libreoffice_a_supplement_says_that_its_pages_are_counted_from_one(
    supplemented: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.build.making.office", lambda: None)
    report = supplemented.build(packs=Packs.ONLY, profiles=("standard",))
    supplement = file_of(supplemented, "supplement-1.docx")
    assert report.notices == (NOT_LAID_OUT,)
    assert "have not been laid out yet, so its pages are counted from 1" in words(supplement)
    assert "pgNumType" not in text_of(supplement)


def test_a_supplement_is_made_again_when_the_pack_before_it_changed(
    supplemented: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    lays_out(monkeypatch, layout)
    supplemented.build(packs=Packs.ONLY, profiles=("standard",))
    supplemented.change(f"meetings/{MEETING}/02-waiting.yaml", "It costs nothing.", "It costs nothing at all.")
    supplemented.build(packs=Packs.ONLY, profiles=("standard",))
    changed = f"content/meetings/{MEETING}/02-waiting.yaml changed"
    assert supplemented.made() == [f"pack, standard, docx: {changed}", f"supplement-1, standard, docx: {changed}"]


def test_an_error_in_a_late_paper_stops_its_supplement_and_nothing_else(
    supplemented: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    lays_out(monkeypatch, layout)
    supplemented.change(f"meetings/{MEETING}/03-letters.yaml", "measures.letters.latest", "measures.leters.latest")
    report = supplemented.build(packs=Packs.TOO, profiles=("standard",))
    assert [missing.name for missing in report.not_built] == [f"{MEETING}/03-letters", f"{MEETING}/supplement-1"]
    assert f"{MEETING}/standard/pack.docx" in supplemented.papers()


def test_the_pages_of_a_pdf_go_on_and_a_reader_of_pdf_shows_them_so(supplemented: TinyWorkspace) -> None:
    supplemented.build(packs=Packs.ONLY, formats=("pdf",))
    from pypdf import PdfReader

    for profile in ("standard", "large-print"):
        _, last = outline_pages(file_of(supplemented, "pack.pdf", profile))
        reader = PdfReader(supplemented.output / MEETING / profile / "supplement-1.pdf")
        assert reader.page_labels == [str(last + place) for place, _ in enumerate(reader.pages, 1)]
        assert f"Page {last + 1}\n" in reader.pages[0].extract_text() + "\n"
        front = " ".join(word for page in reader.pages[:2] for word in page.extract_text().split())
        assert f"begin with page {last + 1}" in front


BEGINS = "and begin with page"
SAID_IN_PRINT = {
    "html": f"{BEGINS} 41.",
    "text": f"{BEGINS} 41.",
    "transcript": f"{BEGINS} forty-one.",
    "ssml": f"{BEGINS} forty-one.",
    "braille": ",9 PR9T1",
    "pef": "⠠⠔⠀⠏⠗⠔⠞⠂",
}
"""What a supplement says of its pages in print in the formats that have none; both braille formats contract it."""


def _said(supplemented: TinyWorkspace) -> str:
    (file, *_) = supplemented.output.rglob("supplement-1.*")
    return " ".join(file.read_text(encoding="utf-8").split())


@pytest.mark.parametrize("form", SAID_IN_PRINT)
def test_a_format_without_pages_says_on_which_page_the_supplement_begins_in_print(
    form: str, supplemented: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    lays_out(monkeypatch, layout)
    report = supplemented.build(packs=Packs.ONLY, formats=(form,))
    assert (report.problems, report.notices) == ((), ())
    assert SAID_IN_PRINT[form] in _said(supplemented)


@pytest.mark.parametrize("form", SAID_IN_PRINT)
def test_where_nobody_can_lay_out_a_format_without_pages_names_none(
    form: str, supplemented: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.build.making.office", lambda: None)
    report = supplemented.build(packs=Packs.ONLY, formats=(form,))
    assert report.notices == ()
    assert SAID_IN_PRINT[form] not in _said(supplemented)


def test_a_new_look_of_the_word_papers_makes_a_supplement_without_pages_again_and_no_pack(
    supplemented: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    lays_out(monkeypatch, layout)
    supplemented.build(packs=Packs.ONLY, formats=("text",))
    template = supplemented.folder / "templates/word/committee-paper.docx"
    template.parent.mkdir(parents=True)
    template.write_bytes((packaged_folder() / "templates/word/committee-paper.docx").read_bytes() + b"\0")
    supplemented.build(packs=Packs.ONLY, formats=("text",))
    assert supplemented.made() == ["supplement-1, standard, text: templates/word/committee-paper.docx changed"]


@pytest.mark.slow
def test_libreoffice_prints_the_pages_that_the_supplement_names(supplemented: TinyWorkspace, tmp_path: Path) -> None:
    supplemented.build(packs=Packs.ONLY, profiles=("large-print",))
    pack = Layout(office()).bookmarks(file_of(supplemented, "pack.docx", "large-print"))
    supplement = file_of(supplemented, "supplement-1.docx", "large-print")
    found = Layout(office()).bookmarks(supplement)
    assert pack is not None
    assert found is not None
    first = pack[LAST_PAGE] + 1
    assert f'<w:pgNumType w:start="{first}"/>' in text_of(supplement)
    assert f"<w:t>{found['b_03_letters_title'] + first - 1}</w:t>" in text_of(supplement)
