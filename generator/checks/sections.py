"""Reports are held against the sections that every report has: financial, resource and equality implications."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.content import Content, LoadedMeeting, Sourced
from generator.model.paper import REQUIRED_PURPOSES, Purpose, Report
from generator.problems import Problem

_ABOUT = {
    Purpose.FINANCIAL: "financial implications",
    Purpose.RESOURCE: "resource implications (staff, property, IT)",
    Purpose.EQUALITY: "the equality impact assessment",
}


def section_problems(_: Content, meeting: LoadedMeeting) -> Iterator[Problem]:
    """Required sections that are missing without a reason, and reasons for sections that are there."""
    for paper in meeting.papers_of(Report):
        yield from _missing(paper)
        yield from _there_after_all(paper)


def _missing(paper: Sourced[Report]) -> Iterator[Problem]:
    report = paper.record
    for purpose in REQUIRED_PURPOSES:
        if purpose not in report.purposes() and purpose not in report.omitted_sections:
            yield Problem(
                "required-section",
                f"no section is about {_ABOUT[purpose]}; every report has one, or says why not",
                paper.source.at("sections"),
                f"write purpose: {purpose} in its section, or give the reason under omitted_sections: {purpose}: ...",
            )


def _there_after_all(paper: Sourced[Report]) -> Iterator[Problem]:
    for purpose in paper.record.omitted_sections:
        if purpose in paper.record.purposes():
            what = _ABOUT.get(purpose, f"the section on {purpose}")
            yield Problem(
                "omitted-section",
                f"a reason is given for leaving out {what}, which is there; one of the two is wanted",
                paper.source.at("omitted_sections", purpose),
                "delete the reason or the section",
            )
