"""Typefaces by the name a profile gives: which of the program's own has the same widths, and where its files are."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.frozen import dataclass
from generator.workspace import packaged_folder

FALLBACK = "Arimo"
"""The typeface that is always there."""

STAND_INS = {"Arial": "Arimo", "Helvetica": "Arimo", "Liberation Sans": "Arimo"}
"""Typefaces that are not ours to give away, and the one of ours that has the same widths letter by letter."""


@dataclass(frozen=True, slots=True)
class FontFiles:
    """The two weights of a family, as its TrueType files are."""

    family: str
    regular: bytes
    bold: bytes


def ours(family: str) -> str:
    """The family to measure and draw with where `family` is asked for; itself if it has no stand-in."""
    return STAND_INS.get(family, family)


def font_file(family: str, *, bold: bool = False) -> Path:
    """Where the font file of a family of ours should be, whether or not it is there."""
    name = f"{family.replace(' ', '')}-{'Bold' if bold else 'Regular'}.ttf"
    return packaged_folder() / "templates" / "fonts" / name


def brought_along(family: str, fonts: Iterable[Path]) -> FontFiles | None:
    """What a file has to carry for its readers to see the family, from font files named <Family>-<Style>.ttf.

    None for a typeface with a stand-in, which is on nearly every machine, and for one that has no files here.
    """
    files = {font.stem: font for font in fonts}
    stem = family.replace(" ", "")
    regular, bold = files.get(f"{stem}-Regular"), files.get(f"{stem}-Bold")
    if family in STAND_INS or regular is None or bold is None:
        return None
    return FontFiles(family, regular.read_bytes(), bold.read_bytes())
