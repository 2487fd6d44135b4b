"""Texts are searched for what a starter file put there as a sample and nobody replaced."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checks.texts import Said, texts
from generator.model.content import Content
from generator.problems import Problem

MARK = "REPLACE:"


def starter_text(_: Content, said: Iterable[Said]) -> Iterator[Problem]:
    """Every sample text that is left, at its line."""
    for each in said:
        for text in texts(each.record) if MARK in each.words else ():
            found = text.words.find(MARK)
            if found >= 0:
                yield Problem(
                    "starter-text",
                    "this is sample text from a starter file; your own is wanted",
                    text.where(found),
                    f"write over it and delete the mark {MARK}",
                )
