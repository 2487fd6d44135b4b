"""Every Word file before judges that nobody here wrote: two validators, Microsoft's own, and LibreOffice's check."""

from __future__ import annotations

import json
import re
import subprocess
import zipfile
from pathlib import Path

import docx_integrity
import pytest
from openxml_audit import FileFormat, OpenXmlValidator
from proof.conftest import HERE, Built, program, said_by

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("proof")]

SYSTEM_PYTHON = "/usr/bin/python3"  # has LibreOffice's bridge, which is no package that pip could install


def test_openxml_audit_finds_no_error(built: Built) -> None:
    validator = OpenXmlValidator(FileFormat.MICROSOFT_365)
    for file in built.files("docx"):
        errors = [f"{error.part_uri}: {error.description}" for error in validator.validate(file).errors]
        assert not errors, f"{built.name(file)}: {errors[:5]}"


def test_no_reference_or_part_is_broken(built: Built) -> None:
    for file in built.files("docx"):
        found = [str(finding) for finding in docx_integrity.check(str(file)) if finding.severity.name != "INFO"]
        assert not found, f"{built.name(file)}: {found[:5]}"


def test_microsofts_own_validator_finds_every_file_valid(built: Built, node_modules: Path) -> None:
    command = [program("node"), _main_of(node_modules / "@xarsh" / "ooxml-validator")]
    for file in built.files("docx"):
        done = subprocess.run([*command, file], capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 0, f"{built.name(file)}: {(done.stdout + done.stderr)[:2000]}"


def _main_of(package: Path) -> Path:
    """The file that a package's command runs."""
    (script,) = json.loads((package / "package.json").read_text(encoding="utf-8"))["bin"].values()
    return package / script


def test_libreoffices_check_finds_nothing_but_its_known_false_alarms(built: Built, tmp_path: Path) -> None:
    for file, findings in _libreoffice_findings(tmp_path / "office", *built.files("docx")).items():
        real = [finding for finding in findings if not _is_false_alarm(finding, Path(file))]
        assert not real, f"{built.name(Path(file))}: {real}"


def test_libreoffices_check_does_find_faults(tmp_path: Path) -> None:
    import docx

    faulty = docx.Document()
    faulty.add_heading("First", level=1)
    faulty.add_heading("Too deep", level=3)
    faulty.save(tmp_path / "faulty.docx")
    (findings,) = _libreoffice_findings(tmp_path / "office", tmp_path / "faulty.docx").values()
    assert any("Heading level 3 must not go after 1" in finding for finding in findings)


def _libreoffice_findings(office: Path, *files: Path) -> dict[str, list[str]]:
    program("soffice")
    return json.loads(said_by(SYSTEM_PYTHON, HERE / "libreoffice_findings.py", office, *files))


def _is_false_alarm(finding: str, file: Path) -> bool:
    """Whether the finding is one of three that are wrong of this file; each is looked at in the file itself."""
    document = _part(file, "word/document.xml")
    if finding == "Avoid footnotes.":
        # A footnote that the source has as one, and that is read at its place in Word, is no fault.
        return "<w:footnoteReference " in document
    if finding.startswith("Fake numbering"):
        # Two table cells or figures that follow each other count as a typed list for it; no typed list is in the file.
        return not re.search(r'<w:t(?: xml:space="preserve")?>\(?\d{1,2}[.)]\s', document)
    if found := re.fullmatch(r"Hyperlink text is the same as the link address '#(\w+)'", finding):
        # It compares a place inside the file with words as if both were web addresses, which neither is.
        links = re.findall(rf'<w:hyperlink w:anchor="{found[1]}".*?</w:hyperlink>', document)
        return bool(links) and all(found[1] not in re.sub(r"<[^>]+>", "", link) for link in links)
    return False


def _part(file: Path, name: str) -> str:
    with zipfile.ZipFile(file) as package:
        return package.read(name).decode()
