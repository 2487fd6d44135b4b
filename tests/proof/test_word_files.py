"""Every Word file before judges that nobody here wrote: two validators, Microsoft's own, and LibreOffice's check."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pytest
from proof.conftest import Built, InLibreOffice, look_through_libreoffice
from proof.judges import audited, broken, by_microsoft, is_false_alarm

pytestmark = pytest.mark.slow


def test_openxml_audit_finds_no_error(built: Built) -> None:
    assert {built.name(file): errors for file in built.files("docx") if (errors := audited(file))} == {}


def test_no_reference_or_part_is_broken(built: Built) -> None:
    assert {built.name(file): found for file in built.files("docx") if (found := broken(file))} == {}


def test_microsofts_own_validator_finds_every_file_valid(built: Built) -> None:
    assert {built.name(file): errors for file, errors in by_microsoft(*built.files("docx")).items() if errors} == {}


def test_the_three_validators_do_find_faults(tmp_path: Path) -> None:
    faulty = _faulty(tmp_path / "faulty.docx", "word/document.xml", b"<w:body>", b"<w:body><w:tbl/>")
    assert audited(faulty)
    assert any("w" in error["path"] for error in by_microsoft(faulty)[faulty])
    assert broken(_faulty(tmp_path / "dangling.docx", "word/_rels/document.xml.rels", b"styles.xml", b"gone.xml"))


def test_libreoffices_check_finds_nothing_but_its_known_false_alarms(
    built: Built, in_libreoffice: InLibreOffice
) -> None:
    assert list(in_libreoffice.findings) == built.files("docx")
    for file, findings in in_libreoffice.findings.items():
        real = [finding for finding in findings if not is_false_alarm(finding, file)]
        assert not real, f"{built.name(file)}: {real}"


def test_libreoffices_check_does_find_faults_and_nothing_in_a_file_that_has_none(tmp_path: Path) -> None:
    files = [tmp_path / f"{name}.docx" for name in ("first", "plain", "last")]
    for file, levels in zip(files, ((1, 3), (1, 2), (1, 3)), strict=True):
        _with_headings(file, levels)
    first, plain, last = look_through_libreoffice(tmp_path, files).findings.values()
    assert plain == []
    assert first == last == ["Keep headings' levels ordered. Heading level 3 must not go after 1."]


def _with_headings(file: Path, levels: tuple[int, ...]) -> None:
    document = docx.Document()
    document.core_properties.title = "Headings"
    for level in levels:
        document.add_heading("A heading", level=level).style.font.color.rgb = docx.shared.RGBColor(0, 0, 0)
    document.save(file)


def _faulty(file: Path, part: str, old: bytes, new: bytes) -> Path:
    """A Word file of python-docx's with one thing wrong in one part."""
    good = file.with_suffix(".good")
    docx.Document().save(good)
    with zipfile.ZipFile(good) as package, zipfile.ZipFile(file, "w") as changed:
        for name in package.namelist():
            content = package.read(name)
            changed.writestr(name, content.replace(old, new, 1) if name == part else content)
    return file
