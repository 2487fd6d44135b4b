"""The example papers in every format: nothing of the tree is missing in text, braille or speech."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from generator.build.options import Options, Packs
from generator.build.prepare import prepare
from generator.document.blocks import Document
from generator.document.grid import room_of
from generator.document.inlines import Inlines
from generator.document.linear import Grid, Title, Words, linear
from generator.document.printed_words import printed
from generator.document.walk import every_block, lines_of
from generator.document.wording import Wording
from generator.load import load_profile
from generator.workspace import Workspace
from generator.writers.braille import write as write_braille
from generator.writers.braille import write_pack as write_braille_pack
from generator.writers.braille.liblouis import braille
from generator.writers.braille.words import Speller
from generator.writers.speech import read_settings, write_transcript
from generator.writers.speech.spoken import spoken
from generator.writers.text import write as write_text

ROOT = Path(__file__).parents[2]
WORKSPACE = Workspace.at(ROOT)
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
SETTINGS = read_settings((ROOT / "templates/speech/speech.toml").read_bytes(), "templates/speech/speech.toml")
# What liblouis 3.24 reads back wrongly in contracted braille, each in a single word of the example papers.
READ_WRONGLY = {
    ("enough", "en"),
    ("https", "httpscc"),
    ("good", "gd"),
    ("bedfordshire", "b dshire"),
    ("bedford", "b d"),
    ("it", "x"),
    ("first", "fst"),
    ("", "dis"),
}
SAME = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "—", "−": "-", "‑": "-", "\N{NO-BREAK SPACE}": " "})


@cache
def papers() -> tuple[tuple[Document, ...], Wording]:
    prepared = prepare(WORKSPACE, Options(), lambda _name: True)
    assert prepared.wording is not None
    return tuple(paper.document for paper in prepared.papers if paper.document), prepared.wording


def lines(document: Document) -> Iterator[Inlines]:
    """Every line of the tree itself, which is what the Word paper is written from."""
    for block in every_block(document.blocks):
        yield from lines_of(block)


def words(said: str) -> list[str]:
    """Words alone, for comparing what has been turned over, spaced or punctuated in another way."""
    return [word.strip("'") for word in re.findall(r"[\w'-]+", said.translate(SAME).lower())]


def test_every_number_of_the_tree_is_in_the_plain_text() -> None:
    documents, wording = papers()
    assert len(documents) > 10
    for document in documents:
        written = NUMBER.findall(write_text(document, wording).decode())
        missing = {n for line in lines(document) for n in NUMBER.findall(printed(line, wording))} - set(written)
        assert not missing, f"{document.id}: {missing}"


def test_every_line_with_a_number_is_said_in_the_transcript() -> None:
    documents, wording = papers()
    for document in documents:
        said = " ".join(write_transcript(document, wording, SETTINGS).decode().split()).lower()
        meanings = [key for block in every_block(document.blocks) for key in getattr(block, "key", ())]
        for line in lines(document):
            written = printed(line, wording)
            if NUMBER.search(written) and not any(code in written for code, _ in meanings):
                assert spoken(written, SETTINGS.lexicon).lower() in said, f"{document.id}: {written}"


@pytest.mark.slow
@pytest.mark.parametrize("grade", [1, 2])
def test_braille_turned_back_into_print_says_every_paragraph_and_cell_of_the_paper(grade: int) -> None:
    documents, wording = papers()
    profile = load_profile(WORKSPACE, "standard")
    profile = profile.model_copy(update={"braille": profile.braille.model_copy(update={"grade": grade})})
    table = braille("en-GB", grade)
    speller = Speller("en-GB", grade)
    for document in documents:
        data = write_braille(document, profile, wording).brf().decode("ascii")
        pages = [page.split("\r\n")[1:] for page in data.split("\f")[:-1]]
        whole = " ".join(" ".join(line for page in pages for line in page).split())
        for piece in linear(document, wording, room_of(profile.braille.cells, speller.length)):
            for written in _written(piece, wording):
                cells = speller.cells(written)
                in_columns = isinstance(piece, Grid)
                longest = max(map(len, cells.split()), default=0)
                assert in_columns or longest > profile.braille.cells - 10 or cells in whole, written
                assert all(part in whole for part in cells.split() if len(part) < profile.braille.cells - 10), written
                misread = _differences(words(_as_brailled(written)), words(table.back(cells)))
                assert misread <= READ_WRONGLY, f"{document.id}: {written}"


@pytest.mark.slow
def test_the_pack_of_every_meeting_has_each_line_of_braille_that_its_papers_have_by_themselves() -> None:
    prepared = prepare(WORKSPACE, Options(packs=Packs.TOO), lambda _name: True)
    packs = [pack.document for pack in prepared.packs if pack.document]
    assert len(packs) >= 5
    assert prepared.wording is not None
    profile = load_profile(WORKSPACE, "standard")
    for pack in packs:
        parts = pack.parts_without_pages
        book = write_braille_pack(pack.front, parts, profile, prepared.wording)
        begins = [book.begins[part.id] - 1 for part in parts]
        for part, (one, other) in zip(parts, pairwise([*begins, len(book.pages)]), strict=True):
            alone = write_braille(part, profile, prepared.wording)
            assert [*_lines(book.pages[one:other])] == [*_lines(alone.pages)], part.id


def _lines(pages: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """The lines below the running ones; of a list of contents without the pages, which are those of the pack."""
    yield from (re.sub(r'""+ #[A-J]+$', "", line) for page in pages for line in page[1:])


def _written(piece: object, wording: Wording) -> Iterator[str]:
    match piece:
        case Words() | Title():
            yield printed(piece.content, wording)
        case Grid():
            yield from (printed(cell.content, wording) for row in piece.table.rows for cell in row.cells)


def _differences(printed_words: list[str], read: list[str]) -> set[tuple[str, str]]:
    matcher = SequenceMatcher(a=printed_words, b=read, autojunk=False)
    return {
        (" ".join(printed_words[a:b]), " ".join(read[c:d]))
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind != "equal"
    }


def _as_brailled(written: str) -> str:
    return re.sub(r"\s+[○►●▲■](?=\s|$)", "", written)
