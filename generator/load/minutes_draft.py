"""The agenda of a meeting becomes the draft of its minutes: every item, every recommendation, everyone expected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.load.starters import Yaml, fill
from generator.model.content import Content, LoadedMeeting
from generator.model.paper import Action, Report
from generator.model.period import Period, PeriodKind

_CALLED = 70  # characters of a recommendation that are enough to know it by, beside its id


def draft_minutes(content: Content, meeting: str) -> str:
    """The text of minutes.yaml for the meeting with this id, valid as it stands.

    Raises KeyError when there is no such meeting, or its committee has no file that can be used.
    """
    loaded = content.meetings[meeting]
    committee = content.committees[loaded.meeting.record.committee].record
    expected = dict.fromkeys([*_reporting(loaded), committee.committee_officer])
    others = [person for person in expected if person not in committee.everyone]
    values = {
        "present": Yaml(_list([f"  - {member}" for member in committee.everyone])),
        "in_attendance": Yaml(_list([f"  - person: {person}" for person in others])),
        "closed": f"{loaded.meeting.record.time:%H:%M}",
        "items": Yaml(_list(_items(content, loaded))),
    }
    return fill("minutes", values).replace(": \n", ":\n")


def _list(lines: Iterable[str]) -> str:
    return "\n" + "\n".join(lines)


def _reporting(loaded: LoadedMeeting) -> Iterator[str]:
    """Those whose reports are before the committee: they are expected."""
    for item in loaded.meeting.record.items:
        paper = loaded.papers.get(item.paper or "")
        if item.report_by:
            yield item.report_by
        elif paper:
            directors = (paper.record.responsible_director,) if isinstance(paper.record, Report) else ()
            yield from (person for person in (paper.record.report_by or "", *directors) if person)


def _items(content: Content, loaded: LoadedMeeting) -> Iterator[str]:
    committee = content.committees[loaded.meeting.record.committee].record
    for number, item in enumerate(loaded.meeting.record.items, 1):
        standing = committee.standing_items.get(item.standing or "")
        paper = loaded.papers.get(item.paper or "")
        papers = loaded.papers_at(number)
        title = item.title or (standing and standing.title) or (paper and paper.record.title) or ""
        if number > 1:
            yield ""
        yield f"  # {title}"
        yield f"  - item: {number}"
        if standing and standing.gathers:
            yield f"    # The program puts the {standing.gathers} together here from all that is recorded."
        elif item.minutes and item.minutes in content.meetings:
            yield from _agreed_minutes(content.meetings[item.minutes])
        else:
            actions = [action for each in papers.values() for action in each.record.actions_required]
            yield from _taken(actions, has_papers=bool(papers), urgent=_urgent(loaded, papers))


def _agreed_minutes(of: LoadedMeeting) -> Iterator[str]:
    day = of.meeting.record.date
    held = Period(day, day, PeriodKind.DAY).label
    yield "    decisions:"
    yield "      - verb: agreed"
    yield f"        text: the minutes of the meeting held on {held} as an accurate record, and the Chair signed them."


def _urgent(loaded: LoadedMeeting, papers: Iterable[str]) -> list[str]:
    """The lines of the special circumstances for which the Chair takes papers; the minutes have to name them."""
    record = loaded.meeting.record
    late = dict.fromkeys(number for paper in papers if (number := record.supplement_with(paper)))
    reasons = [record.supplements[number - 1].urgent or "" for number in late]
    return [line for reason in reasons for line in reason.splitlines()]


def _taken(actions: Iterable[Action], *, has_papers: bool, urgent: list[str]) -> Iterator[str]:
    """An item of business: how it was introduced, and a decision on each recommendation of its papers."""
    said = "The Committee received the report." if has_papers else "What was said."
    yield "    introduction: |"
    if urgent:
        yield "      The Chair agreed to take the papers published after the agenda as a matter of urgency, because of"
        yield "      these special circumstances:"
        yield from ("", *(f"      {line}".rstrip() for line in urgent), "")
    yield f"      REPLACE: {said}"
    actions = list(actions)
    if actions:
        yield "    decisions:"
    for action in actions:
        yield f"      # {_known_by(action.text)}"
        yield f"      - {{verb: resolved, action: {action.id}}}"


def _known_by(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _CALLED else words[:_CALLED].rsplit(" ", 1)[0] + " ..."
