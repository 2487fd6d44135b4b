"""Phase 2: the model is held against the rules a paper lives under; one file for each family of rules."""

from collections.abc import Callable, Iterator

from generator.checks.attendance import attendance_problems
from generator.checks.capitals import words_in_capitals
from generator.checks.composed_figures import composed_figure_problems
from generator.checks.composed_standing import standing_problems
from generator.checks.contacts import typed_contacts
from generator.checks.dates import late_papers, short_notice
from generator.checks.easy_read import easy_read_problems
from generator.checks.forward import forward_problems
from generator.checks.measures import measure_problems
from generator.checks.minutes import minutes_problems
from generator.checks.notes import note_problems
from generator.checks.plain_words import plain_word_problems
from generator.checks.prose_figures import prose_figure_problems
from generator.checks.repeated_actions import repeated_action_problems
from generator.checks.sections import section_problems
from generator.checks.starter import starter_text
from generator.checks.texts import Said, records, said_in, written_translations
from generator.checks.totals import sum_problems
from generator.checks.translations import translation_problems
from generator.document.blocks import Document
from generator.document.wording import Wording
from generator.model.content import Content, LoadedMeeting
from generator.problems import Problem, in_order

FAMILIES: tuple[Callable[[Content], Iterator[Problem]], ...] = (measure_problems, translation_problems)
"""The rules that look at the content as a whole."""

MEETING_FAMILIES: tuple[Callable[[Content, LoadedMeeting], Iterator[Problem]], ...] = (
    section_problems,
    attendance_problems,
    minutes_problems,
    forward_problems,
    easy_read_problems,
    note_problems,
    short_notice,
    late_papers,
    repeated_action_problems,
)
"""The rules that look at one meeting and its papers; a new family is a file here and a row."""

WORD_FAMILIES: tuple[Callable[[Content, Said], Iterator[Problem]], ...] = (
    starter_text,
    words_in_capitals,
    typed_contacts,
)
"""The rules that look for something in all that was written, one file after another."""

TRANSLATED_WORD_FAMILIES = (words_in_capitals,)
"""Those of them that look at translations too."""

FIGURE_FAMILIES: tuple[Callable[[Content, Wording], Iterator[Problem]], ...] = (sum_problems, prose_figure_problems)
"""The rules that look at figures as they are printed, in the words of the papers' language."""

DOCUMENT_FAMILIES: tuple[Callable[[Document, Content, Wording], Iterator[Problem]], ...] = (
    composed_figure_problems,
    standing_problems,
    plain_word_problems,
)
"""The rules for what is only known once a paper is composed: which figure stands beside which word."""


def check(content: Content, wording: Wording) -> tuple[Problem, ...]:
    """What the rules find in the content, in the order of files and lines."""
    found = [problem for family in FAMILIES for problem in family(content)]
    for meeting in content.meetings.values():
        found.extend(problem for family in MEETING_FAMILIES for problem in family(content, meeting))
    for each in map(said_in, records(content)):
        found.extend(problem for family in WORD_FAMILIES for problem in family(content, each))
    for each in map(said_in, written_translations(content)):
        found.extend(problem for family in TRANSLATED_WORD_FAMILIES for problem in family(content, each))
    found.extend(problem for family in FIGURE_FAMILIES for problem in family(content, wording))
    return tuple(in_order(found))


def check_document(document: Document, content: Content, wording: Wording) -> tuple[Problem, ...]:
    """What the rules for finished text find in a composed paper, in the order of files and lines."""
    return tuple(in_order(problem for family in DOCUMENT_FAMILIES for problem in family(document, content, wording)))
