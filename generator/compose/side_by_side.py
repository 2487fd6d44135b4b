"""A document in two languages becomes one: tables and facts in two columns, all else one after the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.compose.translated import in_own_language
from generator.document.blocks import (
    Block,
    Cell,
    Column,
    Document,
    Fact,
    Facts,
    Heading,
    List,
    Row,
    Running,
    Table,
    WideLayout,
)
from generator.document.inlines import (
    BETWEEN_LANGUAGES,
    CrossReference,
    Foreign,
    Inline,
    Inlines,
    Text,
    in_words,
    plain,
    tagged_lines,
    text,
)
from generator.document.walk import change_each_inline, change_rich_lines, every_block, every_inline, lines_of
from generator.document.wording import Wording
from generator.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Version:
    """The document in one language, and that language's fixed words."""

    document: Document
    wording: Wording

    @property
    def language(self) -> str:
        """The BCP 47 tag of its language."""
        return self.document.language


@dataclass(frozen=True, slots=True)
class _Pair:
    """What is put side by side; words in another language than `language`, the whole document's, are tagged."""

    first: Version
    second: Version
    language: str

    @property
    def own(self) -> Version:
        """That in the whole document's language, in which tables are described: descriptions have no tags."""
        return self.first if self.first.language == self.language else self.second

    def tagged(self, content: Inlines, version: Version) -> Inlines:
        if version.language == self.language or (len(content) == 1 and isinstance(content[0], Foreign)):
            return content
        return (Foreign(content, version.language),)

    def joined(self, first: Inlines, second: Inlines) -> Inlines:
        """Both, or what is the same in both once."""
        if plain(first) == plain(second):
            return first if self.own is self.first else second
        return (*self.tagged(first, self.first), BETWEEN_LANGUAGES, *self.tagged(second, self.second))

    def said(self, key: str) -> Inlines:
        """A message of the catalogue in both languages."""
        return self.joined(text(self.first.wording.say(key)), text(self.second.wording.say(key)))


def side_by_side(first: Version, second: Version, identifier: str, language: str) -> Document:
    """The document with the words of the first, and after or beside them those of the second; named `identifier`.

    `language`, one of the two, is the document's own: that of what its writers say. Sections are paired by the ids of
    their headings, which both have from their template.
    """
    pair = _Pair(first, replace(second, document=_with_ids_of_its_own(second.document)), language)
    ours, theirs = _sections(pair.first.document), _sections(pair.second.document)
    sections = {id_.removesuffix(_ending(second.language)): blocks for id_, blocks in theirs.items()}
    blocks: list[Block] = []
    for id_ in dict.fromkeys((*ours, *sections)):
        blocks += _section(ours.get(id_, ()), sections.get(id_, ()), pair)
    both = (first.document, second.document)
    title = pair.joined(*(each.running.spoken(each.title) for each in both))
    return replace(
        pair.own.document, id=identifier, title=plain(title), running=_running(pair, title), blocks=tuple(blocks)
    )


def _running(pair: _Pair, title: Inlines) -> Running:
    """What every page says in both languages, each tagged there and in the title."""
    first, second = pair.first.document.running, pair.second.document.running
    committee = pair.joined(text(first.committee), text(second.committee))
    item = pair.joined(text(first.item), text(second.item))
    return Running(plain(committee), plain(item), tagged_lines(committee, item, title))


def _ending(language: str) -> str:
    return f"-{language.partition('-')[0].lower()}"


def _with_ids_of_its_own(document: Document) -> Document:
    """The document with its language behind every id, and its references leading to those."""
    ending = _ending(document.language)

    def led(inline: Inline) -> Inline:
        return replace(inline, target=inline.target + ending) if isinstance(inline, CrossReference) else inline

    blocks = change_rich_lines(document.blocks, lambda content: change_each_inline(content, led))
    return replace(document, blocks=tuple(_renamed(block, ending) for block in blocks))


def _renamed(block: Block, ending: str) -> Block:
    renamed = replace(block, id=block.id + ending)
    if isinstance(renamed, List):
        items = (
            replace(item, id=item.id + ending, blocks=tuple(_renamed(each, ending) for each in item.blocks))
            for item in renamed.items
        )
        return replace(renamed, items=tuple(items))
    return renamed


def _sections(document: Document) -> Mapping[str, tuple[Block, ...]]:
    """Each heading with what follows it, by the heading's id; a template begins with a heading."""
    found: dict[str, tuple[Block, ...]] = {}
    for block in document.blocks:
        key = block.id if isinstance(block, Heading) or not found else list(found)[-1]
        found[key] = (*found.get(key, ()), block)
    return found


def _section(first: tuple[Block, ...], second: tuple[Block, ...], pair: _Pair) -> tuple[Block, ...]:
    """A section in both languages: joined where all of it can be, else the whole of one and then of the other."""
    merged = [_merged(one, other, pair) for one, other in zip(first, second, strict=False)]
    if len(first) == len(second) and all(merged):
        return tuple(block for block in merged if block)
    known = {_words(block) for block in second}
    first = tuple(block for block in first if block.language != pair.second.language or _words(block) not in known)
    return (
        *(_in_its_language(block, pair.first, pair) for block in first),
        *(_in_its_language(block, pair.second, pair) for block in second),
    )


def _merged(first: Block, second: Block, pair: _Pair) -> Block | None:
    """Two blocks as one: headings, facts and tables of the same shape, and what says the same in both; else None."""
    match first, second:
        case Heading(), Heading():
            return replace(first, content=pair.joined(first.content, second.content))
        case Facts(), Facts() if len(first.facts) == len(second.facts):
            return _facts(first, second, pair)
        case Table(), Table() if _shape(first) == _shape(second):
            return _table(first, second, pair)
        case _ if type(first) is type(second) and _words(first) == _words(second):
            return first if pair.own is pair.first else second
    return None


def _shape(table: Table) -> tuple[int, int]:
    return len(table.rows), len(table.columns)


def _words(block: Block) -> str:
    labels = [fact.label for each in every_block((block,)) if isinstance(each, Facts) for fact in each.facts]
    return " ".join((*labels, *(plain(line) for each in every_block((block,)) for line in lines_of(each))))


def _in_its_language(block: Block, version: Version, pair: _Pair) -> Block:
    if version.language == pair.language or block.language is not None:
        return block
    match block:
        case Heading():
            return replace(block, content=pair.tagged(block.content, version))
        case Facts() | Table():
            return replace(block, language=version.language)
        case _:
            return in_own_language(block, version.language)


def _facts(first: Facts, second: Facts, pair: _Pair) -> Table:
    """Labelled lines as a table: a row for each, with what it says in a column for each language."""
    rows = (
        _row(f"{first.id}-{place}", _labels(one, other, pair), one.content, other.content, pair)
        for place, (one, other) in enumerate(zip(first.facts, second.facts, strict=True), 1)
    )
    return Table(
        id=first.id,
        origin=first.origin,
        caption=pair.said("bilingual-facts"),
        columns=_columns("bilingual-fact", pair),
        rows=tuple(rows),
        description=pair.own.wording.say("bilingual-facts-description"),
        layout=WideLayout.SIDE_BY_SIDE,
    )


def _labels(first: Fact, second: Fact, pair: _Pair) -> Inlines:
    return pair.joined(text(first.label), text(second.label))


def _table(first: Table, second: Table, pair: _Pair) -> Table:
    """Two tables of which the first columns name the rows, and the second say what they are about."""
    rows = (
        _row(one.id, pair.joined(one.cells[0].content, other.cells[0].content), *_beside(one, other), pair)
        for one, other in zip(first.rows, second.rows, strict=True)
    )
    return replace(
        first,
        caption=pair.joined(first.caption, second.caption),
        columns=_columns("agenda-item", pair),
        rows=tuple(rows),
        description=(first if pair.own is pair.first else second).description,
        layout=WideLayout.SIDE_BY_SIDE,
    )


def _beside(first: Row, second: Row) -> tuple[Inlines, Inlines]:
    """What two rows say; a title that is not translated is a link in its own language alone.

    Two links with the same words would lead to two places (WCAG 2.2 2.4.4).
    """
    one, other = first.cells[1].content, second.cells[1].content
    same = _links(one) & _links(other)
    if any(_links(inline.content) & same for inline in one if isinstance(inline, Foreign)):
        return _unlinked(one, same), other
    return one, _unlinked(other, same)


def _links(content: Inlines) -> set[str]:
    return {inline.text for inline in every_inline(content) if isinstance(inline, CrossReference)}


def _unlinked(content: Inlines, words: set[str]) -> Inlines:
    def as_words(inline: Inline) -> Inline:
        return Text(inline.text) if isinstance(inline, CrossReference) and inline.text in words else inline

    return change_each_inline(content, as_words) if words else content


def _columns(key: str, pair: _Pair) -> tuple[Column, ...]:
    versions = (pair.tagged(text(each.wording.say("language-name")), each) for each in (pair.first, pair.second))
    return (Column(in_words(pair.said(key)), heads_rows=True), *(Column(in_words(each)) for each in versions))


def _row(id_: str, name: Inlines, first: Inlines, second: Inlines, pair: _Pair) -> Row:
    cells = (name, pair.tagged(first, pair.first), pair.tagged(second, pair.second))
    return Row(id_, tuple(Cell(content) for content in cells))
