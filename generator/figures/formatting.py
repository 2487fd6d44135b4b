"""Decimals into figures as they are printed: thousands, decimal places and units by house style.

Prose, tables, charts and alternative text all print through here, so that they cannot disagree. What belongs together
is joined by no-break spaces (UKAAF G003: sums and dates are not split over lines).
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from generator.document.tongues import first_letter, with_first_letter
from generator.document.wording import Wording
from generator.figures.rounding import half_up
from generator.figures.words import in_words
from generator.frozen import dataclass
from generator.model.measure import UnitKind

NO_BREAK = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"

_MILLION, _BILLION = Decimal(10) ** 6, Decimal(10) ** 9


Printing = Callable[[Decimal, int, Wording], str]


@dataclass(frozen=True, slots=True)
class _Unit:
    """How one unit is printed, in a sentence, in a cell, and as a difference; and the signs on an axis."""

    sentence: Printing
    cell: Printing
    difference: Printing
    prefix: str = ""
    suffix: str = ""


def unbroken(text: str) -> str:
    """The words held on one line."""
    return text.replace(" ", NO_BREAK)


def plain_spaces(text: str) -> str:
    """The words without no-break spaces, for text that is never laid out in lines, such as alternative text."""
    return text.replace(NO_BREAK, " ")


def number(value: Decimal, places: int, wording: Wording) -> str:
    """`116,617`, `9.4`, with the marks of the language; half up, a real minus sign before negatives."""
    whole, _, rest = f"{half_up(value, places):,.{places}f}".replace("-", MINUS).partition(".")
    marked = whole.replace(",", wording.phrase("group-mark"))
    return f"{marked}{wording.phrase('decimal-mark')}{rest}" if rest else marked


def percent(value: Decimal, places: int, wording: Wording) -> str:
    """`54%`."""
    return wording.say("percent", number=number(value, places, wording))


def figure(value: Decimal, places: int, unit: UnitKind, wording: Wording) -> str:
    """The figure as it stands in a sentence: `54%`, `18.5 days`, `1 day`, `£2.4 million`, `12.3 per 100,000`."""
    return _UNITS[unit].sentence(value, places, wording)


def cell(value: Decimal, places: int, unit: UnitKind, wording: Wording) -> str:
    """The figure as it stands in a table cell or on a chart, where the row or the axis names days, weeks and rates."""
    return _UNITS[unit].cell(value, places, wording)


def difference(value: Decimal, places: int, unit: UnitKind, wording: Wording) -> str:
    """The size of a change, without sign: `17`, `11.6 days`, and percentage points between percentages."""
    return _UNITS[unit].difference(abs(value), places, wording)


def as_printed(value: Decimal, places: int, unit: UnitKind) -> Decimal:
    """The value a reader sees, for judging and subtracting: £2,412,345 is seen as £2.4 million."""
    if unit is not UnitKind.POUNDS:
        return half_up(value, places)
    scale, _ = _scale(value, places)
    return half_up(value / scale, 1) * scale if scale > 1 else half_up(value, places)


def spelled(value: int, unit: UnitKind, wording: Wording) -> str:
    """A whole number under ten with its unit, in words where the language has words for it: `six`, `six days`."""
    key = _COUNTED.get(unit)
    words = in_words(value, wording)
    return unbroken(wording.say(key, count=value, number=words)) if key else words


def unit_name(unit: UnitKind, wording: Wording) -> str:
    """What an axis or a subtitle calls the unit: `days`, `per cent`."""
    return wording.say(f"unit-{unit.name.lower().replace('_', '-')}")


def axis_name(unit: UnitKind, wording: Wording, counted: str = "") -> str:
    """The title of an axis: `Days`, `Children`, `Children, thousands`, `Per cent of plans`."""
    name = unit_name(unit, wording)
    if not counted:
        return capital(name)
    if unit is UnitKind.NUMBER:
        return capital(counted)
    return capital(wording.say("unit-of" if unit is UnitKind.PERCENT else "unit-after", unit=name, counted=counted))


def unit_signs(unit: UnitKind) -> tuple[str, str]:
    """What stands before and after the bare numbers of an axis: `("£", "")`, `("", "%")`."""
    return _UNITS[unit].prefix, _UNITS[unit].suffix


def capital(words: str) -> str:
    """The words with a capital letter at their beginning."""
    return with_first_letter(words, first_letter(words).upper())


def _scale(value: Decimal, places: int) -> tuple[Decimal, str]:
    """The scale in which a sum is printed, judged after rounding: 999,960,000 is £1 billion, not £1,000 million."""
    whole = half_up(abs(value), places)
    if whole < _MILLION:
        return Decimal(1), ""
    return (_BILLION, "billion") if half_up(whole / _MILLION, 1) * _MILLION >= _BILLION else (_MILLION, "million")


def _pounds(value: Decimal, places: int, wording: Wording) -> str:
    scale, word = _scale(value, places)
    sign = MINUS if half_up(value, places) < 0 else ""
    if not word:
        return sign + wording.say("pounds", number=number(abs(value), places, wording))
    scaled = half_up(abs(value) / scale, 1)
    digits = number(scaled, 0 if scaled == int(scaled) else 1, wording)
    return sign + unbroken(wording.say(f"pounds-{word}", number=digits))


def _pound_thousands(value: Decimal, places: int, wording: Wording) -> str:
    sign = MINUS if half_up(value, places) < 0 else ""
    return sign + wording.say("pounds", number=_thousands(abs(value), places, wording))


def _pound_millions(value: Decimal, places: int, wording: Wording) -> str:
    sign = MINUS if half_up(value, places) < 0 else ""
    return sign + unbroken(wording.say("pounds-million", number=number(abs(value), places, wording)))


def _thousands(value: Decimal, places: int, wording: Wording) -> str:
    """Thousands in digits, with no more of them than the scaled figure has: 116.6 is 116,600."""
    return number(half_up(value, places) * 1000, 0, wording)


def _with(key: str) -> Printing:
    """A figure with its unit, by the message that has both and agrees with the number as it is printed."""

    def printed(value: Decimal, places: int, wording: Wording) -> str:
        seen = half_up(value, places)
        return unbroken(wording.say(key, count=seen, number=number(seen, places, wording)))

    return printed


_COUNTED = {UnitKind.DAYS: "figure-days", UnitKind.WEEKS: "figure-weeks"}
_days, _weeks, _points = _with("figure-days"), _with("figure-weeks"), _with("figure-points")
_rate, _millions = _with("figure-rate"), _with("figure-millions")
_UNITS: dict[UnitKind, _Unit] = {
    UnitKind.NUMBER: _Unit(number, number, number),
    UnitKind.NUMBER_THOUSANDS: _Unit(_thousands, number, _thousands),
    UnitKind.NUMBER_MILLIONS: _Unit(_millions, number, _millions),
    UnitKind.PERCENT: _Unit(percent, percent, _points, suffix="%"),
    UnitKind.POUNDS: _Unit(_pounds, _pounds, _pounds, prefix="£"),
    UnitKind.THOUSANDS: _Unit(_pound_thousands, number, _pound_thousands),
    UnitKind.MILLIONS: _Unit(_pound_millions, number, _pound_millions),
    UnitKind.DAYS: _Unit(_days, number, _days),
    UnitKind.WEEKS: _Unit(_weeks, number, _weeks),
    UnitKind.RATE: _Unit(_rate, number, _rate),
}
NAMED_ONCE = frozenset(unit for unit, how in _UNITS.items() if how.cell is number and unit is not UnitKind.NUMBER)
"""Units that stand once, at a row's name or in a heading; a per cent or pound sign stays with each figure."""
