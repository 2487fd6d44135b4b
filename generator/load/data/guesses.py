"""The cells of a series into what a measure may say of them: unit, decimal places, and what dates stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from generator.frozen import dataclass
from generator.load.data.periods import period_of
from generator.load.data.sheet import DataCell
from generator.load.data.values import Reading, reading
from generator.model.data_source import DateMeaning
from generator.model.measure import UnitKind
from generator.model.period import Period, PeriodKind, month

_BY_SCALE = (
    (re.compile(r"£ ?(?:m|mn|millions?)\b", re.IGNORECASE), UnitKind.MILLIONS),
    (re.compile(r"£ ?(?:['’]?000s?|k|thousands?)\b", re.IGNORECASE), UnitKind.THOUSANDS),
)
_BY_SIGN = ((re.compile("%"), UnitKind.PERCENT), (re.compile("£"), UnitKind.POUNDS))
_BY_WORD = (
    (re.compile(r"%|\bper ?cent|\bpercentage\b|\bshare of\b", re.IGNORECASE), UnitKind.PERCENT),
    (re.compile(r"£|\bcosts?\b|\bspend", re.IGNORECASE), UnitKind.POUNDS),
    (re.compile(r"\bper 100,?000\b", re.IGNORECASE), UnitKind.RATE),
    (re.compile(r"\bdays\b", re.IGNORECASE), UnitKind.DAYS),
    (re.compile(r"\bweeks\b", re.IGNORECASE), UnitKind.WEEKS),
)
_MOST_DECIMALS = 2
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Guess:
    """The unit and the decimal places that the values of a series suggest."""

    unit: UnitKind
    decimals: int


def guess(title: str, cells: Sequence[DataCell]) -> Guess:
    """What the values, and the words that name them, suggest."""
    unit = _unit(title, cells)
    values = [read.value for cell in cells if (read := _read(cell, unit)) and read.value is not None]
    return Guess(unit, min(_MOST_DECIMALS, max((_places(value) for value in values), default=0)))


def date_meaning(cells: Iterable[DataCell]) -> DateMeaning | None:
    """What days stand for where all periods are days: the months they begin or end, or the weeks they end."""
    periods = [period_of(cell, None) for cell in cells]
    if any(period.kind is not PeriodKind.DAY for period in periods):
        return None
    days = sorted({period.end for period in periods})
    steps = {after - before for before, after in pairwise(days)}
    if steps and all(step.days % 7 == 0 for step in steps) and min(steps) == _WEEK:
        return DateMeaning.WEEK_ENDING
    return DateMeaning.MONTH if all(map(_bounds_a_month, days)) else None


def gaps(periods: Sequence[Period]) -> list[Period]:
    """The months that are passed over between the first and the last of some months; nothing for other periods."""
    if not periods or any(period.kind is not PeriodKind.MONTH for period in periods):
        return []
    found, there = [], set(periods)
    at = min(periods)
    while at < max(periods):
        if at not in there:
            found.append(at)
        following = at.end + timedelta(days=1)
        at = month(following.year, following.month)
    return found


def _unit(title: str, cells: Sequence[DataCell]) -> UnitKind:
    if any(cell.percentage for cell in cells):
        return UnitKind.PERCENT
    signs = " ".join(str(cell.content) for cell in cells if isinstance(cell.content, str))
    by_sign = (unit for pattern, unit in _BY_SIGN if pattern.search(signs))
    by_scale = (unit for pattern, unit in _BY_SCALE if pattern.search(title))
    by_word = (unit for pattern, unit in _BY_WORD if pattern.search(title))
    return next(by_scale, None) or next(by_sign, None) or next(by_word, UnitKind.NUMBER)


def _read(cell: DataCell, unit: UnitKind) -> Reading | None:
    try:
        return reading(cell, unit, {})
    except ValueError:
        return None


def _places(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _bounds_a_month(day: date) -> bool:
    return day.day == 1 or (day + timedelta(days=1)).day == 1
