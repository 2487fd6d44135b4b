"""What a notice at the end of a paper brings with it to its page."""

from __future__ import annotations

from dataclasses import replace

from generator.document.blocks import Block, Cell, Column, Fact, Facts, Heading, Paragraph, ParagraphRole, Row, Table
from generator.document.closing import PageMeasures, closings
from generator.document.inlines import text
from generator.document.table_widths import Room


def typewriter(words: str, bold: bool) -> float:
    return 10.0 * len(words)


PAGE = PageMeasures(height=600, line=20, gap=10, room=Room(300, 0, typewriter))
CONTACT = Heading(id="contact", level=2, content=text("Officer contact"))
FACTS = Facts(id="facts", facts=(Fact("Name", text("Ada Archer")), Fact("Address", text("County Hall"))))
FORMATS = Heading(id="formats", level=2, content=text("Other formats"))
NOTICE = Paragraph(id="notice", content=text("Ask us for it."), role=ParagraphRole.STATEMENT)
APPENDIX = Heading(id="appendix", level=2, content=text("Appendix"), new_page=True)
TITLE = Heading(id="title", level=1, content=text("Roads"))
TEXT = Paragraph(id="text", content=text("Roads are kept."))


def held(*blocks: Block, page: PageMeasures = PAGE) -> list[list[str]]:
    return [[blocks[place].id for place in places] for places in closings(blocks, page)]


def test_the_section_before_a_last_notice_is_held_to_it() -> None:
    together = ["contact", "facts", "formats", "notice"]
    assert held(TITLE, TEXT, CONTACT, FACTS, FORMATS, NOTICE) == [together]
    assert held(TITLE, TEXT, CONTACT, FACTS, FORMATS, NOTICE, APPENDIX, TEXT) == [together], "before an appendix, too"


def test_nothing_is_held_where_it_would_take_most_of_a_page() -> None:
    assert held(TITLE, CONTACT, FACTS, FORMATS, NOTICE, page=replace(PAGE, height=290)) == []


def test_a_notice_in_the_middle_of_a_paper_holds_nothing() -> None:
    assert held(TITLE, CONTACT, FACTS, FORMATS, NOTICE, TEXT) == []
    assert held(TITLE, CONTACT, FACTS, NOTICE) == [], "no section of its own"


def test_a_section_with_a_table_or_on_a_page_of_its_own_and_the_title_are_not_held() -> None:
    row = Row("row", (Cell(text("Plans")), Cell(text("4"))))
    table = Table(
        id="t", caption=text("Plans"), columns=(Column("Item"), Column("Many")), rows=(row,), description="Plans."
    )
    assert held(TITLE, CONTACT, table, FORMATS, NOTICE) == []
    assert held(TITLE, APPENDIX, TEXT, FORMATS, NOTICE) == []
    assert held(TITLE, TEXT, FORMATS, NOTICE) == []
