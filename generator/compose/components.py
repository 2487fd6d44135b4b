"""The components that templates and texts place by name (`::: facts`), each a call turned into blocks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from markupsafe import Markup

from generator.compose.agenda_items import AgendaItemView
from generator.compose.agenda_table import items_of_business
from generator.compose.attachments import place_attachment
from generator.compose.charts import place_chart
from generator.compose.composition import Component, Composition
from generator.compose.contacts import contact_facts, contact_numbers
from generator.compose.failures import nearest
from generator.compose.last_report import place_since_last_report
from generator.compose.markdown import Call
from generator.compose.measure_summary import place_summary
from generator.compose.paper_views import Manuscript, PaperView, TargetsIn
from generator.compose.tables import place_table
from generator.compose.vocabulary import ContactView, PersonView, Prose
from generator.document.blocks import Block, Contents, Fact, Facts, List, ListItem, ListKind, Paragraph, ParagraphRole
from generator.document.inlines import plain
from generator.document.numbering import list_label
from generator.document.references import as_words
from generator.document.walk import references
from generator.model.content import Content
from generator.model.paper import Paper

_LABEL_ENDS = re.compile(r"(?<!\\):\s")


def of_paper(of: Manuscript[Paper], paper: PaperView) -> Mapping[str, Component]:
    """What can be placed in a paper of any kind."""
    content, sourced = of.content, of.paper
    return {
        "actions": partial(_actions, paper=paper),
        "alternative-formats": partial(_alternative_formats, content=content),
        "attachment": partial(place_attachment, of=of),
        "chart": partial(place_chart, content=content, paper=sourced, names=paper.names),
        "contacts": partial(_contacts, people=paper.officers),
        "contents": _contents,
        "facts": _facts,
        "measure-summary": partial(place_summary, content=content, paper=sourced),
        "since-last-report": partial(place_since_last_report, of=of),
        "table": partial(place_table, content=content, paper=sourced, names=paper.names),
    }


def of_agenda(
    content: Content,
    officer: PersonView,
    items: Sequence[AgendaItemView],
    papers: Mapping[str, PaperView],
    targets_in: TargetsIn,
    in_pack: bool = False,
) -> Mapping[str, Component]:
    """What can be placed in a document of a meeting; `targets_in` gives what can be referred to in a paper of it."""
    return {
        "actions": partial(_actions_of_paper, papers=papers, targets_in=targets_in),
        "alternative-formats": partial(_alternative_formats, content=content),
        "contacts": partial(_contacts, people=(officer,)),
        "facts": _facts,
        "contents-of-pack": _contents_of_pack,
        "items": partial(items_of_business, items=items, in_pack=in_pack),
    }


def _facts(composition: Composition, call: Call) -> Sequence[Block]:
    """Labelled lines: each line of the body is `Label: what it says`."""
    found = []
    for line, where in call.body:
        label, colon, content = _parted(line)
        if colon:
            found.append(Fact(plain(composition.inline(label, where)), composition.inline(content, where)))
        else:
            composition.report("markup-not-allowed", "a line of facts without a label; write Label: words", where)
    if not found:
        return ()
    return (Facts(id=composition.ids.next(call.place, "facts"), origin=call.where, facts=tuple(found)),)


def _parted(line: str) -> tuple[str, bool, str]:
    """A line at its first colon that no value brought with it."""
    match = _LABEL_ENDS.search(line)
    return (line[: match.start()], True, line[match.end() :]) if match else (line, False, "")


def _actions(composition: Composition, call: Call, paper: PaperView) -> Sequence[Block]:
    """What the committee is asked to do: the one list of a paper, wherever it is printed."""
    items = []
    for place, action in enumerate(paper.actions, 1):
        identifier = composition.ids.take(action.id)
        blocks = composition.entry(replace(action.text, place=identifier))
        items.append(ListItem(identifier, list_label(ListKind.DECIMAL, place), blocks))
    identifier = composition.ids.next(call.place, "actions")
    return (List(id=identifier, origin=call.where, kind=ListKind.DECIMAL, items=tuple(items)),)


def _actions_of_paper(
    composition: Composition,
    call: Call,
    papers: Mapping[str, PaperView],
    targets_in: TargetsIn,
) -> Sequence[Block]:
    """The actions of the paper that is named; what they refer to is in the paper, so that it is printed as words."""
    paper = papers.get(call.argument)
    if paper is None:
        found = f"::: actions {call.argument}; name a paper of this meeting"
        composition.report("unknown-component", found, call.where, nearest(call.argument, papers))
        return ()
    blocks = tuple(_actions(composition, call, paper))
    return as_words(blocks, targets_in(paper.id), composition.own_language) if any(references(blocks)) else blocks


def _contacts(composition: Composition, call: Call, people: Sequence[PersonView]) -> Sequence[Block]:
    return contact_facts(composition, call, people)


def _contents(composition: Composition, call: Call) -> Sequence[Block]:
    """The list of contents, for the editions that have one."""
    identifier = composition.ids.next(call.place, "contents")
    return (Contents(id=identifier, origin=call.where, title=composition.wording.say("contents")),)


def _contents_of_pack(composition: Composition, call: Call) -> Sequence[Block]:
    """The list of the papers of a pack, in every edition: it is what the front is for."""
    identifier = composition.ids.next(call.place, "contents")
    return (Contents(id=identifier, origin=call.where, title=composition.wording.say("contents"), depth=1),)


def _alternative_formats(composition: Composition, call: Call, content: Content) -> Sequence[Block]:
    """The statement about other formats, from the council's one record."""
    council = content.council
    contact = ContactView.of(council.record.contacts[council.record.alternative_format_contact])
    text = council.record.alternative_format_statement
    prose = Prose(text, council.source, ("alternative_format_statement",), call.place)
    numbers = Markup(contact_numbers(contact, composition.wording_of(prose)))
    prose = replace(prose, names={"contact": numbers})
    return tuple(
        replace(block, role=ParagraphRole.STATEMENT) if isinstance(block, Paragraph) else block
        for block in composition.prose(prose)
    )


OF_EVERYTHING: Mapping[str, Component] = {"contents": _contents, "facts": _facts}
"""What can be placed in any document, a report of the program's own too."""
