"""Tables of a page: header cells and what they head, a simple grid, captions."""

from __future__ import annotations

from collections.abc import Iterator

from generator.audit.findings import Finding, Place
from generator.audit.html.page import Element, Page, Shown, named
from generator.audit.html.structure import found


def check_tables(page: Page) -> Iterator[Finding]:
    """Every table that is shown; one without a role for data is judged as layout."""
    for number, one in enumerate(page.tagged("table"), 1):
        rows = list(_rows(one.element))
        if rows and one.element.get("role") not in ("presentation", "none"):
            yield from _table(one, number, rows)


def _rows(table: Element) -> Iterator[list[Element]]:
    for row in table.iterdescendants("tr"):
        if next(row.iterancestors("table")) is table:
            yield [cell for cell in row if cell.tag in ("td", "th")]


def _table(one: Shown, number: int, rows: list[list[Element]]) -> Iterator[Finding]:
    place = one.place("", table=number)
    if next(one.element.iterancestors("table"), None) is not None:
        yield found("nested-table", "a table inside a table; one table after the other is wanted", place)
    cells = [cell for row in rows for cell in row]
    heads = [cell for cell in cells if cell.tag == "th"]
    holds_table = next(one.element.iterdescendants("table"), None) is not None
    if not heads and (len(rows) == 1 or max(map(len, rows)) == 1 or holds_table):
        message = "a table of one row or one column, or with tables inside; ordinary blocks are wanted"
        yield found("layout-table", message, place)
        return
    yield from _headers(place, heads)
    yield from _grid(place, rows)
    yield from _blanks(place, rows)
    caption = one.element.find("caption")
    if (caption is None or not named(caption)) and not _labelled(one.element):
        yield found("table-caption-missing", "no caption stands at the table; one is wanted", place)


def _labelled(table: Element) -> bool:
    return bool(table.get("aria-labelledby") or table.get("aria-label"))


def _headers(place: Place, heads: list[Element]) -> Iterator[Finding]:
    if not heads:
        yield found("header-row-missing", "no header cell; <th> in the first row is wanted", place)
    if any(head.get("scope") is None and head.get("id") is None for head in heads):
        yield found("header-scope-missing", "header cells without scope; scope=“col” or “row” is wanted", place)
    if any(not named(head) for head in heads):
        yield found("header-cell-empty", "a header cell is empty; the column's name is wanted", place)


def _grid(place: Place, rows: list[list[Element]]) -> Iterator[Finding]:
    spans = [cell for row in rows for cell in row if _span(cell, "colspan") > 1 or _span(cell, "rowspan") > 1]
    if spans:
        yield found("merged-cells", "merged cells; one value in each cell is wanted", place)
    elif len({len(row) for row in rows if row}) > 1:
        yield found(
            "split-cells", "rows with different numbers of cells; the same cells in every row are wanted", place
        )


def _span(cell: Element, name: str) -> int:
    text = cell.get(name) or "1"
    return int(text) if text.isdigit() and len(text) < 5 else 1


def _blanks(place: Place, rows: list[list[Element]]) -> Iterator[Finding]:
    blank = [[not named(cell) and not len(cell) for cell in row] for row in rows if row]
    columns = zip(*blank, strict=False)
    if any(map(all, blank)) or any(map(all, columns)):
        yield found("blank-row", "a blank row or column; none is wanted", place)
    elif any(any(row) for row in blank[1:]):
        yield found("empty-cells", "an empty cell; a value, or a sign that is explained, is wanted", place)
