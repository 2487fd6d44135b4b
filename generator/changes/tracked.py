"""A document and what an earlier version of it said become the same document with its changes marked.

Paragraphs and cells are matched by their ids and compared word by word. What an alternative text, a headline or a
drawing said before has no place in the line; it stands in a note before the block, deleted as a whole: the paper with
all changes accepted is the new paper and nothing more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.changes.matching import matched
from generator.changes.row_matching import GONE
from generator.changes.sentences import DELETED, KEPT, woven
from generator.changes.snapshot import Said, Snapshot, cell_key, lines_said, snapshot
from generator.document.blocks import (
    Block,
    Cell,
    Chart,
    Document,
    Fact,
    Facts,
    Heading,
    List,
    Paragraph,
    ParagraphRole,
    Row,
    Table,
)
from generator.document.inlines import (
    Deleted,
    Edit,
    Emphasis,
    Foreign,
    Inline,
    Inlines,
    Inserted,
    Link,
    Strong,
    Text,
    plain,
)
from generator.document.walk import every_block
from generator.document.wording import Wording
from generator.frozen import dataclass

_TEXT_KINDS = ("heading", "paragraph", "action")


def with_tracked_changes(document: Document, old: Snapshot, edit: Edit, wording: Wording) -> Document:
    """The document as it is now, with insertions and deletions since `old`, made by `edit`'s author on its day."""
    before = matched(old, snapshot(old.paper, document, wording))
    marking = _Marking(edit, before, wording)
    gone = _gone(document, old, {was.id: now for now, was in before.items()})
    blocks = [block for each in document.blocks for block in marking.marked(each, gone)]
    first = [marking.deleted(said) for said in gone.get("", ())]
    return replace(document, blocks=(*first, *blocks))


def _gone(document: Document, old: Snapshot, now: Mapping[str, str]) -> dict[str, list[Said]]:
    """Text that is no longer there, by the id of the block of the document that it stood behind.

    `now` has the id that each block of the old version has now.
    """
    top = {inside.id: block.id for block in document.blocks for inside in every_block((block,))}
    found: dict[str, list[Said]] = {}
    behind = ""
    for said in old.blocks:
        if said.id in now:
            behind = top.get(now[said.id], behind)
        else:
            found.setdefault(behind, []).append(said)
    return found


@dataclass(frozen=True, slots=True)
class _Marking:
    edit: Edit
    old: Mapping[str, Said]
    wording: Wording

    def marked(self, block: Block, gone: Mapping[str, list[Said]]) -> Iterator[Block]:
        """The block with its changes, after a note on what cannot be marked in it, before what stood behind it."""
        yield from self._notes(block)
        yield self._block(block)
        yield from (self.deleted(said) for said in gone.get(block.id, ()))

    def deleted(self, said: Said) -> Paragraph:
        """What a block that is gone said, as a paragraph that is deleted as a whole."""
        words = said.lines[0].words if said.kind in _TEXT_KINDS else "; ".join(line.words for line in said.lines)
        content: Inlines = (Deleted(words, self.edit),) if words else ()
        origin = said.origin if said.origin.file else None
        return Paragraph(id=f"was-{said.id}", origin=origin, content=content, role=ParagraphRole.NOTE)

    def _block(self, block: Block) -> Block:
        match block:
            case Heading() | Paragraph():
                return replace(block, content=self._content(block.id, "", block.content))
            case List():
                items = (replace(item, blocks=tuple(map(self._block, item.blocks))) for item in block.items)
                return replace(block, items=tuple(items))
            case Facts():
                facts = (Fact(fact.label, self._content(block.id, fact.label, fact.content)) for fact in block.facts)
                return replace(block, facts=tuple(facts))
            case Table():
                return self._table(block)
            case Chart() if block.data is not None:
                return replace(block, data=self._table(block.data))
            case _:
                return block

    def _table(self, table: Table) -> Table:
        gone = self._gone_rows(table)
        rows = (each for row in table.rows for each in (self._row(row, table), *gone.get(row.id, ())))
        caption = self._content(table.id, "caption", table.caption)
        return replace(table, caption=caption, rows=(*gone.get("", ()), *rows))

    def _gone_rows(self, table: Table) -> dict[str, list[Row]]:
        """The rows that are no longer there, by the id of the row that they stood behind."""
        said = self.old.get(table.id)
        was = {line.key: line.words for line in said.lines} if said else {}
        found: dict[str, list[Row]] = {}
        behind = ""
        for row in dict.fromkeys(key.partition("/")[0] for key in was if "/" in key):
            if any(row == each.id for each in table.rows):
                behind = row
            elif row.endswith(GONE):
                words = (was.get(cell_key(row, column.heading), "") for column in table.columns)
                cells = tuple(Cell((Deleted(each, self.edit),)) for each in words)
                found.setdefault(behind, []).append(Row(f"{row.removesuffix(GONE)}-was", cells))
        return found

    def _row(self, row: Row, table: Table) -> Row:
        keys = (cell_key(row.id, column.heading) for column in table.columns)
        pairs = zip(row.cells, keys, strict=True)
        return replace(
            row, cells=tuple(replace(c, content=self._content(table.id, key, c.content)) for c, key in pairs)
        )

    def _content(self, block: str, key: str, content: Inlines) -> Inlines:
        """A line with its changes. Where only words differ, what is a link or strong stays so."""
        said = self.old.get(block)
        was = next((line.words for line in said.lines if line.key == key), None) if said else None
        if was is None:
            return (Inserted(content, self.edit),) if content else ()
        if was == plain(content):
            return content
        return self._woven(was, content)

    def _woven(self, was: str, content: Inlines) -> Inlines:
        pieces: list[Inline] = []
        rest, ahead = content, 0
        for stretch in woven(was, plain(content)):
            if stretch.kind == DELETED:
                pieces.append(Deleted(stretch.words, self.edit))
                continue
            taken, rest = cut(rest, len(stretch.words) - ahead)
            # A reference is not cut in two: what it took too much is not taken again.
            ahead += len(plain(taken)) - len(stretch.words)
            pieces.extend(taken if stretch.kind == KEPT else [Inserted(taken, self.edit)] if taken else [])
        return (*pieces, *rest)

    def _notes(self, block: Block) -> Iterator[Paragraph]:
        """What a chart or a table said before and no line of text shows: deleted, so that accepting leaves none."""
        for inside in every_block((block,)):
            said = self.old.get(inside.id)
            if said is not None and isinstance(inside, Table | Chart):
                yield from self._unseen(inside, said)

    def _unseen(self, block: Table | Chart, said: Said) -> Iterator[Paragraph]:
        was = {line.key: line.words for line in said.lines}
        for number, line in enumerate(lines_said(block)):
            seen = isinstance(block, Table) and line.key != "alternative text"
            before = was.get(line.key, "")
            if seen or before in ("", line.words) or line.key == "source":
                continue
            label = self.wording.say("changed-label", place=said.place, label=line.label)
            content = (Deleted(f"{label} {before}", self.edit),)
            yield Paragraph(id=f"changed-{block.id}-{number}", content=content, role=ParagraphRole.NOTE)


def cut(content: Inlines, length: int) -> tuple[Inlines, Inlines]:
    """Inline content in two at a number of characters; a reference goes whole to the first part."""
    for place, inline in enumerate(content):
        size = len(plain((inline,)))
        if size and length <= 0:
            return content[:place], content[place:]
        if size > length:
            first, second = _cut_inside(inline, length)
            return (*content[:place], *first), (*second, *content[place + 1 :])
        length -= size
    return content, ()


def _cut_inside(inline: Inline, length: int) -> tuple[Inlines, Inlines]:
    match inline:
        case Text():
            return (replace(inline, text=inline.text[:length]),), (replace(inline, text=inline.text[length:]),)
        case Strong() | Emphasis() | Foreign() | Link():
            first, second = cut(inline.content, length)
            return (replace(inline, content=first),), (replace(inline, content=second),)
        case _:
            return (inline,), ()
