"""The pages of a PDF become their texts with looks and what is behind them; and their fonts, links and paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from generator.audit.colour import WHITE, Colour, mixed
from generator.audit.pdf.geometry import Box, Point, holds, middle
from generator.audit.pdf.objects import entries, entry, is_dictionary, words
from generator.audit.pdf.painting import Kind, Page, Painted
from generator.frozen import dataclass

DEEPEST_FORM = 8  # forms inside forms; deeper is no document
THINNEST_GROUND = 3.0  # points: what is lower or narrower is a rule or a mark, and no ground for text
_EMBEDDED = ("/FontFile", "/FontFile2", "/FontFile3")


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of text as it is painted: its box and size in points, and the number of its marked content.

    `colour` and `behind` are None where they are not one colour: text on a picture, letters filled with a pattern.
    `hidden` text is there for programs to read, as in a scan that was read by machine.
    """

    words: str
    size: Decimal
    mark: int | None
    box: Box
    colour: Colour | None
    behind: Colour | None
    font: str
    bold: bool
    italic: bool
    hidden: bool


@dataclass(frozen=True, slots=True)
class PageFacts:
    """One page: width and height in points as it is read, its texts, fonts (name, embedded) and links (described).

    `marked` are the words of each piece of marked content, by its number.
    """

    number: int
    width: Decimal
    height: Decimal
    texts: tuple[Text, ...]
    marked: Mapping[int, str]
    fonts: tuple[tuple[str, bool], ...]
    links: tuple[bool, ...]
    pictures: int
    tab_order: str


def page_facts(page: Page, written: Any, number_of_page: int) -> PageFacts:
    """One page, from what it paints and from the dictionary in which it is `written`."""
    width, height = (Decimal(str(round(side, 2))) for side in page.paper)
    texts = tuple(_texts(page.painted()))
    annotations = [one for one in entries(entry(written, "/Annots")) if words(entry(one, "/Subtype")) == "Link"]
    resources = list(_resources(written))
    return PageFacts(
        number_of_page,
        width,
        height,
        texts,
        _marked(texts),
        tuple(dict.fromkeys(font for one in resources for font in _fonts(one))),
        tuple(bool(words(entry(one, "/Contents"))) for one in annotations),
        sum(words(entry(form, "/Subtype")) == "Image" for one in resources for form in _forms(one)),
        words(entry(written, "/Tabs")),
    )


def _marked(texts: Iterable[Text]) -> Mapping[int, str]:
    found: dict[int, list[str]] = {}
    for text in texts:
        if text.mark is not None:
            found.setdefault(text.mark, []).append(text.words)
    return {mark: "".join(pieces) for mark, pieces in found.items()}


def _texts(painted: Iterable[Painted]) -> Iterator[Text]:
    """The texts, each with the colour of what was painted last behind its middle."""
    grounds: list[tuple[Box, Colour | None]] = []
    for one in painted:
        if one.kind is Kind.TEXT:
            yield _text(one, _behind(grounds, middle(one.box)))
        elif _is_ground(one.box):
            grounds.append((one.box, _on(one, _behind(grounds, middle(one.box)))))


def _is_ground(box: Box) -> bool:
    return box[2] - box[0] >= THINNEST_GROUND and box[3] - box[1] >= THINNEST_GROUND


def _behind(grounds: list[tuple[Box, Colour | None]], point: Point) -> Colour | None:
    """The colour at a point; a page is white to begin with."""
    return next((colour for box, colour in reversed(grounds) if holds(box, point)), WHITE)


def _on(one: Painted, behind: Colour | None) -> Colour | None:
    """The colour in which something is seen, where light comes through it."""
    if one.colour is None or one.share == 1.0 or behind is None:
        return one.colour if one.share == 1.0 else None
    return mixed(one.colour, behind, one.share)


def _text(one: Painted, behind: Colour | None) -> Text:
    size = Decimal(str(round(one.size, 1)))
    colour = _on(one, behind)
    return Text(one.words, size, one.mark, one.box, colour, behind, one.font, one.bold, one.italic, one.hidden)


def _resources(holder: Any, depth: int = 0) -> Iterator[Any]:
    """The resources of a page and of the forms it paints."""
    own = entry(holder, "/Resources")
    if not is_dictionary(own) or depth > DEEPEST_FORM:
        return
    yield own
    for form in _forms(own):
        if words(entry(form, "/Subtype")) == "Form":
            yield from _resources(form, depth + 1)


def _forms(resources: Any) -> Iterator[Any]:
    forms = entry(resources, "/XObject")
    return (entry(forms, name) for name in forms) if is_dictionary(forms) else iter(())


def _fonts(resources: Any) -> Iterator[tuple[str, bool]]:
    fonts = entry(resources, "/Font")
    for name in fonts if is_dictionary(fonts) else ():
        font = entry(fonts, name)
        descendant = next(entries(entry(font, "/DescendantFonts")), font)
        held = any(entry(descendant, "/FontDescriptor", key) is not None for key in _EMBEDDED)
        drawn = words(entry(font, "/Subtype")) == "Type3"
        yield words(entry(font, "/BaseFont")).split("+")[-1] or words(name), held or drawn
