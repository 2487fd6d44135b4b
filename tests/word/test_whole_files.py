"""Whole files: the same bytes each time, judged by validators that know nothing of us, and read by other programs."""

from __future__ import annotations

import gc
import subprocess
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx.opc.part import Part
from lxml import etree
from word.test_accessible_by_construction import whole_paper
from word.test_numbers_word_counts import numbered
from word.word_files import PROFILES, WordFile, bullets, heading, paper, paragraph, section, table, words, written

from generator.document.blocks import ListKind, Number, Paragraph
from generator.document.inlines import CrossReference, Text

GOLDEN = Path(__file__).parent / "golden"


def test_the_same_paper_is_the_same_file() -> None:
    assert written(whole_paper()).data == written(whole_paper()).data


def test_nothing_of_a_file_waits_in_memory_once_it_is_written() -> None:
    gc.collect()
    gc.disable()  # what names itself in a circle would stay, and with it a third of a megabyte of XML for every paper
    try:
        written(whole_paper())
        assert not [each for each in gc.get_objects() if isinstance(each, Part) and vars(each)]
    finally:
        gc.enable()


def test_the_list_of_types_comes_first_and_no_clock_is_in_the_file() -> None:
    with zipfile.ZipFile(BytesIO(written(whole_paper()).data)) as archive:
        members = archive.infolist()
    assert members[0].filename == "[Content_Types].xml"
    assert {member.date_time for member in members} == {(1980, 1, 1, 0, 0, 0)}
    assert {member.create_system for member in members} == {3}


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\ud800", "\ufffe"])
def test_a_character_that_xml_cannot_hold_never_reaches_a_file(character: str) -> None:
    with pytest.raises(ValueError, match="a Word file cannot hold the character"):
        written(paper(paragraph("p", f"Pasted{character}")))


def test_markup_in_words_stays_words() -> None:
    file = written(paper(paragraph("p", '<w:p/> & "quoted" ]]>')))
    assert words(file.paragraphs("BodyText")[0]) == '<w:p/> & "quoted" ]]>'


def test_spaces_stay_as_they_are() -> None:
    file = written(paper(paragraph("p", (Text("one "), Text("two"), Text(" three")))))
    assert words(file.paragraphs("BodyText")[0]) == "one two three"


def small_paper() -> Any:
    return paper(
        heading("background", 2, "Background", section("1")),
        paragraph("p11", (Text("See "), CrossReference("t", "Table", "1")), section("1.1")),
        bullets("list", "Note", "Agree", kind=ListKind.LETTER, labels="a) b)"),
        table("t", ["Month", "Children"], [["July 2021", "49"]], key=(("NA", "not available"),)),
        heading("data", 2, "Data", Number("Appendix 1", "appendices"), new_page=True),
    )


def pretty(file: WordFile, part: str) -> str:
    root = file.xml(part)
    etree.indent(root)
    return etree.tostring(root, encoding="unicode") + "\n"


@pytest.mark.parametrize(("name", "part"), [("standard", "document"), ("large-print", "numbering")])
def test_the_xml_of_a_small_paper(name: str, part: str, golden: Callable[[str, Path], None]) -> None:
    golden(pretty(written(small_paper(), name), f"word/{part}.xml"), GOLDEN / f"{name}-{part}.xml")


@pytest.fixture(params=PROFILES)
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    target = tmp_path / f"{request.param}.docx"
    target.write_bytes(written(whole_paper(), request.param).data)
    return target


def test_a_validator_of_open_xml_finds_no_error(path: Path) -> None:
    from openxml_audit import FileFormat, OpenXmlValidator

    result = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(path)
    assert result.errors == []


def test_a_checker_of_references_and_parts_finds_nothing(path: Path) -> None:
    import docx_integrity

    assert [finding for finding in docx_integrity.check(str(path)) if finding.severity.name != "INFO"] == []


@pytest.mark.slow
def test_libreoffice_counts_and_refers_to_what_the_tree_prints(tmp_path: Path) -> None:
    papers = [["7", "7.1.1", "7.1.2", "7.2"], ["2", "2.1", "1", "1.1"], ["1", "1.1", "1.3"]]
    sources = [tmp_path / f"{n}.docx" for n in range(len(papers))]
    for source, numbers in zip(sources, papers, strict=True):
        source.write_bytes(written(paper(*numbered(*numbers), _referring_to(numbers))).data)
    _by_libreoffice(sources, "txt:Text")
    for source, numbers in zip(sources, papers, strict=True):
        lines = source.with_suffix(".txt").read_text(encoding="utf-8-sig").split("\n")
        printed = [line.split() for line in lines if line.strip()][1:]
        assert printed == [*([number, number] for number in numbers), numbers]


def _referring_to(numbers: list[str]) -> Paragraph:
    """A paragraph that refers to every one of the numbered blocks."""
    references = (CrossReference(f"p{n}" if "." in each else f"h{n}", "", each) for n, each in enumerate(numbers))
    return paragraph("here", tuple(inline for reference in references for inline in (reference, Text(" "))))


def _by_libreoffice(sources: list[Path], kind: str) -> None:
    folder = sources[0].parent
    command = ["soffice", f"-env:UserInstallation=file://{folder}/libreoffice", "--headless", "--convert-to", kind]
    subprocess.run([*command, "--outdir", folder, *sources], check=True, capture_output=True, timeout=120)


@pytest.mark.slow
def test_pandoc_reads_headings_lists_tables_alternative_text_and_links(path: Path) -> None:
    read = subprocess.run(
        ["pandoc", "-f", "docx", "-t", "markdown-smart", "--wrap=none", str(path)], check=True, capture_output=True
    ).stdout.decode()
    assert "# SEND performance" in read
    assert "## Background" in read
    assert "a) " in read or "a)  " in read
    assert "![Line chart. From 66 to 49.]" in read
    assert "[local offer](https://www.norfolk.gov.uk/send)" in read
    assert "November 2020" in read
