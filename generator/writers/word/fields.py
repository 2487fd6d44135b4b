"""The fields of a header or footer, in all the ways that Word writes them, become their names: PAGE, INCLUDEPICTURE."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.writers.word.xml import named

_SIMPLE, _MARK, _INSTRUCTION, _DELETED = map(named, ("w:fldSimple", "w:fldChar", "w:instrText", "w:delInstrText"))


def field_names(root: Any) -> Iterator[str]:
    """The name of every field below an element, in capitals; an instruction that Word has cut into runs is one."""
    open_fields: list[list[str]] = []
    for element in root.iter(_SIMPLE, _MARK, _INSTRUCTION, _DELETED):
        if element.tag == _SIMPLE:
            yield _name(element.get(named("w:instr"), ""))
        elif element.tag == _MARK:
            yield from _at_mark(element.get(named("w:fldCharType")), open_fields)
        elif open_fields:
            open_fields[-1].append(element.text or "")
        else:
            yield _name(element.text or "")  # outside any field; what a reader makes of it nobody knows
    yield from (_name("".join(each)) for each in open_fields)


def _at_mark(kind: str | None, open_fields: list[list[str]]) -> Iterator[str]:
    """A field that begins is opened; one that has come to its result, or to its end, gives its name."""
    if kind == "begin":
        open_fields.append([])
    elif kind == "end" and open_fields:
        yield _name("".join(open_fields.pop()))


def _name(instruction: str) -> str:
    words = instruction.split(maxsplit=1)
    first = words[0].upper() if words else ""
    return "=" if first.startswith("=") else first.partition("\\")[0]
