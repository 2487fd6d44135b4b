"""Hostile profiles and catalogues of fixed words: refused with file and line, or papers are made with them."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator.build.options import Options, Packs
from generator.build.prepare import prepare
from generator.build.run import build
from generator.load import load_profile, load_wording
from generator.problems import CODES, ContentError, Location, Problem
from generator.workspace import Workspace, packaged_folder

TINY = Path(__file__).parent.parent / "tiny"
REPORT = "content/meetings/2024-05-14-audit/02-waiting.yaml"
PROFILE = "templates/profiles/standard.yaml"
CATALOGUE = "templates/wording/en-GB.po"
HEADER = 'msgid ""\nmsgstr "Plural-Forms: {}\\n"\n'
SETTINGS = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace.at(Path(shutil.copytree(TINY, tmp_path / "w")))


def _own(workspace: Workspace, name: str, data: bytes) -> None:
    (workspace.root / name).parent.mkdir(parents=True, exist_ok=True)
    (workspace.root / name).write_bytes(data)


def _refused(workspace: Workspace, name: str, data: bytes, load: Callable[[], object]) -> tuple[Problem, ...]:
    """The problems of a workspace's own file when it is loaded; none for one that is taken."""
    _own(workspace, name, data)
    try:
        load()
    except ContentError as error:
        assert all(problem.code in CODES and problem.message for problem in error.problems)
        assert {problem.where.file for problem in error.problems} == {name}
        return error.problems
    return ()


def _refused_profile(workspace: Workspace, data: bytes) -> tuple[Problem, ...]:
    return _refused(workspace, PROFILE, data, lambda: load_profile(workspace, "standard"))


def _refused_words(workspace: Workspace, data: bytes) -> tuple[Problem, ...]:
    return _refused(workspace, CATALOGUE, data, lambda: load_wording(workspace, "en-GB"))


NO_NUMBERS = ("NaN", "Infinity", "-1", "0", "9" * 400, "1e999999999", "1e-999999999", "twelve", "\u0661\u0662", "12; x")
SIZES = ("body", "smallest", "table", "line_spacing", "chart_width", "braille.cells", "margins.left", "headings.0")


def _standard_with(place: str, value: object) -> bytes:
    profile: Any = yaml.load((packaged_folder() / PROFILE).read_bytes(), yaml.BaseLoader)
    profile.setdefault("braille", {})
    inside = profile
    *above, last = [int(key) if key.isdigit() else key for key in place.split(".")]
    for key in above:
        inside = inside[key]
    inside[last] = value
    return yaml.safe_dump(profile, allow_unicode=True).encode()


@pytest.mark.parametrize("place", SIZES)
@pytest.mark.parametrize("number", NO_NUMBERS, ids=lambda text: ascii(text[:12]))
def test_a_size_that_is_no_size_is_refused_at_its_line(number: str, place: str, workspace: Workspace) -> None:
    problems = _refused_profile(workspace, _standard_with(place, number))
    assert problems
    assert all(problem.where.line for problem in problems)


@pytest.mark.parametrize("value", [[], {}, ["a"], {"a": "b"}, "\x0b"], ids=ascii)
@pytest.mark.parametrize("place", ["title", "typeface", "body", "headings", "margins", "italics", "page_colour"])
def test_a_value_of_the_wrong_kind_in_a_profile_is_refused_at_its_line(
    value: object, place: str, workspace: Workspace
) -> None:
    problems = _refused_profile(workspace, _standard_with(place, value))
    assert problems
    assert all(problem.where.line for problem in problems)


@pytest.mark.parametrize("place", ["title", "typeface"])
def test_markup_in_a_profile_is_words(place: str, workspace: Workspace) -> None:
    hostile = "]]></w:t>\"' <script>alert(1)</script>; } body { #read(x) \u202e\U0001f600"
    if _refused_profile(workspace, _standard_with(place, hostile)):
        return
    options = Options(profiles=("standard",), formats=("docx", "html"), item=2, packs=Packs.NONE, jobs=1)
    report = build(workspace, options, lambda step: None)
    assert len(report.written) == 2, report.problems
    page = next(each.path for each in report.written if each.path.suffix == ".html").read_text(encoding="utf-8")
    assert "<script>" not in page


@SETTINGS
@given(data=st.one_of(st.binary(max_size=300), st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace"))))
def test_any_bytes_in_place_of_a_profile_give_problems_and_no_traceback(data: bytes, workspace: Workspace) -> None:
    assert _refused_profile(workspace, data)


RULES = {
    "no expression": "nplurals=2; plural=__import__('os');",
    "a form that there is not": "nplurals=2; plural=n;",
    "division by nothing": "nplurals=2; plural=n%0;",
    "a form that there is not for large numbers": "nplurals=2; plural=n==200000 ? 2 : n != 1;",
    "division by nothing for one number": "nplurals=2; plural=0*(1/(n-250));",
    "far too long": f"nplurals=2; plural={'(' * 5_000}n{')' * 5_000};",
}


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_for_plural_forms_that_cannot_be_used_is_refused(rule: str, workspace: Workspace) -> None:
    (problem,) = _refused_words(workspace, HEADER.format(rule).encode())
    assert (problem.code, problem.where.line) == ("wrong-value", 1)


BEYOND = {
    "a form that there is not": ("n==50*50 ? 9 : 5", "5"),
    "division by nothing": ("0*(1/(n-50*50))+5", "5"),
    "a form before the first": ("n==50*50 ? 0-1 : 5", "5"),
    "an ending that there is not": ("5", "n==50*50 ? 9 : 0"),
    "an ordinal number divided by nothing": ("5", "0*(1/(n-50*50))"),
}
"""Rules for plural forms and for ordinal numbers that fail only at 2,500, which they do not write out."""


@pytest.mark.parametrize(("plural", "ordinal"), BEYOND.values(), ids=BEYOND)
def test_a_rule_that_fails_at_a_number_it_was_not_tried_at_is_told_where_it_is_used(
    plural: str, ordinal: str, workspace: Workspace
) -> None:
    own = (packaged_folder() / "templates/wording/cy-GB.po").read_text(encoding="utf-8")
    own = re.sub(r"plural=[^;]+;", f"plural={plural};", own)
    own = re.sub(r'(?<=msgctxt "ordinal-rule"\n)(msgid .*\n)(?:.+\n)+', rf'\1msgstr "{ordinal}"\n', own)
    _own(workspace, "templates/wording/xx-GB.po", own.encode())
    council = workspace.content / "council.yaml"
    council.write_text(council.read_text(encoding="utf-8") + "language: xx-GB\n", encoding="utf-8")
    measure, report = workspace.content / "metrics/waiting-days.yaml", workspace.root / REPORT
    measure.write_text(measure.read_text(encoding="utf-8").replace("Apr-24: 9", "Apr-24: 2500"), encoding="utf-8")
    said = "Answers take {{ measures.waiting_days.latest }}, the {{ 2500 | ordinal }}."
    report.write_text(report.read_text(encoding="utf-8").replace("Answers come sooner.", said), encoding="utf-8")
    problems = prepare(workspace, Options(), lambda name: name.endswith("02-waiting")).problems
    failed = [each for each in problems if "for the number 2500" in each.message]
    assert {(each.code, each.where.file) for each in failed} == {("wrong-value", "templates/wording/xx-GB.po")}
    assert all(each.hint for each in failed)


CATALOGUES = {
    "in Windows text": ('msgctxt "chart"\nmsgid "Chart {number}"\nmsgstr "Caf\xe9"\n'.encode("cp1252"), "not-text"),
    "in UTF-16": ('msgctxt "chart"\n'.encode("utf-16"), "not-text"),
    "with control characters": (b'msgctxt "chart"\nmsgid ""\nmsgstr "a\x0b"\n', "bad-character"),
    "with the second form alone": (b'msgctxt "chart"\nmsgid "Chart {number}"\nmsgstr[1] "a"\n', "wrong-type"),
    "with a form of a thousand digits": (b'msgctxt "chart"\nmsgstr[' + b"9" * 5_000 + b'] "a"\n', "wrong-type"),
    "cut off": (b'msgctxt "chart', "wrong-type"),
    "with eleven months": (
        b'msgctxt "months"\nmsgid ""\nmsgstr "a b c d e f g h i j k"\n',
        "wrong-value",
    ),
}


@pytest.mark.parametrize(("data", "code"), CATALOGUES.values(), ids=CATALOGUES)
def test_a_catalogue_that_cannot_be_used_is_refused(data: bytes, code: str, workspace: Workspace) -> None:
    assert {problem.code for problem in _refused_words(workspace, data)} == {code}


ORDINALS = {
    "no expression": ("ordinal-rule", "n +"),
    "an ending that there is not": ("ordinal-rule", "n==1000000 ? 4 : 0"),
    "too few endings": ("ordinal-endings", "st nd rd"),
}


@pytest.mark.parametrize(("key", "words"), ORDINALS.values(), ids=ORDINALS)
def test_a_rule_for_ordinal_numbers_that_does_not_fit_its_endings_is_refused(
    key: str, words: str, workspace: Workspace
) -> None:
    first = 'msgctxt "chart"\nmsgid "Chart {number}"\nmsgstr "Chart {number}"\n\n'
    own = f'{first}msgctxt "{key}"\nmsgid "a"\nmsgstr "{words}"\n'
    (problem,) = _refused_words(workspace, own.encode())
    assert (problem.code, problem.where.line) == ("wrong-value", 5)


def test_words_with_fewer_plural_forms_than_the_language_has_are_refused(workspace: Workspace) -> None:
    own = 'msgctxt "typed-table-description"\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] "a"\nmsgstr[1] "b"\n'
    _own(workspace, "templates/wording/cy-GB.po", own.encode())
    with pytest.raises(ContentError) as error:
        load_wording(workspace, "cy-GB")
    (problem,) = error.value.problems
    assert (problem.code, problem.where) == ("wrong-type", Location("templates/wording/cy-GB.po", 1))
    assert "6 are wanted" in problem.message


def test_a_catalogue_with_a_mark_and_windows_line_ends_is_read_as_any_other(workspace: Workspace) -> None:
    own = (packaged_folder() / CATALOGUE).read_text(encoding="utf-8")
    assert not _refused_words(workspace, b"\xef\xbb\xbf" + own.replace("\n", "\r\n").encode())


@SETTINGS
@given(words=st.text(max_size=200), data=st.binary(max_size=100))
@example(words="{number:>999999999}", data=b"")
@example(words="{number.__class__}", data=b"")
def test_any_words_and_bytes_in_a_catalogue_are_taken_or_refused(words: str, data: bytes, workspace: Workspace) -> None:
    _refused_words(workspace, f'msgctxt "chart"\nmsgid "Chart"\nmsgstr "{words}"\n'.encode("utf-8", "replace") + data)
