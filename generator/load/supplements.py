"""Supplements are held against the agenda and the papers of their meeting: names, items, dates."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.load.references import twice
from generator.model.content import LoadedMeeting
from generator.model.minutes import FILE_NAME
from generator.problems import Problem, choose_from


def supplement_problems(meeting: LoadedMeeting, papers: frozenset[str]) -> Iterator[Problem]:
    """Every disagreement; `papers` are the names of the files beside meeting.yaml, usable or not."""
    yield from _papers_without_file(meeting, papers - {FILE_NAME})
    yield from _standing_items(meeting)
    yield from _items_that_follow(meeting)
    yield from _days(meeting)


def _papers_without_file(meeting: LoadedMeeting, papers: frozenset[str]) -> Iterator[Problem]:
    source = meeting.meeting.source
    named = [
        (paper, ("supplements", index, "papers", place))
        for index, supplement in enumerate(meeting.meeting.record.supplements)
        for place, paper in enumerate(supplement.papers)
    ]
    for paper, path in named:
        if paper not in papers:
            message = f"there is no file {paper}.yaml beside meeting.yaml; a paper of this supplement is wanted"
            hint = choose_from(paper, papers) or "write the paper first, or leave the supplement out until it is there"
            yield Problem("missing-file", message, source.at(*path), hint)
    yield from twice(named, source, "a paper is in one supplement, once")


def _standing_items(meeting: LoadedMeeting) -> Iterator[Problem]:
    record, source = meeting.meeting.record, meeting.meeting.source
    standing = [item.standing for item in record.items if item.standing]
    for index, supplement in enumerate(record.supplements):
        if supplement.under and supplement.under not in standing:
            message = (
                f"the agenda has no standing item {supplement.under}; the one that these papers are under is wanted"
            )
            where = source.at("supplements", index, "under")
            yield Problem("unknown-reference", message, where, choose_from(supplement.under, standing))


def _items_that_follow(meeting: LoadedMeeting) -> Iterator[Problem]:
    """An item whose paper came later is printed as it was published: with a title of its own, not the paper's."""
    record, source = meeting.meeting.record, meeting.meeting.source
    for index, item in enumerate(record.items):
        late = record.supplement_with(item.paper) if item.paper else None
        if late and not item.title:
            message = (
                f"{item.paper} is in supplement {late}; the title that the agenda was published with is wanted here"
            )
            yield Problem("missing-key", message, source.at("items", index), "add a line title: beside paper:")
        if item.to_follow and item.paper and not late:
            message = f"{item.paper} is there and is to follow; one of the two is wanted"
            hint = "take to_follow: out, or name the paper under supplements:, if the agenda was published without it"
            yield Problem("wrong-value", message, source.at("items", index, "to_follow"), hint)


def _days(meeting: LoadedMeeting) -> Iterator[Problem]:
    """Supplements come in the order of their days, after the agenda and no later than the meeting."""
    record, source = meeting.meeting.record, meeting.meeting.source
    days = [record.published, *(supplement.published for supplement in record.supplements)]
    for index, (earlier, later) in enumerate(pairwise(days)):
        where = source.at("supplements", index, "published")
        if later and later > record.date:
            message = f"supplement {index + 1} is published after the meeting on {record.date.isoformat()}"
            yield Problem("wrong-value", f"{message}; an earlier day is wanted", where, "correct the date")
        if later and earlier and later < earlier:
            before = f"supplement {index}" if index else "the agenda"
            message = f"supplement {index + 1} is published before {before} ({earlier.isoformat()})"
            yield Problem("wrong-value", f"{message}; a day no earlier is wanted", where, "correct the date")
