"""The bytes of any finished file go to the audit of their format, which is told by the bytes before the name."""

from __future__ import annotations

from decimal import Decimal

from generator.audit.findings import Audit, Finding
from generator.audit.rulebook import Format

_BEGINNINGS = ((b"%PDF-", Format.PDF), (b"PK\x03\x04", Format.WORD), (b"\xd0\xcf\x11\xe0", Format.WORD))
_ENDINGS = {
    ".pdf": Format.PDF,
    ".docx": Format.WORD,
    ".docm": Format.WORD,
    ".doc": Format.WORD,
    ".htm": Format.HTML,
    ".html": Format.HTML,
    ".xhtml": Format.HTML,
}


def format_of(data: bytes, name: str) -> Format | None:
    """The format a file has by its beginning, or else by its name's ending; None if neither is known here."""
    by_bytes = next((form for beginning, form in _BEGINNINGS if data.startswith(beginning)), None)
    by_name = next((form for ending, form in _ENDINGS.items() if name.casefold().endswith(ending)), None)
    return by_bytes or by_name


def audit_file(data: bytes, name: str, large_print: Decimal | None = None) -> Audit:
    """Judge a Word, PDF or HTML file by its bytes; `large_print` is the size in points it promises, if it does.

    Never raises for what is in the file. The libraries a format needs are loaded when a file of it comes.
    """
    form = format_of(data, name)
    if form is Format.PDF:
        from generator.audit.pdf import audit_pdf as audit
    elif form is Format.HTML:
        from generator.audit.html import audit_html as audit
    elif form is Format.WORD:
        from generator.audit.word import audit_word as audit
    else:
        finding = Finding("wrong-format", "neither Word, PDF nor HTML; one of these is wanted")
        return Audit(name, Format.WORD, (finding,), {"file": 1}, large_print, opened=False)
    return audit(data, name, large_print)
