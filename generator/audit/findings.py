"""What an audit found, as values: which rule, where in the file, and what a person has to do about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from decimal import Decimal
from enum import StrEnum

from generator.audit.rulebook import Format, Question, Rule, questions, rules, rules_for
from generator.frozen import dataclass
from generator.problems import Severity

SNIPPET = 60


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands, as a person finds it again; 0 and "" mean unknown or not of use.

    `part` is in words ("the page header"), `paragraph` counts the paragraphs of the part from 1 and `number` is the
    number printed before the paragraph ("4.2"). `page` is for PDF files, `line` for HTML.
    """

    part: str = ""
    heading: str = ""
    paragraph: int = 0
    number: str = ""
    table: int = 0
    row: int = 0
    column: int = 0
    page: int = 0
    line: int = 0
    text: str = ""

    def __str__(self) -> str:
        """The place in words: 'under “Background”, paragraph 12 (4.2), “The service has…”'."""
        return ", ".join(self._words()) or "the whole file"

    def _words(self) -> Iterator[str]:
        paragraph = f"paragraph {self.paragraph}" + (f" ({self.number})" if self.number else "")
        words = (
            (self.part, self.part),
            (self.page, f"page {self.page}"),
            (self.line, f"line {self.line}"),
            (self.heading, f"under “{snippet(self.heading)}”"),
            (self.table, f"table {self.table}"),
            (self.row, f"row {self.row}"),
            (self.column, f"column {self.column}"),
            (self.paragraph and not self.table, paragraph),
            (self.text, f"“{snippet(self.text)}”"),
        )
        return (text for known, text in words if known)


WHOLE_FILE = Place()


def snippet(text: str) -> str:
    """The beginning of a text, on one line, short enough to stand in a message."""
    line = " ".join(text.split())
    return line if len(line) <= SNIPPET else line[: SNIPPET - 1].rstrip() + "…"


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule that is broken. `message` reads "what was found; what is wanted".

    `place` is the first place; `also` the others where exactly the same was found.
    """

    rule: str
    message: str
    place: Place = WHOLE_FILE
    format: Format = Format.WORD
    also: tuple[Place, ...] = ()

    def __post_init__(self) -> None:
        if self.rule not in rules():
            raise ValueError(f"{self.rule!r} is not in the list of audit rules")

    @property
    def row(self) -> Rule:
        """The rule's row in the table."""
        return rules()[self.rule]

    @property
    def headline(self) -> str:
        """The message as a heading begins."""
        return self.message[:1].upper() + self.message[1:]

    @property
    def severity(self) -> Severity:
        """How much it matters, fixed by the rule."""
        return self.row.severity

    @property
    def who(self) -> str:
        """Whom it hurts, in words."""
        return self.row.readers

    @property
    def mend(self) -> str:
        """What to do about it, step by step."""
        return self.row.mend[self.format]

    @property
    def source(self) -> str:
        """Who made the rule."""
        return self.row.source


def gathered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings with those that say exactly the same joined into one, which then knows all the places."""
    first: dict[tuple[str, str], Finding] = {}
    places: dict[tuple[str, str], list[Place]] = {}
    for found in findings:
        key = (found.rule, found.message)
        first.setdefault(key, found)
        places.setdefault(key, []).append(found.place)
    joined = (replace(found, also=tuple(dict.fromkeys(places[key]))[1:]) for key, found in first.items())
    order = list(Severity)
    return tuple(sorted(joined, key=lambda found: order.index(found.severity)))


class Verdict(StrEnum):
    """What an audit can truthfully say of one rule."""

    MET = "met"
    NOT_MET = "not met"
    NOTHING = "nothing of the kind in the file"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One rule that was put to the file: the verdict, and how many things were looked at to reach it."""

    rule: Rule
    verdict: Verdict
    looked_at: int


@dataclass(frozen=True, slots=True)
class Audit:
    """The result of judging one file. `counts` says what was looked at, by the names the rules use."""

    name: str
    format: Format
    findings: tuple[Finding, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    large_print: Decimal | None = None
    opened: bool = True

    @property
    def has_errors(self) -> bool:
        """Whether the file must not be called finished."""
        return any(found.severity is Severity.ERROR for found in self.findings)

    def outcomes(self) -> tuple[Outcome, ...]:
        """Every rule that was really put to the file, with its verdict: never more than was tested."""
        broken = {found.rule for found in self.findings}
        asked = rules_for(self.format, self.large_print is not None) if self.opened else tuple(sorted(broken))
        return tuple(self._outcome(rules()[rule], rule in broken) for rule in asked)

    def _outcome(self, rule: Rule, broken: bool) -> Outcome:
        looked_at = self.counts.get(rule.counts, 0)
        verdict = Verdict.NOT_MET if broken else Verdict.MET if looked_at else Verdict.NOTHING
        return Outcome(rule, verdict, looked_at)

    def questions(self) -> tuple[Question, ...]:
        """What is left for a person to judge in this file."""
        return tuple(
            question
            for question in questions().values()
            if self.format in question.formats
            and self.counts.get(question.counts, 0)
            and (self.large_print is not None or not question.large_print)
        )
