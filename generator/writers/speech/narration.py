"""A document becomes what is said, one utterance after the other: one function for each kind of piece.

Tables are read row by row, each cell with the heading of its column, so that no number is heard without its meaning.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.document.blocks import Document, Row, Table
from generator.document.inlines import Foreign, Inlines, in_each_language
from generator.document.linear import Entries, Grid, Kind, Piece, Title, Words, linear
from generator.document.pack import listed
from generator.document.printed_words import printed
from generator.document.table_widths import words_of
from generator.document.wording import Wording
from generator.frozen import dataclass
from generator.writers.speech.settings import Settings
from generator.writers.speech.spoken import spoken

STOPS = (".", "?", "!", ":", ";")


@dataclass(frozen=True, slots=True)
class Utterance:
    """Something that is said. `level` is that of a heading, 0 for what is none; `id` is the block's that it is from.

    `chapter` is what the place is called by whoever looks for it, as in print: headings, numbered paragraphs, captions.
    `language` is set where it is not the paper's.
    """

    id: str
    said: str
    level: int = 0
    chapter: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: in which words, and with which lexicon."""

    wording: Wording
    settings: Settings

    def narration(self, document: Document, papers: tuple[Title, ...] = ()) -> tuple[Utterance, ...]:
        """All of a paper, from its title to "End of ..."; `papers` are what the front of a pack lists."""
        running = document.running
        title, committee, item = (
            self._in_ours(running.spoken(each)) for each in (document.title, running.committee, running.item)
        )
        opening = self.wording.say("spoken-paper", title=title, committee=committee, item=item)
        pieces = (
            utterance for piece in linear(document, self.wording, papers=papers) for utterance in self._piece(piece)
        )
        closing = self.wording.say("spoken-end", title=title)
        first = self._utterance(document.id, opening, chapter=document.title)
        return (first, *pieces, self._utterance(document.id, closing))

    def narration_of_pack(self, front: Document, parts: Sequence[Document]) -> tuple[Utterance, ...]:
        """All of a meeting: the front with the list of its papers, then each of them."""
        cover = self.narration(front, listed(parts, self.wording))
        return (*cover, *(utterance for part in parts for utterance in self.narration(part)))

    def _piece(self, piece: Piece) -> Iterator[Utterance]:
        match piece:
            case Title():
                yield from self._title(piece)
            case Words(kind=Kind.CAPTION):
                yield from self._caption(piece)
            case Words():
                language = piece.language or _language(piece.content)
                yield self._utterance(piece.id, self._words(piece), chapter=self._chapter(piece), language=language)
            case Grid():
                yield from self._grid(piece.table)
            case Entries():
                yield self._utterance(piece.id, self.wording.say("spoken-contents", title=piece.title))
                yield from (self._utterance(piece.id, self._titled(title)) for title in piece.titles)

    def _title(self, title: Title) -> Iterator[Utterance]:
        """A heading; one in two languages is said in each of them, and found by both."""
        chapter = " ".join(part for part in (title.number, self._read(title.content)) if part)
        first, *others = in_each_language(title.content)
        said = self._titled(replace(title, content=first))
        yield self._utterance(title.id, said, title.level, chapter, _language(first))
        yield from (self._in_its_language(title.id, each) for each in others)

    def _caption(self, caption: Words) -> Iterator[Utterance]:
        first, *others = in_each_language(caption.content)
        said = self._words(replace(caption, content=first))
        language = caption.language or _language(first)
        yield self._utterance(caption.id, said, chapter=self._chapter(caption), language=language)
        yield from (self._in_its_language(caption.id, each) for each in others)

    def _in_ours(self, content: Inlines) -> str:
        """What a line says in the paper's language; its heading says the rest in the voice of the other."""
        ours = (each for each in in_each_language(content) if not _language(each))
        return self._read(next(ours, content))

    def _in_its_language(self, id_: str, content: Inlines) -> Utterance:
        return self._utterance(id_, self._read(content), language=_language(content))

    def _titled(self, title: Title) -> str:
        words = self._read(title.content)
        return self.wording.say("spoken-heading", number=title.number, title=words) if title.number else words

    def _chapter(self, words: Words) -> str:
        """What numbered paragraphs and captions are called in a list of chapters; nothing else is in it."""
        if words.kind is Kind.CAPTION:
            return self._read(words.content)
        return self.wording.say("chapter-paragraph", number=words.mark) if _is_numbered(words) else ""

    def _words(self, words: Words) -> str:
        said = self._read(words.content)
        if _is_numbered(words):
            return f"{self.wording.say('spoken-paragraph', number=words.mark)} {said}"
        mark = words.mark.rstrip(").") if words.kind is Kind.ITEM else words.mark
        return f"{mark}{'.' if mark.isalnum() else ''} {said}"

    def _grid(self, table: Table) -> Iterator[Utterance]:
        name = next((place for place, column in enumerate(table.columns) if column.heads_rows), 0)
        heading = table.columns[name].heading
        yield self._utterance(table.id, self.wording.say("spoken-table", rows=len(table.rows), name=heading))
        if any(column.language for column in table.columns):
            yield from (said for row in table.rows for said in self._row_in_languages(row, table, name))
        else:
            yield from (self._utterance(row.id, self._row(row, table, name)) for row in table.rows)

    def _row_in_languages(self, row: Row, table: Table, name: int) -> Iterator[Utterance]:
        """A row of which each cell is said in a language of its own, under the heading in that language."""
        yield from (self._in_its_language(row.id, each) for each in in_each_language(row.cells[name].content))
        for place, (column, cell) in enumerate(zip(table.columns, row.cells, strict=True)):
            if place != name:
                said = self.wording.say("spoken-cell", heading=column.heading, value=words_of(cell))
                yield self._utterance(row.id, said, language=_language(cell.content))

    def _row(self, row: Row, table: Table, name: int) -> str:
        cells = [
            self.wording.say("spoken-cell", heading=column.heading, value=_decoded(words_of(cell), table))
            for place, (column, cell) in enumerate(zip(table.columns, row.cells, strict=True))
            if place != name
        ]
        return f"{self.wording.say('spoken-row', name=words_of(row.cells[name]))} {'; '.join(cells)}"

    def _read(self, content: Inlines) -> str:
        """The words of inline content."""
        return printed(content, self.wording)

    def _utterance(self, id_: str, words: str, level: int = 0, chapter: str = "", language: str = "") -> Utterance:
        said = spoken(words, self.settings.lexicon, language or self.wording.language)
        said = said[:1].upper() + said[1:]
        return Utterance(id_, said if said.endswith(STOPS) else f"{said}.", level, chapter, language)


def _language(content: Inlines) -> str:
    """The language of words that are not in the paper's, as a whole or but for a word behind them."""
    return content[0].language if content and isinstance(content[0], Foreign) else ""


def _is_numbered(words: Words) -> bool:
    return words.kind is Kind.BODY and words.mark[-1:].isdigit()


def _decoded(words: str, table: Table) -> str:
    """The words of a cell with every code of the table's key as what it means: a listener cannot look it up."""
    for code, meaning in table.key:
        words = words.replace(code, meaning if words.startswith(code) else f", {meaning}")
    return words
