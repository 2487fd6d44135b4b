"""The scores of an inspection as blocks: their table, their chart, and the table of ratings with where they begin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial

from generator.compose.composition import Component, Composition
from generator.compose.lettered import of_lettered
from generator.compose.markdown import Call
from generator.compose.outcome_view import OutcomeView, framework_of, is_weighted, printed_figures
from generator.compose.paper_views import Manuscript, TargetsIn
from generator.compose.typography import printed
from generator.document.blocks import Align, Block, Cell, Chart, Column, Row, Table
from generator.document.drawing import Drawing, DrawingKind, Series, SeriesRole
from generator.document.inlines import CrossReference, FigureSource, Inlines, Text
from generator.document.numbering import CHARTS, TABLES, to_count
from generator.document.phrases import phrase
from generator.document.wording import Wording
from generator.figures.formatting import capital
from generator.figures.outcome import judge
from generator.figures.outcome_words import alternative_text, headline, span, standing, subtitle
from generator.figures.printed import FigureText
from generator.model.framework import ScoredFramework, Statement
from generator.model.inspection import InspectionOutcome

_SCORES, _CHART, _RATINGS = "scores", "scores-chart", "ratings"


def of_outcome(of: Manuscript[InspectionOutcome], view: OutcomeView, targets_in: TargetsIn) -> Mapping[str, Component]:
    """What can be placed in the outcome of an inspection besides what can be placed in every paper."""
    return {
        **of_lettered(view.lettered),
        _SCORES: partial(_scores, of=of, view=view),
        _CHART: partial(_chart, of=of),
        _RATINGS: partial(_ratings, of=of),
    }


def _scores(
    composition: Composition, call: Call, of: Manuscript[InspectionOutcome], view: OutcomeView
) -> Sequence[Block]:
    """A row for each statement, and one with their total."""
    framework, say = framework_of(of), composition.wording.say
    identifier = composition.ids.take(_SCORES)
    weight = (Column(say("outcome-weight"), Align.RIGHT),) if is_weighted(framework) else ()
    name = framework.statement_name
    table = Table(
        id=identifier,
        origin=call.where,
        number=to_count(TABLES),
        caption=printed(say("outcome-scores-caption", statement=name)),
        columns=(
            Column(capital(name), heads_rows=True),
            Column(say("outcome-theme")),
            *weight,
            Column(say("outcome-score")),
        ),
        rows=(*_score_rows(identifier, composition.wording, of), _total(identifier, composition, framework, view)),
        description=say("outcome-scores-description", count=len(framework.statements), statement=name),
        source=printed(framework.source),
    )
    return (table,)


def _score_rows(identifier: str, wording: Wording, of: Manuscript[InspectionOutcome]) -> Iterator[Row]:
    framework = framework_of(of)
    meanings = {score.score: score.name for score in framework.scores}
    for theme in framework.themes:
        for statement in theme.statements:
            score = of.record.scores[statement.id]
            figure = printed_figures(of, "scores", statement.id).number(score)
            cells = (
                Cell(printed(statement.title)),
                Cell(printed(theme.title)),
                *_weight(statement, framework),
                Cell(phrase(wording, "outcome-scored", {"score": _traced(figure)}, meaning=meanings[score])),
            )
            yield Row(f"{identifier}-{statement.id}", cells)


def _total(identifier: str, composition: Composition, framework: ScoredFramework, view: OutcomeView) -> Row:
    say, outcome = composition.wording.say, view.outcome
    weight = (Cell(printed(str(sum(statement.weight for statement in framework.statements)))),)
    figures = {"total": _traced(outcome.total), "percentage": _traced(outcome.percentage)}
    cells = (
        Cell(printed(say("outcome-total"))),
        Cell(printed(say("outcome-all-themes"))),
        *(weight if is_weighted(framework) else ()),
        Cell(phrase(composition.wording, "outcome-rated", figures, maximum=outcome.maximum, rating=outcome.rating)),
    )
    return Row(f"{identifier}-total", cells, total=True)


def _weight(statement: Statement, framework: ScoredFramework) -> tuple[Cell, ...]:
    return (Cell(printed(str(statement.weight))),) if is_weighted(framework) else ()


def _traced(figure: FigureText) -> Inlines:
    """A figure as inline content that knows where it is from."""
    return tuple(
        Text(
            piece.text,
            FigureSource(piece.origin.measure, piece.origin.period, piece.origin.file, piece.origin.line)
            if piece.origin
            else None,
        )
        for piece in figure.pieces
    )


def _chart(composition: Composition, call: Call, of: Manuscript[InspectionOutcome]) -> Sequence[Block]:
    """A bar for each statement; its figures are in the table of scores."""
    framework, scores = framework_of(of), of.record.scores
    statements = framework.statements
    drawing = Drawing(
        kind=DrawingKind.BAR,
        categories=tuple(statement.label for statement in statements),
        series=(
            Series(
                composition.wording.say("outcome-score"),
                tuple(Decimal(scores[statement.id]) for statement in statements),
                tuple(str(scores[statement.id]) for statement in statements),
            ),
            Series(
                composition.wording.say("outcome-highest"),
                (Decimal(framework.highest_score),) * len(statements),
                (str(framework.highest_score),) * len(statements),
                SeriesRole.BENCHMARK,
            ),
        ),
        axis_title=composition.wording.say("outcome-axis", highest=framework.highest_score),
    )
    chart = Chart(
        id=composition.ids.take(_CHART),
        origin=call.where,
        number=to_count(CHARTS),
        title=headline(framework, scores, composition.wording),
        subtitle=subtitle(framework, composition.wording),
        alternative_text=alternative_text(framework, scores, composition.wording),
        drawing=drawing,
        source=printed(framework.source),
        data_reference=phrase(composition.wording, "figures-are-in", {"table": (CrossReference(_SCORES, "", ""),)}),
    )
    return (chart,)


def _ratings(composition: Composition, call: Call, of: Manuscript[InspectionOutcome]) -> Sequence[Block]:
    """A row for each rating: its percentages, and how far it is from this outcome."""
    framework, say = framework_of(of), composition.wording.say
    found = judge(framework, of.record.scores)
    identifier = composition.ids.take(_RATINGS)
    rows = tuple(
        Row(
            f"{identifier}-{band.id}",
            (
                Cell(printed(band.name)),
                Cell(printed(span(framework, band, composition.wording))),
                Cell(printed(standing(framework, found, band, composition.wording))),
            ),
        )
        for band in framework.ratings
    )
    table = Table(
        id=identifier,
        origin=call.where,
        number=to_count(TABLES),
        caption=printed(say("outcome-ratings-caption")),
        columns=(
            Column(say("outcome-rating"), heads_rows=True),
            Column(say("outcome-percentages")),
            Column(say("outcome-standing")),
        ),
        rows=rows,
        description=say("outcome-ratings-description", count=len(rows)),
        source=printed(framework.source),
    )
    return (table,)
