"""What PyYAML says about a file it cannot read becomes a problem in words an officer knows, at the place to mend."""

from __future__ import annotations

import re

import yaml

from generator.frozen import dataclass
from generator.problems import Location, Problem


@dataclass(frozen=True, slots=True)
class _Row:
    """When PyYAML's context and problem match, and the line of the file does, the message and hint to give.

    Both of PyYAML's parsers are matched: the one in C says "did not find expected key" where the other says
    "expected <block end>". `opening` puts the problem where the quote or bracket opens rather than where reading ended.
    """

    problem: str
    message: str
    hint: str
    line: str = ""
    context: str = ""
    opening: bool = False


_BLOCK_END = r"expected key|expected <block end>|expected '-' indicator"
_NO_CHARACTER = _Row(
    r"invalid Unicode character escape",
    "a backslash and a number stand here for half a character, or for none that there is; the character is wanted",
    "type or paste the character itself, or delete the backslash and the number",
)
_BEYOND = re.compile(r"\\U(?!000|0010)")
"""The escape of a character beyond the last that Unicode has, U+10FFFF."""

_ROWS = (
    _Row(
        "",
        "a tab stands at the beginning of this line; spaces are wanted",
        "delete the tab and press the space bar twice for each level",
        line=r" *\t",
    ),
    _Row(
        r"unexpected end of stream|unexpected document separator",
        "a quotation mark opens here and does not close before the end of the file; a closing one is wanted",
        "put the same quotation mark (\" or ') at the end of the text",
        context="quoted scalar",
        opening=True,
    ),
    _Row(
        r"mapping values are not allowed",
        "a second colon stands in this line; one key and its value are wanted",
        'put the value in quotes, as in title: "Item 7: progress"',
        line=r"\s*(- )?[^\s#'\"]+:\s.*:(\s|$)",
    ),
    _Row(
        r"mapping values are not allowed",
        "this line is indented deeper than the one above allows; the same number of spaces is wanted",
        "begin the keys of one level in the same column; long text follows key: | and is indented below it",
    ),
    _Row(
        r"could not find expected ':'",
        "this line has no colon; key: value is wanted",
        "put a colon and a space after the key; if it is part of the text above, indent it below key: |",
        opening=True,
    ),
    _NO_CHARACTER,
    _Row(
        r"unknown escape character|hex digits|hexdecimal number|expected escape sequence",
        "a backslash stands in a text in double quotes; a plain character is wanted",
        "use single quotes around the text, or a forward slash",
    ),
    _Row(
        r"expected ',' or '\]'",
        "a square bracket opens here and the list in it cannot be read; [one, two] is wanted",
        "close the bracket; put text that begins with [ in quotes, and entries with a colon or comma too",
        opening=True,
    ),
    _Row(
        r"expected ',' or '\}'",
        "a brace opens here and what is in it cannot be read; {key: value, key: value} is wanted",
        "close the brace; put text that begins with { in quotes, and values with a colon or comma too",
        opening=True,
    ),
    _Row(
        r"cannot start any token",
        "the value begins with a character that means something else in YAML; text in quotes is wanted",
        "put the whole value in quotes",
    ),
    _Row(
        r"sequence entries are not allowed",
        "a list begins in the same line as its key; a line of its own is wanted for each entry",
        "press Enter after the colon and begin each entry with two spaces, a hyphen and a space",
    ),
    _Row(
        _BLOCK_END,
        "text goes on after the closing quotation mark or bracket; the end of the line is wanted",
        "put the whole value in quotes; inside single quotes write an apostrophe twice, or use double quotes outside",
        line=r"\s*(- )?([^\s#'\"]+:\s+)?(['\"]|\[).*\S",
    ),
    _Row(
        _BLOCK_END,
        "this line does not line up with the lines above it; the same number of spaces is wanted",
        "begin the keys, or the hyphens, of one level in the same column; indent text below key: | to one column",
    ),
    _Row(
        r"alphabetic or numeric character",
        "the value begins with * or &, which means something else in YAML; text in quotes is wanted",
        "put the whole value in quotes, or write it on the lines below key: |",
    ),
    _Row(
        r"comment or line break|chomping or indentation",
        "text stands in the same line as | or >; the end of the line is wanted",
        "begin the text in the line below, indented by two spaces; put a value that begins with > or | in quotes",
    ),
    _Row(
        r"node content",
        "the value begins with a bracket, brace or comma; text in quotes is wanted",
        "put the whole value in quotes",
    ),
    _Row(
        r"document start|end the document",
        "this line does not belong to what stands above it; key: value is wanted",
        "put each key and its value in one line; indent text below key: |",
    ),
)
_OTHERWISE = _Row(
    "",
    "this line cannot be read as YAML (PROBLEM); key: value is wanted",
    "if the value has special characters, put it in quotes, or write it on the lines below key: |",
)


def explain(error: yaml.MarkedYAMLError, text: str, file: str) -> Problem:
    """The problem that PyYAML's error stands for, in the file with this text."""
    lines = text.splitlines() or [""]
    mark = error.problem_mark or error.context_mark
    line = min(mark.line, len(lines) - 1) if mark else 0
    row = next((row for row in _ROWS if _fits(row, error, lines[line])), _OTHERWISE)
    if row.opening and error.context_mark:
        mark, line = error.context_mark, error.context_mark.line
    where = Location(file, line + 1, mark.column + 1) if mark else Location(file)
    return Problem("yaml-syntax", row.message.replace("PROBLEM", error.problem or "no reason given"), where, row.hint)


def no_such_character(text: str, file: str) -> Problem:
    """The problem of an escape beyond U+10FFFF, at the first line that has one in the file with this text."""
    found = _BEYOND.search(text)
    line = text.count("\n", 0, found.start()) + 1 if found else 0
    return Problem("yaml-syntax", _NO_CHARACTER.message, Location(file, line), _NO_CHARACTER.hint)


def _fits(row: _Row, error: yaml.MarkedYAMLError, line: str) -> bool:
    return bool(
        re.search(row.problem, error.problem or "")
        and re.search(row.context, error.context or "")
        and (not row.line or re.match(row.line, line))
    )
