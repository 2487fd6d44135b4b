"""Exact decimals into the decimals that are printed. The one place where a figure loses digits."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal

_EXACT = Context(prec=60, rounding=ROUND_HALF_UP)
"""Wide enough that no figure of a council is rounded before it is printed."""


def half_up(value: Decimal, places: int) -> Decimal:
    """`value` to `places` decimal places; a half goes away from zero, and there is no minus zero."""
    rounded = value.quantize(Decimal(1).scaleb(-places), context=_EXACT)
    return abs(rounded) if rounded.is_zero() else rounded
