"""Every figure that was typed into a paper's prose is held against the data of the paper and of its meeting."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.checks.known_figures import Known, known_figures, series_of
from generator.checks.known_values import other_values
from generator.checks.prose import typed_prose
from generator.checks.stated_figures import contradictions
from generator.checks.typed_figures import HeldAgainst, typed_figure
from generator.checks.typed_numbers import typed_figures
from generator.model.content import Content, LoadedMeeting
from generator.problems import Problem


def prose_figure_problems(content: Content) -> Iterator[Problem]:
    """Typed figures that the data contradicts, that it has, or, in a paper with data, that it has not."""
    for meeting in content.meetings.values():
        known = {stem: known_figures(paper, content) for stem, paper in meeting.papers.items()}
        for stem in meeting.papers:
            own_first = {stem: known[stem], **known}
            yield from _in_paper(stem, meeting, own_first, content)


def _in_paper(
    stem: str, meeting: LoadedMeeting, known: Mapping[str, Sequence[Known]], content: Content
) -> Iterator[Problem]:
    paper = meeting.papers[stem]
    series = tuple(series_of(paper, content))
    held_against = HeldAgainst(paper.record.periods, known[stem], other_values(paper, content))
    for text in typed_prose(paper):
        for typed in typed_figures(text.words):
            found = tuple(contradictions(typed, text, paper, known, series))
            yield from found
            if known[stem] and not found:
                yield from typed_figure(typed, text, held_against)
