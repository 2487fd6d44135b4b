"""Field characters, met one after another, become finished fields and a list of those that do not balance."""

from __future__ import annotations

import re
from dataclasses import field

from generator.audit.findings import Place
from generator.audit.word.content import Field
from generator.frozen import dataclass

_REFERENCES = frozenset({"REF", "PAGEREF", "NOTEREF"})
_WORDS = re.compile(r'"((?:[^"\\]|\\.)*)"|(\S+)')


def instruction_words(instruction: str) -> list[str]:
    """An instruction cut into its words; quotation marks keep a word with spaces together."""
    return [quoted or plain for quoted, plain in _WORDS.findall(instruction)]


def hyperlink_target(words: list[str]) -> str:
    """Where a HYPERLINK field leads: an address, "#name", or "" if it does not say."""
    address, anchor, position = "", "", 1
    while position < len(words):
        word = words[position]
        if word.startswith("\\"):
            takes_value = word in ("\\l", "\\o", "\\t", "\\s")
            if word == "\\l":
                anchor = words[position + 1] if position + 1 < len(words) else ""
            position += 2 if takes_value else 1
            continue
        address = address or word
        position += 1
    return address + (f"#{anchor}" if anchor else "")


@dataclass(slots=True)
class _OpenField:
    serial: int
    place: Place
    dirty: bool
    instruction: str = ""
    separated: bool = False
    result: list[str] = field(default_factory=list)

    @property
    def words(self) -> list[str]:
        return instruction_words(self.instruction)

    @property
    def name(self) -> str:
        words = self.words
        return words[0].upper() if words else ""


class OpenFields:
    """The fields that are open at a point of a story. A story begins and ends with none."""

    def __init__(self) -> None:
        self.finished: list[Field] = []
        self.faults: list[tuple[Place, str]] = []
        self._open: list[_OpenField] = []
        self._begun = 0

    def begin(self, place: Place, dirty: bool) -> None:
        """A field begins; what follows is its instruction."""
        self._begun += 1
        self._open.append(_OpenField(self._begun, place, dirty))

    def separate(self, place: Place) -> None:
        """The instruction is over; what follows is the result."""
        if not self._open or self._open[-1].separated:
            self.faults.append((place, "a field's result begins without a field; begin, separate and end are wanted"))
            return
        self._open[-1].separated = True

    def end(self, place: Place) -> None:
        """The field is complete; one inside another's instruction is worked with and not shown, so not kept."""
        if not self._open:
            self.faults.append((place, "a field ends that did not begin; begin, separate and end are wanted"))
            return
        done = self._open.pop()
        if self.in_instruction:
            return
        words = done.words
        argument = hyperlink_target(words) if done.name == "HYPERLINK" else _argument(words)
        self.finished.append(Field(done.place, done.name, argument, "".join(done.result), done.dirty))

    def close(self) -> None:
        """The story is over: what is still open does not balance."""
        for left in self._open:
            self.faults.append(
                (left.place, f"the field {left.name or 'without a name'} does not end; an end is wanted")
            )

    def instruct(self, text: str) -> None:
        """A piece of the innermost field's instruction."""
        if self._open and not self._open[-1].separated:
            self._open[-1].instruction += text

    def show(self, text: str) -> None:
        """Text that is shown: it belongs to the result of every open field."""
        for one in self._open:
            one.result.append(text)

    @property
    def is_open(self) -> bool:
        """Whether a field has begun that has not ended."""
        return bool(self._open)

    @property
    def in_instruction(self) -> bool:
        """Whether what stands here is an instruction, which is not shown."""
        return any(not one.separated for one in self._open)

    @property
    def in_contents(self) -> bool:
        """Whether this is part of a contents list."""
        return any(one.name in ("TOC", "TOA", "INDEX") for one in self._open)

    @property
    def link(self) -> tuple[int, str] | None:
        """The innermost open HYPERLINK field: its serial number in the story, and its target."""
        for one in reversed(self._open):
            if one.name == "HYPERLINK":
                return one.serial, hyperlink_target(one.words)
        return None

    @property
    def in_reference(self) -> bool:
        """Whether this is a cross-reference that can be followed: a link by another name."""
        return any(one.name in _REFERENCES and "\\h" in one.words for one in self._open)


def _argument(words: list[str]) -> str:
    return next((word for word in words[1:2] if not word.startswith("\\")), "")
