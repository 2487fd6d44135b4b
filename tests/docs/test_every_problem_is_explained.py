"""docs/errors.md against the closed list of problem codes: each is there once, under its severity."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.problems import CODES, Severity

PAGE = (Path(__file__).parents[2] / "docs" / "errors.md").read_text(encoding="utf-8")
HEADINGS = {Severity.ERROR: "Errors", Severity.WARNING: "Warnings", Severity.ADVICE: "Advice"}


def _codes_under(heading: str) -> list[str]:
    part = re.search(rf"^## {heading}\n(?P<text>.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    return re.findall(r"^\| `([a-z-]+)` \| [^|]+ \| .+ \|$", part["text"], re.MULTILINE) if part else []


@pytest.mark.parametrize("severity", Severity)
def test_the_page_explains_every_code_of_a_severity_once(severity: Severity) -> None:
    assert sorted(_codes_under(HEADINGS[severity])) == sorted(
        code for code, row in CODES.items() if row.severity is severity
    )
