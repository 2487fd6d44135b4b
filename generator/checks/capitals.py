"""Texts are searched for words in capitals, which large print cannot have (UKAAF G003) and speech may spell out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.texts import Said, texts
from generator.model.content import Content
from generator.problems import Problem

_IN_CAPITALS = re.compile(r"(?<!\w)[A-Z]{2,}(?:[^\w\n]+[A-Z]{2,}){2,}(?!\w)")
_LONGER_THAN_AN_ACRONYM = re.compile(r"[A-Z]{6}")
_MOST_SHOWN = 60


def words_in_capitals(_: Content, said: Said) -> Iterator[Problem]:
    """Three words or more in capitals, unless all may be acronyms: the audit of a finished paper refuses them."""
    for text in texts(said.record) if _IN_CAPITALS.search(said.words) else ():
        for found in in_capitals(text.words):
            message = f"“{_shown(found[0])}” is in capitals; sentence case is wanted"
            hint = "write it in small letters; where it matters, put ** before and after it"
            yield Problem("words-in-capitals", message, text.where(found.start()), hint)


def in_capitals(words: str) -> Iterator[re.Match[str]]:
    """The stretches of three words or more in capitals, less those that are acronyms alone."""
    return (found for found in _IN_CAPITALS.finditer(words) if _LONGER_THAN_AN_ACRONYM.search(found[0]))


def _shown(words: str) -> str:
    said = " ".join(words.split())
    return said if len(said) <= _MOST_SHOWN else f"{said[:_MOST_SHOWN]} ..."
