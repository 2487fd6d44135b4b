"""The example content: complete, without typed figures or personal contacts, known to editors by its schemas."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from catalogues import ENGLISH

from generator.figures.views import MeasureViews
from generator.load import load_content
from generator.load.schemas import all_schemas
from generator.model.content import Content
from generator.model.paper import PerformanceReport, Section
from generator.model.period import Period
from generator.workspace import Workspace

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "content").rglob("*.yaml"))
PERIODS = tuple(Period.parse(name) for name in ("Jul-20", "Nov-20", "Dec-20", "Jan-21", "Mar-21", "May-21", "Jul-21"))
PUBLISHED_ADDRESSES = {"committees@norfolk.gov.uk"}
PUBLISHED_NUMBERS = {"0344 800 8020", "0344 800 8011", "18001 0344 800 8020"}
TYPED_AND_RIGHT = {"20"}  # the 20 weeks of the law, which is also a number of complaints
NOT_IN_THE_DATA_SET = {"complaints-local-upheld-share"}  # worked out for the text; no row of the source


@cache
def _content() -> Content:
    loaded = load_content(Workspace.at(ROOT))
    assert loaded.content is not None, loaded.problems
    return loaded.content


def _report() -> PerformanceReport:
    record = _content().meetings["2021-09-17-people-and-communities"].papers["07-send-performance"].record
    assert isinstance(record, PerformanceReport)
    return record


def _texts(sections: tuple[Section, ...]) -> list[str]:
    return [text for section in sections for text in (section.text or "", *_texts(section.sections))]


def test_the_appendix_has_every_measure_of_the_data_set_in_every_period() -> None:
    report = _report()
    placed = re.findall(r"^::: table (.+)$", report.appendices[0].text, re.MULTILINE)
    tables = [report.tables[name] for name in placed]
    yearly = {name for name in report.measures if name.startswith("ehcp-within-20-weeks")}
    assert {name for table in tables for name in table.measures} == set(report.measures) - yearly - NOT_IN_THE_DATA_SET
    assert {table.periods for table in tables} == {PERIODS}


def test_no_value_of_a_measure_is_typed_in_the_report() -> None:
    report = _report()
    texts = [report.introduction or "", report.executive_summary, *_texts(report.sections)]
    typed = set(
        re.findall(r"(?<![\w.])\d[\d,]*(?:\.\d+)?", re.sub(r"\{\{.*?\}\}", "", " ".join(texts), flags=re.DOTALL))
    )
    views = MeasureViews(_content().measures, ENGLISH)
    values = {
        str(views[name].at(period).plain)
        for name in report.measures
        for period in _content().measures[name].record.series
        if len(str(views[name].at(period).plain)) > 1
    }
    assert typed & values == TYPED_AND_RIGHT


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_has_no_contact_but_the_published_ones(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert set(re.findall(r"[\w.+-]+@[\w-]+\.[\w.]*\w", text)) <= PUBLISHED_ADDRESSES
    assert set(re.findall(r"(?<![\w-])(?:18001 )?\+?0\d{2,4} ?\d{3,6}(?: \d{3,4})?", text)) <= PUBLISHED_NUMBERS


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_first_line_of_a_file_leads_to_its_schema(file: Path) -> None:
    first = file.read_text(encoding="utf-8").splitlines()[0]
    named = re.fullmatch(r"# yaml-language-server: \$schema=(.+)", first)
    assert named is not None
    schema = (file.parent / named[1]).resolve()
    assert schema.parent == ROOT / "schemas"
    assert schema.name in all_schemas()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_says_where_its_facts_are_from(file: Path) -> None:
    second = file.read_text(encoding="utf-8").splitlines()[1]
    assert re.match(r"# (?:Facts from|Figures): \S", second)
