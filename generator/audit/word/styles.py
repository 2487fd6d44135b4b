"""The styles part becomes answers to one question: how does this text look once everything is inherited?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from decimal import Decimal
from functools import reduce
from operator import xor

from generator.audit.colour import Colour
from generator.audit.word.formats import NOTHING, TOGGLES, Format, paragraph_format, run_format
from generator.audit.word.names import Element, attribute, child, children, is_on, value
from generator.audit.word.theme import Theme, shading
from generator.frozen import dataclass

TEN_POINTS = Decimal(10)  # what Word takes where nothing in the file says a size (ECMA-376 17.3.2.38)


@dataclass(frozen=True, slots=True, eq=False)
class TableRegion:
    """What a table style says of one region ("wholeTable", "firstRow"): text, paragraphs and the cells' shade."""

    run: Format = field(default_factory=dict)
    paragraph: Format = field(default_factory=dict)
    shade: Colour | None = None


@dataclass(frozen=True, slots=True)
class Style:
    """One style as it is written, before inheritance; `label` is its name in Word, `name` that in small letters."""

    id: str
    name: str
    label: str
    kind: str
    based_on: str
    run: Format = field(default_factory=dict)
    paragraph: Format = field(default_factory=dict)
    regions: Mapping[str, TableRegion] = field(default_factory=dict)


NO_STYLE = Style("", "", "", "", "")
OUTSIDE_TABLES = TableRegion()


@dataclass(frozen=True, slots=True)
class Look:
    """How a run of text looks; `size` is in points.

    `colour` is None where Word chooses black or white itself, `shade` where nothing is painted behind the run.
    """

    size: Decimal = TEN_POINTS
    bold: bool = False
    italic: bool = False
    underline: bool = False
    capitals: bool = False
    small_capitals: bool = False
    hidden: bool = False
    font: str = ""
    language: str = ""
    colour: Colour | None = None
    shade: Colour | None = None


@dataclass(frozen=True)
class Styles:
    """All styles of a file by id, the document's defaults, and the default style of each kind."""

    styles: Mapping[str, Style]
    defaults: Mapping[str, str]
    run_defaults: Format
    paragraph_defaults: Format

    def style(self, identifier: str | None, kind: str) -> Style:
        """The style of that id, or the default of its kind (Word does the same with an id that is not there)."""
        found = self.styles.get(identifier or "")
        if found is not None and found.kind == kind:
            return found
        return self.styles.get(self.defaults.get(kind, ""), NO_STYLE)

    def chain(self, style: Style) -> tuple[Style, ...]:
        """The style and those it is based on, the oldest ancestor first; a circle is cut."""
        line: dict[str, Style] = {}
        step: Style | None = style
        while step is not None and step.id not in line:
            line[step.id] = step
            step = self.styles.get(step.based_on)
        return tuple(reversed(line.values()))

    def run_of(self, style: Style) -> Format:
        """What a style says of text, inherited."""
        return merged(*(step.run for step in self.chain(style)))

    def paragraph_of(self, style: Style, direct: Format = NOTHING, table: Format = NOTHING) -> Format:
        """What holds for a paragraph of that style, with what a table's style and the paragraph itself say."""
        return merged(self.paragraph_defaults, table, *(step.paragraph for step in self.chain(style)), direct)

    def look(self, paragraph: Style, character: Style, direct: Format = NOTHING, table: Format = NOTHING) -> Look:
        """How a run looks. Switches in styles cancel out between the levels of style (ECMA-376 17.7.3)."""
        levels = (table, self.run_of(paragraph), self.run_of(character))
        whole = dict(merged(self.run_defaults, *levels, direct))
        for toggle in TOGGLES:
            if toggle not in direct:
                by_styles = reduce(xor, (bool(level.get(toggle)) for level in levels))
                whole[toggle] = by_styles or bool(self.run_defaults.get(toggle))
        return _look(whole)

    def is_named(self, style: Style, *names: str) -> bool:
        """Whether the style or one it is based on has one of the (English, built-in) names."""
        return any(step.name in names for step in self.chain(style))


def merged(*formats: Format) -> Format:
    """The formats laid over each other, later ones winning."""
    whole: dict[str, object] = {}
    for one in formats:
        whole.update(one)
    return whole


def _look(whole: dict[str, object]) -> Look:
    behind = (whole.pop("highlight", None), whole.pop("shade", None))
    painted = next((colour for colour in behind if isinstance(colour, tuple)), None)
    if whole.get("colour") == "automatic":
        whole["colour"] = None
    return Look(shade=painted, **whole)  # type: ignore[arg-type]


def read_styles(root: Element | None, theme: Theme) -> Styles:
    """The styles part as Styles; a file without one has Word's bare defaults."""
    defaults = child(root, "w:docDefaults")
    styles = {style.id: style for style in (_style(element, theme) for element in children(root, "w:style"))}
    return Styles(
        styles,
        dict(_default_ids(root)),
        run_format(child(defaults, "w:rPrDefault", "w:rPr"), theme),
        paragraph_format(child(defaults, "w:pPrDefault", "w:pPr"), theme),
    )


def _default_ids(root: Element | None) -> Iterator[tuple[str, str]]:
    for element in children(root, "w:style"):
        chosen = attribute(element, "w:default")
        if chosen is not None and is_on(chosen):
            yield attribute(element, "w:type") or "", attribute(element, "w:styleId") or ""


def _style(element: Element, theme: Theme) -> Style:
    kind = attribute(element, "w:type") or "paragraph"
    label = value(element, "w:name") or ""
    return Style(
        attribute(element, "w:styleId") or "",
        label.casefold(),
        label,
        kind,
        value(element, "w:basedOn") or "",
        run_format(child(element, "w:rPr"), theme),
        paragraph_format(child(element, "w:pPr"), theme),
        dict(_regions(element, theme)) if kind == "table" else {},
    )


def _regions(style: Element, theme: Theme) -> Iterator[tuple[str, TableRegion]]:
    yield "wholeTable", _region(style, theme)
    for element in children(style, "w:tblStylePr"):
        yield attribute(element, "w:type") or "", _region(element, theme)


def _region(element: Element, theme: Theme) -> TableRegion:
    shade = child(element, "w:tcPr", "w:shd")
    if shade is None:
        shade = child(element, "w:tblPr", "w:shd")
    return TableRegion(
        run_format(child(element, "w:rPr"), theme),
        paragraph_format(child(element, "w:pPr"), theme),
        shading(shade, theme),
    )
