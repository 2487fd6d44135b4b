"""Inline content turned into runs, links and fields: one small function for each kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from generator.document.inlines import (
    CrossReference,
    Deleted,
    Edit,
    Emphasis,
    FootnoteReference,
    Foreign,
    Inline,
    Inserted,
    Link,
    PageReference,
    Strong,
    Text,
    plain,
)
from generator.frozen import dataclass
from generator.writers.word.page_numbers import page_of, paper
from generator.writers.word.phrases import phrase_runs
from generator.writers.word.references import cross_reference
from generator.writers.word.runs import Look, deleted_run, field, hyperlink, run, run_properties
from generator.writers.word.tracked import deletion, insertion
from generator.writers.word.writing import Writing


@dataclass(frozen=True, slots=True)
class Manner:
    """What surrounds a piece of inline content: whether it is strong, stressed or in a link, and in which language."""

    strong: bool = False
    stressed: bool = False
    linked: bool = False
    language: str = ""


PLAIN = Manner()
# The character style for (strong, stressed, linked). A run has one style, so what is strong is not slanted as well.
STYLES = {
    (False, False, False): "",
    (True, False, False): "Strong",
    (False, True, False): "Emphasis",
    (True, True, False): "Strong",
    (False, False, True): "Hyperlink",
    (True, False, True): "Strong Hyperlink",
    (False, True, True): "Strong Hyperlink",
    (True, True, True): "Strong Hyperlink",
}


def inlines(content: Iterable[Inline], writing: Writing, manner: Manner = PLAIN) -> str:
    """Inline content as runs."""
    return "".join(_KINDS[type(inline)](inline, writing, manner) for inline in content)


def look(writing: Writing, manner: Manner) -> Look:
    """The character style and language of a run. Without italics, what is stressed is strong."""
    stressed = manner.stressed and writing.profile.italics
    strong = manner.strong or (manner.stressed and not writing.profile.italics)
    name = STYLES[strong, stressed, manner.linked]
    return Look(writing.styles[name] if name else "", manner.language)


def _text(inline: Text, writing: Writing, manner: Manner) -> str:
    return run(inline.text, look(writing, manner))


def _strong(inline: Strong, writing: Writing, manner: Manner) -> str:
    return inlines(inline.content, writing, replace(manner, strong=True))


def _emphasis(inline: Emphasis, writing: Writing, manner: Manner) -> str:
    return inlines(inline.content, writing, replace(manner, stressed=True))


def _foreign(inline: Foreign, writing: Writing, manner: Manner) -> str:
    return inlines(inline.content, writing, replace(manner, language=inline.language))


def _link(inline: Link, writing: Writing, manner: Manner) -> str:
    content = inlines(inline.content, writing, replace(manner, linked=True))
    return hyperlink(content, writing.package.link(inline.url), inline.title or plain(inline.content))


def _cross_reference(inline: CrossReference, writing: Writing, manner: Manner) -> str:
    return cross_reference(inline, writing, look(writing, manner), look(writing, replace(manner, linked=True)))


def _page_reference(inline: PageReference, writing: Writing, manner: Manner) -> str:
    return page_of(paper(inline.paper, writing).bookmark, writing, look(writing, manner))


def _footnote_reference(inline: FootnoteReference, writing: Writing, manner: Manner) -> str:
    """The note's mark. A note that is referred to again is pointed at: Word prints a note once."""
    mark = Look(writing.styles["footnote reference"], manner.language)
    bookmark = writing.marks[inline.footnote]
    if inline.footnote in writing.shown_notes:
        return _in_brackets(writing, field(f"NOTEREF {bookmark.name} \\h", inline.number, mark), mark)
    writing.shown_notes.add(inline.footnote)
    number = writing.notes[inline.footnote]
    reference = f'<w:r>{run_properties(mark)}<w:footnoteReference w:id="{number}"/></w:r>'
    return _in_brackets(writing, bookmark.around(reference), mark)


def _in_brackets(writing: Writing, number: str, mark: Look) -> str:
    """A footnote's number in brackets at the size of the text: a raised one is printed at two thirds of the size."""
    return phrase_runs(writing.wording, "footnote-mark", {"number": number}, mark)


def _inserted(inline: Inserted, writing: Writing, manner: Manner) -> str:
    """Words that are new: an insertion holds runs alone, so it stands inside links, and a reference is words."""
    return "".join(_inserted_piece(piece, inline.edit, writing, manner) for piece in inline.content)


def _inserted_piece(piece: Inline, edit: Edit, writing: Writing, manner: Manner) -> str:
    match piece:
        case Strong() | Emphasis() | Foreign() | Link():
            return inlines((replace(piece, content=(Inserted(piece.content, edit),)),), writing, manner)
        case CrossReference():
            return insertion(run(piece.text, look(writing, manner)), edit, writing.change_ids)
        case _:
            return insertion(inlines((piece,), writing, manner), edit, writing.change_ids)


def _deleted(inline: Deleted, writing: Writing, manner: Manner) -> str:
    return deletion(deleted_run(inline.words, look(writing, manner)), inline.edit, writing.change_ids)


_KINDS: dict[type[Inline], Callable[[Any, Writing, Manner], str]] = {
    Text: _text,
    Strong: _strong,
    Emphasis: _emphasis,
    Link: _link,
    CrossReference: _cross_reference,
    PageReference: _page_reference,
    Foreign: _foreign,
    FootnoteReference: _footnote_reference,
    Inserted: _inserted,
    Deleted: _deleted,
}
