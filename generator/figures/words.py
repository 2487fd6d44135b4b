"""Numbers, places in an order and shares of a whole as words, in the language of the paper."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from generator.document.wording import Wording

_SHARES: tuple[tuple[Decimal, str], ...] = (
    (Decimal(25), "quarter"),
    (Decimal(100) / 3, "third"),
    (Decimal(50), "half"),
    (Decimal(200) / 3, "two-thirds"),
    (Decimal(75), "three-quarters"),
)
_CLOSE, _NEAR = Decimal("0.5"), Decimal(3)


def digits(number: int, wording: Wording) -> str:
    """`1,250`: a whole number with the mark of the language between its thousands."""
    return f"{number:,}".replace(",", wording.phrase("group-mark"))


def in_words(number: int, wording: Wording) -> str:
    """`six` for 6, `12` for 12: in English, numbers under ten are words."""
    words = wording.listing("cardinals")
    return words[number] if 0 <= number < len(words) else digits(number, wording)


def ordinal(number: int, wording: Wording) -> str:
    """`first` to `ninth`, then `10th`, `11th`, `21st`, `22nd`. Raises ValueError under 1."""
    if number < 1:
        raise ValueError(f"{number} has no place in an order; they count from 1")
    words = wording.listing("ordinals")
    return words[number - 1] if number <= len(words) else ordinal_in_digits(number, wording)


def ordinal_in_digits(number: int, wording: Wording) -> str:
    """`1st`, `2nd`, `11th`."""
    ending = wording.chosen(wording.listing("ordinal-endings"), wording.phrase("ordinal-rule"), number)
    return f"{digits(number, wording)}{ending}"


def listed(items: Sequence[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`, in what the program says to officers; a paper's lists are in its own language."""
    return f" {last} ".join(part for part in (", ".join(items[:-1]), *items[-1:]) if part)


def share(percentage: Decimal, wording: Wording) -> str:
    """A percentage of a whole as a plain fraction: `just over half`, `nearly a third`, `more than three quarters`.

    Within half a point it is `about`, within three `just over` or `nearly`; otherwise it is compared with the largest
    fraction below it. Raises ValueError outside 0 to 100.
    """
    if not 0 <= percentage <= 100:
        raise ValueError(f"{percentage}% is not a share of a whole")
    if percentage in (0, 100):
        return wording.say("share-all" if percentage else "share-none")
    return wording.say(f"share-{_nearest_share(percentage)}")


def _nearest_share(percentage: Decimal) -> str:
    value, name = min(_SHARES, key=lambda row: abs(row[0] - percentage))
    distance = percentage - value
    if abs(distance) <= _CLOSE:
        return name if distance == 0 else f"about-{name}"
    if abs(distance) <= _NEAR:
        return f"over-{name}" if distance > 0 else f"nearly-{name}"
    below = [row for row in _SHARES if row[0] < percentage]
    return f"more-{below[-1][1]}" if below else f"less-{_SHARES[0][1]}"
