"""A meeting becomes the documents that nobody writes: agenda, fronts of pack and supplements, the running order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from generator.compose import components, vocabulary
from generator.compose.agenda_items import agenda_items
from generator.compose.composition import Component
from generator.compose.papers import Composed, Cover, Fixed, composition_of, finished, targets_in, view_of
from generator.compose.side_by_side import Version, side_by_side
from generator.compose.supplement_view import supplement_view
from generator.compose.translated import Original
from generator.document.blocks import Document
from generator.document.numbering import number
from generator.document.pack import Pack
from generator.document.wording import Wording
from generator.frozen import dataclass
from generator.model.content import Content, LoadedMeeting
from generator.model.minutes import FILE_NAME
from generator.model.pack_names import PACK, supplement_stem
from generator.model.pack_order import PackedPaper, packed_papers, supplement_papers
from generator.problems import Problem, in_order
from generator.workspace import Workspace

AGENDA = "00-agenda"
BILINGUAL_AGENDA = "00-agenda-bilingual"
RUNNING_ORDER = "running-order"


@dataclass(frozen=True, slots=True)
class ComposedPack:
    """The papers of a meeting as one, and their problems; `document` is None when one of them is an error."""

    document: Pack | None
    problems: tuple[Problem, ...]


def compose_agenda(
    content: Content,
    meeting: str,
    templates: Workspace,
    wording: Wording,
    original: Original | None = None,
    *,
    in_pack: bool = False,
) -> Composed:
    """The agenda of a meeting; in a pack, with the page of each item. Raises KeyError when there is no such meeting."""
    cover = Cover(AGENDA, "agenda-subject", wording.say("agenda"))
    return _of_meeting(
        content, content.meetings[meeting], Fixed(templates, wording, original), "agenda", cover, in_pack
    )


def compose_bilingual_agenda(
    content: Content, meeting: str, templates: Workspace, wording: Wording, original: Original
) -> Composed:
    """The agenda in the language of `wording` and in the one it was written in, as one. Raises KeyError as above.

    Welsh comes first, whichever of the two it is, as standards under the Welsh Language (Wales) Measure 2011 ask;
    otherwise the language it was written in.
    """
    here = compose_agenda(content, meeting, templates, wording, original)
    there = compose_agenda(original.content, meeting, templates, original.wording)
    problems = tuple(in_order(dict.fromkeys((*here.problems, *there.problems))))
    if here.document is None or there.document is None:
        return Composed(None, problems)
    versions = [Version(there.document, original.wording), Version(here.document, wording)]
    first, second = sorted(versions, key=lambda version: not version.language.startswith("cy"))
    return Composed(side_by_side(first, second, BILINGUAL_AGENDA, here.document.language), problems)


def compose_running_order(
    content: Content, meeting: str, templates: Workspace, wording: Wording, original: Original | None = None
) -> Composed:
    """The Chair's running order: the agenda with presenters, minutes and notes. Raises KeyError as above."""
    cover = Cover(RUNNING_ORDER, "running-order-subject", wording.say("running-order"))
    return _of_meeting(content, content.meetings[meeting], Fixed(templates, wording, original), "running-order", cover)


def compose_pack(
    content: Content,
    meeting: str,
    papers: Mapping[PackedPaper, Document],
    templates: Workspace,
    wording: Wording,
    original: Original | None = None,
) -> ComposedPack:
    """All papers of a meeting in the order of its agenda, the agenda first.

    `papers` are those that could be composed, as they are alone. Raises KeyError as above.
    """
    cover = Cover(PACK, "pack-subject", wording.say("pack"))
    front = _of_meeting(content, content.meetings[meeting], Fixed(templates, wording, original), "pack", cover)
    agenda = compose_agenda(content, meeting, templates, wording, original, in_pack=True)
    problems = tuple(in_order((*front.problems, *agenda.problems)))
    if front.document is None or agenda.document is None:
        return ComposedPack(None, problems)
    order = [paper for paper in packed_papers(content, meeting) if paper in papers]
    return ComposedPack(Pack(front.document, (agenda.document, *_parts(order, papers, meeting))), problems)


def compose_supplement(
    content: Content,
    meeting: str,
    number: int,
    papers: Mapping[PackedPaper, Document],
    templates: Workspace,
    wording: Wording,
    original: Original | None = None,
) -> ComposedPack:
    """The supplement with this number (from 1): its front sheet, which says why it comes late, and its papers.

    `papers` are as in `compose_pack`. Raises KeyError and IndexError when there is no such meeting or supplement.
    """
    loaded = content.meetings[meeting]
    supplement = supplement_view(loaded, number, wording)
    cover = Cover(supplement_stem(number), "supplement-subject", supplement.called)
    names = {"supplement": supplement}
    front = _of_meeting(content, loaded, Fixed(templates, wording, original), "supplement", cover, names=names)
    if front.document is None:
        return ComposedPack(None, front.problems)
    order = [paper for paper in supplement_papers(content, meeting, number) if paper in papers]
    return ComposedPack(Pack(front.document, tuple(_parts(order, papers, meeting))), front.problems)


def _parts(order: Sequence[PackedPaper], papers: Mapping[PackedPaper, Document], meeting: str) -> Iterator[Document]:
    """The papers under their ids in the pack.

    What comes with the minutes of an earlier meeting runs under their name: its item was one of that meeting's agenda.
    """
    of_minutes = {paper.meeting: papers[paper].running for paper in order if paper.stem == FILE_NAME}
    for paper in order:
        document = papers[paper]
        running = of_minutes.get(paper.meeting, document.running)
        yield replace(document, id=paper.id_in(meeting), running=running)


def _of_meeting(
    content: Content,
    loaded: LoadedMeeting,
    fixed: Fixed,
    template: str,
    cover: Cover,
    in_pack: bool = False,
    names: Mapping[str, object] | None = None,
) -> Composed:
    """The document that the template of that name makes of a meeting and the items of its agenda.

    Only the Chair's running order is made for the day of the meeting; the others are as they were when the agenda was
    published, without papers that came later. `names` are what the template may use besides.
    """
    record = loaded.meeting.record
    there = [item for item in record.items if template == RUNNING_ORDER or not record.follows(item)]
    named = [item.paper for item in there if item.paper in loaded.papers]
    views = {name: view_of(content, loaded, name, fixed.wording)[1] for name in named if name}
    items = agenda_items(content, loaded, views, vocabulary.people(content), fixed.wording)
    officer = vocabulary.committee(content, loaded.meeting.record.committee).officer
    titles = partial(targets_in, content, loaded, fixed)
    placed: Mapping[str, Component] = components.of_agenda(content, officer, items, views, titles, in_pack)
    composition = composition_of(content, loaded, placed, fixed)
    known: dict[str, object] = {"items": items, **(names or {})}
    blocks = number(composition.template(f"papers/{template}.md.j2", known), fixed.wording)
    return finished(content, loaded, composition, blocks, cover)
