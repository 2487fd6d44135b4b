"""The limits that the README promises are those that the program keeps: each row holds the numbers of the code."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.compose.budget import LONGEST_TEXT, MOST_STEPS
from generator.compose.grammar import DEEPEST as DEEPEST_TEXT
from generator.compose.grammar import LONGEST_NUMBER
from generator.document.picture_limits import LONGEST_SIDE, MOST_PIXELS
from generator.load.attachments import MOST_BYTES as MOST_ATTACHED
from generator.load.data.excel_file import MOST_BYTES as MOST_EXCEL
from generator.load.data.excel_file import MOST_PARTS, MOST_SHEETS, MOST_UNPACKED
from generator.load.data.sheet import MOST_COLUMNS, MOST_ROWS
from generator.load.listing import LONGEST_NAME
from generator.load.yaml_text import DEEPEST as DEEPEST_YAML
from generator.model.record import LONGEST_SHORT, LONGEST_TYPEFACE, MOST_DIGITS
from generator.text_file import MOST_BYTES
from generator.writers.word.template import MOST_UNPACKED as MOST_OF_A_TEMPLATE

README = Path(__file__).parents[2] / "README.md"

LIMITS: dict[str, list[int]] = {
    "a text file (YAML, CSV, a template)": [MOST_BYTES],
    "YAML": [DEEPEST_YAML],
    "one text": [LONGEST_TEXT, DEEPEST_TEXT, LONGEST_NUMBER],
    "all texts of one paper": [MOST_STEPS],
    "an Excel file": [MOST_EXCEL, MOST_UNPACKED, MOST_PARTS, MOST_SHEETS],
    "a table of data": [MOST_ROWS, MOST_COLUMNS],
    "a number in data": [MOST_DIGITS],
    "an attached file": [MOST_ATTACHED],
    "a picture": [MOST_PIXELS, LONGEST_SIDE],
    "a Word template": [MOST_OF_A_TEMPLATE],
    "a file or folder name": [LONGEST_NAME, LONGEST_SHORT],
    "the name of a typeface": [LONGEST_TYPEFACE],
    "paths": [],
}


def _promised() -> dict[str, list[int]]:
    """The numbers in each row of the README's table of limits."""
    section = README.read_text(encoding="utf-8").split("## Security")[1].split("\nReport ")[0]
    rows = re.findall(r"^\| (.+?) \| (.+?) \|$", section, re.MULTILINE)
    return {what: _numbers(limit) for what, limit in rows if what != "what"}


def _numbers(limit: str) -> list[int]:
    found = re.findall(r"(?<![\w-])(\d[\d,]*)( million)?", limit)
    return [int(digits.replace(",", "")) * (10**6 if million else 1) for digits, million in found]


def test_the_readme_has_a_row_for_every_limit_and_for_no_other() -> None:
    assert list(_promised()) == list(LIMITS)


@pytest.mark.parametrize("what", LIMITS)
def test_the_readme_promises_the_limit_that_the_program_keeps(what: str) -> None:
    assert _promised()[what] == LIMITS[what]
