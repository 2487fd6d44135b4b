"""One w:tbl becomes a Table: its rows and cells, with what its style gives to the blocks inside."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from generator.audit.findings import Place
from generator.audit.word.content import Cell, Paragraph, Row, Table
from generator.audit.word.names import Element, attribute, child, q, switch, value, whole
from generator.audit.word.plain_cells import Key, Pattern, key_and_words, pattern
from generator.audit.word.styles import Styles, TableRegion
from generator.audit.word.surroundings import Where
from generator.audit.word.table_styles import TableStyle
from generator.audit.word.theme import Theme, shading

WRAPPERS = frozenset(map(q, ("w:sdt", "w:sdtContent", "w:customXml", "w:ins", "mc:AlternateContent", "mc:Choice")))

ReadBlocks = Callable[[Element, Where], list[Paragraph]]
LikeBefore = Callable[[Pattern, str, int, int], Cell | None]


class TableReader:
    """Reads one table; `blocks` reads what stands in a cell and hands back its paragraphs.

    `like` makes a cell like one that was read before, and adds its paragraph to the story.
    """

    def __init__(
        self, element: Element, styles: Styles, theme: Theme, place: Place, blocks: ReadBlocks, like: LikeBefore
    ) -> None:
        self.element = element
        self.properties = child(element, "w:tblPr")
        self.rows = list(_through_wrappers(element, "w:tr"))
        columns = max((sum(1 for _ in _through_wrappers(row, "w:tc")) for row in self.rows), default=0)
        self.style = TableStyle(styles, self.properties, len(self.rows), columns)
        self.theme = theme
        self.place = place
        self.blocks = blocks
        self.like = like
        self._patterns: dict[Key, Pattern | None] = {}

    def read(self, where: Where) -> Table:
        """The table, which stands at `where`."""
        painted = shading(child(self.properties, "w:shd"), self.theme)
        inside = replace(where, table=self.place.table, background=painted or where.background, depth=where.depth + 1)
        return Table(
            self.place,
            tuple(self._row(row, index, inside) for index, row in enumerate(self.rows)),
            marked_header=self.style.grid.look["firstRow"],
            caption=value(self.properties, "w:tblCaption") or "",
            description=value(self.properties, "w:tblDescription") or "",
            nested=bool(where.table),
            holds_table=next(self.element.iterdescendants(q("w:tbl")), None) is not None,
            floating=child(self.properties, "w:tblpPr") is not None,
        )

    def _row(self, element: Element, index: int, where: Where) -> Row:
        properties = child(element, "w:trPr")
        cells = (
            self._cell(cell, where, index, column) for column, cell in enumerate(_through_wrappers(element, "w:tc"))
        )
        return Row(
            tuple(cells),
            is_header=bool(switch(properties, "w:tblHeader")),
            may_split=not switch(properties, "w:cantSplit"),
            gap=whole(value(properties, "w:gridBefore")) + whole(value(properties, "w:gridAfter")),
        )

    def _cell(self, element: Element, around: Where, row: int, column: int) -> Cell:
        region = self.style.cell(row, column)
        plain = key_and_words(element, region)
        if plain is None:
            return self._read_cell(element, around, region, row, column)[0]
        key, words = plain
        known = self._patterns.get(key)
        made = known and self.like(known, words, row + 1, column + 1)
        if made:
            return made
        cell, inside = self._read_cell(element, around, region, row, column)
        if key not in self._patterns:
            self._patterns[key] = pattern(element, cell, inside)
        return cell

    def _read_cell(
        self, element: Element, around: Where, region: TableRegion, row: int, column: int
    ) -> tuple[Cell, list[Paragraph]]:
        properties = child(element, "w:tcPr")
        own = shading(child(properties, "w:shd"), self.theme)
        background = own or region.shade or around.background
        where = replace(around, region=region, background=background, row=row + 1, column=column + 1)
        inside = self.blocks(element, where)
        text = "\n".join(paragraph.text for paragraph in inside).strip()
        merges = [child(properties, name) for name in ("w:vMerge", "w:hMerge")]
        merged = [attribute(merge, "w:val") for merge in merges if merge is not None]
        place = Place(self.place.part, self.place.heading, 0, "", where.table, where.row, where.column, text=text[:200])
        cell = Cell(
            place,
            text,
            blank=not text and not any(paragraph.holds for paragraph in inside),
            span=max(1, whole(value(properties, "w:gridSpan"), 1)),
            merged=bool(merged),
            continues=bool(merged) and "restart" not in merged,
        )
        return cell, inside


def _through_wrappers(element: Element, name: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, also those inside content controls."""
    for inner in element:
        if inner.tag == q(name):
            yield inner
        elif inner.tag in WRAPPERS:
            yield from _through_wrappers(inner, name)
