"""All measures of a paper compared in words: how many improved and worsened, which, and which miss their targets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.document.wording import Wording
from generator.figures.baseline import since_baseline
from generator.figures.change import Change, Judgement
from generator.figures.change_view import ChangeView
from generator.figures.errors import FigureError
from generator.figures.formatting import figure
from generator.figures.points import Point, Series
from generator.figures.printed import FigureText, FigureView, Quantity
from generator.figures.references import reference_places, reference_value
from generator.figures.said import said
from generator.figures.status import Standing, standing, yardstick
from generator.figures.words import in_words
from generator.frozen import dataclass

JUDGED = (Judgement.BETTER, Judgement.WORSE, Judgement.SAME, Judgement.OTHER)
"""The order in which what happened is told."""


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


def summary(series: Sequence[Series], wording: Wording) -> Summary:
    """The measures compared with their baselines (or first values; or the year before, where they add up).

    One without anything to compare with is counted and not compared.
    """
    changes = [(one, change) for one in series if (change := _change(one)) is not None]
    judged = {judgement: [pair for pair in changes if _judged(*pair) is judgement] for judgement in JUDGED}
    groups = [
        SummaryGroup(
            wording.say(f"summary-group-{judgement.value}", count=len(pairs)),
            tuple(_moved(*pair, wording) for pair in pairs),
        )
        for judgement, pairs in judged.items()
        if pairs
    ]
    sizes = {judgement: len(pairs) for judgement, pairs in judged.items() if pairs}
    return Summary(_counts(sizes, len(series), wording), (*groups, *_missed(series, wording)))


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


def _counts(sizes: Mapping[Judgement, int], every: int, wording: Wording) -> str:
    """`Of the six measures, three have improved, one has worsened and two cannot be compared with ...`"""
    compared = sum(sizes.values())
    if not compared:
        return wording.say("summary-none", count=every, number=in_words(every, wording))
    alone = wording.say("summary-clause-alone", number=in_words(every - compared, wording))
    return counts(sizes, every, [alone] if compared < every else [], wording)


def counts(sizes: Mapping[Judgement, int], every: int, others: Sequence[str], wording: Wording) -> str:
    """What has become of `every` measure, in a sentence. `sizes` has those compared, `others` says what of the rest."""
    number = in_words(every, wording)
    if len(sizes) == 1 and not others:
        [judgement] = sizes
        key = "both" if every == 2 else "all"
        return wording.say(f"summary-{key}-{judgement.value}", count=every, number=number)
    clauses = [
        wording.say(f"summary-clause-{judgement.value}", count=count, number=in_words(count, wording))
        for judgement, count in sizes.items()
    ]
    return wording.say("summary-of", number=number, clauses=wording.listed([*clauses, *others]))


def _moved(series: Series, points: tuple[Point, Point], wording: Wording) -> FigureText:
    """`the number of children out of education fell from 66 in November 2020 to 49 in July 2021`."""
    moved = ChangeView(series, *points, series.measure.decimals, wording).moved_past
    return said(wording, "summary-moved", {"moved": moved}, phrase=series.measure.in_sentence)


def _missed(series: Sequence[Series], wording: Wording) -> Iterator[SummaryGroup]:
    for status in (Standing.OFF_TARGET, Standing.AT_RISK):
        missed = [one for one in series if one.known and standing(one.measure, one.latest) is status]
        if missed:
            introduction = wording.say(f"summary-group-{status.called}", count=len(missed))
            yield SummaryGroup(introduction, tuple(_against(one, wording) for one in missed))


def _against(series: Series, wording: Wording) -> FigureText:
    """`the share of plans issued in time was 52% in 2021, against 60% (Target)`."""
    measure, latest = series.measure, series.latest
    line = yardstick(measure, latest)
    wanted = reference_value(line, latest.period, measure.decimals) if line is not None else None
    if line is None or wanted is None:
        raise ValueError(f"{series.identifier} is held against nothing in {latest.period.label}")
    seen = FigureView(Quantity.of(series, latest), wording)
    aim = figure(wanted, reference_places(wanted), measure.unit, wording)
    key = "summary-against-plural" if measure.plural else "summary-against"
    words = {"phrase": measure.in_sentence, "period": seen.period, "aim": aim, "label": line.label}
    return said(wording, key, {"value": seen}, **words)
