"""The rule tables (rules/*.toml) become rules and questions: all that an audit can find or has to ask."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import Any

from generator.frozen import dataclass
from generator.problems import Severity


class Format(StrEnum):
    """The kinds of file that are judged."""

    WORD = "word"
    PDF = "pdf"
    HTML = "html"


READERS: Mapping[str, str] = {
    "screen-reader": "people who listen with a screen reader",
    "braille": "people who read braille",
    "large-print": "people who read large print or enlarge the page",
    "low-contrast": "people who see pale or small text badly",
    "colour": "people who do not tell colours apart",
    "dyslexia": "people with dyslexia",
    "cognitive": "people who find long or dense text hard",
    "keyboard": "people who use the keyboard or speak commands",
    "everyone": "everyone",
}


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the closed list of rules.

    `counts` names what the rule looks at (a key of `Audit.counts`): a rule is met only where at least one was there.
    `mend` says for each format what to do; a rule belongs to the formats it has such a text for. `large_print` rules
    are put to a file only when a size is asked for, and `instead_of` names the general rule they then replace.
    """

    id: str
    severity: Severity
    counts: str
    meaning: str
    hurts: tuple[str, ...]
    source: str
    mend: Mapping[Format, str]
    large_print: bool = False
    instead_of: str = ""

    @property
    def readers(self) -> str:
        """Whom it hurts, in words."""
        return ", ".join(READERS[reader] for reader in self.hurts)


@dataclass(frozen=True, slots=True)
class Question:
    """Something only a person can judge; asked of a file that has what `counts` names."""

    id: str
    counts: str
    asks: str
    source: str
    formats: tuple[Format, ...]
    large_print: bool = False


def _rows(*families: str) -> Iterator[tuple[str, dict[str, Any]]]:
    import tomllib
    from importlib import resources

    folder = resources.files(__package__) / "rules"
    for family in families:
        yield from tomllib.loads((folder / f"{family}.toml").read_text(encoding="utf-8")).items()


def _rule(identifier: str, row: dict[str, Any]) -> Rule:
    columns: dict[str, Any] = {
        "severity": Severity(row["severity"]),
        "hurts": tuple(row["hurts"]),
        "mend": {Format(name): text for name, text in row["mend"].items()},
    }
    return Rule(id=identifier, **{**row, **columns})


def _question(identifier: str, row: dict[str, Any]) -> Question:
    return Question(id=identifier, **{**row, "formats": tuple(Format(name) for name in row["formats"])})


FAMILIES = ("file", "properties", "headings", "lists", "tables", "pictures", "links", "fields", "text", "large-print")


@cache
def rules() -> Mapping[str, Rule]:
    """All rules by their ids; read when the first is asked for, so that a file without findings needs none of them."""
    return {identifier: _rule(identifier, row) for identifier, row in _rows(*FAMILIES)}


@cache
def questions() -> Mapping[str, Question]:
    """All questions by their ids."""
    return {identifier: _question(identifier, row) for identifier, row in _rows("person")}


def rules_for(form: Format, large_print: bool) -> tuple[str, ...]:
    """The ids of the rules that are put to a file of this format, in the order of the tables."""
    asked = [rule for rule in rules().values() if form in rule.mend and (large_print or not rule.large_print)]
    replaced = {rule.instead_of for rule in asked}
    return tuple(rule.id for rule in asked if rule.id not in replaced)
