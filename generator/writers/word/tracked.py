"""Tracked changes turned into Word's own: insertions and deletions that a person accepts or rejects in Word."""

from __future__ import annotations

from collections.abc import Iterator

from generator.document.inlines import Deleted, Edit, Inlines, Inserted
from generator.writers.word.xml import quoted


def insertion(content: str, edit: Edit, numbers: Iterator[int]) -> str:
    """Runs that are new; the schema allows nothing but runs and bookmarks in them."""
    return f"<w:ins {_made(edit, numbers)}>{content}</w:ins>" if content else ""


def deletion(content: str, edit: Edit, numbers: Iterator[int]) -> str:
    """Runs of deleted text."""
    return f"<w:del {_made(edit, numbers)}>{content}</w:del>"


def paragraph_mark(content: Inlines, numbers: Iterator[int]) -> str:
    """The properties of the mark at the end of a paragraph that is new, or gone, as a whole; nothing for others.

    Without it, a deletion that is accepted would leave an empty paragraph behind.
    """
    tag, edit = whole_change(content)
    return f"<w:rPr><w:{tag} {_made(edit, numbers)}/></w:rPr>" if edit else ""


def row_mark(cells: tuple[Inlines, ...], numbers: Iterator[int]) -> str:
    """The property of a table row that is new, or gone, as a whole; nothing for others."""
    tag, edit = whole_change(cells[0])
    same = edit is not None and all(whole_change(cell) == (tag, edit) for cell in cells)
    return f"<w:{tag} {_made(edit, numbers)}/>" if same and edit else ""


def whole_change(content: Inlines) -> tuple[str, Edit | None]:
    """What happened to content as a whole: `ins` or `del` and by whom, or nothing."""
    if len(content) == 1:
        match content[0]:
            case Inserted(edit=edit):
                return "ins", edit
            case Deleted(edit=edit):
                return "del", edit
    return "", None


def _made(edit: Edit, numbers: Iterator[int]) -> str:
    day = f"{edit.day}T00:00:00Z"
    return f'w:id="{next(numbers)}" w:author={quoted(edit.author)} w:date="{day}"'
