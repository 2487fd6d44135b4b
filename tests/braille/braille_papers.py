"""Small documents as braille, and braille as print again."""

from __future__ import annotations

from decimal import Decimal

from catalogues import ENGLISH

from generator.document.blocks import Block, Document, Running
from generator.profiles import BraillePage, Margins, Profile
from generator.writers.braille import write
from generator.writers.braille.liblouis import braille

WORDING = ENGLISH


def profile(**page: int) -> Profile:
    points, edge = Decimal(12), Decimal(20)
    return Profile(
        name="test",
        title="Test",
        typeface="Arial",
        body=points,
        smallest=points,
        table=points,
        headings=(points,) * 4,
        line_spacing=Decimal(1),
        paragraph_space=Decimal(1),
        margins=Margins(top=edge, right=edge, bottom=edge, left=edge),
        italics=False,
        chart_width=Decimal(166),
        braille=BraillePage(**page),
    )


def paper(*blocks: Block, language: str = "en-GB") -> Document:
    running = Running("A committee", "Item No. 7")
    return Document(
        id="07-places",
        title="School places",
        subject="Report",
        language=language,
        author="A council",
        running=running,
        blocks=blocks,
    )


def brf(*blocks: Block, language: str = "en-GB", **page: int) -> str:
    return write(paper(*blocks, language=language), profile(**page), WORDING).brf().decode("ascii")


def pages(data: str) -> list[list[str]]:
    """The lines of each page, without the running line."""
    return [page.split("\r\n")[1:-1] for page in data.split("\f")[:-1]]


def print_of(cells: str, grade: int = 2) -> str:
    """What a reader of the braille has before them."""
    return braille("en-GB", grade).back(cells)
