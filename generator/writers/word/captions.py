"""The numbers of tables, charts and pictures turned into captions that Word counts itself and can be referred to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from generator.document.blocks import Block, Chart, Image, Number, Table
from generator.document.walk import every_block
from generator.frozen import dataclass
from generator.writers.word.runs import field, run

_COUNTED = re.compile(r"(?P<label>.*?)(?P<number>\d+)")
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class CaptionNumber:
    """A number such as "Table 2": its words, its figure, and whether Word has to be told to begin anew with it."""

    label: str
    number: int
    restarts: bool

    @property
    def text(self) -> str:
        """The number as printed, on one line."""
        return f"{self.label}{self.number}"

    def counted(self) -> str:
        """The number as runs that Word counts."""
        name = re.sub(r"\W+", "_", self.label).strip("_") or "Number"
        restart = f" \\r {self.number}" if self.restarts else ""
        return run(self.label) + field(f"SEQ {name} \\* ARABIC{restart}", str(self.number))

    def repeated(self, bookmark: str) -> str:
        """The number once more, taken from where it was counted: for the later parts of a table."""
        return field(f"REF {bookmark}", self.text)


def caption_numbers(papers: Sequence[Iterable[Block]]) -> tuple[Mapping[str, CaptionNumber], ...]:
    """How Word counts each numbered table, chart and picture of the papers in one file, by the block's id."""
    counters: dict[str, int] = {}
    return tuple(_counted(blocks, counters) for blocks in papers)


def _counted(blocks: Iterable[Block], counters: dict[str, int]) -> Mapping[str, CaptionNumber]:
    """The numbers of one paper; `counters`, where Word's counting stands for each label, move on."""
    found: dict[str, CaptionNumber] = {}
    for block in every_block(blocks):
        if isinstance(block, Table | Chart | Image) and block.number:
            label, number = _taken_apart(block.number)
            found[block.id] = CaptionNumber(label, number, restarts=number != counters.get(label, 0) + 1)
            counters[label] = number
    return found


def _taken_apart(number: Number) -> tuple[str, int]:
    match = _COUNTED.fullmatch(number.text)
    if match is None:
        raise ValueError(f"the number {number.text!r} does not end in a figure")
    return match["label"].replace(" ", NO_BREAK_SPACE), int(match["number"])
