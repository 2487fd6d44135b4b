"""Content becomes documents: each paper of a meeting composed, numbered, its references resolved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from functools import partial

from generator.compose import components, vocabulary
from generator.compose.composition import Component, Composition, Fallback
from generator.compose.failures import nearest
from generator.compose.footnotes import footnote_texts, footnotes, number_footnotes
from generator.compose.front_lines import data_as_at, with_data_as_at
from generator.compose.paper_kinds import paper_kind
from generator.compose.paper_views import Manuscript, PaperView, manuscript
from generator.compose.reported import measure_views
from generator.compose.sources_appendix import with_sources
from generator.compose.translated import Original, marked
from generator.compose.unplaced import report_unplaced
from generator.compose.vocabulary import Prose
from generator.document.blocks import Block, Document, Heading, Running
from generator.document.inlines import plain, tagged_lines, text
from generator.document.numbering import number
from generator.document.references import Target, resolve, targets, unresolved
from generator.document.tongues import without_marks
from generator.document.wording import Wording
from generator.figures.calendar import day
from generator.frozen import dataclass
from generator.model.content import Content, LoadedMeeting
from generator.model.minutes import FILE_NAME
from generator.model.paper import Paper
from generator.problems import Location, Problem, has_errors, in_order
from generator.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Composed:
    """A paper as a document, and its problems; the document is None when one of them is an error."""

    document: Document | None
    problems: tuple[Problem, ...]


def compose_paper(
    content: Content,
    meeting: str,
    paper: str,
    templates: Workspace,
    wording: Wording,
    original: Original | None = None,
) -> Composed:
    """The paper with file name `paper` (without .yaml) of a meeting. Raises KeyError when there is no such paper.

    `original` is what the texts that are not translated are composed with, where the content is in another language.
    """
    loaded = content.meetings[meeting]
    of, view = view_of(content, loaded, paper, wording)
    composition, blocks = _paper_blocks(of, view, Fixed(templates, wording, original))
    report_unplaced(of, composition)
    if of.record.sources_appendix:
        blocks = with_sources(blocks, content, wording)
    blocks = with_data_as_at(blocks, data_as_at(blocks, content, loaded.meeting.record.date), wording)
    cover = Cover(paper, "subject", _running(of, wording), footnote_texts(of), paper_kind(of.record.kind).least_size)
    return finished(content, loaded, composition, blocks, cover)


def view_of(
    content: Content, loaded: LoadedMeeting, name: str, wording: Wording
) -> tuple[Manuscript[Paper], PaperView]:
    """A paper as its author wrote it, and as its template knows it."""
    of = manuscript(content, loaded, name, vocabulary.people(content), wording)
    return of, paper_kind(of.record.kind).view(of)


@dataclass(frozen=True, slots=True)
class Fixed:
    """What papers are composed with and officers do not write for each of them."""

    templates: Workspace
    wording: Wording
    original: Original | None = None


def _paper_blocks(of: Manuscript[Paper], view: PaperView, fixed: Fixed) -> tuple[Composition, tuple[Block, ...]]:
    """A paper's blocks, numbered, and the composition with its problems."""
    kind = paper_kind(of.record.kind)
    own = kind.components(of, view, partial(targets_in, of.content, of.meeting, fixed))
    placed = {**components.of_paper(of, view), **own}
    composition = composition_of(of.content, of.meeting, placed, fixed, of.id)
    blocks = composition.template(f"papers/{of.record.kind}.md.j2", {**of.names, kind.called: view})
    return composition, number(blocks, fixed.wording)


def composition_of(
    content: Content, loaded: LoadedMeeting, placed: Mapping[str, Component], fixed: Fixed, paper: str = ""
) -> Composition:
    """An empty composition for a document of a meeting; `paper` is the name of the file it is written in, if any."""
    fallback = _fallback(fixed.original, loaded.identifier, paper) if fixed.original else None
    names = names_of(content, loaded, fixed.wording)
    return Composition(names, placed, fixed.templates, fixed.wording, fallback)


def _fallback(original: Original, meeting: str, paper: str) -> Fallback:
    """What texts that are not translated are composed with: what they would be where they were written."""
    content, wording = original.content, original.wording
    loaded = content.meetings[meeting]
    own = view_of(content, loaded, paper, wording)[1].names if paper else {}
    return Fallback(wording, {**names_of(content, loaded, wording), **own})


def targets_in(content: Content, loaded: LoadedMeeting, fixed: Fixed, name: str) -> Mapping[str, Target]:
    """What can be referred to in another paper of the meeting."""
    _, blocks = _paper_blocks(*view_of(content, loaded, name, fixed.wording), fixed)
    return targets(blocks, fixed.wording)


def _running(of: Manuscript[Paper], wording: Wording) -> str:
    """What the running header calls the paper: its item, or for minutes, which are no item, the day they are of."""
    if of.item_number:
        return wording.say("item-number", number=of.item_number)
    return wording.say("minutes-of", day=day(of.meeting.meeting.record.date, wording)) if of.id == FILE_NAME else ""


def names_of(content: Content, loaded: LoadedMeeting, wording: Wording) -> dict[str, object]:
    """What every text of a meeting may use."""
    return {
        "measures": measure_views(content, loaded, wording),
        "people": vocabulary.people(content),
        "contacts": vocabulary.contacts(content),
        "council": vocabulary.council(content),
        "committee": vocabulary.committee(content, loaded.meeting.record.committee),
        "meeting": vocabulary.meeting(content, loaded.meeting, wording),
    }


@dataclass(frozen=True, slots=True)
class Cover:
    """What is said of a whole document: its id, the wording key of its subject, and its item in the running header.

    `footnotes` are those that its texts may refer to, by name.
    """

    id: str
    subject: str
    item: str
    footnotes: Mapping[str, Prose] = field(default_factory=dict)
    least_size: int = 0


def finished(
    content: Content, loaded: LoadedMeeting, composition: Composition, numbered: tuple[Block, ...], cover: Cover
) -> Composed:
    """The numbered blocks as a document with its references resolved, unless a problem is an error."""
    tongues = composition.tongues
    if tongues:
        numbered = marked(numbered, composition.wording)
    known = targets(numbered, composition.wording)
    noted = number_footnotes(numbered, cover.footnotes, composition)
    blocks, notes = resolve(noted.blocks, known), resolve(noted.notes, known)
    if tongues:
        blocks, notes = tongues.tagged(blocks), tongues.tagged(notes)
    problems = tuple(_broken_once(in_order((*composition.problems, *_unresolved((*blocks, *notes), known)))))
    if has_errors(problems):
        return Composed(None, problems)
    meeting, council = loaded.meeting.record, content.council.record
    committee = content.committees[meeting.committee].record.name
    committee = tongues.tagged(committee) if tongues else committee
    title = next((b.content for b in blocks if isinstance(b, Heading) and b.level == 1), text(cover.id))
    document = Document(
        id=cover.id,
        title=plain(title),
        subject=composition.wording.say(cover.subject, committee=committee, day=day(meeting.date, composition.wording)),
        language=council.language,
        author=without_marks(council.name),
        running=Running(committee, cover.item, tagged_lines(text(committee), title)),
        blocks=blocks,
        footnotes=footnotes(notes),
        modified=(meeting.published or meeting.date).isoformat(),
        least_size=cover.least_size,
    )
    return Composed(document, problems)


def _broken_once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems with that of a broken measure only where the paper first uses it: its own file is to be mended."""
    told = set()
    for problem in problems:
        if problem.code != "broken-measure" or problem.message not in told:
            yield problem
            told.add(problem.message)


def _unresolved(blocks: tuple[Block, ...], known: Mapping[str, Target]) -> list[Problem]:
    """A problem for each reference that leads nowhere or has nothing to print."""
    problems = []
    for lost in unresolved(blocks, known):
        where = lost.block.origin or Location("")
        if lost.exists:
            found = f"a reference to {lost.target!r}, which has no number; give the reference words of its own"
            hint = f"write [words](#{lost.target})"
        else:
            found = f"a reference to {lost.target!r}, which is not in this paper; name an id that is"
            hint = nearest(lost.target, known)
        problems.append(Problem("unknown-reference", found, where, hint))
    return problems
