"""The words beside the figures of a composed paper are held against where the figures are from.

Only a composed paper knows which period a figure is of and which way it has gone, so that a period or a direction that
was typed beside it can be judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.checks.composed_lines import MARK, ComposedLine, Figure, composed_lines
from generator.document.blocks import Document
from generator.document.wording import Wording
from generator.figures.change import Change, Direction, Judgement
from generator.figures.errors import FigureError
from generator.figures.formatting import figure, plain_spaces
from generator.figures.points import Point, Series
from generator.figures.rounding import half_up
from generator.figures.series import resolve
from generator.model.content import Content
from generator.model.period import MONTHS, Period
from generator.problems import Problem

_UP = ("risen", "rose", "increased", "grown", "grew", "climbed", "gone up", "went up", "a rise", "an increase")
_DOWN = ("fallen", "fell", "decreased", "dropped", "reduced", "declined", "gone down", "went down", "a fall", "a drop")
_BETTER, _WORSE = ("improved", "an improvement"), ("worsened", "got worse", "deteriorated")
_DIRECTIONS: dict[str, Direction | Judgement] = {
    **dict.fromkeys(_UP, Direction.UP),
    **dict.fromkeys(_DOWN, Direction.DOWN),
    **dict.fromkeys(_BETTER, Judgement.BETTER),
    **dict.fromkeys(_WORSE, Judgement.WORSE),
}
_FIGURE = rf"{MARK}(?P<{{}}>\d+){MARK}"
_MOVED = re.compile(
    rf"\b(?P<word>{'|'.join(_DIRECTIONS)})\s+from\s+{_FIGURE.format('start')}[^{MARK}.;]{{0,60}}?\s+to\s+"
    rf"{_FIGURE.format('end')}",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    rf"{_FIGURE.format('figure')}\s+(?:in|for|at the end of|during)\s+"
    rf"(?P<period>(?:{'|'.join(MONTHS)})\s\d{{4}}|(?:19|20)\d{{2}}-\d{{2}}|(?:19|20)\d{{2}})\b(?!-)"
)
_SHARE = re.compile(
    r"(?<![\d.,£])(?P<part>\d[\d,]*)\s+(?:out\s+)?of\s+(?:the\s+)?(?P<whole>\d[\d,]*)\b(?![.,]\d|%)[^.;()]{0,60}?"
    r"\((?P<share>\d+(?:\.\d+)?)(?:%| per cent)\)"
)
_TOTAL = re.compile(
    r"\b(?:total of (?P<of>\d[\d,]*)\b|(?<![\d,])(?P<in>\d[\d,]*) in total\b)"
    r"[^.;:()]{0,60}[(:](?P<parts>[^.;()]{5,200})"
)
_PART = re.compile(r"(?<![\d.,£/-])(\d[\d,]*)(?![\d./%-]| per cent)\b")


def composed_figure_problems(document: Document, content: Content, wording: Wording) -> Iterator[Problem]:
    """Periods and directions that are not those of the figures beside them; shares and totals that do not follow."""
    for line in composed_lines(document):
        yield from _wrong_periods(line, content, wording)
        yield from _wrong_directions(line, content)
        yield from _wrong_shares(line)
        yield from _wrong_totals(line)


def _wrong_periods(line: ComposedLine, content: Content, wording: Wording) -> Iterator[Problem]:
    for match in _PERIOD.finditer(line.marked):
        found = line.figures[int(match["figure"])]
        if found.source.measure not in content.measures:
            continue
        named, own = Period.parse(match["period"]), Period.parse(found.source.period)
        if _apart(named, own) and is_value(found, content, wording):
            said = f"{found.words} is said to be of {named.label}; it is the value of {found.source.measure}"
            asked = f'measures.{found.source.measure.replace("-", "_")}.at("{named.short}")'
            hint = f"write {{{{ {asked} }}}} for the value of {named.label}, or .period for the period of the figure"
            yield Problem("wrong-period", f"{said} in {own.label}", line.where, hint)


def _apart(named: Period, own: Period) -> bool:
    """Whether neither of two periods holds the other: a month of a year is no contradiction."""
    inside = named.start <= own.start and own.end <= named.end
    around = own.start <= named.start and named.end <= own.end
    return not (inside or around)


def is_value(found: Figure, content: Content, wording: Wording) -> bool:
    """Whether the figure is the measure's value in its period, not a change or a target that ends there."""
    series, point = point_of(found, content)
    if series is None or point is None or point.value is None:
        return False
    places = series.measure.decimals
    printed = {plain_spaces(figure(point.value, n, series.measure.unit, wording)) for n in range(places + 1)}
    return found.words in printed


def point_of(found: Figure, content: Content) -> tuple[Series | None, Point | None]:
    """The series and the point that a figure is from; None for what cannot be worked out."""
    try:
        series = resolve(found.source.measure, content.measures)
    except FigureError:
        return None, None
    return series, series.find(Period.parse(found.source.period))


def _wrong_directions(line: ComposedLine, content: Content) -> Iterator[Problem]:
    for match in _MOVED.finditer(line.marked):
        start, end = line.figures[int(match["start"])], line.figures[int(match["end"])]
        if start.source.measure != end.source.measure or start.source.measure not in content.measures:
            continue
        series, first = point_of(start, content)
        _, last = point_of(end, content)
        if series is None or first is None or last is None or first.value is None or last.value is None:
            continue
        change = Change.between(first.value, last.value, series.measure.decimals, series.measure.unit)
        if not _agrees(_DIRECTIONS[match["word"].lower()], change, series):
            said = f"{match['word']!r} is typed before {start.words} and {end.words} of {series.identifier}"
            hint = (
                f"write {{{{ measures.{series.identifier.replace('-', '_')}.since(...).moved }}}}, which finds the word"
            )
            message = f"{said}, which has {_WENT[change.direction]}"
            yield Problem("wrong-direction", message, line.where, hint)


_WENT = {Direction.UP: "risen", Direction.DOWN: "fallen", Direction.SAME: "stayed the same"}


def _agrees(said: Direction | Judgement, change: Change, series: Series) -> bool:
    if isinstance(said, Direction):
        return said is change.direction
    judged = change.judged(series.measure.better)
    return judged in (said, Judgement.OTHER)


def _wrong_shares(line: ComposedLine) -> Iterator[Problem]:
    for match in _SHARE.finditer(line.words):
        part, whole, share = _number(match["part"]), _number(match["whole"]), Decimal(match["share"])
        places = len(match["share"].partition(".")[2])
        if whole == 0 or part > whole:
            continue
        follows = half_up(part / whole * 100, places)
        if follows != share:
            message = f"{match['part']} of {match['whole']} is said to be {match['share']}%; it is {follows}%"
            yield Problem("wrong-arithmetic", message, line.where, "correct the figures, or have them from a measure")


def _wrong_totals(line: ComposedLine) -> Iterator[Problem]:
    for match in _TOTAL.finditer(line.words):
        total = match["of"] or match["in"]
        parts = [_number(part) for part in _PART.findall(match["parts"])]
        if len(parts) > 1 and sum(parts) != _number(total):
            message = f"the total is said to be {total}; its parts come to {sum(parts):,}"
            yield Problem("wrong-arithmetic", message, line.where, "correct the total or its parts")


def _number(words: str) -> Decimal:
    return Decimal(words.replace(",", ""))
