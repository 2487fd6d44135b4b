"""Forward work programmes are held against the calendar: meetings to come, in order, each once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from generator.model.content import Content, LoadedMeeting, Sourced
from generator.model.forward_programme import ForwardWorkProgramme
from generator.problems import Problem


def forward_problems(_: Content, meeting: LoadedMeeting) -> Iterator[Problem]:
    """Dates that are not after the meeting the programme is for, and dates that are not in order."""
    for programme in meeting.papers_of(ForwardWorkProgramme):
        yield from _not_ahead(programme, meeting.meeting.record.date)
        yield from _out_of_order(programme)


def _not_ahead(programme: Sourced[ForwardWorkProgramme], today: date) -> Iterator[Problem]:
    for place, planned in enumerate(programme.record.meetings):
        if planned.date <= today:
            message = f"{planned.date} is not after {today}, the day of the meeting this is for; a later day is wanted"
            hint = "correct the date; the year is often the one before"
            yield Problem("forward-date", message, programme.source.at("meetings", place, "date"), hint)


def _out_of_order(programme: Sourced[ForwardWorkProgramme]) -> Iterator[Problem]:
    days = [planned.date for planned in programme.record.meetings]
    for place, (before, day) in enumerate(pairwise(days), 1):
        if day <= before:
            again = "stands a second time" if day == before else f"stands after {before}"
            hint = "put the reports of one meeting together" if day == before else "put the meetings in order of date"
            message = f"{day} {again}; meetings in order of date, each once, are wanted"
            yield Problem("forward-order", message, programme.source.at("meetings", place, "date"), hint)
