"""One part with text (the body, a header, the notes) becomes a Story: paragraphs and tables in order, with places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from generator.audit.colour import WHITE, Colour
from generator.audit.findings import Place
from generator.audit.word.content import Cell, Paragraph, Row, Story, Table
from generator.audit.word.formats import paragraph_format
from generator.audit.word.names import Element, attribute, child, q, switch, value, whole
from generator.audit.word.numbering import Counter, Level
from generator.audit.word.paragraphs import InlineReader, Surroundings
from generator.audit.word.styles import OUTSIDE_TABLES, Style, TableRegion
from generator.audit.word.table_styles import TableStyle
from generator.audit.word.theme import shading

_WRAPPERS = frozenset(map(q, ("w:sdt", "w:sdtContent", "w:customXml", "w:ins", "mc:AlternateContent", "mc:Choice")))
_CHANGES = tuple(map(q, ("w:ins", "w:del", "w:moveFrom", "w:moveTo")))
_DEEPEST_LEVEL = 9  # an outline level of 9 means "body text" (ECMA-376 17.3.1.20)
MOST_NESTING = 60  # tables in tables in boxes; deeper is no document


@dataclass(frozen=True, slots=True)
class _Where:
    """What the blocks at one point inherit from what they stand in."""

    background: Colour = WHITE
    region: TableRegion = OUTSIDE_TABLES
    table: int = 0
    row: int = 0
    column: int = 0
    in_text_box: bool = False
    depth: int = 0


class StoryReader:
    """Reads one part. Numbering is counted through the file, so the counter is handed in."""

    def __init__(self, part: str, around: Surroundings, counter: Counter, page: Colour) -> None:
        self.part = part
        self.around = around
        self.counter = counter
        self.page = page
        self._paragraphs: list[Paragraph] = []
        self._tables: list[Table] = []
        self._heading = ""

    def read(self, root: Element) -> Story:
        """The story of a part's root (or of w:body)."""
        self._blocks(root, _Where(self.page))
        fields = self.around.fields
        fields.close()
        return Story(
            self.part,
            tuple(self._paragraphs),
            tuple(self._with_neighbours()),
            tuple(self.around.pictures),
            tuple(link.closed() for link in self.around.links),
            tuple(fields.finished),
            tuple(fields.faults),
            tuple(attribute(mark, "w:name") or "" for mark in root.iter(q("w:bookmarkStart"))),
            sum(1 for _ in root.iter(*_CHANGES)),
        )

    def _blocks(self, container: Element, where: _Where) -> None:
        if where.depth > MOST_NESTING:
            return
        for block in container:
            if block.tag == q("w:p"):
                self._paragraph(block, where)
            elif block.tag == q("w:tbl"):
                self._table(block, replace(where, depth=where.depth + 1))
            elif block.tag in _WRAPPERS or _is_note(block):
                self._blocks(block, where)

    def _paragraph(self, element: Element, where: _Where) -> None:
        properties = child(element, "w:pPr")
        style = self.around.styles.style(value(properties, "w:pStyle"), "paragraph")
        direct = paragraph_format(properties, self.around.theme)
        format = dict(self.around.styles.paragraph_of(style, direct, where.region.paragraph))
        number, listed = self._number(style, format)
        level = self._level(format)
        place = self._place(element, where, number, level)
        inlines = InlineReader(self.around, style, where.region, place)
        inlines.read(element)
        holds = inlines.holds or child(properties, "w:sectPr") is not None
        paragraph = Paragraph(
            place,
            style,
            tuple(inlines.runs),
            level=level,
            is_title=self.around.styles.is_named(style, "title"),
            mark=number or None,
            list_level=listed,
            alignment=format.get("alignment", "left"),
            line=format.get("line"),
            line_rule=format.get("line_rule", "auto"),
            background=_painted(format.get("shade")) or where.background,
            holds=holds,
            in_table=bool(where.table),
            in_contents=inlines.in_contents,
            in_text_box=where.in_text_box,
        )
        self._paragraphs.append(paragraph)
        for box in inlines.boxes:
            self._blocks(box, replace(where, in_text_box=True, depth=where.depth + 1))

    def _level(self, format: dict[str, Any]) -> int:
        outline = int(format.get("outline", _DEEPEST_LEVEL))
        return outline + 1 if 0 <= outline < _DEEPEST_LEVEL else 0

    def _number(self, style: Style, format: dict[str, Any]) -> tuple[str, Level | None]:
        """The number printed before a paragraph, and its list level; a list number of 0 takes a style's list away."""
        identifier = str(format.get("list", "0"))
        definition = self.counter.definitions.get(identifier)
        if definition is None:
            return "", None
        level = format["list_level"] if "list_level" in format else self._level_of(style, identifier)
        return self.counter.next(identifier, level), definition.levels.get(level)

    def _level_of(self, style: Style, identifier: str) -> int:
        levels = (self.counter.definitions[identifier].level_of_style(s.id) for s in self.around.styles.chain(style))
        return next((level for level in reversed(list(levels)) if level), 0)

    def _place(self, element: Element, where: _Where, number: str, level: int) -> Place:
        words = "".join(piece.text or " " for piece in element.iter(q("w:t"), q("w:tab"), q("w:br")))
        if level and words.strip() and not where.table:
            self._heading = words
        return Place(
            self.part,
            "" if level else self._heading,
            len(self._paragraphs) + 1,
            number if number != "•" else "",
            where.table,
            where.row,
            where.column,
            text=" ".join(words.split())[:200],
        )

    def _table(self, element: Element, where: _Where) -> None:
        properties = child(element, "w:tblPr")
        number = len(self._tables) + 1
        place = Place(self.part, self._heading, len(self._paragraphs) + 1, table=number)
        self._tables.append(Table(place, ()))
        rows = list(_through_wrappers(element, "w:tr"))
        columns = max((sum(1 for _ in _through_wrappers(row, "w:tc")) for row in rows), default=0)
        style = TableStyle(self.around.styles, properties, len(rows), columns)
        painted = shading(child(properties, "w:shd"), self.around.theme)
        inside = replace(where, table=number, background=painted or where.background)
        read = tuple(self._row(row, index, style, inside) for index, row in enumerate(rows))
        self._tables[number - 1] = Table(
            place,
            read,
            marked_header=style.grid.look["firstRow"],
            caption=value(properties, "w:tblCaption") or "",
            description=value(properties, "w:tblDescription") or "",
            nested=bool(where.table),
            holds_table=next(element.iterdescendants(q("w:tbl")), None) is not None,
            floating=child(properties, "w:tblpPr") is not None,
        )

    def _row(self, element: Element, index: int, style: TableStyle, where: _Where) -> Row:
        properties = child(element, "w:trPr")
        gaps = (whole(value(properties, f"w:grid{end}")) for end in ("Before", "After"))
        cells = (
            self._cell(cell, style.cell(index, column), replace(where, row=index + 1, column=column + 1))
            for column, cell in enumerate(_through_wrappers(element, "w:tc"))
        )
        return Row(
            tuple(cells),
            is_header=bool(switch(properties, "w:tblHeader")),
            may_split=not switch(properties, "w:cantSplit"),
            gap=sum(gaps),
        )

    def _cell(self, element: Element, region: TableRegion, where: _Where) -> Cell:
        properties = child(element, "w:tcPr")
        own = shading(child(properties, "w:shd"), self.around.theme)
        before = len(self._paragraphs)
        self._blocks(element, replace(where, region=region, background=own or region.shade or where.background))
        inside = self._paragraphs[before:]
        text = "\n".join(paragraph.text for paragraph in inside).strip()
        merges = [child(properties, name) for name in ("w:vMerge", "w:hMerge")]
        merged = [attribute(merge, "w:val") for merge in merges if merge is not None]
        holds = any(paragraph.holds for paragraph in inside)
        place = Place(self.part, self._heading, 0, "", where.table, where.row, where.column, text=text[:200])
        span = max(1, whole(value(properties, "w:gridSpan"), 1))
        return Cell(place, text, not text and not holds, span, bool(merged), bool(merged) and "restart" not in merged)

    def _with_neighbours(self) -> Iterator[Table]:
        """The tables, each with the paragraphs before and after it, where a caption would stand."""
        outside = [p for p in self._paragraphs if not p.in_table]
        for table in self._tables:
            before = [p for p in outside if p.place.paragraph < table.place.paragraph][-1:]
            after = [p for p in outside if p.place.paragraph >= table.place.paragraph][:1]
            yield replace(table, neighbours=(*before, *after))


def _is_note(element: Element) -> bool:
    """Whether this is a note, and not one of the lines that part the notes from the text."""
    return element.tag in (q("w:footnote"), q("w:endnote")) and attribute(element, "w:type") in (None, "normal")


def _painted(shade: Any) -> Colour | None:
    return shade if isinstance(shade, tuple) else None


def _through_wrappers(element: Element, name: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, also those inside content controls."""
    for inner in element:
        if inner.tag == q(name):
            yield inner
        elif inner.tag in _WRAPPERS:
            yield from _through_wrappers(inner, name)
