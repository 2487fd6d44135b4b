"""Changes become a paper of their own: what has changed since publication, for those who have read the papers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.changes.compare import Change, PaperChanges
from generator.document.blocks import Block, Cell, Column, Document, Heading, Paragraph, Row, Running, Table
from generator.document.inlines import text
from generator.document.numbering import TABLES, number, to_count
from generator.document.wording import Wording
from generator.frozen import dataclass


@dataclass(frozen=True, slots=True)
class NoteFront:
    """The front of a note: committee and day of the meeting, what it is compared with, and who writes."""

    committee: str
    day: str
    since: str
    author: str
    language: str
    modified: str


def changes_note(papers: Iterable[PaperChanges], front: NoteFront, wording: Wording) -> Document:
    """The note: a section for each paper that changed, with a table of what it said and what it says."""
    title = wording.say("note-title", day=front.day)
    changed = [paper for paper in papers if paper.status != "unchanged"]
    blocks = (
        Heading(id="title", level=1, content=text(title)),
        _paragraph("since", wording.say("note-since" if changed else "note-nothing", since=front.since)),
        *(block for place, paper in enumerate(changed, 1) for block in _section(place, paper, wording)),
    )
    return Document(
        id="what-has-changed",
        title=title,
        subject=wording.say("note-subject", committee=front.committee, day=front.day),
        language=front.language,
        author=front.author,
        running=Running(front.committee, wording.say("note-running")),
        blocks=number(blocks, wording),
        modified=front.modified,
    )


def _section(place: int, paper: PaperChanges, wording: Wording) -> Iterator[Block]:
    identifier = f"paper-{place}"
    yield Heading(id=identifier, level=2, content=text(paper.title))
    shown = _printed_once(paper.changes)
    if not shown:
        yield _paragraph(f"{identifier}-whole", wording.say(f"note-{paper.status}"))
        return
    headings = [wording.say(f"note-{name}") for name in ("place", "was", "now")]
    columns = tuple(Column(heading, heads_rows=not n) for n, heading in enumerate(headings))
    rows = tuple(_row(f"{identifier}-change-{n}", change, wording) for n, change in enumerate(shown, 1))
    caption = wording.say("note-caption", title=paper.title)
    description = wording.say("note-description", count=len(rows))
    yield Table(
        id=f"{identifier}-changes",
        number=to_count(TABLES),
        caption=text(caption),
        columns=columns,
        rows=rows,
        description=description,
    )


def _printed_once(changes: Sequence[Change]) -> list[Change]:
    """The changes as a reader meets them: a figure in a sentence is read in its sentence, and so listed there."""
    sentences = [change for change in changes if change.kind != "figure"]
    read = {(change.block, change.label) for change in sentences}
    return [change for change in changes if change.kind != "figure" or (change.block, change.label) not in read]


def _row(identifier: str, change: Change, wording: Wording) -> Row:
    place = ", ".join(part for part in (change.place, change.label) if part) or wording.say("note-front")
    nothing = wording.say("note-blank")
    return Row(identifier, tuple(Cell(text(words)) for words in (place, change.old or nothing, change.new or nothing)))


def _paragraph(identifier: str, words: str) -> Paragraph:
    return Paragraph(id=identifier, content=text(words))
