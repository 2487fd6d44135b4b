"""Every rule for Word files, as text files in word/: what breaks it, and what only looks as if it did."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from audit.case_files import cases, edited, good_word_parts, read_case, zipped

from generator.audit.findings import Verdict
from generator.audit.rulebook import Format, rules, rules_for
from generator.audit.word import audit_word

GOOD = good_word_parts()
NAME = "roads-2026.docx"
CASES = cases("word")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_audit_finds_this(path: Path, golden: Callable[[str, Path], None]) -> None:
    case = read_case(path, NAME)
    audit = case.findings(audit_word, zipped(edited(GOOD, case)))
    golden(case.with_findings(audit), path)


@pytest.mark.parametrize("large_print", [None, Decimal(18)])
def test_nothing_is_found_in_the_good_file(large_print: Decimal | None) -> None:
    audit = audit_word(zipped(GOOD), NAME, large_print)
    assert audit.findings == ()


def test_the_good_file_has_something_for_every_rule_to_look_at() -> None:
    audit = audit_word(zipped(GOOD), NAME, Decimal(18))
    assert {outcome.verdict for outcome in audit.outcomes()} == {Verdict.MET}


def test_every_rule_is_broken_by_a_case() -> None:
    texts = [path.read_text(encoding="utf-8").partition("=== findings")[2] for path in CASES]
    wanted = {*rules_for(Format.WORD, large_print=False), *rules_for(Format.WORD, large_print=True)}
    broken = {rule for rule in rules() if any(f" {rule}: " in text for text in texts)}
    assert wanted - broken == {"unreadable-file", "wrong-format", "locked-file", "unsafe-file"}, (
        "see test_strange_files"
    )


@pytest.mark.parametrize("path", [p for p in CASES if p.stem in rules()], ids=lambda path: path.stem)
def test_a_case_named_after_a_rule_breaks_that_rule_and_no_other(path: Path) -> None:
    case = read_case(path, NAME)
    audit = case.findings(audit_word, zipped(edited(GOOD, case)))
    assert {found.rule for found in audit.findings} == {path.stem}
