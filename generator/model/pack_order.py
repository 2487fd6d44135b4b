"""A meeting's agenda turned into the papers of its pack and of its supplements, in the order of the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.frozen import dataclass
from generator.model.appended import AppendedPaper
from generator.model.content import Content, LoadedMeeting
from generator.model.minutes import FILE_NAME, Minutes


@dataclass(frozen=True, slots=True, order=True)
class PackedPaper:
    """A paper of a pack: the meeting it was written for (the pack's, or an earlier one), and its file name there."""

    meeting: str
    stem: str

    def id_in(self, pack: str) -> str:
        """Its id in the pack of the meeting `pack`: the file name, with its meeting where that is another."""
        return self.stem if self.meeting == pack else f"{self.meeting}-{self.stem}"


def packed_papers(content: Content, meeting: str) -> tuple[PackedPaper, ...]:
    """The papers of a meeting's pack but for its agenda: minutes, papers and what comes with them, each once.

    What came after the agenda was published is in a supplement, so that the pack stays what it was.
    """
    loaded = content.meetings[meeting]
    appendices = _appendices(loaded)
    found: list[PackedPaper] = []
    for item in loaded.meeting.record.items:
        earlier = content.meetings.get(item.minutes or "")
        if earlier is not None:
            found += _minutes(earlier)
        if item.paper and item.paper in loaded.papers and not loaded.meeting.record.follows(item):
            found += _with_appendices(loaded, appendices, item.paper)
    late = loaded.meeting.record.supplement_with
    return tuple(dict.fromkeys(each for each in found if each.meeting != meeting or late(each.stem) is None))


def supplement_papers(content: Content, meeting: str, number: int) -> tuple[PackedPaper, ...]:
    """The papers of the supplement with this number (from 1), each with what comes with it.

    An appendix that another supplement names comes with that one. Raises IndexError when there is no such supplement.
    """
    loaded = content.meetings[meeting]
    record, appendices = loaded.meeting.record, _appendices(loaded)
    named = [stem for stem in record.supplements[number - 1].papers if stem in loaded.papers]
    found = [each for stem in named for each in _with_appendices(loaded, appendices, stem)]
    return tuple(dict.fromkeys(each for each in found if record.supplement_with(each.stem) in (None, number)))


def _minutes(earlier: LoadedMeeting) -> Iterator[PackedPaper]:
    """The minutes of an earlier meeting, with the papers of that meeting that are their appendices."""
    appendices = _appendices(earlier)
    for minutes in earlier.papers_of(Minutes):
        yield PackedPaper(earlier.identifier, FILE_NAME)
        for attached in minutes.record.attached:
            if attached in earlier.papers:
                yield from _with_appendices(earlier, appendices, attached)


def _with_appendices(
    meeting: LoadedMeeting, appendices: Mapping[str, Sequence[str]], stem: str
) -> Iterator[PackedPaper]:
    yield from (PackedPaper(meeting.identifier, each) for each in (stem, *appendices.get(stem, ())))


def _appendices(meeting: LoadedMeeting) -> Mapping[str, Sequence[str]]:
    """The papers of a meeting that are appendices, by the paper they belong to; asked once for all of a pack."""
    found: dict[str, list[str]] = {}
    for stem, paper in sorted(meeting.papers.items()):
        if isinstance(paper.record, AppendedPaper) and paper.record.appendix_to:
            found.setdefault(paper.record.appendix_to, []).append(stem)
    return found
