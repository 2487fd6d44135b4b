"""A composed paper is held against what makes prose plain: acronyms explained, sentences short, words easy; as advice.

Only English is judged: what a syllable or an acronym is differs from language to language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from generator.checks.capitals import in_capitals
from generator.checks.composed_lines import ComposedLine, composed_lines
from generator.checks.starter import MARK as STARTER
from generator.document.blocks import Document
from generator.document.wording import Wording
from generator.model.content import Content
from generator.problems import Problem

MOST_WORDS = 40
"""GOV.UK, Writing for GOV.UK: sentences over 25 words are hard to read. Titles of posts and bodies are long, too."""

HARDEST = 30
"""Flesch reading ease: below 30 a text is very difficult (R. Flesch, A New Readability Yardstick, 1948)."""

FEWEST_WORDS = 200
"""Fewer words than this say nothing about how easy a paper is."""

KNOWN = frozenset({"BBC", "COVID", "EU", "GP", "HTML", "IT", "MP", "NHS", "PC", "PDF", "TV", "UK", "US", "VAT"})
"""GOV.UK style guide: abbreviations that are better known than their words need no explanation."""

_ROMAN = re.compile(r"[IVXL]+")
_ACRONYM = re.compile(r"(?<![\w-])[A-Z]{1,5}[a-z]?[A-Z]{1,4}(?=s?(?![\w-]))")
_BEHIND = re.compile(r"(?:\s\w+)?(?:[),;]|\sor\s)")
_IN_BRACKETS = re.compile(r"(?:\s\w+”?)?\s\([^()]*\s[^()]*\)")
_SENTENCE = re.compile(r"\S.*?(?:[.!?:;](?=\s|$)|$)", re.DOTALL)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_VOWELS = re.compile(r"[aeiouy]+")


def plain_word_problems(document: Document, content: Content, _: Wording) -> Iterator[Problem]:
    """Acronyms that nothing explains, sentences that are too long, and a paper that is very difficult to read."""
    if document.language.partition("-")[0] != "en":
        return
    lines = [line for line in composed_lines(document) if STARTER not in line.words]
    yield from _unexplained(lines, KNOWN.union(content.council.record.known_acronyms))
    for line in lines:
        yield from _long_sentences(line)
    yield from _reading_ease(lines)


def _unexplained(lines: Sequence[ComposedLine], known: frozenset[str]) -> Iterator[Problem]:
    """The first use of every acronym in running text, unless its words stand with it there or before."""
    done = set(known)
    for line in lines:
        words = _without_capitals(line.words)
        in_prose = not line.is_heading and line.where.file.startswith("content/")
        for match in _ACRONYM.finditer(words):
            acronym, is_explained = match[0], _explained(words, match)
            if acronym in done or _ROMAN.fullmatch(acronym) or not (in_prose or is_explained):
                continue
            done.add(acronym)
            if not is_explained:
                message = f"{acronym} is used here for the first time, and its words do not stand with it"
                hint = f"write the words with ({acronym}) behind them, or put it under known_acronyms of the council"
                yield Problem("unexplained-acronym", message, line.where, hint)


def _without_capitals(words: str) -> str:
    """The words with blanks for those in capitals, which are told as such and are no acronyms."""
    for found in in_capitals(words):
        words = words.replace(found[0], " " * len(found[0]), 1)
    return words


def _explained(words: str, match: re.Match[str]) -> bool:
    """Whether the acronym stands in brackets behind its words, or before brackets with its words in them."""
    before, after = words[: match.start()], words[match.end() :].removeprefix("s")
    behind = before.endswith("(") and len(before.split()) > 1 and _BEHIND.match(after) is not None
    return behind or _IN_BRACKETS.match(after) is not None


def _long_sentences(line: ComposedLine) -> Iterator[Problem]:
    for sentence in _SENTENCE.findall(line.words):
        count = len(sentence.split())
        if count > MOST_WORDS:
            begins = " ".join(sentence.split()[:5])
            message = f"the sentence “{begins} ...” has {count} words; {MOST_WORDS} at most are wanted, 25 are better"
            yield Problem("long-sentence", message, line.where, "make two sentences of it, or a list")


def _reading_ease(lines: Sequence[ComposedLine]) -> Iterator[Problem]:
    sentences = [found for line in lines if not line.is_heading for found in _SENTENCE.findall(line.words)]
    words = [word for sentence in sentences for word in _WORD.findall(sentence)]
    if len(words) < FEWEST_WORDS:
        return
    ease = round(reading_ease(words, len(sentences)))
    if ease < HARDEST:
        message = f"the paper's reading ease is {ease} (Flesch: 100 is very easy, below {HARDEST} very difficult)"
        yield Problem("hard-to-read", message, lines[0].where, "write shorter sentences with everyday words")


def reading_ease(words: Sequence[str], sentences: int) -> float:
    """Flesch reading ease of so many sentences with these words, 100 for very easy; syllables are counted by vowels."""
    syllables = sum(_syllables(word) * times for word, times in Counter(words).items())
    return 206.835 - 1.015 * len(words) / sentences - 84.6 * syllables / len(words)


def _syllables(word: str) -> int:
    """Groups of vowels, without a silent e at the end; at least one."""
    letters = word.lower()
    groups = len(_VOWELS.findall(letters))
    silent = letters.endswith("e") and not letters.endswith("le") and groups > 1
    return max(1, groups - silent)
