"""Which typefaces large print does without, told by their names as Word and PDF files give them."""

from __future__ import annotations

import re

_SERIFS = re.compile(
    r"times|georgia|garamond|cambria|palatino|bookman|century|baskerville|caslon|didot|minion|constantia"
    r"|liberation ?serif|noto ?serif|dejavu ?serif|courier|roman|script|comic|brush|handwriting|zapf"
    r"|lucida ?(hand|calli)|papyrus",
    re.IGNORECASE,
)
_SANS = re.compile(r"century ?gothic|sans", re.IGNORECASE)


def is_plain(font: str) -> bool:
    """Whether a typeface has neither serifs nor the look of handwriting, as far as its name says (UKAAF G003)."""
    return not _SERIFS.search(font) or _SANS.search(font) is not None
