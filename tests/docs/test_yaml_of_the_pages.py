"""The YAML shown in docs/: it can be read, and the reading profile among it can be used."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent

import pytest

from generator.load.yaml_text import parse
from generator.profiles import Profile

DOCS = Path(__file__).parents[2] / "docs"
BLOCK = re.compile(r"^```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)
BLOCKS = [
    (f"{page.stem}-{number}", block)
    for page in sorted(DOCS.glob("*.md"))
    for number, block in enumerate(BLOCK.findall(page.read_text(encoding="utf-8")), 1)
]


@pytest.mark.parametrize("block", [block for _, block in BLOCKS], ids=[name for name, _ in BLOCKS])
def test_the_yaml_of_a_page_can_be_read(block: str) -> None:
    shown = dedent(block)
    file = f"items:\n{shown}" if shown.startswith("- ") else f"{shown}last: line"
    assert parse(file.encode(), "page.yaml").data


def test_the_profile_shown_is_one_that_can_be_used() -> None:
    blocks = BLOCK.findall((DOCS / "large-print.md").read_text(encoding="utf-8"))
    (shown,) = (block for block in blocks if block.startswith("name:"))
    profile = Profile.model_validate(parse(shown.encode(), "large-print-24.yaml").data)
    assert (profile.smallest, profile.text_width) == (24, profile.chart_width)
