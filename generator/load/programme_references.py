"""What a forward work programme names is looked up: cabinet members and directors."""

from __future__ import annotations

from collections.abc import Iterator

from generator.load.references import Known
from generator.model.content import Sourced
from generator.model.forward_programme import ForwardWorkProgramme
from generator.problems import Problem


def programme_references(programme: Sourced[ForwardWorkProgramme], known: Known) -> Iterator[Problem]:
    """The people in a programme whom nobody knows."""
    for place, meeting in enumerate(programme.record.meetings):
        for n, report in enumerate(meeting.items):
            for field in ("cabinet_members", "directors"):
                for m, name in enumerate(getattr(report, field)):
                    path = ("meetings", place, "items", n, field, m)
                    yield from known.people.look_up(name, programme.source, *path)
