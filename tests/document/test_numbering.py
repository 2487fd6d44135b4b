"""Numbers of sections, paragraphs, tables, charts and appendices."""

from __future__ import annotations

import pytest

from generator.document.blocks import Block, Heading, ListKind, Paragraph, ParagraphRole, Table
from generator.document.inlines import CrossReference, Text, plain, text
from generator.document.numbering import APPENDICES, SECTIONS, TABLES, list_label, number, to_count
from generator.document.references import as_words, resolve, targets, unresolved
from generator.document.wording import Wording

WORDING = Wording(
    "en-GB",
    {
        "table": "Table {number}",
        "chart": "Chart {number}",
        "appendix": "Appendix {number}",
        "section": "section",
        "paragraph": "paragraph",
        "action": "action",
    },
)


def _section(name: str, level: int = 2) -> Heading:
    return Heading(id=name, level=level, content=text(name), number=to_count(SECTIONS))


def _unnumbered(name: str, level: int = 2) -> Heading:
    return Heading(id=name, level=level, content=text(name))


def _paragraph(name: str, *content: Text | CrossReference, role: ParagraphRole = ParagraphRole.BODY) -> Paragraph:
    return Paragraph(id=name, content=content or text(name), role=role)


def _table(name: str) -> Table:
    return Table(id=name, caption=text(name), columns=(), rows=(), description="", number=to_count(TABLES))


def _numbers(*blocks: Block) -> dict[str, str | None]:
    numbered = number(blocks, WORDING)
    return {block.id: getattr(block, "number", None) and block.number.text for block in numbered}  # type: ignore[attr-defined]


def test_paragraphs_are_numbered_in_numbered_sections_only() -> None:
    found = _numbers(_unnumbered("summary"), _paragraph("a"), _section("one"), _paragraph("b"), _paragraph("c"))
    assert found == {"summary": None, "a": None, "one": "1", "b": "1.1", "c": "1.2"}


def test_an_unnumbered_heading_ends_the_numbering_and_a_section_after_it_goes_on() -> None:
    found = _numbers(_section("one"), _paragraph("a"), _unnumbered("contact"), _paragraph("b"), _section("two"))
    assert (found["b"], found["two"]) == (None, "2")


def test_a_paragraph_may_count_at_a_depth_of_its_own_and_a_level_passed_over_is_one() -> None:
    deeper = [Paragraph(id=name, content=text(name), number=to_count(SECTIONS, 2)) for name in ("a", "b")]
    found = _numbers(_section("one"), *deeper, _paragraph("c"), _section("two"), _paragraph("d"))
    assert found == {"one": "1", "a": "1.1.1", "b": "1.1.2", "c": "1.2", "two": "2", "d": "2.1"}


def test_subsections_add_a_level() -> None:
    blocks = (
        _section("one"),
        _section("sub", 3),
        _paragraph("a"),
        _section("sub2", 3),
        _paragraph("b"),
        _section("two"),
    )
    found = _numbers(*blocks, _paragraph("c"))
    assert [found[name] for name in ("sub", "a", "sub2", "b", "two", "c")] == [
        "1.1",
        "1.1.1",
        "1.2",
        "1.2.1",
        "2",
        "2.1",
    ]


def test_paragraphs_before_a_subsection_are_counted_with_it() -> None:
    found = _numbers(_section("one"), _paragraph("a"), _section("sub", 3), _paragraph("b"))
    assert (found["a"], found["sub"], found["b"]) == ("1.1", "1.2", "1.2.1")


def test_the_level_of_a_number_is_its_depth_in_one_numbering() -> None:
    numbered = number((_section("one"), _section("sub", 3), _paragraph("a")), WORDING)
    assert [(b.number.sequence, b.number.level) for b in numbered] == [(SECTIONS, 0), (SECTIONS, 1), (SECTIONS, 2)]  # type: ignore[attr-defined]


def test_notes_and_statements_have_no_number() -> None:
    assert _numbers(_section("one"), _paragraph("a", role=ParagraphRole.NOTE))["a"] is None


def test_tables_and_appendices_are_counted_through_the_paper() -> None:
    first = Heading(id="first", level=2, content=text("first"), number=to_count(APPENDICES))
    found = _numbers(_table("a"), first, _paragraph("p"), _table("b"))
    assert found == {"a": "Table 1", "first": "Appendix 1", "p": None, "b": "Table 2"}


@pytest.mark.parametrize(
    ("kind", "place", "label"),
    [
        (ListKind.BULLET, 3, "•"),
        (ListKind.DECIMAL, 12, "12."),
        (ListKind.LETTER, 1, "a)"),
        (ListKind.LETTER, 26, "z)"),
        (ListKind.LETTER, 27, "aa)"),
        (ListKind.LETTER, 53, "ba)"),
        (ListKind.ROMAN, 4, "iv)"),
        (ListKind.ROMAN, 19, "xix)"),
        (ListKind.ROMAN, 44, "xliv)"),
    ],
)
def test_the_label_of_a_list_item(kind: ListKind, place: int, label: str) -> None:
    assert list_label(kind, place) == label


def test_a_reference_prints_label_and_number_and_follows_when_something_is_put_before_it() -> None:
    reference = _paragraph("see", Text("see "), CrossReference("b", "", ""))
    for before, printed in (((), "see paragraph\xa01.2"), ((_paragraph("x"),), "see paragraph\xa01.3")):
        numbered = number((_section("one"), *before, _paragraph("a"), _paragraph("b"), reference), WORDING)
        resolved = resolve(numbered, targets(numbered, WORDING))
        assert plain(resolved[-1].content) == printed  # type: ignore[attr-defined]


def test_references_that_lead_nowhere_or_to_something_without_a_name_are_reported() -> None:
    lost = _paragraph("lost", CrossReference("nowhere", "", ""), CrossReference("a", "", ""))
    blocks = (_paragraph("a"), lost)
    known = targets(blocks, WORDING)
    assert [(each.target, each.exists) for each in unresolved(resolve(blocks, known), known)] == [
        ("nowhere", False),
        ("a", True),
    ]


def test_a_reference_with_words_of_its_own_may_lead_to_something_without_a_number() -> None:
    blocks = (_paragraph("a"), _paragraph("b", CrossReference("a", "the words", "")))
    known = targets(blocks, WORDING)
    assert not unresolved(resolve(blocks, known), known)


def test_in_another_document_a_reference_is_words() -> None:
    numbered = number((_section("one"), _table("data")), WORDING)
    elsewhere = as_words((_paragraph("see", CrossReference("data", "", "")),), targets(numbered, WORDING))
    assert elsewhere[0].content == (Text("Table\xa01"),)  # type: ignore[attr-defined]
