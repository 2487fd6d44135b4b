"""Numbers, directions and lists as English words. Every word that figures are turned into stands in this file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.figures.change import Direction, Judgement

_CARDINALS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_ORDINAL_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


@dataclass(frozen=True, slots=True)
class Movement:
    """One direction in four forms: it has `participle`, it `past`, there was a `noun`, it went `adverb`."""

    participle: str
    past: str
    noun: str
    adverb: str


MOVEMENTS: dict[Direction, Movement] = {
    Direction.UP: Movement("risen", "rose", "rise", "up"),
    Direction.DOWN: Movement("fallen", "fell", "fall", "down"),
    Direction.SAME: Movement("stayed the same", "did not change", "no change", "unchanged"),
}
JUDGEMENTS: dict[Judgement, str] = {
    Judgement.BETTER: "improved",
    Judgement.WORSE: "worsened",
    Judgement.SAME: "not changed",
    Judgement.OTHER: "changed",
}

_SHARES: tuple[tuple[Decimal, str], ...] = (
    (Decimal(25), "a quarter"),
    (Decimal(100) / 3, "a third"),
    (Decimal(50), "half"),
    (Decimal(200) / 3, "two thirds"),
    (Decimal(75), "three quarters"),
)
_CLOSE, _NEAR = Decimal("0.5"), Decimal(3)


def in_words(number: int) -> str:
    """`six` for 6, `12` for 12: numbers under ten are words, with thousands separated above that."""
    return _CARDINALS[number] if 0 <= number < 10 else f"{number:,}"


def ordinal(number: int) -> str:
    """`first` to `ninth`, then `10th`, `11th`, `21st`, `22nd`. Raises ValueError under 1."""
    if number < 1:
        raise ValueError(f"{number} has no place in an order; they count from 1")
    if number < 10:
        return _ORDINALS[number]
    teen = 11 <= number % 100 <= 13
    return f"{number:,}{'th' if teen else _ORDINAL_ENDINGS.get(number % 10, 'th')}"


def listed(items: Sequence[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    return f" {last} ".join(part for part in (", ".join(items[:-1]), *items[-1:]) if part)


def counted(number: int, one: str, many: str) -> str:
    """`one case`, `six cases`, `12 cases`."""
    return f"{in_words(number)} {one if number == 1 else many}"


def share(percentage: Decimal) -> str:
    """A percentage of a whole as a plain fraction: `just over half`, `nearly a third`, `more than three quarters`.

    Within half a point it is `about`, within three `just over` or `nearly`; otherwise it is compared with the largest
    fraction below it. Raises ValueError outside 0 to 100.
    """
    if not 0 <= percentage <= 100:
        raise ValueError(f"{percentage}% is not a share of a whole")
    if percentage in (0, 100):
        return "all" if percentage else "none"
    value, name = min(_SHARES, key=lambda row: abs(row[0] - percentage))
    distance = percentage - value
    if abs(distance) <= _CLOSE:
        return name if distance == 0 else f"about {name}"
    if abs(distance) <= _NEAR:
        return f"just over {name}" if distance > 0 else f"nearly {name}"
    below = [row for row in _SHARES if row[0] < percentage]
    return f"more than {below[-1][1]}" if below else f"less than {_SHARES[0][1]}"
