"""Fields: whether they balance, hold a result, are up to date and point to something."""

from __future__ import annotations

from collections.abc import Iterator

from generator.audit.findings import Finding
from generator.audit.word.content import Field, WordFile

_SHOW_SOMETHING = frozenset(
    {"TOC", "REF", "PAGEREF", "NOTEREF", "PAGE", "NUMPAGES", "SECTIONPAGES", "SEQ", "STYLEREF", "HYPERLINK", "DATE"}
)
_REFERENCES = frozenset({"REF", "PAGEREF", "NOTEREF"})


def check_fields(file: WordFile) -> Iterator[Finding]:
    """Every field of every story."""
    known = {name.casefold() for name in file.bookmarks}
    for story in file.stories:
        for place, message in story.faults:
            yield Finding("field-unbalanced", message, place)
    for field in file.fields:
        yield from _field(field, known)


def _field(field: Field, known: set[str]) -> Iterator[Finding]:
    if field.name in _SHOW_SOMETHING and not field.result.strip() and not _is_picture_link(field):
        message = f"the field {field.name} has no stored result; what it shows is wanted in the file"
        yield Finding("field-without-result", message, field.place)
    if field.dirty:
        message = f"the field {field.name} is marked as out of date; an up-to-date one is wanted"
        yield Finding("field-to-update", message, field.place)
    if field.name in _REFERENCES and field.argument.casefold() not in known:
        message = f"a reference to “{field.argument}”, which is not in the file; something that is there is wanted"
        yield Finding("reference-dead", message, field.place)


def _is_picture_link(field: Field) -> bool:
    return field.name == "HYPERLINK"
