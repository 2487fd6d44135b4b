"""A profile's typeface turned into the font files that are embedded, and the widths of their letters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from generator.document.font_metrics import FontMetrics
from generator.frozen import dataclass
from generator.problems import ContentError, Location, Problem
from generator.typefaces import ours


@dataclass(frozen=True, slots=True)
class Typeface:
    """One family. `families` holds it and all others, in the order in which a letter is looked for in them."""

    families: Mapping[str, FontMetrics]
    regular: FontMetrics
    bold: FontMetrics
    has_italic: bool

    def width(self, words: str, size: float, bold: bool = False) -> float:
        """The width of the words on one line, in points."""
        return (self.bold if bold else self.regular).width(words, size)

    def lacking(self, letters: Iterable[str]) -> dict[str, str]:
        """Of these letters, the ones that each family does not have."""
        return {
            name: "".join(letter for letter in sorted(letters) if ord(letter) not in metrics.widths)
            for name, metrics in self.families.items()
        }


def typeface(name: str, fonts: Sequence[Path]) -> Typeface:
    """The typeface called `name`, or its stand-in, among font files named <Family>-<Style>.ttf.

    Raises ContentError (unknown-typeface) when there is no regular or no bold file for it.
    """
    family = ours(name)
    files = {font.stem: font for font in fonts}
    stem = family.replace(" ", "")
    regular, bold = files.get(f"{stem}-Regular"), files.get(f"{stem}-Bold")
    if regular is None or bold is None:
        raise ContentError(_unknown(name, files))
    return Typeface(_families(stem, files), _metrics(regular), _metrics(bold), f"{stem}-Italic" in files)


def _families(first: str, files: Mapping[str, Path]) -> dict[str, FontMetrics]:
    """All families, the wanted one first: a letter that it does not have is taken from the next."""
    others = sorted(stem.removesuffix("-Regular") for stem in files if stem.endswith("-Regular"))
    return {_spaced(stem): _metrics(files[f"{stem}-Regular"]) for stem in dict.fromkeys((first, *others))}


def _spaced(stem: str) -> str:
    """The name of a family from the first part of its file's name: AtkinsonHyperlegible is Atkinson Hyperlegible."""
    return "".join(f" {letter}" if letter.isupper() and n else letter for n, letter in enumerate(stem))


@cache
def _metrics(file: Path) -> FontMetrics:
    return FontMetrics.read(file.read_bytes())


def _unknown(name: str, files: Mapping[str, Path]) -> Problem:
    there = ", ".join(sorted({_spaced(stem.partition("-")[0]) for stem in files})) or "none"
    return Problem(
        "unknown-typeface",
        f"the typeface {name} has no font files; a PDF carries its fonts inside, a regular and a bold one",
        Location("templates/profiles"),
        f"put <Family>-Regular.ttf and <Family>-Bold.ttf into templates/fonts, or take one that is there: {there}",
    )
