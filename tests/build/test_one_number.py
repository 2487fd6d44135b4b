"""One number changes in one CSV: all that depends on it is new in both profiles, and nothing else differs by a byte."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

import pytest
from build.conftest import MEETING, TinyWorkspace

from generator.build.comparing import Compared, compare_with
from generator.workspace import Workspace

CSV = "data/waiting.csv"
TEXT = """
      Answers took {{ measures.waiting_days.latest }}. Nothing else is said of them.

      ::: chart waiting

      ::: table waits

      The number of letters has nothing to do with it: {{ measures.letters.latest }}.
"""


@pytest.fixture
def measured(tiny: TinyWorkspace) -> TinyWorkspace:
    """The tiny workspace with its wait in a CSV, and a sentence, a chart and a table of it in one report."""
    tiny.file("data").mkdir()
    tiny.file(CSV).write_text("Month,Days\nMar-24,12\nApr-24,9\n", encoding="utf-8")
    series = "series:\n  Mar-24: 12\n  Apr-24: 9\n"
    tiny.change("metrics/waiting-days.yaml", series, "data: {file: data/waiting.csv, period: Month, value: Days}\n")
    paper = f"meetings/{MEETING}/02-waiting.yaml"
    tiny.change(paper, "      It costs nothing.\n\n      ::: chart waiting\n", TEXT)
    table = "tables:\n  waits:\n    title: Waits\n    measures: [waiting-days]\n    periods: [Mar-24, Apr-24]\n"
    tiny.change(paper, "charts:\n", f"{table}charts:\n")
    tiny.change(paper, "Answers come sooner.", "The wait has {{ measures.waiting_days.change.moved }}. It is cold.")
    return tiny


def _paragraphs(paper: bytes) -> list[str]:
    """The paragraphs of a Word file as XML."""
    document = ZipFile(BytesIO(paper)).read("word/document.xml").decode()
    return re.findall(r"<w:p>.*?</w:p>", document, re.DOTALL)


def _changed_words(old: bytes, new: bytes) -> list[tuple[str, str]]:
    pairs = zip(_paragraphs(old), _paragraphs(new), strict=True)
    return [(_words(was), _words(now)) for was, now in pairs if was != now]


def _words(paragraph: str) -> str:
    described = re.findall(r'descr="([^"]*)"', paragraph)
    return "".join(described or re.findall(r"<w:t[^>]*>([^<]*)</w:t>", paragraph)).replace("\xa0", " ")


def _other_parts(old: bytes, new: bytes) -> Iterator[str]:
    before, after = ZipFile(BytesIO(old)), ZipFile(BytesIO(new))
    assert before.namelist() == after.namelist()
    yield from (name for name in after.namelist() if before.read(name) != after.read(name))


def test_all_that_depends_on_the_number_is_new_and_nothing_else_differs_by_a_byte(measured: TinyWorkspace) -> None:
    measured.build()
    before = measured.papers()
    measured.change(CSV, "Apr-24,9", "Apr-24,14")
    measured.build()
    after = measured.papers()
    changed = [name for name in after if after[name] != before[name] and not name.endswith("pack.docx")]
    assert changed == [f"{MEETING}/{profile}/02-waiting.docx" for profile in ("large-print", "standard")]
    for name in changed:
        shown = _changed_words(before[name], after[name])
        assert shown[0] == (
            "The wait has fallen from 12 days in March 2024 to 9 days in April 2024. It is cold.",
            "The wait has risen from 12 days in March 2024 to 14 days in April 2024. It is cold.",
        )
        assert shown[1][1].endswith("Answers took 14 days. Nothing else is said of them.")
        assert "rose from 12 days to 14 days" in shown[2][1], "the headline of the chart"
        assert "ends at 14 days in April 2024" in shown[3][1], "the alternative text of the chart"
        assert shown[4:] == [("9", "14"), ("9", "14")], "its data table, and the other table"
        pictures = [part for part in _other_parts(before[name], after[name]) if part != "word/document.xml"]
        assert {part.rpartition(".")[2] for part in pictures} == {"png", "svg"}


def _compared(measured: TinyWorkspace, since: str) -> Compared:
    return compare_with(Workspace.at(measured.folder), (), since)


def test_diff_lists_exactly_what_is_new_and_the_line_of_the_csv_that_caused_it(measured: TinyWorkspace) -> None:
    earlier = measured.folder.parent / "earlier"
    shutil.copytree(measured.folder / "content", earlier / "content")
    measured.change(CSV, "Apr-24,9", "Apr-24,14")
    compared = _compared(measured, str(earlier))
    assert [paper.paper for paper in compared.changes if paper.changes] == [f"{MEETING}/02-waiting"]
    changes = next(paper.changes for paper in compared.changes if paper.changes)
    assert [(change.kind.value, change.label) for change in changes] == [
        ("figure", ""),
        ("sentence", ""),
        ("figure", ""),
        ("sentence", ""),
        ("chart", "headline"),
        ("chart", "alternative text"),
        ("chart", "Average wait for an answer, Apr 2024"),
        ("figure", "Average wait for an answer (days), Apr 2024"),
        ("figure", "Average wait for an answer (days), Apr 2024"),
    ]
    assert {str(cause.where) for change in changes for cause in change.causes} == {"content/data/waiting.csv:3"}


def test_what_is_in_another_line_of_the_csv_has_not_changed(measured: TinyWorkspace) -> None:
    earlier = measured.folder.parent / "earlier"
    shutil.copytree(measured.folder / "content", earlier / "content")
    measured.change(CSV, "Mar-24,12\nApr-24,9", "Apr-24,9\nMar-24,12")
    assert not any(paper.changes for paper in _compared(measured, str(earlier)).changes)


RATIO = """title: Share of letters answered
definition: Letters answered, of those received.
unit: percent
kind: ratio
numerator: answered
denominator: letters
source: Post room
"""
ANSWERED = """title: Letters answered
definition: Letters that were answered.
unit: number
kind: level
source: Post room
data: {file: data/answered.csv, period: Month, value: Answered}
"""


@pytest.fixture
def shared(measured: TinyWorkspace) -> TinyWorkspace:
    """A share in one report, of a numerator in a CSV and a denominator typed in its own file."""
    measured.file("data/answered.csv").write_text("Month,Answered\nJan-24,11\nFeb-24,6\n", encoding="utf-8")
    measured.file("metrics/answered.yaml").write_text(ANSWERED, encoding="utf-8")
    measured.file("metrics/answered-share.yaml").write_text(RATIO, encoding="utf-8")
    said = "The share was {{ measures.answered_share.latest }}, a {{ measures.answered_share.change.noun }} of "
    said += "{{ measures.answered_share.change.by }}. {{ measures.letters.latest }} letters came."
    paper = f"meetings/{MEETING}/03-letters.yaml"
    measured.change(paper, "{{ measures.letters.latest }} letters came.", said)
    return measured


@pytest.mark.parametrize(
    ("file", "old", "new", "cause"),
    [
        ("data/answered.csv", "Feb-24,6", "Feb-24,9", ("answered", "February 2024", 3)),
        ("data/answered.csv", "Jan-24,11", "Jan-24,10", ("answered", "January 2024", 2)),
        ("metrics/letters.yaml", "Feb-24: 12", "Feb-24: 10", ("letters", "February 2024", 6)),
    ],
)
def test_the_cause_of_a_new_share_is_the_value_that_changed_and_not_the_share(
    shared: TinyWorkspace, file: str, old: str, new: str, cause: tuple[str, str, int]
) -> None:
    earlier = shared.folder.parent / "earlier"
    shutil.copytree(shared.folder / "content", earlier / "content")
    shared.change(file, old, new)
    (paper,) = [each for each in _compared(shared, str(earlier)).changes if each.paper.endswith("03-letters")]
    causes = {cause for change in paper.changes for cause in change.causes}
    assert {(each.measure, each.period, each.where.file, each.where.line) for each in causes} == {
        (cause[0], cause[1], f"content/{file}", cause[2])
    }
