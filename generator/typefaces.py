"""Typefaces by the name a profile gives: which of the program's own has the same widths, and where its files are."""

from __future__ import annotations

from pathlib import Path

from generator.workspace import packaged_folder

FALLBACK = "Arimo"
"""The typeface that is always there."""

STAND_INS = {"Arial": "Arimo", "Helvetica": "Arimo", "Liberation Sans": "Arimo"}
"""Typefaces that are not ours to give away, and the one of ours that has the same widths letter by letter."""


def ours(family: str) -> str:
    """The family to measure and draw with where `family` is asked for; itself if it has no stand-in."""
    return STAND_INS.get(family, family)


def font_file(family: str, *, bold: bool = False) -> Path:
    """Where the font file of a family of ours should be, whether or not it is there."""
    name = f"{family.replace(' ', '')}-{'Bold' if bold else 'Regular'}.ttf"
    return packaged_folder() / "templates" / "fonts" / name
