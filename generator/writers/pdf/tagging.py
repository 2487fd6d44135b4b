"""A PDF by Typst turned into one that tells a screen reader more: row headers, what a table is about, where links go.

Typst marks the cells of header rows only. A cell that names its row becomes a header cell here (ISO 32000-1,
14.8.4.3.4), and the other cells of the row point at it, as they already point at the headers of their columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO

from pikepdf import Array, Dictionary, Name, NameTree, Object, ObjectStreamMode, Pdf, String

from generator.writers.pdf.edition import Ledger, TableFacts


def tagged(pdf: bytes, ledger: Ledger) -> bytes:
    """The same pages with what the ledger knows about tables and links. The same input gives the same bytes."""
    with Pdf.open(BytesIO(pdf)) as file:
        root = file.Root.StructTreeRoot
        _describe_links(root.K, ledger.links)
        for each, marks in zip(_all_elements(root.K, Name.L), ledger.lists, strict=True):
            each.A = Array([Dictionary(O=Name.List, ListNumbering=Name(f"/{marks}"))])
        ids = NameTree(root.IDTree) if ledger.tables else None
        tables = _elements(root.K, Name.Table)
        for number, (table, facts) in enumerate(zip(tables, ledger.tables, strict=True), 1):
            _describe_table(table, facts)
            if facts.head_column is not None and ids is not None:
                _head_rows(table, facts.head_column, number, ids)
        out = BytesIO()
        file.save(out, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
    return out.getvalue()


def _elements(kids: Object, kind: Name) -> Iterator[Object]:
    """The structure elements of a kind below `kids`, in reading order, but for those inside one another."""
    for kid in _kids(kids):
        if kid.get(Name.S) == kind:
            yield kid
        elif Name.K in kid:
            yield from _elements(kid.K, kind)


def _all_elements(kids: Object, kind: Name) -> Iterator[Object]:
    """The structure elements of a kind below `kids`, each before those inside it."""
    for kid in _kids(kids):
        if kid.get(Name.S) == kind:
            yield kid
        if Name.K in kid:
            yield from _all_elements(kid.K, kind)


def _kids(kids: Object) -> Iterator[Object]:
    """The elements among the kids of an element: neither its words nor its annotations."""
    return (kid for kid in _all_kids(kids) if isinstance(kid, Dictionary) and Name.S in kid)


def _all_kids(kids: Object) -> Iterable[Object]:
    return kids if isinstance(kids, Array) else (kids,)


def _describe_table(table: Object, facts: TableFacts) -> None:
    summary = Dictionary(O=Name.Table, Summary=String(facts.summary))
    table.A = Array([*table.A, summary] if Name.A in table else [summary])


def _head_rows(table: Object, column: int, number: int, ids: NameTree) -> None:
    """Make header cells of a column's cells in the table's body. `number` keeps their ids apart from other tables'."""
    for body in _elements(table.K, Name.TBody):
        for y, row in enumerate(_elements(body.K, Name.TR), 1):
            cells = list(_kids(row.K))
            _head_row(cells.pop(column), cells, f"R{number}y{y}", ids)


def _head_row(header: Object, others: list[Object], name: str, ids: NameTree) -> None:
    header.S, header.ID = Name.TH, String(name)
    _table_attributes(header).Scope = Name.Row
    ids[name] = header
    for cell in others:
        attributes = _table_attributes(cell)
        attributes.Headers = Array([*attributes.get(Name.Headers, ()), String(name)])


def _table_attributes(cell: Object) -> Object:
    """The attributes of a cell that belong to its table."""
    for attributes in cell.A:
        if Name.Table == attributes.O:
            return attributes
    raise ValueError("a cell of a table has no table attributes; Typst writes them for every cell")


def _describe_links(kids: Object, descriptions: Sequence[str]) -> None:
    """Give each link in the text the words that say where it goes (PDF/UA-1, 7.18.5), instead of its bare address."""
    for link, description in zip(_links(kids), descriptions, strict=True):
        for kid in _all_kids(link.K):
            if isinstance(kid, Dictionary) and Name.Obj in kid:
                kid.Obj.Contents = String(description)


def _links(kids: Object) -> Iterator[Object]:
    """The links in the text in reading order: not those of the list of contents, nor the marks of footnotes."""
    for kid in _kids(kids):
        kind = kid.get(Name.S)
        if kind == Name.Link:
            yield kid
        elif kind not in (Name.TOC, Name.Lbl) and Name.K in kid:
            yield from _links(kid.K)
