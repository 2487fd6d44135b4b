"""All measures of a paper compared in words: how many improved and worsened, which, and which miss their targets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.figures.baseline import since_baseline
from generator.figures.change import Change, Judgement
from generator.figures.change_view import ChangeView
from generator.figures.errors import FigureError
from generator.figures.formatting import figure
from generator.figures.points import Point, Series
from generator.figures.printed import FigureText, FigureView, Piece, Quantity, Words
from generator.figures.references import reference_places, reference_value
from generator.figures.status import Standing, standing, yardstick
from generator.figures.words import in_words, listed

_GROUPS: tuple[tuple[Judgement, str], ...] = (
    (Judgement.BETTER, "improved"),
    (Judgement.WORSE, "worsened"),
    (Judgement.SAME, "not changed"),
    (Judgement.OTHER, "changed neither for the better nor for the worse"),
)


@dataclass(frozen=True, slots=True)
class SummaryGroup:
    """What some measures have in common, as the words before a list, and a clause for each of them."""

    introduction: str
    clauses: tuple[FigureText, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """A sentence that counts, and the groups that it counts, in the order of the paper."""

    counts: str
    groups: tuple[SummaryGroup, ...]


def summary(series: Sequence[Series]) -> Summary:
    """The measures compared with their baselines (or first values; or the year before, where they add up).

    One without anything to compare with is counted and not compared.
    """
    changes = [(one, change) for one in series if (change := _change(one)) is not None]
    judged = {judgement: [pair for pair in changes if _judged(*pair) is judgement] for judgement, _ in _GROUPS}
    groups = [
        SummaryGroup(_these("has", "have", words, pairs), tuple(_moved(*pair) for pair in pairs))
        for judgement, words in _GROUPS
        if (pairs := judged[judgement])
    ]
    sizes = {words: len(judged[judgement]) for judgement, words in _GROUPS if judged[judgement]}
    return Summary(_counts(sizes, len(series)), (*groups, *_missed(series)))


def _change(series: Series) -> tuple[Point, Point] | None:
    """The two points of the change since the baseline; None where there is nothing that is fairly compared."""
    try:
        return since_baseline(series)
    except FigureError:
        return None


def _judged(series: Series, points: tuple[Point, Point]) -> Judgement:
    start, end = points
    measure = series.measure
    return Change.between(start.amount, end.amount, measure.decimals, measure.unit).judged(measure.better)


def _counts(sizes: Mapping[str, int], every: int) -> str:
    """`Of the six measures, three have improved, one has worsened and two cannot be compared with ...`"""
    compared = sum(sizes.values())
    if not compared:
        return f"{_the_measures(every)} cannot be compared with an earlier period."
    if len(sizes) == 1 and compared == every:
        [words] = sizes
        return f"{_every_measure(every)} {'has' if every == 1 else 'have'} {words}."
    said = [f"{in_words(number)} {'has' if number == 1 else 'have'} {words}" for words, number in sizes.items()]
    if compared < every:
        said.append(f"{in_words(every - compared)} cannot be compared with an earlier period")
    return f"Of the {in_words(every)} measures, {listed(said)}."


def _every_measure(every: int) -> str:
    return {1: "The measure", 2: "Both measures"}.get(every, f"All {in_words(every)} measures")


def _the_measures(every: int) -> str:
    return "The measure" if every == 1 else f"The {in_words(every)} measures"


def _moved(series: Series, points: tuple[Point, Point]) -> FigureText:
    """`the number of children out of education fell from 66 in November 2020 to 49 in July 2021`."""
    moved = ChangeView(series, *points, series.measure.decimals).moved_past
    return Words((Piece(f"{series.measure.in_sentence} "), *moved.pieces))


def _missed(series: Sequence[Series]) -> Iterator[SummaryGroup]:
    for status in (Standing.OFF_TARGET, Standing.AT_RISK):
        missed = [one for one in series if one.known and standing(one.measure, one.latest) is status]
        if missed:
            yield SummaryGroup(_these("is", "are", status.word, missed), tuple(map(_against, missed)))


def _these(one: str, many: str, words: str, measures: Sequence[object]) -> str:
    return f"This {one} {words}:" if len(measures) == 1 else f"These {many} {words}:"


def _against(series: Series) -> FigureText:
    """`the share of plans issued in time was 52% in 2021, against 60% (Target)`."""
    measure, latest = series.measure, series.latest
    line = yardstick(measure, latest)
    wanted = reference_value(line, latest.period, measure.decimals) if line is not None else None
    if line is None or wanted is None:
        raise ValueError(f"{series.identifier} is held against nothing in {latest.period.label}")
    seen = FigureView(Quantity.of(series, latest))
    aim = figure(wanted, reference_places(wanted), measure.unit)
    was = "were" if measure.plural else "was"
    middle = Piece(f" in {seen.period}, against ")
    return Words((Piece(f"{measure.in_sentence} {was} "), *seen.pieces, middle, Piece(f"{aim} ({line.label})")))
