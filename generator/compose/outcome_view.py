"""The outcome of an inspection as the words of its template, worked out from the scores and their framework."""

from __future__ import annotations

from dataclasses import replace

from generator.compose.lettered import Lettered, points
from generator.compose.paper_views import Manuscript
from generator.compose.report_view import ReportView, report_fields
from generator.compose.vocabulary import Named, Prose, Written
from generator.figures.calendar import day
from generator.figures.outcome import judge
from generator.figures.outcome_words import Printed, in_sentence
from generator.figures.printed import FigureText, Origin
from generator.frozen import dataclass
from generator.model.framework import ScoredFramework
from generator.model.inspection import InspectionOutcome


@dataclass(frozen=True, slots=True)
class StatementWords:
    """What a text may say about one statement. Printed as its title."""

    title: str
    score: FigureText
    grade: str

    def __str__(self) -> str:
        return self.title


@dataclass(frozen=True, slots=True)
class OutcomeWords:
    """What a text may say about the outcome. Printed as percentage and rating.

    What is about the next rating is None when the outcome has the best one.
    """

    percentage: FigureText
    rating: str
    total: FigureText
    maximum: FigureText
    next_rating: str | None
    next_lowest: FigureText | None
    distance: FigureText | None
    points_to_next: FigureText | None
    next_total: FigureText | None
    statements: Named[StatementWords]

    def __str__(self) -> str:
        return f"{self.percentage}, {self.rating}"


@dataclass(frozen=True, slots=True)
class FrameworkWords:
    """What a template says about the framework."""

    name: str
    inspectorate: str
    statement_name: str
    lowest: int
    highest: int
    weighted: bool


@dataclass(frozen=True, slots=True)
class AreaView:
    """An area of which members may want to know more."""

    id: str
    title: Written
    text: Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeView(ReportView):
    """The paper, whole. `rating` is the rating as published, as it stands on its own."""

    framework: FrameworkWords
    outcome: OutcomeWords
    rating: str
    published: str
    lettered: Lettered
    assurance: tuple[AreaView, ...]
    planned: Prose


def outcome(plain: Manuscript[InspectionOutcome]) -> OutcomeView:
    """The view; its texts may use `outcome`, too."""
    framework = framework_of(plain)
    words = _words(plain, framework)
    of = replace(plain, names={**plain.names, "outcome": words})
    record = of.record
    return OutcomeView(
        **report_fields(of),
        framework=FrameworkWords(
            framework.name,
            framework.inspectorate,
            framework.statement_name,
            framework.scores[0].score,
            framework.highest_score,
            is_weighted(framework),
        ),
        outcome=words,
        rating=judge(framework, record.scores).rating.name,
        published=day(record.published, of.wording),
        lettered={"strengths": points(of, "strengths", record.strengths, "strengths")},
        assurance=tuple(
            AreaView(
                area.id,
                of.written(area.title, "assurance", n, "title"),
                of.prose(area.text, area.id, "assurance", n, "text"),
            )
            for n, area in enumerate(record.assurance)
        ),
        planned=of.prose(record.planned, "planned", "planned"),
    )


def framework_of(of: Manuscript[InspectionOutcome]) -> ScoredFramework:
    """The framework of a paper that could be loaded: it is there, and it gives scores."""
    framework = of.content.frameworks[of.record.framework].record
    assert isinstance(framework, ScoredFramework), "loading leaves out papers with a framework of another kind"
    return framework


def is_weighted(framework: ScoredFramework) -> bool:
    """Whether some statements count more than others."""
    return len({statement.weight for statement in framework.statements}) > 1


def printed_figures(of: Manuscript[InspectionOutcome], *path: str | int) -> Printed:
    """The figures of the paper, whose origin is the value at `path` in it."""
    where = of.paper.source.at(*path)
    origin = Origin(of.record.framework, day(of.record.published, of.wording), where.file, where.line)
    return Printed(framework_of(of), origin, of.wording)


def _words(of: Manuscript[InspectionOutcome], framework: ScoredFramework) -> OutcomeWords:
    found, figures = judge(framework, of.record.scores), printed_figures(of, "scores")
    following, distance, more = found.next_rating, found.distance, found.points_to_next
    return OutcomeWords(
        percentage=figures.percentage(found.percentage),
        rating=in_sentence(found.rating.name),
        total=figures.number(found.total),
        maximum=figures.number(found.maximum),
        next_rating=in_sentence(following.name) if following else None,
        next_lowest=figures.percentage(following.lowest) if following else None,
        distance=figures.points(distance) if distance is not None else None,
        points_to_next=figures.in_words(more) if more is not None else None,
        next_total=figures.number(found.total + more) if more is not None else None,
        statements=Named("statement", _statements(of, framework)),
    )


def _statements(of: Manuscript[InspectionOutcome], framework: ScoredFramework) -> dict[str, StatementWords]:
    names = {score.score: in_sentence(score.name) for score in framework.scores}
    scores = of.record.scores
    return {
        each.id: StatementWords(
            each.title, printed_figures(of, "scores", each.id).number(scores[each.id]), names[scores[each.id]]
        )
        for each in framework.statements
    }
