"""The outcome of an inspection in words: what prose asks for, and the headline and text alternative of its chart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.figures.formatting import difference, figure, unbroken
from generator.figures.outcome import Outcome, highest
from generator.figures.printed import FigureText, Origin, Piece, Words
from generator.figures.words import in_words, listed
from generator.model.framework import RatingBand, ScoredFramework
from generator.model.measure import UnitKind


@dataclass(frozen=True, slots=True)
class Printed:
    """Figures of an outcome as they are printed, each with its origin: the scores that the paper has."""

    framework: ScoredFramework
    origin: Origin

    def percentage(self, value: Decimal) -> FigureText:
        """`56%`, to as many decimal places as the framework rates."""
        return self._figure(figure(value, self.framework.decimals, UnitKind.PERCENT))

    def points(self, value: Decimal) -> FigureText:
        """`7 percentage points`, without a sign."""
        return self._figure(difference(value, self.framework.decimals, UnitKind.PERCENT))

    def number(self, value: int) -> FigureText:
        """`20`."""
        return self._figure(str(value))

    def in_words(self, value: int) -> FigureText:
        """`three`; figures from ten."""
        return self._figure(in_words(value))

    def _figure(self, text: str) -> FigureText:
        return Words((Piece(text, self.origin),))


def in_sentence(name: str) -> str:
    """The name of a rating or grade in the middle of a sentence: `requires improvement`."""
    return name[:1].lower() + name[1:]


def span(framework: ScoredFramework, band: RatingBand) -> str:
    """The percentages of a rating: `39% to 62%`, `88% or more`."""
    lowest, end = _percent(band.lowest, framework), highest(framework, band)
    return unbroken(f"{lowest} to {_percent(end, framework)}" if end is not None else f"{lowest} or more")


def standing(framework: ScoredFramework, outcome: Outcome, band: RatingBand) -> str:
    """Where a rating lies, seen from the outcome: its own, or so many percentage points above or below it."""
    end = highest(framework, band)
    if band == outcome.rating:
        return f"The rating for {_percent(outcome.percentage, framework)}"
    if band.lowest > outcome.percentage:
        return f"Begins {_points(band.lowest - outcome.percentage, framework)} higher"
    return f"Ends {_points(outcome.percentage - (end or 0), framework)} lower"


def headline(framework: ScoredFramework, scores: Mapping[str, int]) -> str:
    """What the chart of the scores shows: `Two of the nine scores are 3 out of 4 and seven are 2`."""
    counts = Counter(scores[statement.id] for statement in framework.statements)
    (first, number), *rest = sorted(counts.items(), reverse=True)
    every = len(framework.statements)
    if not rest:
        return f"All {in_words(every)} scores are {first} out of {framework.highest_score}"
    begins = (
        f"{in_words(number)} of the {in_words(every)} scores {_are(number)} {first} out of {framework.highest_score}"
    )
    others = [f"{in_words(count)} {_are(count)} {score}" for score, count in rest]
    return listed([begins[:1].upper() + begins[1:], *others])


def subtitle(framework: ScoredFramework) -> str:
    """What the bars are: `Score for each quality statement, from 1 (inadequate) to 4 (outstanding)`."""
    lowest, most = framework.scores[0], framework.scores[-1]
    scale = f"from {lowest.score} ({in_sentence(lowest.name)}) to {most.score} ({in_sentence(most.name)})"
    return f"Score for each {framework.statement_name}, {scale}"


def alternative_text(framework: ScoredFramework, scores: Mapping[str, int]) -> str:
    """The text that stands for the picture of the chart: every statement, under its score, the highest score first."""
    named: dict[int, list[str]] = {}
    for statement in framework.statements:
        named.setdefault(scores[statement.id], []).append(statement.label)
    told = (f"{score}: {listed(statements)}." for score, statements in sorted(named.items(), reverse=True))
    return " ".join((f"Bar chart. {subtitle(framework)}.", *told))


def _are(number: int) -> str:
    return "is" if number == 1 else "are"


def _percent(value: Decimal, framework: ScoredFramework) -> str:
    return figure(value, framework.decimals, UnitKind.PERCENT)


def _points(value: Decimal, framework: ScoredFramework) -> str:
    return difference(value, framework.decimals, UnitKind.PERCENT)
