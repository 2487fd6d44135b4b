"""PDF files for tests, as small as they come."""

from __future__ import annotations

from io import BytesIO

import pikepdf


def pdf_of(pages: int, password: str = "") -> bytes:
    """A PDF with this many blank pages, which asks for the password if there is one."""
    made = BytesIO()
    with pikepdf.new() as document:
        for _ in range(pages):
            document.add_blank_page()
        locked = pikepdf.Encryption(user=password, owner=password) if password else False
        document.save(made, deterministic_id=not password, encryption=locked)
    return made.getvalue()
