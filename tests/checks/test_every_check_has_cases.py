"""Every check has a text-file case that fires and one that does not, and what is no error can be accepted."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest
from message_cases import PROBLEMS, workspace_of

from generator.build.options import Options
from generator.build.prepare import prepare
from generator.problems import CODES, Problem, Severity
from generator.workspace import Workspace

TESTS = Path(__file__).parents[1]
CHECKS = TESTS.parent / "generator/checks"

FIRES_AND_NOT: dict[str, tuple[str, str]] = {
    # sections, recommendations, contacts, ids
    "required-section": ("required-section-missing", "required-section-inside-another"),
    "omitted-section": ("omitted-section-there", "omitted-section-with-reason"),
    "said-differently": ("said-differently", "said-alike"),
    "typed-contact": ("typed-contact", "typed-contact-named"),
    "duplicate-id": ("load/messages/same-id-twice", "ids-of-two-papers"),
    "item-number": ("load/messages/paper-with-another-number", "ids-of-two-papers"),
    "not-on-agenda": ("load/messages/paper-not-on-the-agenda", "ids-of-two-papers"),
    "starter-text": ("starter-text-left", "starter-text-replaced"),
    "empty-value": ("load/messages/empty-value-of-an-option", "omitted-section-with-reason"),
    # dates
    "short-notice": ("short-notice-bank-holiday", "short-notice-just-enough"),
    "late-without-reason": ("late-paper-without-reason", "late-paper-with-reason"),
    "forward-date": ("forward-date-past", "forward-dates-in-order"),
    "forward-order": ("forward-order", "forward-dates-in-order"),
    # minutes
    "present-and-apologised": ("present-and-apologised", "minutes-in-order"),
    "not-a-member": ("not-a-member", "events-of-a-substitute"),
    "unaccounted-member": ("unaccounted-member", "member-with-a-substitute"),
    "time-outside-meeting": ("time-outside-meeting", "minutes-in-order"),
    "declarations-contradicted": ("declarations-contradicted", "no-declarations"),
    "decision-differs": ("decision-retyped", "decision-amended"),
    "undecided-action": ("undecided-action", "minutes-in-order"),
    # figures in tables
    "wrong-total": ("total-down-wrong", "totals-that-add-up"),
    "wrong-subtotal": ("subtotal-wrong", "totals-that-add-up"),
    "wrong-share": ("share-wrong", "totals-that-add-up"),
    "mark-without-note": ("mark-without-note", "notes-called"),
    "note-without-mark": ("note-without-mark", "notes-called"),
    "unused-definition": ("prepared/table-not-placed", "prepared/table-placed"),
    "missing-commentary": ("off-target-without-commentary", "off-target-with-commentary"),
    # figures in prose
    "typed-figure": ("typed-figure", "typed-numbers-that-are-no-figures"),
    "loose-figure": ("loose-figure", "figures-of-a-paper-without-data"),
    "stale-figure": ("stale-figure", "stale-figure-of-something-else"),
    "percent-for-points": ("percent-for-points", "percent-for-points-not"),
    "wrong-timescale": ("wrong-timescale", "wrong-timescale-not"),
    "wrong-period": ("prepared/period-of-another-figure", "prepared/period-of-the-figure"),
    "wrong-direction": ("prepared/direction-contradicted", "prepared/direction-borne-out"),
    "wrong-status": ("prepared/status-contradicted", "prepared/status-borne-out"),
    "wrong-arithmetic": ("prepared/arithmetic-wrong", "prepared/arithmetic-right"),
    "windows-text": ("load/messages/windows-text", "ids-of-two-papers"),
    # plain words
    "words-in-capitals": ("words-in-capitals", "words-in-capitals-not"),
    "unexplained-acronym": ("prepared/acronym-unexplained", "prepared/acronym-explained"),
    "long-sentence": ("prepared/sentence-long", "prepared/sentence-long-enough"),
    "hard-to-read": ("prepared/reading-hard", "prepared/reading-hard-but-short"),
    "several-sentences": ("easy-read", "easy-read-easy"),
    "hard-word": ("easy-read", "easy-read-easy"),
    # translations
    "unknown-translation": ("translation-of-no-text", "translation-whole"),
    "untranslated": ("translation-of-a-text-missing", "translation-whole"),
    "outdated-translation": ("translation-outdated", "translation-whole"),
    # acceptances
    "unclear-acceptance": ("prepared/accepted-of-several", "prepared/accepted-of-several-by-words"),
    "unused-acceptance": ("prepared/accepted-what-is-not-found", "prepared/accepted"),
}
"""By code: the case that fires and one close to it that does not, in messages/ here unless it says where."""

NOT_IN_A_FILE_OF_ITS_OWN = {"windows-text", "unclear-acceptance", "unused-acceptance"}
"""A CSV file has no room for a reason and is saved anew; what is said of an acceptance is mended in it."""


def _case(name: str) -> Path:
    folder = "checks/" if name.startswith("prepared/") else "" if "/" in name else "checks/messages/"
    return TESTS / f"{folder}{name}.txt"


def _codes_of(case: str) -> set[str]:
    said = _case(case).read_text(encoding="utf-8").split(PROBLEMS)[1]
    return {code for code in CODES if f"[{code}]\n" in said}


def _named_in_checks() -> set[str]:
    trees = (ast.parse(file.read_text(encoding="utf-8")) for file in CHECKS.glob("*.py"))
    nodes = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {node.value for node in nodes if isinstance(node.value, str)} & CODES.keys()


def test_every_code_of_a_check_and_everything_that_is_no_error_is_in_the_list() -> None:
    no_errors = {code for code, row in CODES.items() if row.severity is not Severity.ERROR}
    assert _named_in_checks() | no_errors <= FIRES_AND_NOT.keys()


@pytest.mark.parametrize(("code", "cases"), FIRES_AND_NOT.items(), ids=FIRES_AND_NOT)
def test_it_fires_in_one_case_and_not_in_the_other(code: str, cases: tuple[str, str]) -> None:
    fires, does_not = cases
    assert code in _codes_of(fires)
    assert code not in _codes_of(does_not)


def test_every_message_names_its_file_and_all_but_those_about_whole_files_their_line() -> None:
    for fires, _ in FIRES_AND_NOT.values():
        said = _case(fires).read_text(encoding="utf-8").split(PROBLEMS)[1]
        for line in said.splitlines():
            assert line.startswith(("    hint: ", "content/"))
            assert line.startswith("    hint: ") or line.split(":")[1].isdigit(), line


def _found(folder: Path) -> tuple[Problem, ...]:
    return prepare(Workspace.at(folder), Options(), lambda name: True).problems


CAN_BE_ACCEPTED = [
    code
    for code in FIRES_AND_NOT
    if CODES[code].severity is not Severity.ERROR and code not in NOT_IN_A_FILE_OF_ITS_OWN
]


@pytest.mark.parametrize("code", CAN_BE_ACCEPTED)
def test_one_occurrence_can_be_accepted_with_a_reason_in_the_file_it_is_in(code: str, tmp_path: Path) -> None:
    folder = workspace_of(_case(FIRES_AND_NOT[code][0]), tmp_path)
    before = _found(folder)
    one = next(problem for problem in before if problem.code == code)
    file = folder / one.where.file
    accept = {"code": code, "about": one.message, "reason": "It is right as it is."}
    file.write_text(f"{file.read_text(encoding='utf-8').rstrip()}\naccept: [{json.dumps(accept)}]\n", encoding="utf-8")
    assert [*_found(folder), one] == sorted([*before], key=lambda problem: problem == one)
