"""Labels that want to stand somewhere become labels that stand somewhere free: none on another, none on a line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.charts.scene import Box, Point, Segment, Words, cross
from generator.frozen import dataclass


def spread(wanted: Sequence[float], heights: Sequence[float], low: float, high: float) -> list[float]:
    """The middles of labels stacked between `low` and `high` without overlap, each near to where it is wanted.

    `wanted` is in ascending order. The sum of squared shifts is the least possible: labels that touch are pooled into
    one block at the mean of what its members want (pool adjacent violators). When there is too little room the stack
    begins at `low` and runs past `high`.
    """
    blocks: list[_Block] = []
    for middle, height in zip(wanted, heights, strict=True):
        blocks.append(_Block(middle - height / 2, height, 1))
        while len(blocks) > 1 and blocks[-2].bounded(low, high) + blocks[-2].height > blocks[-1].bounded(low, high):
            last = blocks.pop()
            blocks.append(blocks.pop().joined(last))
    tops = [top for block in blocks for top in [block.bounded(low, high)] * block.count]
    return _stacked(tops, heights)


@dataclass(frozen=True, slots=True)
class _Block:
    """Labels that touch: where the first would best begin, how tall they are together, how many."""

    top: float
    height: float
    count: int

    def bounded(self, low: float, high: float) -> float:
        return max(low, min(self.top, high - self.height))

    def joined(self, lower: _Block) -> _Block:
        wanted = self.top * self.count + (lower.top - self.height) * lower.count
        count = self.count + lower.count
        return _Block(wanted / count, self.height + lower.height, count)


def _stacked(tops: list[float], heights: Sequence[float]) -> list[float]:
    """The middles of labels of which those of one block share one top: each begins where the one above ends."""
    middles: list[float] = []
    below = float("-inf")
    for top, height in zip(tops, heights, strict=True):
        top = max(top, below)
        middles.append(top + height / 2)
        below = top + height
    return middles


@dataclass(slots=True)
class Ground:
    """The area labels may stand in, and what already stands there."""

    area: Box
    boxes: list[Box]
    segments: list[Segment]

    def free(self, box: Box) -> bool:
        """Whether the box lies in the area and touches nothing."""
        clear = not any(box.overlaps(other) for other in self.boxes)
        return clear and self.area.holds(box) and not any(box.crossed_by(segment) for segment in self.segments)

    def place(self, words: Words, origin: Point, places: Iterable[tuple[float, float]], margin: float) -> Words | None:
        """The words at the first of the places (shift right, shift down) that is free, now taken; None if none is.

        A place counts only if nothing lies between it and `origin`, the point the words belong to.
        """
        for right, down in places:
            moved = replace(words, x=words.x + right, baseline=words.baseline + down)
            if self.free(moved.box.grown(margin)) and self._in_sight(moved.box.middle, origin):
                self.boxes.append(moved.box)
                return moved
        return None

    def _in_sight(self, place: Point, origin: Point) -> bool:
        view = (place, origin)
        others = (box for box in self.boxes if not box.crossed_by((origin, origin)))
        lines = (segment for segment in self.segments if origin not in segment)
        return not any(box.crossed_by(view) for box in others) and not any(cross(view, line) for line in lines)


def some_of(boxes: Sequence[Box], gap: float) -> tuple[int, ...]:
    """Which of the labels along an axis to print so that none touch: the last always, then as many as fit back from it.

    Along evenly spaced places the labels that are printed are evenly spaced too.
    """
    last = len(boxes) - 1
    if not _even(boxes):
        return _back_from_last(boxes, gap)
    for step in range(1, last + 1):
        chosen = range(last, -1, -step)
        if all(boxes[left].right + gap <= boxes[right].left for right, left in pairwise(chosen)):
            return tuple(reversed(chosen))
    return (last,)


def _back_from_last(boxes: Sequence[Box], gap: float) -> tuple[int, ...]:
    chosen = [len(boxes) - 1]
    for index in range(len(boxes) - 2, -1, -1):
        if boxes[index].right + gap <= boxes[chosen[-1]].left:
            chosen.append(index)
    return tuple(reversed(chosen))


def _even(boxes: Sequence[Box]) -> bool:
    middles = [(box.left + box.right) / 2 for box in boxes]
    gaps = [right - left for left, right in pairwise(middles)]
    return not gaps or max(gaps) <= 1.25 * min(gaps)
