"""What is wrong with somebody's content, as values: what was found, where, and what to do about it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import field
from difflib import get_close_matches
from enum import StrEnum
from typing import NamedTuple

from generator.frozen import dataclass


class Severity(StrEnum):
    """How much a problem matters. An error stops the paper; a warning stops it under --strict; advice never does."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file that a person can open: line and column count from 1; 0 means "the file as a whole"."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """The place as editors and terminals understand it: file:line:column."""
        numbers = [str(n) for n in (self.line, self.column) if n]
        return ":".join([self.file, *numbers])

    def down(self, lines: int) -> Location:
        """The same file, some lines further down, column unknown."""
        return Location(self.file, self.line + lines, 0) if lines else self


class Position(NamedTuple):
    """Where one value stands in its file, and how it is written there.

    `text_line` is the line on which the value's own text begins: for a literal block (`|`) the line after the key, so
    that a line counted inside the text can be turned into a line of the file. `exact` says whether that counting holds
    (it does for literal blocks and single-line values, not for folded ones).
    """

    line: int
    column: int
    text_line: int
    exact: bool = True


Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Where each value of one file stands: the join between a validated model and the lines an officer sees.

    `positions` is keyed by the path of keys and list indexes from the top of the file; `()` is the file's first value.
    `translated` has the texts that stand in a translation of the file instead.
    """

    file: str
    positions: Mapping[Path, Position] = field(default_factory=dict)
    translated: Mapping[Path, Translated] = field(default_factory=dict)

    def at(self, *path: str | int) -> Location:
        """The location of the value at `path`, or of its nearest parent that was written in the file."""
        elsewhere = self.translated.get(path)
        if elsewhere is not None:
            return elsewhere.source.at(*elsewhere.path)
        position = self._nearest(path)
        return Location(self.file, position.line, position.column) if position else Location(self.file)

    def in_text(self, *path: str | int, line: int = 1) -> Location:
        """The location of line `line` (from 1) inside the text at `path`; the text's beginning if lines were folded."""
        elsewhere = self.translated.get(path)
        if elsewhere is not None:
            return elsewhere.source.in_text(*elsewhere.path, line=line)
        position = self._nearest(path)
        if position is None:
            return Location(self.file)
        if not position.exact or path not in self.positions:
            return Location(self.file, position.line, position.column)
        on_its_line = line == 1 and position.text_line == position.line
        return Location(self.file, position.text_line + line - 1, position.column if on_its_line else 0)

    def _nearest(self, path: Path) -> Position | None:
        for end in range(len(path), -1, -1):
            if path[:end] in self.positions:
                return self.positions[path[:end]]
        return None


@dataclass(frozen=True, slots=True)
class Translated:
    """Where the translation of one text stands, and whether its original has changed since."""

    source: SourceMap
    path: Path
    outdated: bool


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong. `message` reads "what was found; what is wanted"; `hint` says what to do."""

    code: str
    message: str
    where: Location
    hint: str = ""

    def __post_init__(self) -> None:
        if self.code not in CODES:
            raise ValueError(f"{self.code!r} is not in the list of problem codes")

    @property
    def severity(self) -> Severity:
        """How much it matters, fixed by the code."""
        return CODES[self.code].severity

    def __str__(self) -> str:
        """The problem as it is printed: one line, and a second one with the hint."""
        first = f"{printable(str(self.where))}: {self.severity}: {printable(self.message)} [{self.code}]"
        return f"{first}\n    hint: {printable(self.hint)}" if self.hint else first


LONGEST = 1_000
"""Characters of a message or hint that are printed; what is quoted in one may be as long as a file."""

# Control characters that a terminal would obey, marks that turn the direction of a line, and halves of characters.
_UNPRINTABLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def printable(words: str) -> str:
    """Words as they may be printed on any terminal: no sign in them is obeyed, and what is far too long is cut."""
    cut = words if len(words) <= LONGEST else f"{words[: LONGEST // 2]} ... {words[-LONGEST // 2 :]}"
    return _UNPRINTABLE.sub("\ufffd", cut.replace("\n", " "))


@dataclass(frozen=True, slots=True)
class Code:
    """One row of the closed list of problem codes: how severe, and what the code stands for in one sentence."""

    severity: Severity
    meaning: str


def choose_from(name: str, allowed: Iterable[str], most: int = 12) -> str:
    """The hint for a name that is not known: the nearest one that is, or the list of them if it is short."""
    known = list(allowed)
    near = get_close_matches(name, known, 1)
    if near:
        return f"did you mean {near[0]}?"
    if not known or len(known) > most:
        return ""
    return "there are: " + ", ".join(known)


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """The problems without repeats, in the order of the files and lines they stand in."""
    unique = dict.fromkeys(problems)
    return sorted(unique, key=lambda problem: (problem.where, problem.code, problem.message))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems stops a paper from being built."""
    return any(problem.severity is Severity.ERROR for problem in problems)


class ContentError(Exception):
    """A piece of content cannot be used. It never leaves the phase that raised it: each phase returns its problems."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def _codes(severity: Severity, **meanings: str) -> dict[str, Code]:
    return {name.replace("_", "-"): Code(severity, meaning) for name, meaning in meanings.items()}


CODES: Mapping[str, Code] = {
    **_codes(
        Severity.ERROR,
        # 1. load
        yaml_syntax="The file is not YAML.",
        duplicate_key="The same key is written twice in one place.",
        alias_not_allowed="YAML anchors and aliases are not used in content.",
        not_text="The file is not UTF-8 text.",
        unknown_key="A key that this kind of file does not have.",
        missing_key="A key that must be there is not.",
        wrong_type="A value of another type than the field takes.",
        wrong_value="A value the field does not take.",
        bad_date="A date or time that does not exist or cannot be read.",
        bad_period="A period that cannot be read.",
        unknown_translation="A translation whose original is not there, or of a text that its original does not have.",
        bad_character="A character that a Word file cannot hold.",
        missing_file="A file that is named or needed is not there.",
        unreadable_file="A file that cannot be read.",
        outside_workspace="A path that leads out of the workspace.",
        duplicate_id="One id used for two things.",
        unknown_person="A person who is not in people.yaml.",
        unknown_contact="A published contact that is not in council.yaml.",
        unknown_committee="A committee that has no file.",
        unknown_measure="A measure that has no file.",
        unknown_meeting="A meeting that has no folder.",
        unknown_framework="A framework of inspection that has no file.",
        bad_data_file="A CSV or Excel file that cannot be read.",
        bad_cell="A cell of a data file that holds neither a value nor a code for a missing one.",
        unknown_sheet="A sheet that an Excel file does not have.",
        unknown_column="A column that a table does not have, or has twice.",
        no_data="A measure without a value in any period.",
        broken_measure="A measure whose own file has errors, so that no paper can use it.",
        bad_formula="A derived measure's formula cannot be worked out.",
        # 2. check
        required_section="A section that every report of this kind has is missing without a reason.",
        mark_without_note="A cell calls a note that its table does not have.",
        # 3. compose
        template_missing="A paper template that is not there.",
        template_syntax="Jinja syntax that cannot be read.",
        undefined_name="A name in the text that means nothing here.",
        runaway_text="A text that repeats or prints more than a paper can hold.",
        expression_failed="An expression in the text that cannot be worked out.",
        unknown_period="A period for which the measure has no value.",
        unknown_component="A component placed in the text that does not exist.",
        unknown_reference="A cross-reference to something that is not in the paper.",
        heading_level="A heading that skips a level or does not belong in the text.",
        words_in_capitals="Three words or more in capitals, unless all are acronyms.",
        markup_not_allowed="Markdown that a paper cannot carry.",
        bad_link="A link whose words do not say where it goes, or whose address is of no use.",
        # publishing and comparing
        not_published="A meeting that was not published, where a publication is needed.",
        unknown_revision="Neither a folder nor a revision of the workspace in git.",
        unknown_paper="A paper that is not there.",
        # 5. write
        missing_style="A style that the Word template does not have.",
        bad_word_template="A Word template that cannot be used.",
        bad_pdf_template="A page design for PDF that cannot be used.",
        bad_html_template="A template of web pages that cannot be used.",
        missing_letter="A letter that none of the typefaces for PDF has.",
        unknown_typeface="A typeface that a PDF would carry inside and that has no font files.",
        bad_speech_settings="Settings of speech that cannot be used.",
        engine_missing="A program that a format needs and that is not installed.",
        engine_failed="A program that a format needs and that did not do its work.",
        cannot_write="An output file that cannot be written.",
        output_busy="Another build is at work in the same output folder.",
        already_there="A file or workspace to be started that is already there.",
        # 6. audit
        not_accessible="A finished file that breaks a rule of accessibility; it is not to be given out.",
        # profiles
        bad_profile="A reading profile that cannot be used.",
        unknown_profile="A reading profile that has no file.",
    ),
    **_codes(
        Severity.WARNING,
        missing_commentary="A measure is off target and nothing is said about it.",
        windows_text="A CSV file saved as Windows text, whose letters may be read wrongly.",
        untranslated="A text that a translation of its file leaves out.",
        outdated_translation="A translated text whose original has changed since.",
        empty_value="A key with nothing after it.",
        item_number="A paper's file number is not its number on the agenda.",
        not_on_agenda="A paper that no agenda item names.",
        typed_contact="A telephone number or e-mail address typed in prose.",
        short_notice="Fewer clear days between publication and meeting than the law asks.",
        late_without_reason="Papers published after the agenda, at short notice and without the Chair's reason.",
        omitted_section="A reason is given for leaving out a section that is there.",
        wrong_total="A total that its parts do not add up to.",
        wrong_subtotal="A sub-total that its parts do not add up to.",
        wrong_share="A percentage that does not follow from its part and whole.",
        note_without_mark="A note under a table that no cell calls.",
        present_and_apologised="A member whom the minutes have both as present and as not there.",
        not_a_member="Somebody who takes a member's part in a meeting without being one or a substitute.",
        unaccounted_member="A member of the committee whom the minutes do not name.",
        time_outside_meeting="A time in the minutes at which the meeting was not being held.",
        declarations_contradicted="Minutes that say no interests were declared, and record one.",
        decision_differs="A decision in other words than the recommendation, without saying that it was amended.",
        undecided_action="A recommendation on which the minutes record no decision.",
        forward_date="A meeting to come that is not after the meeting the programme is for.",
        forward_order="Meetings to come that are not in order of date, each once.",
        unclear_acceptance="An acceptance that fits more than one finding.",
        typed_figure="A figure typed in prose that the data has, and that an expression would print.",
        stale_figure="A figure typed in prose that differs from the data on the same measure and period.",
        wrong_period="A period named in prose that is not the period of the figure beside it.",
        wrong_direction="A word for a direction that the figures beside it contradict.",
        wrong_status="On target or off target in prose, and the figure beside it stands otherwise.",
        wrong_timescale="A statutory timescale in prose that differs from its record.",
        wrong_arithmetic="A percentage or total in prose that does not follow from the figures beside it.",
        percent_for_points="A difference between percentages, given in per cent where percentage points are meant.",
        said_differently="Two papers of a meeting that state the same thing differently.",
        starter_text="Text from a starter file that was not replaced.",
    ),
    **_codes(
        Severity.ADVICE,
        unused_acceptance="An acceptance of something that is not found.",
        loose_figure="A figure typed in prose that is nowhere in the data and has no source.",
        long_sentence="A sentence with more words than are read in one go.",
        unexplained_acronym="An acronym whose words do not stand with it where it is used first.",
        hard_to_read="A paper with a low reading ease.",
        several_sentences="More than one sentence in a point of an Easy Read paper.",
        hard_word="A hard word in an Easy Read paper that is not explained.",
        unused_definition="A chart, table or footnote that is defined and not placed anywhere.",
    ),
}
