"""A PDF's bytes are read and put to every family of rules; the findings become an Audit."""

from __future__ import annotations

from decimal import Decimal

from generator.audit.findings import Audit, gathered
from generator.audit.pdf.checks import check_file, check_pages, check_tags, found
from generator.audit.pdf.looks import check_looks
from generator.audit.pdf.reading import read_pdf
from generator.audit.rulebook import Format, rules_for
from generator.audit.unreadable import UnreadableError


def audit_pdf(data: bytes, name: str, large_print: Decimal | None = None) -> Audit:
    """Judge a PDF by its bytes; `name` is its file name, `large_print` the size in points it promises, if it does.

    Nothing in the file makes this raise: what cannot be opened comes back as an audit with that one finding.
    """
    try:
        file = read_pdf(data, name)
    except UnreadableError as fault:
        return Audit(name, Format.PDF, (found(fault.rule, fault.message),), {"file": 1}, large_print, opened=False)
    asked = rules_for(Format.PDF, large_print is not None)
    judged = (*check_file(file), *check_tags(file), *check_pages(file), *check_looks(file, large_print))
    findings = gathered(one for one in judged if one.rule in asked)
    return Audit(name, Format.PDF, findings, file.counts(), large_print)
