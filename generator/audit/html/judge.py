"""An HTML file's bytes are read as a page and put to every family of rules; the findings become an Audit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from generator.audit.findings import Audit, Finding, gathered
from generator.audit.html.content import check_links, check_pictures
from generator.audit.html.page import Page, read_page
from generator.audit.html.structure import check_structure, found
from generator.audit.html.tables import check_tables
from generator.audit.html.text import check_text
from generator.audit.rulebook import Format
from generator.audit.unreadable import UnreadableError

CHECKS: tuple[Callable[[Page], Iterator[Finding]], ...] = (
    check_structure,
    check_tables,
    check_pictures,
    check_links,
    check_text,
)


def audit_html(data: bytes, name: str, large_print: Decimal | None = None) -> Audit:
    """Judge an HTML file by its bytes; `name` is its file name.

    A page has no size of its own, so `large_print` is only noted. Nothing in the file makes this raise.
    """
    try:
        page = read_page(data, name)
    except UnreadableError as fault:
        return Audit(name, Format.HTML, (found(fault.rule, fault.message),), {"file": 1}, large_print, opened=False)
    findings = (finding for check in CHECKS for finding in check(page))
    return Audit(name, Format.HTML, gathered(findings), page.counts(), large_print)
