"""Two colours become their contrast ratio, as WCAG 2.2 computes it."""

from __future__ import annotations

import re
from decimal import Decimal

ENOUGH = Decimal("4.5")
ENOUGH_WHEN_LARGE = Decimal(3)
LARGE = Decimal(18)
LARGE_WHEN_BOLD = Decimal(14)

Colour = tuple[int, int, int]
WHITE: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)


def from_hex(text: str) -> Colour | None:
    """A colour written as RRGGBB, #RRGGBB or #RGB; None if it is written in another way."""
    digits = text.strip().removeprefix("#")
    if re.fullmatch(r"[0-9A-Fa-f]{3}", digits):
        digits = "".join(digit * 2 for digit in digits)
    if not re.fullmatch(r"[0-9A-Fa-f]{6}", digits):
        return None
    red, green, blue = bytes.fromhex(digits)
    return red, green, blue


def to_hex(colour: Colour) -> str:
    """The colour as #RRGGBB."""
    return "#{:02X}{:02X}{:02X}".format(*colour)


def mixed(front: Colour, back: Colour, share: float) -> Colour:
    """The colour that `share` (0 to 1) of the front colour on the back colour gives."""
    red, green, blue = (round(f * share + b * (1 - share)) for f, b in zip(front, back, strict=True))
    return red, green, blue


def _luminance(colour: Colour) -> float:
    parts = [part / 255 for part in colour]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> Decimal:
    """The contrast ratio of two colours, 1 to 21, rounded down so that 4.499 does not pass for 4.5 (WCAG 2.2 1.4.3)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return Decimal(int((lighter + 0.05) / (darker + 0.05) * 100)) / 100


def wanted(size: Decimal, bold: bool) -> Decimal:
    """The contrast that text of this size in points must have: large text needs less (WCAG 2.2 1.4.3)."""
    large = size >= LARGE or (bold and size >= LARGE_WHEN_BOLD)
    return ENOUGH_WHEN_LARGE if large else ENOUGH
