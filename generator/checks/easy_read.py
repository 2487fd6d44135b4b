"""Easy Read papers are held against what makes reading easy: short sentences, one idea a line, hard words explained.

No program can tell whether a text is easy to read; what is found here is advice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.checks.prose import FILLED, typed_prose
from generator.checks.starter import MARK
from generator.checks.texts import Text
from generator.model.content import Content, LoadedMeeting, Sourced
from generator.model.easy_read import EasyRead
from generator.problems import Problem

MOST_WORDS = 15
"""GOV.UK, How to produce accessible content, Easy Read: sentences of 10 to 15 words."""

LONGEST_WORD = 11
"""Letters. Of words that are longer, most are of four syllables and more."""

PLAINER: Mapping[str, str] = {
    "additional": "more", "allocate": "give", "approximately": "about", "assist": "help", "commence": "begin",
    "commission": "pay for", "consult": "ask", "demonstrate": "show", "facilitate": "help", "framework": "plan",
    "implement": "carry out", "indicate": "show", "monitor": "check", "obtain": "get", "outcome": "result",
    "participate": "take part", "prior": "before", "provision": "service", "quarterly": "every three months",
    "referral": "request", "regarding": "about", "statutory": "set by law", "strategy": "plan", "utilise": "use",
}  # fmt: skip
"""Words of council papers that an easier one can stand for."""

_SENTENCE = re.compile(r"\S.*?(?:[.!?](?=\s|$)|$)", re.DOTALL)
_WORD = re.compile(rf"[^\W_][\w’'{FILLED}-]*|{FILLED}+")
_ABBREVIATION = re.compile(r"[A-Z]{2,}s?")


def easy_read_problems(_: Content, meeting: LoadedMeeting) -> Iterator[Problem]:
    """What may be hard to read in every Easy Read paper."""
    for paper in meeting.papers_of(EasyRead):
        explained = " ".join(each.word.lower() for each in paper.record.hard_words)
        for text in _read(paper):
            yield from _long_sentences(text)
            yield from _several_sentences(text)
            yield from _hard_words(text, explained)


def _read(paper: Sourced[EasyRead]) -> Iterator[Text]:
    """The texts of its points, and what is said of hard words; not those of a starter, which are to be replaced."""
    for text in typed_prose(paper):
        if text.path[0] in ("about", "parts", "hard_words", "introduction") and MARK not in text.words:
            yield text


def _long_sentences(text: Text) -> Iterator[Problem]:
    for sentence in _SENTENCE.finditer(text.words):
        count = sum(1 for _ in _WORD.finditer(sentence[0]))
        if count > MOST_WORDS:
            begins = " ".join(sentence[0].replace(FILLED, "").split()[:4])
            yield Problem(
                "long-sentence",
                f"the sentence “{begins} ...” has {count} words; {MOST_WORDS} at most are easy to read",
                text.where(sentence.start()),
                "make two points of it, or leave something out",
            )


def _several_sentences(text: Text) -> Iterator[Problem]:
    sentences = list(_SENTENCE.finditer(text.words))
    if "points" in text.path or text.path[0] == "about":
        for sentence in sentences[1:2]:
            yield Problem(
                "several-sentences",
                f"{len(sentences)} sentences stand in one point; one idea a line is wanted",
                text.where(sentence.start()),
                "make a point of each, with a picture of its own",
            )


def _hard_words(text: Text, explained: str) -> Iterator[Problem]:
    for match in _WORD.finditer(text.words):
        word = match[0]
        if FILLED in word or word.lower() in explained:
            continue
        plainer = PLAINER.get(word.lower()) or PLAINER.get(word.lower().removesuffix("s"))
        if plainer or _ABBREVIATION.fullmatch(word) or max(map(len, word.split("-"))) > LONGEST_WORD:
            hint = f"write {plainer}, or explain" if plainer else "write it with easier words, or explain"
            yield Problem(
                "hard-word",
                f"“{word}” may be a hard word; an easier one is wanted, or what it means",
                text.where(match.start()),
                f"{hint} it under hard_words",
            )
