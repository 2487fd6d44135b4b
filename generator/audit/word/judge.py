"""A Word file's bytes are opened, read and put to every family of rules; the findings become an Audit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from generator.audit.findings import Audit, Finding, gathered
from generator.audit.rulebook import Format, rules_for
from generator.audit.unreadable import UnreadableError
from generator.audit.word.checks.contrast import check_contrast
from generator.audit.word.checks.fields import check_fields
from generator.audit.word.checks.headings import check_headings
from generator.audit.word.checks.large_print import check_large_print
from generator.audit.word.checks.links import check_links
from generator.audit.word.checks.lists import check_lists
from generator.audit.word.checks.pictures import check_pictures
from generator.audit.word.checks.properties import check_properties
from generator.audit.word.checks.size import check_size
from generator.audit.word.checks.spacing import check_spacing
from generator.audit.word.checks.tables import check_tables
from generator.audit.word.checks.text import check_text
from generator.audit.word.content import WordFile
from generator.audit.word.document import read_word

CHECKS: Mapping[str, Callable[[WordFile], Iterator[Finding]]] = {
    "properties": check_properties,
    "headings": check_headings,
    "lists": check_lists,
    "tables": check_tables,
    "pictures": check_pictures,
    "links": check_links,
    "fields": check_fields,
    "text": check_text,
    "spacing": check_spacing,
    "contrast": check_contrast,
    "size": check_size,
}


def audit_word(data: bytes, name: str, large_print: Decimal | None = None) -> Audit:
    """Judge a .docx by its bytes; `name` is its file name, `large_print` the size in points it promises, if it does.

    Nothing in the file makes this raise: what cannot be opened comes back as an audit with that one finding.
    """
    try:
        file, found = _judged(data, name, large_print)
    except UnreadableError as fault:
        return Audit(name, Format.WORD, (Finding(fault.rule, fault.message),), {"file": 1}, large_print, opened=False)
    asked = rules_for(Format.WORD, large_print is not None) if found else ()
    findings = (finding for finding in found if finding.rule in asked)
    return Audit(name, Format.WORD, gathered(findings), file.counts(), large_print)


def _judged(data: bytes, name: str, large_print: Decimal | None) -> tuple[WordFile, tuple[Finding, ...]]:
    """The file and all that is found in it. Rows of tables that only repeat others are held if anything is found."""
    brief = read_word(data, name, brief=True)
    if all(alike.is_sound for alike in brief.alike):
        found = tuple(_all(brief, large_print))
        if not (found and brief.alike):
            return brief, found
    file = read_word(data, name)
    return file, tuple(_all(file, large_print))


def _all(file: WordFile, large_print: Decimal | None) -> Iterator[Finding]:
    for check in CHECKS.values():
        yield from check(file)
    if large_print is not None:
        yield from check_large_print(file, large_print)
