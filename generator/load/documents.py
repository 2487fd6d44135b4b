"""The bytes of an attached PDF become the number of its pages, or none when a reader could not open it."""

from __future__ import annotations

from io import BytesIO


def pages_of(data: bytes) -> int:
    """How many pages a PDF has; 0 when it is damaged, holds none, or asks for a password."""
    import pikepdf  # only a paper with an attached PDF pays for it

    try:
        with pikepdf.open(BytesIO(data), attempt_recovery=False, suppress_warnings=True) as document:
            return len(document.pages)
    except Exception:  # whatever a broken file makes qpdf stumble over
        return 0
