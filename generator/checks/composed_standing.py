"""A typed "on target" or "off target" is held against how the figure in its sentence stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.composed_figures import is_value, point_of
from generator.checks.composed_lines import MARK, ComposedLine, Figure, composed_lines
from generator.document.blocks import Document
from generator.document.wording import Wording
from generator.figures.status import Standing, standing
from generator.model.content import Content
from generator.problems import Problem

_SENTENCE = re.compile(r"[^.;!?]+")
_FIGURE = re.compile(rf"{MARK}(\d+){MARK}")
_SAID = re.compile(r"\b(?P<not>not |no longer )?(?P<word>on|off) target\b", re.IGNORECASE)
# What somebody expects is not what the figures of today can contradict.
_TO_COME = re.compile(r"\b(?:will|would|should|could|may|expect\w*|forecast\w*|aim\w*|plan\w*|hope\w*|if|by)\b", re.I)


def standing_problems(document: Document, content: Content, wording: Wording) -> Iterator[Problem]:
    """Sentences that give one measure's value and say that it is on or off target when it is not."""
    for line in composed_lines(document):
        for sentence in _SENTENCE.findall(line.marked):
            yield from _contradicted(sentence, line, content, wording)


def _contradicted(sentence: str, line: ComposedLine, content: Content, wording: Wording) -> Iterator[Problem]:
    said, found = _SAID.search(sentence), _only_measure(sentence, line, content)
    if said is None or found is None or _TO_COME.search(sentence):
        return
    series, point = point_of(found, content)
    if series is None or point is None or not is_value(found, content, wording):
        return
    stands = standing(series.measure, point)
    is_on = (said["word"].lower() == "on") != bool(said["not"])
    if stands is not Standing.NO_TARGET and is_on != (stands is Standing.ON_TARGET):
        message = f"{said[0]!r} is typed with {found.words} of {series.identifier}, which is {stands.word(wording)}"
        hint = f"write {{{{ measures.{series.identifier.replace('-', '_')}.status }}}}, which finds the word"
        yield Problem("wrong-status", message, line.where, hint)


def _only_measure(sentence: str, line: ComposedLine, content: Content) -> Figure | None:
    """The last figure of a sentence whose figures are all of one measure."""
    figures = [line.figures[int(number)] for number in _FIGURE.findall(sentence)]
    named = {figure.source.measure for figure in figures}
    return figures[-1] if len(named) == 1 and named <= content.measures.keys() else None
