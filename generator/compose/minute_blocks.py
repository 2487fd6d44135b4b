"""The minutes of one agenda item as blocks: how it was introduced, what was said and declared, what was decided."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from generator.compose.composition import Component, Composition
from generator.compose.markdown import Call
from generator.compose.minutes_view import DecisionView, DeclarationView, MinutesView, MinuteView, PointView
from generator.compose.paper_views import Manuscript, TargetsIn
from generator.compose.typography import printed
from generator.document.blocks import Block, List, ListItem, ListKind, Paragraph, ParagraphRole
from generator.document.inlines import CrossReference, Inlines, Strong, Text
from generator.document.numbering import SECTIONS, list_label, to_count
from generator.document.phrases import phrase
from generator.document.references import as_words
from generator.frozen import dataclass
from generator.model.committee import Gathering
from generator.model.minutes import Minutes, Verb, Votes


def of_minutes(of: Manuscript[Minutes], view: MinutesView, targets_in: TargetsIn) -> Mapping[str, Component]:
    """What can be placed in minutes: the minutes of an item, and the lines for a signature and its date."""
    return {
        "minute": partial(_minute, minutes=view, targets_in=targets_in),
        "signature": partial(_signature, minutes=view, of=of),
    }


def _minute(composition: Composition, call: Call, minutes: MinutesView, targets_in: TargetsIn) -> Sequence[Block]:
    """The minutes of the item whose number is the argument."""
    item = minutes.items[int(call.argument) - 1]
    writing = _Writing(composition, call, item, minutes, targets_in)
    return (*writing.gathered(), *writing.introduction(), *writing.discussion(), *writing.decisions())


def _signature(composition: Composition, call: Call, minutes: MinutesView, of: Manuscript[Minutes]) -> Sequence[Block]:
    committee = of.content.committees[of.meeting.meeting.record.committee].record
    say = composition.wording.say
    lines = {
        "signature": say("minute-signature", name=minutes.signed_by.name, committee=committee.name),
        "signature-date": say("minute-signature-date"),
    }
    return tuple(
        Paragraph(id=composition.ids.take(name), origin=call.where, content=printed(line), role=ParagraphRole.SIGNATURE)
        for name, line in lines.items()
    )


@dataclass(frozen=True, slots=True)
class _Writing:
    """The minutes of one item being written, part by part; the parts are numbered 7.1, 7.2 and so on."""

    composition: Composition
    call: Call
    item: MinuteView
    minutes: MinutesView
    targets_in: TargetsIn

    def gathered(self) -> Sequence[Block]:
        """What this item puts together from the whole of the minutes."""
        match self.item.gathers:
            case Gathering.APOLOGIES:
                return (self._part(printed(self._apologies())),)
            case Gathering.DECLARATIONS:
                return self._declarations()
            case _:
                return ()

    def introduction(self) -> Sequence[Block]:
        """Its paragraphs are 7.1.1, 7.1.2 when there are several and something follows them; else 7.1."""
        if self.item.introduction is None:
            return ()
        blocks = self.composition.prose(self.item.introduction)
        several = sum(isinstance(block, Paragraph) for block in blocks) > 1
        level = 2 if several and (self._said() or self.item.decisions) else 1
        return [
            replace(block, number=to_count(SECTIONS, level)) if isinstance(block, Paragraph) else block
            for block in blocks
        ]

    def discussion(self) -> Sequence[Block]:
        """The points under a line that introduces them; events alone are told without it."""
        points = self._said()
        if not any(point.text for point in points):
            return [self._part(self._event(point), identifier=point.id) for point in points]
        identifier = f"{self.item.id}-discussion"
        lead = self._part(printed(self._say("minute-discussed")), leads=True, identifier=identifier)
        return (lead, self._list(ListKind.BULLET, [self._point(point) for point in points]))

    def decisions(self) -> Iterator[Block]:
        """The decisions, those with one verb together: a list, or one sentence for one in words of its own."""
        for verb, group in groupby(self.item.decisions, lambda decision: decision.verb):
            yield from self._decided(verb, list(group))

    def _decided(self, verb: Verb, decisions: list[DecisionView]) -> Sequence[Block]:
        did: Inlines = (Text(self._say("minute-committee") + " "), Strong(printed(self._say(f"verb-{verb}"))))
        if len(decisions) == 1 and decisions[0].is_a_sentence:
            first, *rest = self._decision(decisions[0])
            words = _in_a_sentence(first.content) if isinstance(first, Paragraph) else ()
            return (self._part((*did, Text(" "), *words), leads=bool(rest)), *rest)
        return (
            self._part((*did, Text(":")), leads=True),
            self._list(ListKind.DECIMAL, [self._decision(decision) for decision in decisions]),
        )

    def _decision(self, decision: DecisionView) -> tuple[Block, ...]:
        blocks = self.composition.entry(decision.text)
        if decision.paper is not None:
            blocks = as_words(blocks, self.targets_in(decision.paper), self.composition.own_language)
            blocks = _without_beginning(blocks, self._say(f"asked-{decision.verb}") + " ")
        if decision.amended:
            blocks = (*blocks, self._paragraph(printed(self._say("minute-amended"))))
        return (*blocks, *self._votes(decision.votes))

    def _point(self, point: PointView) -> tuple[Block, ...]:
        if point.text is None:
            return (self._paragraph(self._event(point)),)
        return (*self.composition.entry(point.text), *self._votes(point.votes))

    def _said(self) -> tuple[PointView, ...]:
        """The points, but for declarations where all of them are gathered anyway."""
        gathered = self.item.gathers is Gathering.DECLARATIONS
        return tuple(point for point in self.item.discussion if not (gathered and point.declaration))

    def _event(self, point: PointView) -> Inlines:
        """Who declared an interest, came or went, as a sentence."""
        if point.declaration:
            about_this = point.declaration.item == self.item.number
            return self._declared("minute-declared" if about_this else "minute-declared-for", point.declaration)
        moved = point.movement
        assert moved is not None, "a point is a text, a declaration or a movement"
        key = "minute-arrived" if moved.arrived else "minute-left"
        return printed(self._say(key, member=moved.member.name, time=moved.time))

    def _declared(self, key: str, declared: DeclarationView) -> Inlines:
        """An interest as a sentence of the wording catalogue; `place` is the paragraph in which it was declared."""
        parts: dict[str, Inlines] = {
            "interest": self.composition.line(declared.interest),
            "place": (CrossReference(declared.place, "", ""),),
        }
        words = {"member": declared.member.name, "item": declared.item, "title": declared.item_title}
        return phrase(self.composition.wording, key, parts, kind=self._say(f"interest-{declared.kind}"), **words)

    def _declarations(self) -> Sequence[Block]:
        """Every interest declared at the meeting, here or later."""
        declared = self.minutes.declarations
        if not declared:
            return (self._part(printed(self._say("minute-no-declarations"))),)
        here = self.item.number
        keys = ("minute-declared-for" if one.made_at == here else "minute-declared-later" for one in declared)
        entries = [(self._paragraph(self._declared(key, one)),) for key, one in zip(keys, declared, strict=True)]
        lead = self._part(printed(self._say("minute-declarations")), leads=True)
        return (lead, self._list(ListKind.BULLET, entries))

    def _apologies(self) -> str:
        substitutes = {one.instead_of: one.person for one in self.minutes.substitutes}
        if not self.minutes.apologies:
            return self._say("minute-no-apologies")
        members = [
            self._say("minute-substituted", member=member.name, substitute=substitutes[member].name)
            if member in substitutes
            else member.name
            for member in self.minutes.apologies
        ]
        return self._say("minute-apologies", members=self.composition.wording.listed(members))

    def _votes(self, votes: Votes | None) -> Sequence[Block]:
        if votes is None:
            return ()
        counted = (("in-favour", votes.in_favour), ("against", votes.against), ("abstained", votes.abstained))
        parts = [self._say(f"votes-{name}", count=count) for name, count in counted if count is not None]
        return (self._paragraph(printed(self._say("votes", counted=self.composition.wording.listed(parts)))),)

    def _part(self, content: Inlines, *, leads: bool = False, identifier: str = "") -> Paragraph:
        """A numbered paragraph; one that `leads` into a list stays on its page."""
        ids = self.composition.ids
        return Paragraph(
            id=ids.take(identifier) if identifier else ids.next(self.item.id, "p"),
            origin=self.call.where,
            content=content,
            number=to_count(SECTIONS, 1),
            keep_with_next=leads,
        )

    def _paragraph(self, content: Inlines) -> Paragraph:
        return Paragraph(id=self.composition.ids.next(self.item.id, "p"), origin=self.call.where, content=content)

    def _list(self, kind: ListKind, entries: Sequence[tuple[Block, ...]]) -> List:
        identifier = self.composition.ids.next(self.item.id, "list")
        items = tuple(
            ListItem(self.composition.ids.take(f"{identifier}-{n}"), list_label(kind, n), blocks)
            for n, blocks in enumerate(entries, 1)
        )
        return List(id=identifier, origin=self.call.where, kind=kind, items=items)

    def _say(self, key: str, **values: object) -> str:
        return self.composition.wording.say(key, **values)


def _in_a_sentence(content: Inlines) -> Inlines:
    """Words that begin with "To" as they stand after others."""
    match content:
        case [Text(text=text, source=None), *more] if text.startswith("To "):
            return (Text(f"to {text.removeprefix('To ')}"), *more)
        case _:
            return content


def _without_beginning(blocks: tuple[Block, ...], words: str) -> tuple[Block, ...]:
    """The blocks less the words they begin with: "considered" is not followed by "To consider"."""
    match blocks:
        case [Paragraph(content=[Text(text=text, source=None), *more]) as first, *rest] if text.startswith(words):
            return (replace(first, content=(Text(text.removeprefix(words)), *more)), *rest)
        case _:
            return blocks
