"""Our own audit finds nothing in any Word file, PDF or web page: no error, no warning, no advice."""

from __future__ import annotations

from decimal import Decimal

import pytest
from proof.conftest import FORMATS, SIZES, Built

from generator.audit import audit_file

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize(("profile", "size"), [("standard", None), ("large-print", Decimal(SIZES["large-print"]))])
def test_the_audit_finds_nothing_in_any_file(built: Built, profile: str, size: Decimal | None, ending: str) -> None:
    reports = {file: audit_file(file.read_bytes(), file.name, size) for file in built.files(ending, profile)}
    found = {built.name(file): [str(finding) for finding in report.findings] for file, report in reports.items()}
    assert {name: findings for name, findings in found.items() if findings} == {}
