"""Exact decimals into the decimals that are printed. The one place where a figure loses digits."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal


def half_up(value: Decimal, places: int) -> Decimal:
    """`value` to `places` decimal places; a half goes away from zero, and there is no minus zero."""
    digits = max(value.adjusted(), 0) + places + 2
    rounded = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP, context=Context(prec=digits))
    return abs(rounded) if rounded.is_zero() else rounded
