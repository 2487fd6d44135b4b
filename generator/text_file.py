"""The bytes of a content file become text, or the problems that say how it was saved and which characters must go."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from generator.problems import ContentError, Location, Problem

MOST_BYTES = 20_000_000
MOST_REPORTED = 20
"""One pasted page can hold thousands of the same character; the first few show where to look."""

# What the Char production of XML 1.0 (fifth edition, section 2.2) leaves out, what YAML does not print (C1 controls)
# and the separators that YAML counts as ends of line and editors do not: they would shift every line number after them.
# The few that may not, rather than all that may: the other way round it took ten times as long to compile.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")

MOST_MARKS = 30
"""Accents and joiners on one letter, more than any writing has (Unicode Standard Annex 15, section 13)."""

_PERHAPS_MARKS = re.compile(f"[\u00ad\u0300-\U000e0fff]{{{MOST_MARKS + 1},}}")
_MARKS = frozenset(("Mn", "Mc", "Me", "Cf"))
_TOO_MANY = "m" * (MOST_MARKS + 1)

_COPY = "copy its text into a new text file"
_SAVE_AS = "open the file in Notepad, choose File, Save As, and set Encoding to UTF-8"
_FORMS: tuple[tuple[bytes, str, str], ...] = (
    (b"\xff\xfe", "the file is saved as UTF-16 (Notepad calls it Unicode); UTF-8 is wanted", _SAVE_AS),
    (b"\xfe\xff", "the file is saved as UTF-16 (Notepad calls it Unicode); UTF-8 is wanted", _SAVE_AS),
    (b"PK\x03\x04", "this is a Word, Excel or zip file; plain text is wanted", _COPY),
    (
        b"\xd0\xcf\x11\xe0",
        "this is an old Word or Excel file; plain text is wanted",
        _COPY,
    ),
    (b"%PDF", "this is a PDF; plain text is wanted", _COPY),
)
_NAMES = {
    "\x00": "an empty character",
    "\x07": "a table-cell mark, as Word has it,",
    "\x0b": "a manual line break, as Word has it,",
    "\x0c": "a page break, as Word has it,",
    "\x1e": "a non-breaking hyphen, as Word has it,",
    "\x1f": "an optional hyphen, as Word has it,",
    "\x85": "a hidden line end",
    "\u2028": "a hidden line end",
    "\u2029": "a hidden paragraph end",
    "\ufeff": "a hidden byte-order mark",
}


def decode(data: bytes, file: str) -> str:
    """The text of a UTF-8 file, a byte-order mark removed. Raises ContentError (not-text, bad-character)."""
    where = Location(file)
    if len(data) > MOST_BYTES:
        size = f"the file has {len(data) // 1_000_000} million bytes; {MOST_BYTES // 1_000_000} million is the most"
        raise ContentError(Problem("not-text", size, where, "long series belong in smaller files"))
    for beginning, message, hint in _FORMS:
        if data.startswith(beginning):
            raise ContentError(Problem("not-text", message, where, hint))
    text = _as_utf8(data, file)
    problems = [forbidden_character(text[index], Location(file, line, column)) for index, line, column in _places(text)]
    if problems:
        raise ContentError(*problems)
    return text


def forbidden_in(text: str) -> Iterator[int]:
    """Where characters stand that no file can hold, and marks that are too many for the letter they stand on."""
    yield from (match.start() for match in FORBIDDEN.finditer(text))
    for run in () if text.isascii() else _PERHAPS_MARKS.finditer(text):
        marks = "".join("m" if unicodedata.category(letter) in _MARKS else " " for letter in run[0])
        if _TOO_MANY in marks:
            yield run.start() + marks.index(_TOO_MANY)


def forbidden_character(character: str, where: Location) -> Problem:
    """The problem of one character that a Word file, or the reading of YAML, cannot hold; or of marks on one letter."""
    if not FORBIDDEN.match(character):
        return Problem(
            "bad-character",
            f"more than {MOST_MARKS} accents or joiners (U+{ord(character):04X}) stand on one letter; one or two do",
            where,
            "delete the word and type it anew",
        )
    what = _NAMES.get(character, "an invisible control character" if ord(character) < 0x100 else "a character")
    return Problem(
        "bad-character",
        f"{what} (U+{ord(character):04X}) stands here; plain text is wanted",
        where,
        "delete it and type the text anew; it usually comes with text pasted from Word, Outlook or a PDF",
    )


def _as_utf8(data: bytes, file: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        problem = Problem(
            "not-text",
            f"{_windows_character(data[error.start])} is not saved as UTF-8; UTF-8 is wanted",
            Location(file, line, column),
            _SAVE_AS,
        )
        raise ContentError(problem) from None


def _windows_character(byte: int) -> str:
    """What the byte most likely is: older Windows programs save letters in code page 1252."""
    character = bytes([byte]).decode("cp1252", "replace")
    name = unicodedata.name(character, "") if character != "\ufffd" else ""
    return f"the character {character} ({name.lower()})" if name else f"the byte {byte:02X}"


def _places(text: str) -> Iterator[tuple[int, int, int]]:
    """Index, line and column of the forbidden characters, no more than `MOST_REPORTED`."""
    for index in islice(forbidden_in(text), MOST_REPORTED):
        line_start = text.rfind("\n", 0, index) + 1
        yield index, text.count("\n", 0, index) + 1, index - line_start + 1
