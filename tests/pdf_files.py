"""PDF files for tests, as small as they come."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO

import pikepdf


def pdf_of(pages: int, password: str = "", opening: Mapping[str, str] | None = None) -> bytes:
    """A PDF with this many blank pages, which asks for the password if there is one.

    `opening` is the action that it asks for when it is opened, such as {"/S": "/JavaScript", "/JS": "app.alert(1)"}.
    """
    made = BytesIO()
    with pikepdf.new() as document:
        for _ in range(pages):
            document.add_blank_page()
        if opening:
            names = {key: pikepdf.Name(value) if value.startswith("/") else value for key, value in opening.items()}
            document.Root["/OpenAction"] = pikepdf.Dictionary(names)
        locked = pikepdf.Encryption(user=password, owner=password) if password else False
        document.save(made, deterministic_id=not password, encryption=locked)
    return made.getvalue()
