"""The outcome of an inspection in words: what prose asks for, and the headline and text alternative of its chart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from decimal import Decimal

from generator.document.tongues import first_letter, with_first_letter
from generator.document.wording import Wording
from generator.figures.formatting import capital, difference, figure, unbroken
from generator.figures.outcome import Outcome, highest
from generator.figures.printed import FigureText, Origin, Piece, Words
from generator.figures.words import in_words
from generator.frozen import dataclass
from generator.model.framework import RatingBand, ScoredFramework
from generator.model.measure import UnitKind


@dataclass(frozen=True, slots=True)
class Printed:
    """Figures of an outcome as they are printed, each with its origin: the scores that the paper has."""

    framework: ScoredFramework
    origin: Origin
    wording: Wording

    def percentage(self, value: Decimal) -> FigureText:
        """`56%`, to as many decimal places as the framework rates."""
        return self._figure(figure(value, self.framework.decimals, UnitKind.PERCENT, self.wording))

    def points(self, value: Decimal) -> FigureText:
        """`7 percentage points`, without a sign."""
        return self._figure(difference(value, self.framework.decimals, UnitKind.PERCENT, self.wording))

    def number(self, value: int) -> FigureText:
        """`20`."""
        return self._figure(str(value))

    def in_words(self, value: int) -> FigureText:
        """`three`; figures from ten."""
        return self._figure(in_words(value, self.wording))

    def _figure(self, text: str) -> FigureText:
        return Words((Piece(text, self.origin),))


def in_sentence(name: str) -> str:
    """The name of a rating or grade in the middle of a sentence: `requires improvement`."""
    return with_first_letter(name, first_letter(name).lower())


def span(framework: ScoredFramework, band: RatingBand, wording: Wording) -> str:
    """The percentages of a rating: `39% to 62%`, `88% or more`."""
    lowest, end = _percent(band.lowest, framework, wording), highest(framework, band)
    if end is None:
        return unbroken(wording.say("outcome-span-open", lowest=lowest))
    return unbroken(wording.say("outcome-span", lowest=lowest, highest=_percent(end, framework, wording)))


def standing(framework: ScoredFramework, outcome: Outcome, band: RatingBand, wording: Wording) -> str:
    """Where a rating lies, seen from the outcome: its own, or so many percentage points above or below it."""
    end = highest(framework, band)
    if band == outcome.rating:
        return wording.say("outcome-standing-here", percentage=_percent(outcome.percentage, framework, wording))
    above = band.lowest > outcome.percentage
    distance = band.lowest - outcome.percentage if above else outcome.percentage - (end or 0)
    points = difference(distance, framework.decimals, UnitKind.PERCENT, wording)
    return wording.say("outcome-standing-above" if above else "outcome-standing-below", points=points)


def headline(framework: ScoredFramework, scores: Mapping[str, int], wording: Wording) -> str:
    """What the chart of the scores shows: `Two of the nine scores are 3 out of 4 and seven are 2`."""
    counts = Counter(scores[statement.id] for statement in framework.statements)
    (first, number), *rest = sorted(counts.items(), reverse=True)
    every, most = in_words(len(framework.statements), wording), framework.highest_score
    if not rest:
        return wording.say("outcome-headline-all", number=every, score=first, highest=most)
    words = {"number": in_words(number, wording), "every": every, "score": first, "highest": most}
    begins = wording.say("outcome-headline-first", count=number, **words)
    others = (
        wording.say("outcome-headline-next", count=count, number=in_words(count, wording), score=score)
        for score, count in rest
    )
    return wording.listed([capital(begins), *others])


def subtitle(framework: ScoredFramework, wording: Wording) -> str:
    """What the bars are: `Score for each quality statement, from 1 (inadequate) to 4 (outstanding)`."""
    lowest, most = framework.scores[0], framework.scores[-1]
    names = {"low": in_sentence(lowest.name), "high": in_sentence(most.name)}
    scores = {"lowest": lowest.score, "highest": most.score}
    return wording.say("outcome-subtitle", statement=framework.statement_name, **scores, **names)


def alternative_text(framework: ScoredFramework, scores: Mapping[str, int], wording: Wording) -> str:
    """The text that stands for the picture of the chart: every statement, under its score, the highest score first."""
    named: dict[int, list[str]] = {}
    for statement in framework.statements:
        named.setdefault(scores[statement.id], []).append(statement.label)
    told = (
        wording.say("outcome-described-score", score=score, statements=wording.listed(statements))
        for score, statements in sorted(named.items(), reverse=True)
    )
    return wording.say("outcome-described", subtitle=subtitle(framework, wording), scores=" ".join(told))


def _percent(value: Decimal, framework: ScoredFramework, wording: Wording) -> str:
    return figure(value, framework.decimals, UnitKind.PERCENT, wording)
