"""How large a picture may say that it is, wherever it comes from: a few bytes can claim to be many thousand million."""

from __future__ import annotations

MOST_PIXELS = 40_000_000
"""A whole A4 page at 600 dots to the inch has 35 million."""

LONGEST_SIDE = 20_000
"""In pixels."""


def fault_of_size(wide: int, high: int) -> str:
    """What is wrong with a picture of so many pixels, in words that follow its name; nothing if it is no larger."""
    if wide * high > MOST_PIXELS or max(wide, high) > LONGEST_SIDE:
        return f"is {wide:,} by {high:,} pixels, which is more than a page can show"
    return ""
