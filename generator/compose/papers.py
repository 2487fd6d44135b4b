"""Content becomes documents: each paper of a meeting, and its agenda, composed, numbered, its references resolved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.compose import components, vocabulary
from generator.compose.composition import Composition
from generator.compose.failures import nearest
from generator.compose.paper_views import AgendaItemView, PaperName, ReportView, agenda_items, report
from generator.document.blocks import Block, Document, Heading, Running
from generator.document.inlines import plain
from generator.document.numbering import number
from generator.document.references import Target, resolve, targets, unresolved
from generator.document.wording import Wording
from generator.figures.views import MeasureViews
from generator.model.content import Content, LoadedMeeting
from generator.model.period import Period
from generator.problems import Location, Problem, has_errors, in_order
from generator.workspace import Workspace

AGENDA = "00-agenda"


@dataclass(frozen=True, slots=True)
class Composed:
    """A paper as a document, and its problems; the document is None when one of them is an error."""

    document: Document | None
    problems: tuple[Problem, ...]


def compose_paper(content: Content, meeting: str, paper: str, templates: Workspace, wording: Wording) -> Composed:
    """The paper with file name `paper` (without .yaml) of a meeting. Raises KeyError when there is no such paper."""
    loaded = content.meetings[meeting]
    sourced = loaded.papers[paper]
    view = _report(content, loaded, paper)
    composition = Composition(
        _names(content, loaded), components.of_report(content, sourced, view), templates, wording
    )
    blocks = composition.template(f"papers/{sourced.record.kind}.md.j2", {**view.names, "report": view})
    item = wording.say("item-number", number=view.item_number) if view.item_number else ""
    return _composed(content, loaded, paper, item, composition, blocks)


def compose_agenda(content: Content, meeting: str, templates: Workspace, wording: Wording) -> Composed:
    """The agenda of a meeting. Raises KeyError when there is no such meeting."""
    loaded = content.meetings[meeting]
    names = _names(content, loaded)
    papers = {name: _report(content, loaded, name) for name in loaded.papers}
    items = agenda_items(content, loaded, papers, vocabulary.people(content))
    officer = vocabulary.committee(content, loaded.meeting.record.committee).officer
    composition = Composition(names, components.of_agenda(content, officer, items, papers), templates, wording)
    blocks = composition.template("papers/agenda.md.j2", {"items": items})
    return _composed(content, loaded, AGENDA, wording.say("agenda"), composition, blocks)


def _names(content: Content, loaded: LoadedMeeting) -> dict[str, object]:
    """What every text of a meeting may use."""
    return {
        "measures": MeasureViews(content.measures),
        "people": vocabulary.people(content),
        "contacts": vocabulary.contacts(content),
        "council": vocabulary.council(content),
        "committee": vocabulary.committee(content, loaded.meeting.record.committee),
        "meeting": vocabulary.meeting(content.council.record, loaded.meeting),
    }


def _report(content: Content, loaded: LoadedMeeting, name: str) -> ReportView:
    sourced = loaded.papers[name]
    item = loaded.meeting.record.item_number(name)
    periods: vocabulary.Named[Period] = vocabulary.Named("period", sourced.record.periods)
    title = vocabulary.Written(sourced.record.title, sourced.source.at("title"))
    names = {"paper": PaperName(title, item), "periods": periods}
    return report(name, sourced, item, vocabulary.people(content), names)


def _composed(
    content: Content, loaded: LoadedMeeting, name: str, item: str, composition: Composition, blocks: tuple[Block, ...]
) -> Composed:
    numbered = number(blocks, composition.wording)
    known = targets(numbered, composition.wording)
    finished = resolve(numbered, known)
    problems = in_order((*composition.problems, *_unresolved(finished, known)))
    if has_errors(problems):
        return Composed(None, tuple(problems))
    meeting, council = loaded.meeting.record, content.council.record
    committee = content.committees[meeting.committee].record
    day = vocabulary.meeting(council, loaded.meeting).date
    document = Document(
        id=name,
        title=next((plain(b.content) for b in finished if isinstance(b, Heading) and b.level == 1), name),
        subject=composition.wording.say("subject", committee=committee.name, day=day),
        language=council.language,
        author=council.name,
        running=Running(committee.name, item),
        blocks=finished,
        modified=(meeting.published or meeting.date).isoformat(),
    )
    return Composed(document, tuple(problems))


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
