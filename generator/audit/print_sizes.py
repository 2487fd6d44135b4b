"""The measures of clear and large print, in points, the same for Word and PDF."""

from __future__ import annotations

from decimal import Decimal

CLEAR_PRINT = Decimal(12)  # UKAAF G003
A4 = (Decimal("595.3"), Decimal("841.9"))
_TOLERANCE = Decimal(3)  # programs round a millimetre differently
MILLIMETRES_IN_A_POINT = Decimal("25.4") / 72


def is_a4_upright(width: Decimal, height: Decimal) -> bool:
    """Whether a page of that width and height in points is A4, standing upright."""
    return all(abs(one - other) <= _TOLERANCE for one, other in zip((width, height), A4, strict=True))


def page_fault(width: Decimal, height: Decimal) -> str:
    """What is wrong with a page of that width and height in points, in the measure that Word shows."""
    across, down = (round(side * MILLIMETRES_IN_A_POINT) for side in (width, height))
    return f"a page of {across} by {down} mm; A4 upright (210 by 297 mm) is wanted"


def points(size: Decimal) -> str:
    """A size in words: '10.5 points'."""
    return f"{size.normalize():f} points"
