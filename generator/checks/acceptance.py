"""What officers know and let stand (`accept:` in a file) is taken out of the problems, one for each that is named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checks.texts import files
from generator.frozen import dataclass
from generator.model.acceptance import Acceptance, ContentFile
from generator.model.content import Content
from generator.problems import Location, Problem, in_order


@dataclass(frozen=True, slots=True)
class Accepted:
    """A problem that somebody let stand, and why."""

    problem: Problem
    reason: str


@dataclass(frozen=True, slots=True)
class Settled:
    """The problems that are left, in order, and those that were accepted."""

    problems: tuple[Problem, ...]
    accepted: tuple[Accepted, ...]


def settle(content: Content, problems: Iterable[Problem], *, complete: bool) -> Settled:
    """The problems less the accepted ones, plus those of acceptances that fit none, or several with different words.

    Of several in the same words, which nothing could tell apart, an acceptance is for the first that is left.
    `complete` says whether every paper was composed; only then can an acceptance be called unused.
    """
    left = in_order(problems)
    accepted: list[Accepted] = []
    found: list[Problem] = []
    for acceptance, file, where in _acceptances(content):
        fitting = [problem for problem in left if _fits(acceptance, file, problem)]
        if fitting and len({problem.message for problem in fitting}) == 1:
            left.remove(fitting[0])
            accepted.append(Accepted(fitting[0], acceptance.reason))
        elif fitting:
            found.append(_unclear(acceptance, where, fitting))
        elif complete:
            found.append(_unused(acceptance, where))
    return Settled(tuple(in_order((*left, *found))), tuple(accepted))


def _acceptances(content: Content) -> Iterator[tuple[Acceptance, str, Location]]:
    for sourced in files(content):
        if not isinstance(sourced.record, ContentFile):
            continue
        for place, acceptance in enumerate(sourced.record.accept):
            yield acceptance, sourced.source.file, sourced.source.at("accept", place)


def _fits(acceptance: Acceptance, file: str, problem: Problem) -> bool:
    same = problem.code == acceptance.code and problem.where.file == file
    return same and (acceptance.about is None or acceptance.about in problem.message)


def _unclear(acceptance: Acceptance, where: Location, fitting: list[Problem]) -> Problem:
    lines = ", ".join(str(problem.where.line) for problem in fitting)
    message = f"{len(fitting)} findings of {acceptance.code} fit this (lines {lines}); an acceptance is for one"
    return Problem(
        "unclear-acceptance", message, where, "add about: with words of the message that only one of them has"
    )


def _unused(acceptance: Acceptance, where: Location) -> Problem:
    what = f"{acceptance.code} about “{acceptance.about}”" if acceptance.about else acceptance.code
    message = f"nothing is found here that this accepts ({what}); an acceptance of something found is wanted"
    return Problem("unused-acceptance", message, where, "delete it: what it accepted has been mended")
