"""The measures of clear and large print, in points, the same for Word and PDF."""

from __future__ import annotations

from decimal import Decimal

CLEAR_PRINT = Decimal(12)  # UKAAF G003
A4 = (Decimal("595.3"), Decimal("841.9"))
_TOLERANCE = Decimal(3)  # programs round a millimetre differently


def is_a4_upright(width: Decimal, height: Decimal) -> bool:
    """Whether a page of that width and height in points is A4, standing upright."""
    return all(abs(one - other) <= _TOLERANCE for one, other in zip((width, height), A4, strict=True))


def points(size: Decimal) -> str:
    """A size in words: '10.5 points'."""
    return f"{size.normalize():f} points"
