"""A reading profile becomes the values that the style sheet is written with: sizes, spaces, colours, paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.document.colour import mixed
from generator.profiles import Profile

ORDINARY = Decimal(12)
"""The size in points of a browser's ordinary text, 16 pixels: what the reader's own setting is a multiple of."""

LEAST_LINE_HEIGHT = 1.5
"""Web Content Accessibility Guidelines 2.2, criterion 1.4.8."""

SINGLE_SPACING = 1.15
"""What a word processor calls single line spacing, for a face like Arial."""

LINKS, VISITED = "#12436D", "#801650"
DARK = {"page": "#15181C", "text": "#F2F2F2", "link": "#8CBBE8", "visited": "#E59AC8"}
"""The colours where the reader's machine asks for a dark page; a profile with a page colour of its own keeps that."""

NARROW_CHART = Decimal(76)
"""The width in millimetres of a chart on a telephone of 320 pixels, between its margins."""

HEADING = 9
"""The largest heading in hundredths of a page's width: 29 pixels on a telephone of 320."""

TELEPHONE, LETTER = 290, Decimal("0.56")
"""The width of a line on such a telephone, in pixels, and of a letter, bold or not, in ems."""

BESIDE = 2
"""What stands beside a chart on a page, left and right together, in ems."""

MEDIA = re.compile(r"@media[^{]*")
WIDTH = re.compile(r"(?<![\d.])(\d{1,6}(?:\.\d{1,6})?|\.\d{1,6})em\b")
POINTS_PER_MILLIMETRE = 72 / 25.4
STAND_INS = {"Arial": "Arial, Arimo, Liberation Sans, Helvetica"}


def narrow(profile: Profile) -> Profile:
    """The profile with charts as wide as a telephone: what the pictures for narrow pages are drawn with."""
    return profile.model_copy(update={"chart_width": min(NARROW_CHART, profile.chart_width)})


def look(profile: Profile) -> str:
    """The style rules that follow from the profile, for the style sheet to stand on."""
    size = profile.body / ORDINARY
    rules = [
        f":root {{ {' '.join(_properties(profile))} }}",
        f"html {{ font-size: {_number(size * 100)}%; }}",
        *_heading_sizes(profile),
        f"@page {{ size: A4; margin: {_margins(profile)}; }}",
        f"@media print {{ html {{ font-size: {_number(profile.body)}pt; }} }}",
    ]
    if not profile.italics:
        rules.append("em { font-style: normal; font-weight: bold; }")
    if _is_white(profile):
        dark = f":root {{ {' '.join(_colours(DARK))} }} .picture {{ padding: 0.75rem; }}"
        rules.append(f"@media screen and (prefers-color-scheme: dark) {{ {dark} }}")
    return "\n".join(rules)


def narrow_pages(profile: Profile) -> str:
    """The media rule for pages without room for a chart as wide as the profile's; they are shown the narrow one."""
    return f"(max-width: {_least_width(profile)}em)"


def scaled(style: str, profile: Profile) -> str:
    """The style sheet with the widths of its media rules multiplied by as much as the profile's text is larger.

    Media rules count in the browser's ordinary text, whatever size the page sets.
    """
    scale = profile.body / ORDINARY
    return MEDIA.sub(lambda rule: WIDTH.sub(lambda width: f"{_number(Decimal(width[1]) * scale)}em", rule[0]), style)


def letters_on_a_telephone(profile: Profile) -> int:
    """How many letters of the text stand on one line of a telephone."""
    return int(TELEPHONE / (profile.body / ORDINARY * 16 * LETTER))


def schemes(profile: Profile) -> str:
    """The colour schemes the page has, as browsers are told of them."""
    return "light dark" if _is_white(profile) else "only light"


def _properties(profile: Profile) -> Iterator[str]:
    page, text = profile.page_colour, profile.text_colour
    link, visited = (text, text) if profile.has_own_colours else (LINKS, VISITED)
    yield f"--typeface: {STAND_INS.get(profile.typeface, f'{profile.typeface}, Arial')}, sans-serif;"
    yield f"--line-height: {max(LEAST_LINE_HEIGHT, float(profile.line_spacing) * SINGLE_SPACING):.3g};"
    yield f"--paragraph-space: {_number(profile.paragraph_space)}rem;"
    yield f"--table-size: {_number(profile.table / profile.body)}rem;"
    yield f"--picture-page: {page};"
    yield from _colours({"page": page, "text": text, "link": link, "visited": visited})


def _colours(colours: dict[str, str]) -> Iterator[str]:
    yield from (f"--{name}: {colour};" for name, colour in colours.items())
    yield f"--line: {mixed(colours['page'], colours['text'], 0.5)};"
    yield f"--tint: {mixed(colours['page'], colours['text'], 0.06)};"


def _heading_sizes(profile: Profile) -> Iterator[str]:
    """In a pack, the headings of a paper are a level deeper than in the paper alone, and look as they do there.

    On a page as narrow as a telephone a heading may be as small as the text, so that no word of it is split.
    """
    for level, points in _headings(profile):
        size = f"{{ font-size: min({_number(points / profile.body)}rem, max(1rem, {HEADING}vw)); }}"
        yield f"h{level} {size}"
        yield f".part h{level + 1} {size}"


def _headings(profile: Profile) -> Iterator[tuple[int, Decimal]]:
    """The size of every level; levels below the last that the profile names are like it."""
    sizes = profile.headings
    return ((level, sizes[min(level, len(sizes)) - 1]) for level in range(1, 7))


def _margins(profile: Profile) -> str:
    sides = (profile.margins.top, profile.margins.right, profile.margins.bottom, profile.margins.left)
    return " ".join(f"{_number(side)}mm" for side in sides)


def _least_width(profile: Profile) -> str:
    """The width of a page, in ems of ordinary text, that has room for a chart; below it the narrow one is shown."""
    chart = float(profile.chart_width) * POINTS_PER_MILLIMETRE / float(ORDINARY)
    return f"{chart + BESIDE * float(profile.body / ORDINARY):.4g}"


def _is_white(profile: Profile) -> bool:
    return profile.page_colour.upper() == "#FFFFFF"


def _number(value: Decimal) -> str:
    return f"{float(value):.5g}"
