"""Every rule for HTML files, as text files in html/: what breaks it, and what only looks as if it did."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from audit.case_files import HERE, Case, cases, edited, read_case

from generator.audit.findings import Verdict
from generator.audit.html import audit_html
from generator.audit.rulebook import Format, rules, rules_for

GOOD = {"page": (HERE / "good.html").read_text(encoding="utf-8")}
NAME = "roads-2026.html"
CASES = cases("html")


def page(case: Case) -> bytes:
    return edited(GOOD, case)["page"].encode()


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_audit_finds_this(path: Path, golden: Callable[[str, Path], None]) -> None:
    case = read_case(path, NAME)
    golden(case.with_findings(case.findings(audit_html, page(case))), path)


def test_nothing_is_found_in_the_good_file_and_every_rule_looked_at_something() -> None:
    audit = audit_html(GOOD["page"].encode(), NAME)
    assert audit.findings == ()
    assert {outcome.verdict for outcome in audit.outcomes()} == {Verdict.MET}


@pytest.mark.parametrize("path", [p for p in CASES if p.stem in rules()], ids=lambda path: path.stem)
def test_a_case_named_after_a_rule_breaks_that_rule_and_no_other(path: Path) -> None:
    case = read_case(path, NAME)
    assert {found.rule for found in case.findings(audit_html, page(case)).findings} == {path.stem}


def test_every_rule_is_broken_by_a_case() -> None:
    strange = {"unreadable-file", "unsafe-file"}
    assert set(rules_for(Format.HTML, large_print=True)) - {path.stem for path in CASES} == strange, (
        "test_strange_files"
    )
