"""Pages of the printed paper in braille, the papers of a meeting as one, and the portable embosser format."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import pytest
from braille.braille_papers import WORDING, pages, paper, print_of, profile

from generator.document.blocks import Contents, Heading, Paragraph
from generator.document.inlines import text
from generator.writers.braille import write, write_pack

PEF = "{http://www.daisy.org/ns/2008/pef}"


def title(words: str) -> Heading:
    return Heading(id="title", level=1, content=text(words))


def para(id_: str, words: str) -> Paragraph:
    return Paragraph(id=id_, content=text(words))


def pack_of(*lengths: int) -> tuple[str, dict[str, int]]:
    """A pack of papers with so many words each: its braille, and the page on which each of them begins."""
    parts = [
        replace(paper(title(f"Paper {n}"), para("p", "word " * length)), id=f"{n:02d}-paper")
        for n, length in enumerate(lengths, 1)
    ]
    front = paper(title("Papers"), Contents(id="contents", title="Contents"))
    book = write_pack(front, parts, profile(), WORDING)
    return book.brf().decode("ascii"), dict(book.begins)


def test_a_line_of_dots_with_a_number_stands_where_a_page_of_the_printed_paper_begins() -> None:
    whole = paper(para("a", "One"), para("b", "Two"), para("c", "Three"))
    book = write(whole, profile(), WORDING, {"a": 1, "b": 1, "c": 12})
    assert pages(book.brf().decode("ascii"))[0] == ['  ,"O', "  ,TWO", "-" * 37 + "#AB", "  ,?REE"]


def test_the_line_of_a_printed_page_stands_on_the_braille_page_of_what_follows_it() -> None:
    lines = [para(f"p{n}", "line") for n in range(23)]
    book = write(paper(*lines, para("last", "words")), profile(), WORDING, {"last": 2})
    first, second = pages(book.brf().decode("ascii"))
    assert len(first) == 23
    assert second == ["-" * 38 + "#B", "  ^WS"]


def test_the_pages_of_a_pack_run_through_and_its_contents_lead_to_its_papers() -> None:
    data, begins = pack_of(500, 20)
    running = [page.split("\r\n")[0].split()[-1] for page in data.split("\f")[:-1]]
    assert [print_of(number) for number in running] == [str(n) for n in range(1, len(running) + 1)]
    entries = [line.split() for line in pages(data)[0] if '""' in line]
    assert [int(print_of(entry[-1])) for entry in entries] == [begins["01-paper"], begins["02-paper"]]
    assert ",PAP] #B" in data.split("\f")[begins["02-paper"] - 1]


@pytest.mark.parametrize("cells", [40, 32])
def test_the_embosser_format_has_the_cells_of_the_brf_and_keeps_to_its_page(cells: int) -> None:
    book = write(
        paper(title("Places"), para("p", "The people of 12 places & more " * 60)), profile(cells=cells), WORDING
    )
    tree = ElementTree.fromstring(book.pef())
    volume = tree.find(f"{PEF}body/{PEF}volume")
    assert volume is not None
    assert (volume.get("cols"), volume.get("rows")) == (str(cells), "25")
    rows = [[row.text or "" for row in page.iter(f"{PEF}row")] for page in tree.iter(f"{PEF}page")]
    assert max(len(row) for page in rows for row in page) <= cells
    assert max(map(len, rows)) <= 25
    assert {letter for page in rows for row in page for letter in row} <= {chr(0x2800 + dots) for dots in range(64)}
    assert "⠠⠏⠇⠁⠉⠑⠎" in rows[0][1]
    brf = [page.split("\r\n")[:-1] for page in book.brf().decode("ascii").split("\f")[:-1]]
    assert [[len(row) for row in page] for page in rows] == [[len(line.rstrip()) for line in page] for page in brf]


def test_the_embosser_format_says_what_it_is() -> None:
    tree = ElementTree.fromstring(write(paper(title("Places & more")), profile(), WORDING).pef())
    meta = {element.tag.partition("}")[2]: element.text for element in tree.find(f"{PEF}head/{PEF}meta") or ()}
    assert meta["format"] == "application/x-pef+xml"
    assert (meta["identifier"], meta["title"], meta["language"]) == ("07-places", "School places", "en-GB")
