"""Every example paper, in both profiles, judged by validators that nobody here wrote."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from acceptance.conftest import committee_papers

pytestmark = pytest.mark.slow


def _papers(built: Path) -> list[Path]:
    return sorted(built.rglob("*.docx"))


def test_every_meeting_has_an_agenda_in_both_profiles(built: Path) -> None:
    meetings = {path.name for path in (Path(__file__).parents[2] / "content" / "meetings").iterdir() if path.is_dir()}
    for meeting in meetings:
        for profile in ("standard", "large-print"):
            assert (built / meeting / profile / "00-agenda.docx").is_file()


def test_no_independent_validator_finds_an_error(built: Path) -> None:
    from openxml_audit import FileFormat, OpenXmlValidator

    validator = OpenXmlValidator(FileFormat.MICROSOFT_365)
    for paper in _papers(built):
        errors = [f"{error.part_uri}: {error.description}" for error in validator.validate(paper).errors]
        assert not errors, f"{paper.relative_to(built)}: {errors[:5]}"


def test_no_reference_or_part_of_a_file_is_broken(built: Path) -> None:
    import docx_integrity

    for paper in _papers(built):
        found = [str(finding) for finding in docx_integrity.check(str(paper)) if finding.severity.name != "INFO"]
        assert not found, f"{paper.relative_to(built)}: {found[:5]}"


def test_paragraph_table_and_chart_numbers_are_the_same_in_large_print(built: Path) -> None:
    for standard in built.rglob("standard/*.docx"):
        large = standard.parents[1] / "large-print" / standard.name
        numbers = _printed_numbers(standard)
        assert numbers or "easy-read" in standard.name  # which has pictures beside sentences, and nothing to number
        assert numbers == _printed_numbers(large), standard.name


def _printed_numbers(paper: Path) -> list[str]:
    """What Word numbers in a file: the level of each live number, and the captions of tables and charts, in order."""
    with zipfile.ZipFile(paper) as package:
        document = package.read("word/document.xml").decode()
    live = re.findall(r'<w:ilvl w:val="(\d)"/><w:numId w:val="\d+"/>', document)
    captions = re.findall(r"SEQ (\w+).*?<w:t[^>]*>(\d+)</w:t>", document)
    return [*live, *dict.fromkeys(f"{kind} {number}" for kind, number in captions)]


def test_a_second_build_gives_the_same_bytes(built: Path, tmp_path: Path) -> None:
    assert committee_papers("build", "--no-packs", "--output", str(tmp_path), "--jobs", "1").returncode == 0
    for paper in _papers(built):
        again = tmp_path / paper.relative_to(built)
        assert again.read_bytes() == paper.read_bytes(), f"{paper.name} differs from one build to the next"


def test_no_file_holds_a_date_of_today_or_the_name_of_a_library(built: Path) -> None:
    for paper in _papers(built):
        with zipfile.ZipFile(paper) as package:
            core = package.read("docProps/core.xml").decode()
            assert {info.date_time[0] for info in package.infolist()} == {1980}
        assert "python-docx" not in core
        assert re.search(r"<dc:language>en-GB</dc:language>", core)
