"""What each reader gets passes our audits: Word, PDF and web page of each reader's own profile and of all that come."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from generator.audit import audit_file
from generator.build.chart_cache import ChartCache
from generator.build.editions import SMALLEST_LARGE_PRINT, Edition, Resources, TemplateFile, make
from generator.build.formats import FORMATS
from generator.build.options import Options
from generator.build.prepare import prepare
from generator.document.blocks import Document
from generator.document.wording import Wording
from generator.load import load_readers, load_reading_profile
from generator.load.readers import PREFIX
from generator.problems import Severity
from generator.workspace import Workspace

ROOT = Path(__file__).parents[2]
WORKSPACE = Workspace.at(ROOT)
PAPER = "2021-09-17-people-and-communities/07-send-performance"
"""The paper with the most: charts, wide tables, lists, links and an appendix."""

LOOKS = ("docx", "pdf", "html")

READERS = tuple(PREFIX + identifier for identifier in load_readers(WORKSPACE).record.readers)
PROFILES = (*WORKSPACE.template_names("profiles", ".yaml"), *READERS)


@cache
def paper() -> tuple[Document, Resources]:
    prepared = prepare(WORKSPACE, Options(), lambda name: name == PAPER)
    (document,) = (each.document for each in prepared.papers if each.document)
    assert isinstance(prepared.wording, Wording)
    paths = {name: WORKSPACE.template(name) for kind in LOOKS for name in FORMATS[kind].templates}
    templates = {name: TemplateFile(name, path.read_bytes()) for name, path in paths.items() if path}
    fonts = tuple(sorted((ROOT / "templates" / "fonts").glob("*.ttf")))
    return document, Resources(prepared.wording, templates, fonts, ChartCache.none())


@pytest.mark.slow
@pytest.mark.parametrize("kind", LOOKS)
@pytest.mark.parametrize("name", PROFILES)
def test_no_audit_finds_an_error_or_a_warning(name: str, kind: str) -> None:
    document, resources = paper()
    profile = load_reading_profile(WORKSPACE, name)
    made = make(Edition(document, profile, kind), resources)
    assert made.data is not None, made.problems
    size = profile.smallest if profile.smallest >= SMALLEST_LARGE_PRINT else None
    findings = audit_file(made.data, f"{document.id}.{kind}", size).findings
    serious = [each for each in findings if each.severity in (Severity.ERROR, Severity.WARNING)]
    assert serious == []
