"""A document becomes what is said, one utterance after the other: one function for each kind of piece.

Tables are read row by row, each cell with the heading of its column, so that no number is heard without its meaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.document.blocks import Cell, Column, Document, Row, Table, WideLayout
from generator.document.inlines import Foreign, Inlines, in_each_language, text
from generator.document.linear import Entries, Grid, Kind, Piece, Title, Words, linear
from generator.document.pack import listed
from generator.document.phrases import phrase
from generator.document.printed_words import passages, printed
from generator.document.table_widths import marked_cell, words_of
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
            _in_ours(running.spoken(each)) for each in (document.title, running.committee, running.item)
        )
        names = {"title": title, "committee": committee, "item": item}
        opening = self._said(document.id, phrase(self.wording, "spoken-paper", names), chapter=document.title)
        pieces = (said for piece in linear(document, self.wording, papers=papers) for said in self._piece(piece))
        closing = self._said(document.id, phrase(self.wording, "spoken-end", {"title": title}))
        return (*opening, *pieces, *closing)

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
                language = piece.language or ""
                yield from self._said(piece.id, self._words(piece), chapter=self._chapter(piece), language=language)
            case Grid():
                yield from self._grid(piece.table)
            case Entries():
                yield from self._said(piece.id, phrase(self.wording, "spoken-contents", {"title": text(piece.title)}))
                yield from (said for title in piece.titles for said in self._said(piece.id, self._titled(title)))

    def _title(self, title: Title) -> Iterator[Utterance]:
        """A heading; one in two languages is said in each of them, and found by both."""
        chapter = " ".join(part for part in (title.number, self._read(title.content)) if part)
        first, *others = in_each_language(title.content)
        said = self._titled(replace(title, content=first))
        yield from self._said(title.id, said, title.level, chapter)
        yield from (said for each in others for said in self._said(title.id, each))

    def _caption(self, caption: Words) -> Iterator[Utterance]:
        first, *others = in_each_language(caption.content)
        said = self._words(replace(caption, content=first))
        yield from self._said(caption.id, said, chapter=self._chapter(caption), language=caption.language or "")
        yield from (said for each in others for said in self._said(caption.id, each))

    def _titled(self, title: Title) -> Inlines:
        if not title.number:
            return title.content
        return phrase(self.wording, "spoken-heading", {"title": title.content}, number=title.number)

    def _chapter(self, words: Words) -> str:
        """What numbered paragraphs and captions are called in a list of chapters; nothing else is in it."""
        if words.kind is Kind.CAPTION:
            return self._read(words.content)
        return self.wording.say("chapter-paragraph", number=words.mark) if _is_numbered(words) else ""

    def _words(self, words: Words) -> Inlines:
        if _is_numbered(words):
            number = self.wording.say("spoken-paragraph", number=words.mark)
            return (*_in_own(f"{number} ", words, self.wording), *words.content)
        if words.kind is Kind.FACT:
            return (*text(words.mark, " "), *words.content)
        mark = words.mark.rstrip(").") if words.kind is Kind.ITEM else words.mark
        return (*text(f"{mark}{'.' if mark.isalnum() else ''} "), *words.content)

    def _grid(self, table: Table) -> Iterator[Utterance]:
        name = next((place for place, column in enumerate(table.columns) if column.heads_rows), 0)
        heading = text(table.columns[name].heading)
        yield from self._said(table.id, phrase(self.wording, "spoken-table", {"name": heading}, rows=len(table.rows)))
        said = self._row_in_languages if table.layout is WideLayout.SIDE_BY_SIDE else self._row
        yield from (utterance for row in table.rows for utterance in said(row, table, name))

    def _row_in_languages(self, row: Row, table: Table, name: int) -> Iterator[Utterance]:
        """A row of which each cell is said in a language of its own, under the heading in that language."""
        for each in in_each_language(row.cells[name].content):
            yield from self._said(row.id, each)
        for place, (column, cell) in enumerate(zip(table.columns, row.cells, strict=True)):
            if place != name:
                yield from self._said(row.id, self._cell(column, marked_cell(cell)))

    def _row(self, row: Row, table: Table, name: int) -> Iterator[Utterance]:
        cells = [
            self._cell(column, _decoded(cell, table))
            for place, (column, cell) in enumerate(zip(table.columns, row.cells, strict=True))
            if place != name
        ]
        called = phrase(self.wording, "spoken-row", {"name": marked_cell(row.cells[name])})
        values = (inline for n, cell in enumerate(cells) for inline in (*text("; " if n else " "), *cell))
        yield from self._said(row.id, (*called, *values))

    def _cell(self, column: Column, value: Inlines) -> Inlines:
        return phrase(self.wording, "spoken-cell", {"heading": text(column.heading), "value": value})

    def _read(self, content: Inlines) -> str:
        """The words of inline content."""
        return printed(content, self.wording)

    def _said(
        self, id_: str, content: Inlines, level: int = 0, chapter: str = "", language: str = ""
    ) -> Iterator[Utterance]:
        """The words in one voice after the other, as their languages ask; a chapter begins with the first of them."""
        voices = _voices(passages(content, self.wording, language), self.wording.language)
        for n, (words, tongue) in enumerate(voices):
            said = spoken(words, self.settings.lexicon, tongue or self.wording.language)
            said = said if n else said[:1].upper() + said[1:]
            ends = n == len(voices) - 1 and not said.endswith(STOPS)
            yield Utterance(id_, f"{said}." if ends else said, level, "" if n else chapter, tongue)


def _voices(said: Iterable[tuple[str, str]], own: str) -> list[tuple[str, str]]:
    """Words put together as far as one language reaches, as (words, language); marks go with the words before them."""
    voices: list[tuple[str, str]] = []
    for words, language in said:
        tongue = "" if language == own else language
        if voices and (tongue == voices[-1][1] or not _WORD.search(words)):
            voices[-1] = (voices[-1][0] + words, voices[-1][1])
        elif voices and not _WORD.search(voices[-1][0]):
            voices[-1] = (voices[-1][0] + words, tongue)
        else:
            voices.append((words, tongue))
    return voices or [("", "")]


_WORD = re.compile(r"\w")


def _in_own(said: str, words: Words, wording: Wording) -> Inlines:
    """What the program says before words, in the paper's language though the words may be in another."""
    return (Foreign(text(said), wording.language),) if words.language else text(said)


def _in_ours(content: Inlines) -> Inlines:
    """What a line says in the paper's language; its heading says the rest in the voice of the other."""
    parts = in_each_language(content)
    ours = (each for each in parts if not (each and isinstance(each[0], Foreign)))
    return next(ours, content) if len(parts) > 1 else content


def _is_numbered(words: Words) -> bool:
    return words.kind is Kind.BODY and words.mark[-1:].isdigit()


def _decoded(cell: Cell, table: Table) -> Inlines:
    """The words of a cell with every code of the table's key as what it means: a listener cannot look it up."""
    words = words_of(cell)
    if not any(code in words for code, _ in table.key):
        return marked_cell(cell)
    for code, meaning in table.key:
        words = words.replace(code, meaning if words.startswith(code) else f", {meaning}")
    return text(words)
