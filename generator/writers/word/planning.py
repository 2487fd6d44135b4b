"""The papers of one file turned into all that is planned before their first paragraph is written.

A paper alone is a file of one part. In a pack every part has its own numbers, captions and notes; names of bookmarks
and the numbers by which the file tells things apart are given once for all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, count
from typing import Any

from generator.document.blocks import Document, Heading, List, Picture
from generator.document.inlines import in_words, tagged_words
from generator.document.walk import every_block
from generator.document.wording import Wording
from generator.frozen import dataclass
from generator.profiles import Profile
from generator.writers.word.bookmarks import Bookmark, bookmarks
from generator.writers.word.captions import caption_numbers
from generator.writers.word.facts import label_column
from generator.writers.word.numbering import plan_numbering
from generator.writers.word.room import table_room
from generator.writers.word.styles import StyleIds
from generator.writers.word.writing import Entry, Package, PackPages, Writing


@dataclass(frozen=True, slots=True)
class Part:
    """One paper of a file, with a picture for every chart of it by the chart's id."""

    document: Document
    pictures: Mapping[str, Picture]


@dataclass(frozen=True, slots=True)
class Planned:
    """Every part ready to be written, in the order of the file, and the part of the file that holds the numbering."""

    papers: tuple[Writing, ...]
    numbering: str


@dataclass(frozen=True, slots=True)
class Look:
    """What a file is written in: profile and words, the style sheet (an lxml element) and the ids of its styles."""

    profile: Profile
    wording: Wording
    sheet: Any
    styles: StyleIds


def planned(
    parts: Sequence[Part], look: Look, package: Package, pages: Mapping[str, int], first_page: int | None
) -> Planned:
    """The plan of a file, with the page of each bookmark. `first_page` makes it a pack: the first part is its front."""
    documents = [part.document for part in parts]
    marks = _marks(documents, in_pack=first_page is not None)
    numberings, numbering = plan_numbering(documents, look.profile)
    captions = caption_numbers([document.blocks for document in documents])
    pack = None if first_page is None else PackPages(dict(_entries(documents[1:], marks[1:])), first_page)
    column = label_column(documents, look.profile, look.wording)
    room = table_room(look.sheet, look.styles, look.profile)
    drawing_ids, change_ids = count(1), count(1)
    papers = tuple(
        Writing(
            document=part.document,
            profile=look.profile,
            wording=look.wording,
            pictures=part.pictures,
            styles=look.styles,
            package=package,
            marks=marks[n],
            numbering=numberings[n],
            captions=captions[n],
            headings={
                each.id: in_words(tagged_words(each.content))
                for each in part.document.blocks
                if isinstance(each, Heading)
            },
            label_column=column,
            room=room,
            notes={note.id: number for number, note in enumerate(part.document.footnotes, first)},
            pages=pages,
            pack=pack,
            lists_pack=pack is not None and n == 0,
            drawing_ids=drawing_ids,
            change_ids=change_ids,
        )
        for n, (part, first) in enumerate(zip(parts, _first_notes(documents), strict=True))
    )
    return Planned(papers, numbering)


def _first_notes(documents: Sequence[Document]) -> list[int]:
    """The number in the file of each paper's first footnote."""
    return list(accumulate((len(document.footnotes) for document in documents[:-1]), initial=1))


def _marks(documents: Sequence[Document], *, in_pack: bool) -> list[Mapping[str, Bookmark]]:
    """The bookmarks of each paper, no two of them alike in the file; in a pack they begin with the paper's id."""
    prefixes = [f"{document.id}/" if in_pack else "" for document in documents]
    wanted = [
        (prefix, each) for prefix, document in zip(prefixes, documents, strict=True) for each in _marked(document)
    ]
    found = bookmarks(prefix + each for prefix, each in wanted)
    return [
        {each: found[prefix + each] for other, each in wanted if other == prefix} if in_pack else found
        for prefix in prefixes
    ]


def title_bookmarks(front: Document, parts: Sequence[Document]) -> Mapping[str, str]:
    """The name of the bookmark on the title of each paper of a pack, by the paper's id."""
    marks = _marks([front, *parts], in_pack=True)
    return {paper: entry.bookmark for paper, entry in _entries(parts, marks[1:])}


def block_bookmarks(document: Document) -> Mapping[str, str]:
    """The name of the bookmark on each block of a paper that is a file of its own, by the block's id."""
    (marks,) = _marks([document], in_pack=False)
    return {id_: mark.name for id_, mark in marks.items()}


def block_bookmarks_in_pack(front: Document, parts: Sequence[Document]) -> Mapping[str, Mapping[str, str]]:
    """The name of the bookmark on each block of the papers of a pack, by the paper's id and the block's."""
    marks = _marks([front, *parts], in_pack=True)[1:]
    return {part.id: {id_: mark.name for id_, mark in each.items()} for part, each in zip(parts, marks, strict=True)}


def _marked(document: Document) -> Iterator[str]:
    """All that can be referred to, in reading order: blocks, the items of lists, footnotes."""
    for block in every_block(document.blocks):
        yield block.id
        if isinstance(block, List):
            yield from (item.id for item in block.items if item.blocks[0].id != item.id)
    yield from (note.id for note in document.footnotes)


def _entries(documents: Sequence[Document], marks: Sequence[Mapping[str, Bookmark]]) -> Iterator[tuple[str, Entry]]:
    """What the contents of a pack say of each paper. Raises StopIteration for a paper without a title."""
    for document, marked in zip(documents, marks, strict=True):
        title = next(block for block in document.blocks if isinstance(block, Heading) and block.level == 1)
        yield document.id, Entry(document.running.item, in_words(tagged_words(title.content)), marked[title.id].name)
