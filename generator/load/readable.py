"""A reading profile becomes the list of what keeps people from reading it: letters too small, colours too near."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.document.colour import contrast
from generator.frozen import dataclass
from generator.profiles import Profile

LEAST_SIZE = Decimal(12)
"""Clear print, in points: UK Association for Accessible Formats, G003."""

LEAST_CONTRAST = 4.5
"""Text against page: Web Content Accessibility Guidelines 2.2, success criterion 1.4.3."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A rule that a profile breaks: the field at fault, what was found and is wanted with its source, and a way out."""

    field: str
    message: str
    hint: str


def faults(profile: Profile) -> Iterator[Fault]:
    """The rules that the profile breaks; none for one that can be read."""
    sizes = {"body": profile.body, "table": profile.table, "headings": min(profile.headings)}
    name, least = min({**sizes, "smallest": profile.smallest}.items(), key=lambda entry: entry[1])
    if least < LEAST_SIZE:
        found = f"letters of {least.normalize():f} pt; {LEAST_SIZE} pt or more is wanted"
        yield Fault(name, f"{found} (clear print: UKAAF G003)", f"write {LEAST_SIZE} or more")
    ratio = contrast(profile.page_colour, profile.text_colour)
    if ratio < LEAST_CONTRAST:
        colours = f"text {profile.text_colour} on a page {profile.page_colour} has a contrast of {_cut(ratio)}:1"
        wanted = f"{LEAST_CONTRAST}:1 or more is wanted (WCAG 2.2, 1.4.3)"
        yield Fault("text_colour", f"{colours}; {wanted}", _better(profile.page_colour))


def _cut(ratio: float) -> str:
    """One decimal place, never rounded up: 4.49 does not pass as 4.5."""
    return f"{int(ratio * 10) / 10:.1f}"


def _better(page: str) -> str:
    text, called = max((("#000000", "black"), ("#FFFFFF", "white")), key=lambda colour: contrast(page, colour[0]))
    return f'on this page {called} has {_cut(contrast(page, text))}:1: text_colour: "{text}"'
