"""Every figure that was typed into a paper's prose is held against the data of the paper and of its meeting."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from generator.checks.known_figures import Known, known_figures, series_of, worked_out
from generator.checks.known_values import other_values
from generator.checks.prose import typed_prose
from generator.checks.stated_figures import contradictions
from generator.checks.typed_figures import HeldAgainst, typed_figure
from generator.checks.typed_numbers import typed_figures
from generator.document.wording import Wording
from generator.figures.points import Series
from generator.model.content import Content, LoadedMeeting
from generator.problems import Problem


def prose_figure_problems(content: Content, wording: Wording) -> Iterator[Problem]:
    """Typed figures that the data contradicts, that it has, or, in a paper with data, that it has not."""
    one = cache(lambda measure: worked_out(measure, content))
    for meeting in content.meetings.values():
        series = {stem: tuple(series_of(paper, one)) for stem, paper in meeting.papers.items()}
        known = {stem: known_figures(each) for stem, each in series.items()}
        for stem in meeting.papers:
            own_first = {stem: known[stem], **known}
            yield from _in_paper(stem, meeting, own_first, series[stem], wording)


def _in_paper(
    stem: str, meeting: LoadedMeeting, known: Mapping[str, Sequence[Known]], series: Sequence[Series], wording: Wording
) -> Iterator[Problem]:
    paper = meeting.papers[stem]
    held_against = cache(
        lambda: HeldAgainst(paper.record.periods, known[stem], other_values(paper, series), wording)
    )  # the values of long tables are read only when a figure was typed
    for text in typed_prose(paper):
        for typed in typed_figures(text.words):
            found = tuple(contradictions(typed, text, paper, known, series, wording))
            yield from found
            if known[stem] and not found:
                yield from typed_figure(typed, text, held_against())
