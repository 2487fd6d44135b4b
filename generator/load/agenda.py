"""A meeting's folder, its agenda and its papers are held against each other: names, dates, places on the agenda."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.load.listing import MeetingFiles
from generator.load.references import twice
from generator.load.supplements import supplement_problems
from generator.model.appended import AppendedPaper
from generator.model.content import LoadedMeeting
from generator.model.minutes import FILE_NAME
from generator.problems import Problem, choose_from

_PREFIX = re.compile(r"(\d+)-")


def agenda_problems(meeting: LoadedMeeting, meetings: Mapping[str, MeetingFiles]) -> Iterator[Problem]:
    """Every disagreement between a meeting's folder name, agenda and paper files; `meetings` are the files of all."""
    yield from _folder_name(meeting)
    yield from _papers_without_file(meeting, meetings[meeting.identifier])
    yield from _minutes_without_file(meeting, meetings)
    yield from _appendices_of_nothing(meeting, meetings[meeting.identifier])
    yield from _files_without_item(meeting)
    yield from supplement_problems(meeting, frozenset(meetings[meeting.identifier].papers))


def _folder_name(meeting: LoadedMeeting) -> Iterator[Problem]:
    """A folder is <date>-<committee>, so that meetings sort by date and are found by name."""
    record, source = meeting.meeting.record, meeting.meeting.source
    day = record.date.isoformat()
    if not meeting.identifier.startswith(day):
        message = f"the meeting is on {day} and its folder is called {meeting.identifier}; the same date is wanted"
        hint = f"correct the date, or rename the folder to {day}-{record.committee}"
        yield Problem("wrong-value", message, source.at("date"), hint)
    if not meeting.identifier.endswith(f"-{record.committee}"):
        message = (
            f"the committee is {record.committee} and the folder is called {meeting.identifier}; the same is wanted"
        )
        hint = f"correct the committee, or rename the folder to {day}-{record.committee}"
        yield Problem("wrong-value", message, source.at("committee"), hint)


def _papers_without_file(meeting: LoadedMeeting, files: MeetingFiles) -> Iterator[Problem]:
    record, source = meeting.meeting.record, meeting.meeting.source
    named = [(item.paper, ("items", index, "paper")) for index, item in enumerate(record.items) if item.paper]
    for paper, path in named:
        if paper not in files.papers:
            message = f"there is no file {paper}.yaml beside meeting.yaml; the paper of this item is wanted"
            hint = choose_from(paper, files.papers) or "committee-papers new report writes one to start from"
            yield Problem("missing-file", message, source.at(*path), hint)
    yield from twice(named, source, "a paper stands on the agenda once")


def _minutes_without_file(meeting: LoadedMeeting, meetings: Mapping[str, MeetingFiles]) -> Iterator[Problem]:
    """Minutes that are before the committee and not there to be printed."""
    record, source = meeting.meeting.record, meeting.meeting.source
    for index, item in enumerate(record.items):
        if item.minutes is None:
            continue
        where = source.at("items", index, "minutes")
        if item.minutes not in meetings:
            message = f"there is no meeting {item.minutes}; the meeting whose minutes these are is wanted"
            yield Problem("unknown-meeting", message, where, choose_from(item.minutes, meetings))
        elif FILE_NAME not in meetings[item.minutes].papers:
            message = f"the meeting {item.minutes} has no {FILE_NAME}.yaml; its minutes are wanted"
            yield Problem("missing-file", message, where, f"committee-papers minutes start {item.minutes} drafts them")


def _appendices_of_nothing(meeting: LoadedMeeting, files: MeetingFiles) -> Iterator[Problem]:
    """Papers that come with another one, which is not there."""
    for stem, paper in meeting.papers.items():
        other = paper.record.appendix_to if isinstance(paper.record, AppendedPaper) else None
        if other and (other not in files.papers or other == stem):
            message = (
                f"there is no other file {other}.yaml beside meeting.yaml; the paper that this one comes with is wanted"
            )
            where = paper.source.at("appendix_to")
            yield Problem(
                "unknown-reference", message, where, choose_from(other, [name for name in files.papers if name != stem])
            )


def _files_without_item(meeting: LoadedMeeting) -> Iterator[Problem]:
    source = meeting.meeting.source
    for stem, paper in meeting.papers.items():
        if stem == FILE_NAME:
            continue
        number = meeting.item_number(stem)
        prefix = _PREFIX.match(stem)
        if number is None:
            message = f"no item of the agenda names {stem}; it will not be in the papers of this meeting"
            hint = f"add to the items of {source.file} a line - paper: {stem}, or delete the file"
            if meeting.meeting.record.supplement_with(stem):
                message = (
                    f"no item of the agenda names {stem}, which is in a supplement; the item it is taken at is wanted"
                )
                hint = "add to the supplement a line under: urgent-business, or to an item a line paper:"
            yield Problem("not-on-agenda", message, paper.source.at(), hint)
        elif prefix and int(prefix[1]) != number:
            message = f"the file is called {stem} and is item {number} on the agenda; the same number is wanted"
            hint = f"rename the file to {number:02d}-{stem[prefix.end() :]}.yaml, there and in the agenda"
            yield Problem("item-number", message, source.at("items", number - 1, "paper"), hint)
