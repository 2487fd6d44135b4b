"""One part with text (the body, a header, the notes) becomes a Story: paragraphs and tables in order, with places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from generator.audit.colour import Colour
from generator.audit.findings import Place
from generator.audit.word.content import Alike, Cell, Paragraph, Story, Table
from generator.audit.word.formats import Format, paragraph_format
from generator.audit.word.inline_reader import InlineReader
from generator.audit.word.names import Element, attribute, child, q, value
from generator.audit.word.numbering import Counter, Level
from generator.audit.word.plain_cells import Pattern
from generator.audit.word.rows_alike import left_out_after
from generator.audit.word.styles import Style
from generator.audit.word.surroundings import Surroundings, Where
from generator.audit.word.table_reader import WRAPPERS, TableReader

_CHANGES = tuple(map(q, ("w:ins", "w:del", "w:moveFrom", "w:moveTo")))
_BODY_TEXT = 9  # the outline level that is no heading's (ECMA-376 17.3.1.20)
MOST_NESTING = 60  # tables in tables in boxes; deeper is no document


class StoryReader:
    """Reads one part. Numbering is counted through the file, so the counter is handed in."""

    def __init__(self, part: str, around: Surroundings, counter: Counter, page: Colour) -> None:
        self.part = part
        self.around = around
        self.counter = counter
        self.page = page
        self._paragraphs: list[Paragraph] = []
        self._tables: list[Table] = []
        self._alike: list[Alike] = []
        self._heading = ""

    def read(self, root: Element) -> Story:
        """The story of a part's root (or of w:body)."""
        self._blocks(root, Where(self.page))
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
            tuple(self._alike),
        )

    def _blocks(self, container: Element, where: Where) -> list[Paragraph]:
        """Read what stands in a container; the paragraphs that were found in it."""
        before = len(self._paragraphs)
        if where.depth <= MOST_NESTING:
            for block in container:
                self._block(block, where)
        return self._paragraphs[before:]

    def _block(self, block: Element, where: Where) -> None:
        if block.tag == q("w:p"):
            self._paragraph(block, where)
        elif block.tag == q("w:tbl"):
            self._table(block, where)
        elif block.tag in WRAPPERS or _is_note(block):
            self._blocks(block, where)

    def _table(self, element: Element, where: Where) -> None:
        number = len(self._tables) + 1
        place = Place(self.part, self._heading, len(self._paragraphs) + 1, table=number)
        self._tables.append(Table(place, ()))  # keeps the number, for tables inside this one
        reader = TableReader(element, self.around.styles, self.around.theme, place, self._blocks, self._like)
        self._tables[number - 1] = reader.read(where)
        self._alike += self._not_held(reader, number)

    def _not_held(self, reader: TableReader, table: int) -> Iterator[Alike]:
        """What a brief reading left out of a table, cell by cell of the rows that are judged for it."""
        left_out = {row: told for row, element in enumerate(reader.rows, 1) if (told := left_out_after(element))}
        for paragraph in self._paragraphs if left_out else ():
            place = paragraph.place
            if place.table == table and place.row in left_out:
                count, *letters = left_out[place.row]
                yield Alike(paragraph, count, letters[place.column - 1])

    def _like(self, before: Pattern, text: str, row: int, column: int) -> Cell | None:
        """A cell like one before; None where a field is open, for its words would belong to the field too."""
        if self.around.fields.is_open:
            return None
        cell, paragraph = before.with_words(text, len(self._paragraphs) + 1, row, column)
        self._paragraphs.append(paragraph)
        return cell

    def _paragraph(self, element: Element, where: Where) -> None:
        properties = child(element, "w:pPr")
        style = self.around.styles.style(value(properties, "w:pStyle"), "paragraph")
        direct = paragraph_format(properties, self.around.theme)
        settings = self.around.styles.paragraph_of(style, direct, where.region.paragraph)
        number, listed = self._number(style, settings)
        level = _heading_level(settings)
        inlines = InlineReader(self.around, style, where.region, self._place(element, where, number, level))
        inlines.read(element)
        inlines.holds |= child(properties, "w:sectPr") is not None
        self._paragraphs.append(_paragraph(inlines, settings, where, level, number, listed))
        for box in inlines.boxes:
            self._blocks(box, replace(where, in_text_box=True, depth=where.depth + 1))

    def _number(self, style: Style, settings: Format) -> tuple[str, Level | None]:
        """The number printed before a paragraph, and its list level; a list number of 0 takes a style's list away."""
        identifier = str(settings.get("list", "0"))
        definition = self.counter.definitions.get(identifier)
        if definition is None:
            return "", None
        level = settings["list_level"] if "list_level" in settings else self._level_of(style, identifier)
        return self.counter.next(identifier, level), definition.levels.get(level)

    def _level_of(self, style: Style, identifier: str) -> int:
        """The list level of a style that names only its list: a level names the style, or one it is based on."""
        definition = self.counter.definitions[identifier]
        levels = (definition.level_of_style(one.id) for one in reversed(self.around.styles.chain(style)))
        return next((level for level in levels if level), 0)

    def _place(self, element: Element, where: Where, number: str, level: int) -> Place:
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

    def _with_neighbours(self) -> Iterator[Table]:
        """The tables, each with the paragraphs before and after it, where a caption would stand."""
        outside = [paragraph for paragraph in self._paragraphs if not paragraph.in_table]
        position = 0
        for table in self._tables:
            while position < len(outside) and outside[position].place.paragraph < table.place.paragraph:
                position += 1
            yield replace(table, neighbours=tuple(outside[max(0, position - 1) : position + 1]))


def _heading_level(settings: Format) -> int:
    outline = int(settings.get("outline", _BODY_TEXT))
    return outline + 1 if 0 <= outline < _BODY_TEXT else 0


def _paragraph(
    inlines: InlineReader, settings: Format, where: Where, level: int, number: str, listed: Level | None
) -> Paragraph:
    """What was read of one paragraph, with its settings."""
    return Paragraph(
        inlines.place,
        inlines.style,
        tuple(inlines.runs),
        "".join(run.text for run in inlines.runs),
        level=level,
        is_title=inlines.around.styles.is_named(inlines.style, "title"),
        mark=number or None,
        list_level=listed,
        alignment=settings.get("alignment", "left"),
        line=settings.get("line"),
        line_rule=settings.get("line_rule", "auto"),
        keep_next=settings.get("keep_next", False),
        widow_control=settings.get("widow_control", True),
        background=_painted(settings.get("shade")) or where.background,
        holds=inlines.holds,
        in_table=bool(where.table),
        in_contents=inlines.in_contents,
        in_text_box=where.in_text_box,
    )


def _painted(shade: Any) -> Colour | None:
    return shade if isinstance(shade, tuple) else None


def _is_note(element: Element) -> bool:
    """Whether this is a note, and not one of the lines that part the notes from the text."""
    return element.tag in (q("w:footnote"), q("w:endnote")) and attribute(element, "w:type") in (None, "normal")
