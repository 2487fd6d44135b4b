"""The papers of a meeting as one file: pages run through, and every paper stays what it is alone."""

from __future__ import annotations

from io import BytesIO

import pytest
from pdf.papers import FONTS, SVG, Footnote, chart, design, full_paper, paper, para, profile, wording
from pdf.reading import bookmarks, links, opened, tags
from pypdf import PdfReader

from generator.document.blocks import Contents, Document, Heading, Number, Picture, Running
from generator.document.inlines import CrossReference, FootnoteReference, Text, text
from generator.writers.pdf import Part, write_pack


def front(depth: int = 1) -> Document:
    title = Heading(id="title", level=1, content=text("Papers for the meeting"))
    return paper(
        id="pack",
        title="Papers for the meeting",
        running=Running("Infrastructure Committee", "Meeting papers"),
        blocks=(title, Contents(id="contents", title="Contents", depth=depth)),
    )


def item(number: int, title: str, *blocks: object, **more: object) -> Document:
    heading = Heading(id="title", level=1, content=text(title))
    return paper(
        id=f"{number:02}",
        title=title,
        running=Running("Infrastructure Committee", f"Item No. {number}"),
        blocks=(heading, *blocks),
        **more,
    )


def section(title: str, number: str = "1") -> Heading:
    return Heading(id="section", level=2, content=text(title), number=Number(number, "sections"))


def pack(*documents: Document, name: str = "standard", depth: int = 1) -> bytes:
    pictures = {"potholes": Picture(SVG.encode(), b"", 160, 80)}
    parts = [Part(document, pictures) for document in documents]
    return write_pack(front(depth), parts, profile(name), wording(), design(), FONTS)


def pages(data: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(data)).pages]


ROADS = item(7, "Roads", section("Roads now"), para("Roads.", "1.1", "p-1"))
BRIDGES = item(8, "Bridges", section("Bridges now"), para("Bridges.", "1.1", "p-1"))


def test_pages_run_through_and_each_paper_keeps_its_own_head() -> None:
    found = pages(pack(ROADS, BRIDGES))
    assert ["Meeting papers" in found[0], "Item No. 7" in found[1], "Item No. 8" in found[2]] == [True] * 3
    assert "Item No. 7" not in found[2]
    assert [f"Page {n} of 3" in page for n, page in enumerate(found, 1)] == [True] * 3


def test_the_front_lists_the_papers_with_their_items_and_pages() -> None:
    first = pages(pack(ROADS, BRIDGES))[0].replace(" .", "")
    assert "Item No. 7 Roads 2" in first
    assert "Item No. 8 Bridges 3" in first
    assert first.count("Papers for the meeting") == 2  # its title and its foot, but not in its own list


def test_the_front_can_list_the_sections_too() -> None:
    assert "1 Bridges now" in pages(pack(ROADS, BRIDGES, depth=2))[0]


def test_bookmarks_begin_with_the_item() -> None:
    assert bookmarks(opened(pack(ROADS, BRIDGES))) == [
        ("Papers for the meeting", ["Contents"]),
        ("Item No. 7 Roads", ["1 Roads now"]),
        ("Item No. 8 Bridges", ["1 Bridges now"]),
    ]


def test_papers_number_their_paragraphs_each_for_itself() -> None:
    found = pages(pack(ROADS, BRIDGES))
    assert "1.1 Roads." in found[1]
    assert "1.1 Bridges." in found[2]


def test_a_paper_in_large_print_lists_its_own_headings_only() -> None:
    def own(document: Document) -> Document:
        _, *rest = document.blocks
        contents = Contents(id="own", title="In this paper")
        return item(int(document.id), document.title, contents, *rest)

    found = pages(pack(own(ROADS), own(BRIDGES), name="large-print"))
    assert (found[1].count("Roads now"), found[1].count("Bridges now")) == (2, 0)
    assert (found[2].count("Roads now"), found[2].count("Bridges now")) == (0, 2)


def test_references_and_footnotes_with_the_same_ids_stay_apart() -> None:
    def referring(number: int) -> Document:
        blocks = (
            para("Target.", "1.1", "p-1"),
            para(
                (Text("See "), CrossReference("p-1", "paragraph", "1.1"), FootnoteReference("n", "1")), block_id="p-2"
            ),
        )
        return item(number, f"Paper {number}", *blocks, footnotes=(Footnote("n", "1", text(f"Note of {number}.")),))

    data = pack(referring(7), referring(8))
    found = pages(data)
    assert "Note of 7." in found[1]
    assert "Note of 8." in found[2]
    file = opened(data)
    targets = [
        link.Dest[0].objgen for page in list(file.pages)[1:] for link in page.Annots if "1.1" in str(link.Contents)
    ]
    assert targets == [file.pages[1].objgen, file.pages[2].objgen]


def test_each_paper_keeps_its_language() -> None:
    file = opened(pack(ROADS, item(8, "Pontydd", para("Pontydd."), language="cy")))
    spoken = [str(tag.element.get("/Lang", "")) for tag in tags(file).kids if tag.kind in ("H1", "P")]
    assert spoken[-2:] == ["cy", "cy"]


@pytest.mark.parametrize("name", ["standard", "large-print"])
def test_a_pack_of_whole_papers_can_be_written(name: str) -> None:
    data = pack(full_paper(), item(8, "More", chart()), name=name)
    assert len(list(tags(opened(data)).every("Figure"))) == 3
    assert any(said == "Roads policy, 2021" for said, _ in links(opened(data)))
