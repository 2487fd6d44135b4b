"""Braille pages become a PEF file: the portable embosser format, in which every cell is a character of its own.

Written by the rules of PEF 1.0 (2008): one volume of one section, rows of Unicode braille no longer than the page has
cells, no empty cells at their ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape

from generator.profiles import BraillePage

NAMESPACE = "http://www.daisy.org/ns/2008/pef"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
FIRST_CELL = 0x2800

ASCII = " A1B'K2L@CIF/MSP\"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)="
"""North American ASCII braille in the order of the cells: the place of a character is the pattern of its dots."""

CELLS = {ord(letter): chr(FIRST_CELL + dots) for dots, letter in enumerate(ASCII)}


def pef(pages: Iterable[Iterable[str]], page: BraillePage, about: Mapping[str, str]) -> bytes:
    """Pages of ASCII braille as one PEF file; `about` holds what Dublin Core has names for (title, language, ...)."""
    meta = "".join(f"<dc:{name}>{escape(words)}</dc:{name}>" for name, words in about.items() if words)
    head = f"<head><meta><dc:format>application/x-pef+xml</dc:format>{meta}</meta></head>"
    volume = f'<volume cols="{page.cells}" rows="{page.lines}" rowgap="0" duplex="true">'
    body = "\n".join(map(_page, pages))
    root = f'<pef version="2008-1" xmlns="{NAMESPACE}" xmlns:dc="{DUBLIN_CORE}">'
    opening = f'<?xml version="1.0" encoding="UTF-8"?>\n{root}\n{head}\n<body>{volume}<section>\n'
    return f"{opening}{body}\n</section></volume></body>\n</pef>\n".encode()


def _page(lines: Iterable[str]) -> str:
    rows = "".join(f"<row>{line.rstrip().translate(CELLS)}</row>" for line in lines)
    return f"<page>{rows}</page>"
