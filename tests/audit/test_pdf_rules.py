"""Every rule for PDF files, as text files in pdf/: what breaks it, and what only looks as if it did."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from audit.case_files import HERE, Case, cases, edited, pdf_of, read_case

from generator.audit.findings import Verdict
from generator.audit.pdf import audit_pdf
from generator.audit.rulebook import Format, rules, rules_for

GOOD = {"objects": (HERE / "good.pdf.txt").read_text(encoding="utf-8")}
NAME = "roads-2026.pdf"
CASES = cases("pdf")


def pdf(case: Case) -> bytes:
    return pdf_of(edited(GOOD, case)["objects"])


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_audit_finds_this(path: Path, golden: Callable[[str, Path], None]) -> None:
    case = read_case(path, NAME)
    golden(case.with_findings(case.findings(audit_pdf, pdf(case))), path)


@pytest.mark.parametrize("large_print", [None, Decimal(18)])
def test_nothing_is_found_in_the_good_file_and_every_rule_looked_at_something(large_print: Decimal | None) -> None:
    audit = audit_pdf(pdf_of(GOOD["objects"]), NAME, large_print)
    assert audit.findings == ()
    assert {outcome.verdict for outcome in audit.outcomes()} == {Verdict.MET}


@pytest.mark.parametrize("path", [p for p in CASES if p.stem in rules()], ids=lambda path: path.stem)
def test_a_case_named_after_a_rule_breaks_that_rule_and_no_other(path: Path) -> None:
    case = read_case(path, NAME)
    assert {found.rule for found in case.findings(audit_pdf, pdf(case)).findings} == {path.stem}


def test_every_rule_is_broken_by_a_case() -> None:
    wanted = {*rules_for(Format.PDF, large_print=False), *rules_for(Format.PDF, large_print=True)}
    strange = {"unreadable-file", "wrong-format", "unsafe-file", "locked-file"}
    assert wanted - {path.stem for path in CASES} == strange, "see test_strange_files"
