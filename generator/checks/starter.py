"""Texts are searched for what a starter file put there as a sample and nobody replaced."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.texts import Said, texts
from generator.model.content import Content
from generator.problems import Problem

MARK = "REPLACE:"


def starter_text(_: Content, said: Said) -> Iterator[Problem]:
    """Every sample text that is left, at its line."""
    for text in texts(said.record) if MARK in said.words else ():
        found = text.words.find(MARK)
        if found >= 0:
            yield Problem(
                "starter-text",
                "this is sample text from a starter file; your own is wanted",
                text.where(found),
                f"write over it and delete the mark {MARK}",
            )
