"""Exact decimals into the decimals that are printed. The one place where a figure loses digits."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cache


def half_up(value: Decimal, places: int) -> Decimal:
    """`value` to `places` decimal places; a half goes away from zero, and there is no minus zero."""
    digits = max(value.adjusted(), 0) + places + 2
    rounded = value.quantize(_last_place(places), ROUND_HALF_UP, _digits(digits))
    return rounded or abs(rounded)


@cache
def _last_place(places: int) -> Decimal:
    return Decimal(1).scaleb(-places)


@cache
def _digits(most: int) -> Context:
    return Context(prec=most)
