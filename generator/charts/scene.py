"""A chart as it will be painted: words, strokes and shapes at their places, in points from the top left corner."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from itertools import pairwise

from generator.frozen import dataclass

Point = tuple[float, float]
Segment = tuple[Point, Point]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with upright sides; `top` is the smaller number."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    @property
    def middle(self) -> Point:
        """Its centre."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def grown(self, by: float) -> Box:
        """The rectangle with `by` more on every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def overlaps(self, other: Box) -> bool:
        """Whether the two share any area."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def holds(self, other: Box) -> bool:
        """Whether `other` lies wholly inside."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom

    def crossed_by(self, segment: Segment) -> bool:
        """Whether a straight line from point to point enters the rectangle (clipping after Liang and Barsky)."""
        (x, y), (x2, y2) = segment
        enter, leave = 0.0, 1.0
        for start, delta, low, high in ((x, x2 - x, self.left, self.right), (y, y2 - y, self.top, self.bottom)):
            if delta == 0:
                if not low <= start <= high:
                    return False
                continue
            near, far = sorted(((low - start) / delta, (high - start) / delta))
            enter, leave = max(enter, near), min(leave, far)
        return enter <= leave


def cross(one: Segment, other: Segment) -> bool:
    """Whether two straight lines from point to point cross: the ends of each lie on two sides of the other."""
    return _side(one, other[0]) * _side(one, other[1]) < 0 and _side(other, one[0]) * _side(other, one[1]) < 0


def _side(line: Segment, point: Point) -> float:
    (x, y), (x2, y2) = line
    return (x2 - x) * (point[1] - y) - (y2 - y) * (point[0] - x)


class Anchor(StrEnum):
    """Which part of the words stands at their x."""

    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"


ASCENT = 0.80
DESCENT = 0.22


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of horizontal text. `baseline` is that of the first line; `widths` are the measured widths of the lines.

    `backing` is a colour painted behind, so that a line or hatch underneath does not run through the letters.
    """

    lines: tuple[str, ...]
    widths: tuple[float, ...]
    x: float
    baseline: float
    size: float
    leading: float
    colour: str
    anchor: Anchor = Anchor.LEFT
    bold: bool = False
    backing: str = ""

    @property
    def box(self) -> Box:
        """The area the letters may take up."""
        lefts = [self.left_of(width) for width in self.widths]
        rights = [left + width for left, width in zip(lefts, self.widths, strict=True)]
        last = self.baseline + self.leading * (len(self.lines) - 1)
        return Box(min(lefts), self.baseline - ASCENT * self.size, max(rights), last + DESCENT * self.size)

    def left_of(self, width: float) -> float:
        """Where a line of this width begins."""
        return self.x - width * {Anchor.LEFT: 0.0, Anchor.MIDDLE: 0.5, Anchor.RIGHT: 1.0}[self.anchor]


@dataclass(frozen=True, slots=True)
class Stroke:
    """Lines through points, in one colour. `dash` is a pattern of ink and gap in points; empty is unbroken."""

    pieces: tuple[tuple[Point, ...], ...]
    colour: str
    width: float
    dash: tuple[float, ...] = ()

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The straight pieces the lines are made of."""
        return tuple(pair for piece in self.pieces for pair in pairwise(piece))


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled polygon; `edge` is the colour of its outline, empty for none."""

    points: tuple[Point, ...]
    fill: str
    edge: str = ""
    edge_width: float = 0.0

    @property
    def box(self) -> Box:
        """The rectangle around it."""
        across, down = zip(*self.points, strict=True)
        return Box(min(across), min(down), max(across), max(down))


Item = Words | Stroke | Shape


@dataclass(frozen=True, slots=True)
class Scene:
    """All of a chart, in the order of painting, and its size."""

    width: float
    height: float
    items: tuple[Item, ...]

    @property
    def words(self) -> tuple[Words, ...]:
        """All text in the picture."""
        return tuple(item for item in self.items if isinstance(item, Words))


def moved(items: Iterable[Item], right: float, down: float) -> list[Item]:
    """The items, so many points further to the right and down."""
    return [_moved(item, right, down) for item in items]


def _moved(item: Item, right: float, down: float) -> Item:
    match item:
        case Words():
            return replace(item, x=item.x + right, baseline=item.baseline + down)
        case Stroke():
            return replace(item, pieces=tuple(_shifted(piece, right, down) for piece in item.pieces))
        case Shape():
            return replace(item, points=_shifted(item.points, right, down))


def _shifted(points: tuple[Point, ...], right: float, down: float) -> tuple[Point, ...]:
    return tuple((x + right, y + down) for x, y in points)


def rectangle(box: Box) -> tuple[Point, ...]:
    """The corners of a box, as the points of a shape."""
    return ((box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom))
