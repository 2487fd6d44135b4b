"""Everything that a text can have, as text files in features/: the text, and the tree it becomes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.compose import Composed
from generator.document.blocks import Heading
from generator.document.dump import dump_blocks

CASES = sorted((Path(__file__).parent / "features").glob("*.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_text_becomes_this_tree(
    case: Path, compose: Callable[..., Composed], golden: Callable[[str, Path], None]
) -> None:
    asked, _, _ = case.read_text(encoding="utf-8").partition("=== tree\n")
    composed = compose(asked.partition("=== text\n")[2].rstrip("\n"))
    assert composed.document is not None, composed.problems
    blocks = composed.document.blocks
    start = next(n for n, block in enumerate(blocks) if block.id == "money") + 1
    end = next(n for n, block in enumerate(blocks[start:], start) if isinstance(block, Heading))
    golden(f"{asked}=== tree\n" + "".join(f"{line}\n" for line in dump_blocks(blocks[start:end], origins=False)), case)
