"""Decimals into figures as they are printed: thousands, decimal places and units by house style.

Prose, tables, charts and alternative text all print through here, so that they cannot disagree. What belongs together
is joined by no-break spaces (UKAAF G003: sums and dates are not split over lines).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from generator.figures.rounding import half_up
from generator.model.measure import UnitKind

NO_BREAK = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"

_MILLION, _BILLION = Decimal(10) ** 6, Decimal(10) ** 9


@dataclass(frozen=True, slots=True)
class _Unit:
    """How one unit is printed, in a sentence, in a cell, and as a difference; and what an axis calls it."""

    sentence: Callable[[Decimal, int], str]
    cell: Callable[[Decimal, int], str]
    difference: Callable[[Decimal, int], str]
    name: str
    prefix: str = ""
    suffix: str = ""


def unbroken(text: str) -> str:
    """The words held on one line."""
    return text.replace(" ", NO_BREAK)


def plain_spaces(text: str) -> str:
    """The words without no-break spaces, for text that is never laid out in lines, such as alternative text."""
    return text.replace(NO_BREAK, " ")


def number(value: Decimal, places: int = 0) -> str:
    """`116,617`, `9.4`; half up, a real minus sign before negatives."""
    return f"{half_up(value, places):,.{places}f}".replace("-", MINUS)


def figure(value: Decimal, places: int, unit: UnitKind) -> str:
    """The figure as it stands in a sentence: `54%`, `18.5 days`, `1 day`, `£2.4 million`, `12.3 per 100,000`."""
    return _UNITS[unit].sentence(value, places)


def cell(value: Decimal, places: int, unit: UnitKind) -> str:
    """The figure as it stands in a table cell or on a chart, where the row or the axis names days, weeks and rates."""
    return _UNITS[unit].cell(value, places)


def difference(value: Decimal, places: int, unit: UnitKind) -> str:
    """The size of a change, without sign: `17`, `11.6 days`, and percentage points between percentages."""
    return _UNITS[unit].difference(abs(value), places)


def as_printed(value: Decimal, places: int, unit: UnitKind) -> Decimal:
    """The value a reader sees, for judging and subtracting: £2,412,345 is seen as £2.4 million."""
    if unit is not UnitKind.POUNDS:
        return half_up(value, places)
    scale, _ = _scale(value, places)
    return half_up(value / scale, 1) * scale if scale > 1 else half_up(value, places)


def unit_name(unit: UnitKind) -> str:
    """What an axis or a subtitle calls the unit: `days`, `per cent`."""
    return _UNITS[unit].name


def axis_name(unit: UnitKind, counted: str = "") -> str:
    """The title of an axis: `Days`, `Children`, `Children, thousands`, `Per cent of plans`."""
    name = unit_name(unit)
    if not counted:
        return _capital(name)
    if unit is UnitKind.NUMBER:
        return _capital(counted)
    return _capital(f"{name} of {counted}" if unit is UnitKind.PERCENT else f"{counted}, {name}")


def unit_signs(unit: UnitKind) -> tuple[str, str]:
    """What stands before and after the bare numbers of an axis: `("£", "")`, `("", "%")`."""
    return _UNITS[unit].prefix, _UNITS[unit].suffix


def with_noun(value: Decimal, places: int, one: str, many: str) -> str:
    """A number and what it counts, agreeing with the number as it is printed: `1 day`, `1.0 days`, `6 days`."""
    printed = number(value, places)
    return f"{printed}{NO_BREAK}{one if printed in ('1', MINUS + '1') else many}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _scale(value: Decimal, places: int) -> tuple[Decimal, str]:
    """The scale in which a sum is printed, judged after rounding: 999,960,000 is £1 billion, not £1,000 million."""
    whole = half_up(abs(value), places)
    if whole < _MILLION:
        return Decimal(1), ""
    return (_BILLION, "billion") if half_up(whole / _MILLION, 1) * _MILLION >= _BILLION else (_MILLION, "million")


def _pounds(value: Decimal, places: int) -> str:
    scale, word = _scale(value, places)
    sign = MINUS if half_up(value, places) < 0 else ""
    if not word:
        return f"{sign}£{number(abs(value), places)}"
    return f"{sign}£{number(abs(value) / scale, 1).removesuffix('.0')}{NO_BREAK}{word}"


def _pound_thousands(value: Decimal, places: int) -> str:
    sign = MINUS if half_up(value, places) < 0 else ""
    return f"{sign}£{_thousands(abs(value), places)}"


def _pound_millions(value: Decimal, places: int) -> str:
    sign = MINUS if half_up(value, places) < 0 else ""
    return f"{sign}£{_millions(abs(value), places)}"


def _thousands(value: Decimal, places: int) -> str:
    """Thousands in digits, with no more of them than the scaled figure has: 116.6 is 116,600."""
    return number(half_up(value, places) * 1000)


def _millions(value: Decimal, places: int) -> str:
    return unbroken(f"{number(value, places)} million")


def _percent(value: Decimal, places: int) -> str:
    return f"{number(value, places)}%"


def _counted(one: str, many: str) -> Callable[[Decimal, int], str]:
    def printed(value: Decimal, places: int) -> str:
        return with_noun(value, places, one, many)

    return printed


def _rate(value: Decimal, places: int) -> str:
    return unbroken(f"{number(value, places)} per 100,000")


_days, _weeks = _counted("day", "days"), _counted("week", "weeks")
_points = _counted(unbroken("percentage point"), unbroken("percentage points"))
_UNITS: dict[UnitKind, _Unit] = {
    UnitKind.NUMBER: _Unit(number, number, number, "number"),
    UnitKind.NUMBER_THOUSANDS: _Unit(_thousands, number, _thousands, "thousands"),
    UnitKind.NUMBER_MILLIONS: _Unit(_millions, number, _millions, "millions"),
    UnitKind.PERCENT: _Unit(_percent, _percent, _points, "per cent", suffix="%"),
    UnitKind.POUNDS: _Unit(_pounds, _pounds, _pounds, "pounds", prefix="£"),
    UnitKind.THOUSANDS: _Unit(_pound_thousands, number, _pound_thousands, "£ thousand"),
    UnitKind.MILLIONS: _Unit(_pound_millions, number, _pound_millions, "£ million"),
    UnitKind.DAYS: _Unit(_days, number, _days, "days"),
    UnitKind.WEEKS: _Unit(_weeks, number, _weeks, "weeks"),
    UnitKind.RATE: _Unit(_rate, number, _rate, "rate per 100,000"),
}
NAMED_ONCE = frozenset(unit for unit, how in _UNITS.items() if how.cell is number and unit is not UnitKind.NUMBER)
"""Units that stand once, at a row's name or in a heading; a per cent or pound sign stays with each figure."""
