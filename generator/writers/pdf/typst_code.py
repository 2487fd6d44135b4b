"""Python values turned into Typst code. Text goes in as string literals only, so that no character of it is markup."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from unicodedata import normalize

# What ends or changes a string literal; everything else stands for itself.
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ESCAPED = str.maketrans(_ESCAPES)


def string(text: str) -> str:
    """A string literal that prints `text` letter by letter: '#' is a hash sign and '*' a star.

    A letter and an accent after it become the one letter that they are (NFC), which is read out as such.
    """
    return f'"{normalize("NFC", text).translate(_ESCAPED)}"'


def points(length: float) -> str:
    """A length in points, short and always the same for the same length."""
    return f"{length:.2f}pt"


def boolean(value: bool) -> str:
    """`true` or `false`."""
    return "true" if value else "false"


def array(items: Iterable[str]) -> str:
    """An array of code; the comma at the end keeps one item an array."""
    inside = "".join(f"{item}, " for item in items)
    return f"({inside})" if inside else "()"


def dictionary(entries: Mapping[str, str]) -> str:
    """A dictionary of code."""
    return f"({', '.join(f'{name}: {value}' for name, value in entries.items())})" if entries else "(:)"


def call(function: str, *arguments: str, **named: str | None) -> str:
    """A call of `function`. Arguments are code; an underscore in a name is a hyphen in Typst, None leaves it out."""
    pairs = [f"{name.replace('_', '-')}: {value}" for name, value in named.items() if value is not None]
    return f"{function}({', '.join([*arguments, *pairs])})"


def joined(pieces: Iterable[str]) -> str:
    """A code block that shows the pieces one after the other."""
    return "{ " + "; ".join(pieces) + " }"


def stacked(pieces: Iterable[str]) -> str:
    """A code block with each piece on its own line, so that a line of Typst's messages names one block."""
    return "{\n" + "\n".join(pieces) + "\n}"


def language(tag: str) -> Mapping[str, str]:
    """A BCP 47 tag ("en-GB", "cy") as Typst takes it: its language and, if it has one, its region."""
    lang, _, region = tag.partition("-")
    return {"lang": string(lang.lower()), "region": string(region.upper()) if len(region) == 2 else "none"}


def in_language(code: str, tag: str) -> str:
    """Code that shows words of another language, tagged with it; as it is without a tag."""
    return call("spoken", code, **language(tag)) if tag else code
