"""A file becomes an address that has all of it, so that a page is one file."""

from __future__ import annotations

from base64 import b64encode


def as_address(media_type: str, content: bytes) -> str:
    """The file itself as an address, so that the page needs no other file."""
    return f"data:{media_type};base64,{b64encode(content).decode()}"
