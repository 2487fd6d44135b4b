"""A text or template that tries to reach Python, never ends, or grows without end is stopped with a problem."""

from __future__ import annotations

import json
import resource
import shutil
import time
from pathlib import Path

import pytest
import yaml
from command_line import run

from generator.audit.word.checks import large_print
from generator.checks import capitals, composed_figures, prose, typed_numbers
from generator.cli import Exit
from generator.compose import syntax
from generator.compose.budget import LONGEST_TEXT, MOST_STEPS
from generator.figures import typed_tables
from generator.load import references
from generator.writers.html import look

TINY = Path(__file__).parent.parent / "tiny"
REPORT = "content/meetings/2024-05-14-audit/02-waiting.yaml"
TEMPLATE = "templates/papers/performance-report.md.j2"
MOST_MEGABYTES = 150
"""That a text may make the program grow by: one that runs away would take gigabytes."""

ATTRIBUTE_TRICKS = (
    "{{ ''.__class__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ ''['__class__'] }}",
    "{{ measures.__init__.__globals__ }}",
    "{{ measures['__class__'] }}",
    "{{ council.name.__class__.mro() }}",
    "{{ meeting.day.format.__globals__ }}",
    "{{ '{0.__class__.__mro__}'.format(council) }}",
    "{{ '{x.__class__}'.format_map({'x': 1}) }}",
    "{{ '%s' % council }}",
    "{{ council | attr('__class__') }}",
    "{{ [council] | map(attribute='__class__') | list }}",
    "{{ [council] | selectattr('__class__') }}",
    "{{ council | xmlattr }}",
    "{{ self._TemplateReference__context }}",
    "{{ self.__init__.__globals__ }}",
    "{% for x in [1] %}{{ loop.__class__ }}{% endfor %}",
    "{{ measures.waiting_days.latest.__class__ }}",
    "{{ measures.waiting_days.latest.rounded.__func__ }}",
    "{{ measures.waiting_days._series }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{ lipsum.__globals__['os'].popen('id').read() }}",
    "{{ namespace.__init__ }}",
    "{{ joined }}",
    "{{ environment }}",
)

A_THOUSAND = repr("a" * 1000)
RUNAWAY = {
    "a loop over a range": "{% for x in range(10 ** 9) %}{{ x }}{% endfor %}",
    "loops in loops that print": "".join(f"{{% for {name} in {A_THOUSAND} %}}word " for name in "ab")
    + "{% endfor %}" * 2,
    "loops in loops with nothing in them": "".join(f"{{% for {name} in {A_THOUSAND} %}}" for name in "abcd")
    + "{% endfor %}" * 4,
    "a list made longer": "{% for x in [1] * 10 ** 9 %}{% endfor %}",
    "a text times a thousand million": "{{ 'x' * 10 ** 9 }}",
    "a list times a thousand million": "{{ ['x'] * 1000000000 }}",
    "a big power": "{{ 10 ** 10 ** 10 }}",
    "a number that overflows": "{{ 1e308 * 10 }}",
    "no number at all": "{{ 1e999 }}",
    "a number with many digits": "{{ " + "9" * 5000 + " }}",
    "products of products": "{{ " + " * ".join(["9" * 25] * 40) + " }}",
    "joined words": "{{ " + " ~ ".join([A_THOUSAND] * 600) + " }}",
    "added words": "{{ " + " + ".join([A_THOUSAND] * 600) + " }}",
    "words joined again and again": "{% set a = 'aaaaaaaa' %}" + "{% set a = a ~ a %}" * 40 + "{{ a }}",
    "a block set again and again": "{% set a %}aaaaaaaa{% endset %}" + "{% set a %}{{ a }}{{ a }}{% endset %}" * 40,
    "a list of itself": "{% set a = [1] %}" + "{% set a = [a, a] %}" * 60 + "{{ a | listed }}",
    "lists in a list": "{{ [[1], [2]] | listed }}",
    "padding": "{{ 'a' | center(10 ** 10) }}",
    "padding by a method": "{{ 'a'.center(10000000000) }}",
    "a width": "{{ '%99999999999d' % 1 }}",
    "a width in a format": "{{ '{:>99999999999}'.format(1) }}",
    "a macro that calls itself": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "a loop that calls itself": "{% for x in [1, 2] recursive %}{{ loop([1, 2]) }}{% endfor %}",
    "a block that calls itself": "{% block a %}{{ self.a() }}{% endblock %}",
    "another file": "{% include 'papers/performance-report.md.j2' %}",
    "another template": "{% extends 'papers/performance-report.md.j2' %}",
    "brackets in brackets": "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
    "signs before signs": "{{ " + "-" * 3000 + "1 }}",
    "thirty loops in one another": "{% for x in [1] %}" * 30 + "{% endfor %}" * 30,
    "conditions in one another": "{% if 1 %}" * 120 + "{% endif %}" * 120,
    "decimal places": "{{ measures.waiting_days.latest.rounded(1000000000) }}",
}

RUNAWAY_TEMPLATES = {
    "loops in loops with nothing in them": RUNAWAY["loops in loops with nothing in them"],
    "words joined again and again": RUNAWAY["words joined again and again"],
    "words added again and again": "{% set a = 'aaaaaaaa' %}" + "{% set a = a + a %}" * 40,
    "numbers multiplied again and again": "{% set a = 99999999 %}" + "{% set a = a * a %}" * 40,
    "a list of itself": RUNAWAY["a list of itself"],
    "a list made of lists": "{% set a = [1] %}" + "{% set a = a + a %}" * 40,
    "a block set again and again": RUNAWAY["a block set again and again"],
    "a macro that calls itself": RUNAWAY["a macro that calls itself"],
    "a loop that calls itself": RUNAWAY["a loop that calls itself"],
    "a loop that calls itself a little less often": "{% for x in [1, 2] recursive %}"
    "{% if loop.depth < 30 %}{{ loop([1, 2]) }}{% endif %}{% endfor %}",
    "a template that takes in itself": "{% include 'papers/performance-report.md.j2' %}",
    "a template that takes in itself twice, and ends": "{% set d = (d if d is defined else 0) + 1 %}"
    "{% if d < 40 %}{% include 'papers/performance-report.md.j2' %}"
    "{% include 'papers/performance-report.md.j2' %}{% endif %}",
    "python": "{{ council.__class__.__mro__ }}",
}


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = Path(shutil.copytree(TINY, tmp_path / "tiny"))
    monkeypatch.chdir(folder)
    return folder


def _write(workspace: Path, summary: str) -> None:
    report = yaml.safe_load((workspace / REPORT).read_text(encoding="utf-8"))
    report["executive_summary"] = summary
    (workspace / REPORT).write_text(yaml.safe_dump(report, width=10**9), encoding="utf-8")


def _check(capsys: pytest.CaptureFixture[str]) -> list[dict[str, str | int]]:
    """What `check` says of the workspace here, once it was seen to end soon and in little memory."""
    began, before = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    ended = run("check", "--format", "json")
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    told = capsys.readouterr()
    assert ended == Exit.PROBLEMS_IN_THE_CONTENT, told.err
    assert grown < MOST_MEGABYTES * 1_000
    assert time.process_time() - began < 60, "far more than it takes, far less than what it was asked for"
    found: list[dict[str, str | int]] = json.loads(told.out)
    return found


@pytest.mark.parametrize("text", ATTRIBUTE_TRICKS)
def test_no_expression_reaches_python(text: str, workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write(workspace, text)
    problems = _check(capsys)
    assert {problem["file"] for problem in problems} == {REPORT}, problems
    assert all(problem["line"] and problem["message"] and problem["severity"] == "error" for problem in problems)
    said = json.dumps(problems)
    assert "<class" not in said
    assert "<function" not in said
    assert "uid=" not in said


@pytest.mark.parametrize("text", RUNAWAY.values(), ids=RUNAWAY)
def test_a_text_that_runs_away_is_stopped_with_its_line_and_what_to_do(
    text: str, workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _write(workspace, text)
    problems = _check(capsys)
    assert {(problem["file"], problem["severity"]) for problem in problems} == {(REPORT, "error")}, problems
    assert all(problem["line"] and problem["hint"] for problem in problems), problems


@pytest.mark.parametrize("text", RUNAWAY_TEMPLATES.values(), ids=RUNAWAY_TEMPLATES)
def test_a_template_of_the_workspace_is_bounded_in_the_same_way(
    text: str, workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (workspace / TEMPLATE).parent.mkdir(parents=True)
    (workspace / TEMPLATE).write_text(f"# A paper\n\n{text}\n", encoding="utf-8")
    problems = _check(capsys)
    assert [(problem["file"], problem["severity"]) for problem in problems] == [(TEMPLATE, "error")], problems
    assert problems[0]["line"] == 3, problems
    assert problems[0]["hint"]


def test_texts_after_the_one_that_ran_away_are_not_blamed(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write(workspace, RUNAWAY["loops in loops with nothing in them"])
    (problem,) = _check(capsys)
    assert problem["code"] == "runaway-text"
    assert f"{MOST_STEPS:,} times" in str(problem["message"])


def test_a_text_as_long_as_may_be_is_printed_and_a_longer_one_is_not(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _write(workspace, "word " * (LONGEST_TEXT // 5 + 1))
    (problem,) = _check(capsys)
    assert problem["code"] == "runaway-text"
    _write(workspace, "word " * (LONGEST_TEXT // 6))
    assert run("check") == Exit.FINE


@pytest.mark.parametrize("marks", ["{{", "{%", "{##", "]("])
def test_marks_that_never_close_are_looked_through_in_time_that_grows_with_the_length(marks: str) -> None:
    began = time.process_time()
    for pattern in (prose._EXPRESSION, prose._MARKS):
        assert pattern.sub("", marks * 100_000).count(marks[0]) == 100_000 * marks.count(marks[0])
    assert time.process_time() - began < 30, "it was minutes where each mark looked for its end"


LONG = {
    "a word with a figure behind it": "a" * 100_000 + " 1",
    "figures and commas": "1," * 50_000,
    "one number": "7" * 100_000,
    "spaces in the middle": f"a{' ' * 100_000}b",
    "figures between hyphens": "0-" * 50_000,
    "brackets that open": "[" * 100_000,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_rules_for_words_look_through_a_long_text_in_time_that_grows_with_its_length(text: str) -> None:
    began = time.process_time()
    for pattern in (
        *(composed_figures._TOTAL, typed_numbers._NO_FIGURE, typed_numbers._FIGURE, syntax._HEADING_ATTRIBUTES),
        *(typed_tables._NOTE, references._MEASURE_NAME, look.WIDTH, capitals._IN_CAPITALS),
    ):
        assert sum(len(found[0]) for found in pattern.finditer(text)) <= len(text)
    assert large_print._FIGURES.fullmatch(f"{text}?") is None
    assert time.process_time() - began < 30, "it was minutes where every letter was a beginning"
