"""Print becomes braille and braille print, by the tables of liblouis, whose library is called as it is installed."""

from __future__ import annotations

import ctypes
import ctypes.util
from functools import cache

from generator.frozen import dataclass
from generator.problems import ContentError, Location, Problem

ENCODINGS = {2: "utf-16-le", 4: "utf-32-le"}
"""How liblouis was built to hold a character, by its size in bytes."""

TABLES = {("en", 1): "en-ueb-g1.ctb", ("en", 2): "en-ueb-g2.ctb", ("cy", 1): "cy-cy-g1.utb", ("cy", 2): "cy-cy-g2.ctb"}
"""Translation tables by language and grade: 1 is uncontracted, 2 contracted."""

ASCII = "en-us-brf.dis"
"""North American ASCII braille, which is what a BRF file holds in Britain too."""

SILENT = 60000
LONGEST = 12
"""The level of liblouis that logs nothing; and the most cells that one character becomes, an unknown one's escape."""


@dataclass(frozen=True, slots=True)
class Braille:
    """Translation by one table."""

    liblouis: ctypes.CDLL
    table: str

    def translated(self, words: str) -> str:
        """The words as ASCII braille. Raises ContentError when the table is not installed (engine-missing)."""
        return self._called(self.liblouis.lou_translateString, words)

    def back(self, braille: str) -> str:
        """What a reader of the ASCII braille has before them, in print."""
        return self._called(self.liblouis.lou_backTranslateString, braille)

    def _called(self, function: ctypes._NamedFuncPointer, text: str) -> str:
        size = self.liblouis.lou_charSize()
        room = len(text) * LONGEST + LONGEST
        given, got = ctypes.c_int(len(text.encode(ENCODINGS[size])) // size), ctypes.c_int(room)
        result = ctypes.create_string_buffer(room * size)
        tables = f"{ASCII},{self.table}".encode()
        source = text.encode(ENCODINGS[size])
        if not function(tables, source, ctypes.byref(given), result, ctypes.byref(got), None, None, 0):
            raise ContentError(_missing(f"liblouis without its table {self.table}"))
        return result.raw[: got.value * size].decode(ENCODINGS[size])


@cache
def braille(language: str, grade: int) -> Braille:
    """Translation into the braille of a language (a BCP 47 tag), grade 1 or 2; English where there is no other table.

    Raises ContentError when liblouis is not installed (engine-missing).
    """
    name = ctypes.util.find_library("louis")
    if name is None:
        raise ContentError(_missing("no liblouis"))
    library = ctypes.CDLL(name)
    library.lou_setLogLevel(SILENT)
    return Braille(library, TABLES.get((language.split("-")[0], grade), TABLES["en", grade]))


def has_table(language: str, grade: int) -> bool:
    """Whether words in the language (a BCP 47 tag) have a table of their own."""
    return (language.split("-")[0], grade) in TABLES


def _missing(found: str) -> Problem:
    return Problem(
        "engine-missing",
        f"there is {found} on this computer; liblouis is wanted, which turns words into braille",
        Location("--format braille"),
        "install it: apt install liblouis-bin (Debian and Ubuntu), brew install liblouis (Mac)",
    )
