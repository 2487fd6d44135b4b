"""Meetings and supplements are held against the clear days of notice that the public is owed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.figures.calendar import clear_days_between, working_days_before
from generator.model.content import Content, LoadedMeeting
from generator.model.council import Jurisdiction
from generator.problems import Problem

CLEAR_DAYS: Mapping[Jurisdiction, int] = {
    Jurisdiction.ENGLAND: 5,  # SI 2002/715
    Jurisdiction.WALES: 3,  # Local Government Act 1972 s100B, before the order for England
    Jurisdiction.SCOTLAND: 3,  # Local Government (Scotland) Act 1973 s50B
    Jurisdiction.NORTHERN_IRELAND: 5,  # Local Government Act (Northern Ireland) 2014, part 8
}


def short_notice(content: Content, loaded: LoadedMeeting) -> Iterator[Problem]:
    """A meeting whose agenda is published later than the law asks; weekends and bank holidays do not count."""
    jurisdiction = content.council.record.jurisdiction
    wanted = CLEAR_DAYS[jurisdiction]
    meeting, source = loaded.meeting.record, loaded.meeting.source
    if meeting.published is None:
        return
    given = max(clear_days_between(meeting.published, meeting.date, jurisdiction), 0)
    if given < wanted:
        latest = working_days_before(meeting.date, wanted + 1, jurisdiction)
        yield Problem(
            "short-notice",
            f"the agenda is published {_clear_days(given)} before the meeting;"
            f" {wanted} are wanted, weekends and bank holidays not counted",
            source.at("published"),
            f"publish on {latest.isoformat()} at the latest",
        )


def late_papers(content: Content, loaded: LoadedMeeting) -> Iterator[Problem]:
    """Supplements open to the public for too short a time, without the special circumstances for taking them."""
    jurisdiction = content.council.record.jurisdiction
    wanted = CLEAR_DAYS[jurisdiction]
    meeting, source = loaded.meeting.record, loaded.meeting.source
    for index, supplement in enumerate(meeting.supplements):
        given = max(clear_days_between(supplement.published, meeting.date, jurisdiction), 0)
        if given < wanted and not supplement.urgent:
            yield Problem(
                "late-without-reason",
                f"supplement {index + 1} is published {_clear_days(given)} before the meeting; {wanted} are"
                " wanted, or the special circumstances for which the Chair takes its papers",
                source.at("supplements", index, "published"),
                "write the Chair's reason under urgent:, as the minutes will have it",
            )


def _clear_days(given: int) -> str:
    return f"{given} clear {'day' if given == 1 else 'days'}"
