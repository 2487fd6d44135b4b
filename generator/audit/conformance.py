"""Audits of finished files become one statement: what all of them meet, what some do not, and what is left to a person.

It says what was tested and never more: a rule that found nothing to look at is neither met nor broken.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.audit.findings import Audit, Verdict
from generator.audit.report import COUNTED
from generator.audit.rulebook import Question, Rule
from generator.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Tested:
    """One rule, the files where it had something to look at, those that break it, and how many things it looked at."""

    rule: Rule
    files: tuple[str, ...]
    broken_in: tuple[str, ...]
    looked_at: int


@dataclass(frozen=True, slots=True)
class Asked:
    """Something that only a person can judge, and the number of files it is to be asked of."""

    question: Question
    files: int


@dataclass(frozen=True, slots=True)
class Statement:
    """What can truthfully be said of a set of files. `untested` are rules that no file had anything for."""

    files: tuple[str, ...]
    unreadable: tuple[str, ...]
    met: tuple[Tested, ...]
    not_met: tuple[Tested, ...]
    untested: tuple[Rule, ...]
    questions: tuple[Asked, ...]


def statement(audits: Sequence[Audit]) -> Statement:
    """One statement on all the files. The rules stand in the order of the rule tables, errors before advice."""
    tested = tuple(_tested(audits))
    looked = [rule for rule in tested if rule.files]
    return Statement(
        files=tuple(audit.name for audit in audits),
        unreadable=tuple(audit.name for audit in audits if not audit.opened),
        met=tuple(rule for rule in looked if not rule.broken_in),
        not_met=tuple(rule for rule in looked if rule.broken_in),
        untested=tuple(rule.rule for rule in tested if not rule.files),
        questions=tuple(_asked(audits)),
    )


def _tested(audits: Iterable[Audit]) -> Iterator[Tested]:
    """Every rule that was put to a file, once."""
    rules: dict[str, Rule] = {}
    found: dict[str, list[tuple[str, Verdict, int]]] = {}
    for audit in audits:
        for outcome in audit.outcomes():
            rules[outcome.rule.id] = outcome.rule
            found.setdefault(outcome.rule.id, []).append((audit.name, outcome.verdict, outcome.looked_at))
    for identifier, verdicts in found.items():
        looked = [(name, verdict, count) for name, verdict, count in verdicts if verdict is not Verdict.NOTHING]
        broken = tuple(name for name, verdict, _ in looked if verdict is Verdict.NOT_MET)
        yield Tested(rules[identifier], tuple(name for name, _, _ in looked), broken, sum(n for _, _, n in looked))


def _asked(audits: Iterable[Audit]) -> Iterator[Asked]:
    counts: dict[str, int] = {}
    questions: dict[str, Question] = {}
    for audit in audits:
        for question in audit.questions():
            questions[question.id] = question
            counts[question.id] = counts.get(question.id, 0) + 1
    return (Asked(question, counts[identifier]) for identifier, question in questions.items())


def as_text(found: Statement) -> str:
    """The statement for a terminal."""
    return "\n".join(_lines(found)) + "\n"


def _lines(found: Statement) -> Iterator[str]:
    yield f"Files judged: {len(found.files)}"
    yield from (f"Could not be opened, and not judged: {name}" for name in found.unreadable)
    yield f"Not met: {len(found.not_met)}"
    for rule in found.not_met:
        yield f"    {rule.rule.id}: {rule.rule.meaning} ({rule.rule.source})"
        yield from (f"        {name}" for name in rule.broken_in)
    yield f"Met, wherever there was something to test: {len(found.met)}. These faults were looked for and not found:"
    yield from (f"    {rule.rule.meaning} [{rule.rule.id}; {_looked_at(rule)}]" for rule in found.met)
    yield f"Nothing there to test, so nothing is said of it: {len(found.untested)}"
    yield from (f"    {rule.meaning} [{rule.id}]" for rule in found.untested)
    yield f"Needs a person: {len(found.questions)}"
    yield from (f"    {asked.question.asks} ({_files(asked.files)})" for asked in found.questions)


def _looked_at(tested: Tested) -> str:
    things, files = tested.rule.counts, _files(len(tested.files))
    return files if things == "file" else f"{COUNTED.get(things, things)}: {tested.looked_at}, in {files}"


def _files(number: int) -> str:
    return "1 file" if number == 1 else f"{number} files"
