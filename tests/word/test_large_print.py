"""Sizes, spacing and looks are the profile's; everything else stays the template's."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from lxml import etree
from word.word_files import (
    NAMESPACES,
    TEMPLATE,
    W,
    WordFile,
    changed_template,
    chart,
    heading,
    opened,
    paper,
    paragraph,
    table,
    value,
    words,
    written,
)

from generator.document.blocks import Contents, Fact, Facts, ParagraphRole, Running, WideLayout
from generator.document.inlines import Emphasis, text
from generator.writers.word.colours import contrast

HEADINGS = [["Children", "66", "49"]]


def sizes(file: WordFile) -> dict[str, int]:
    """The size of each style that names one, in points."""
    found = file.find("//w:style[w:rPr/w:sz]", "word/styles.xml")
    return {each.get(f"{W}styleId"): int(value(each, "w:rPr/w:sz") or 0) // 2 for each in found}


@pytest.mark.parametrize(("name", "smallest"), [("standard", 12), ("large-print", 18)])
def test_no_style_is_smaller_than_the_profile_allows(name: str, smallest: int) -> None:
    file = written(paper(), name)
    assert min(sizes(file).values()) == smallest
    assert value(file.xml("word/styles.xml"), "w:docDefaults/w:rPrDefault/w:rPr/w:sz") == str(smallest * 2)


def test_header_footer_captions_notes_and_footnotes_are_as_large_as_the_body() -> None:
    found = sizes(written(paper(), "large-print"))
    assert {found[name] for name in ("Header", "Footer", "Caption", "Note", "FootnoteText", "TableText")} == {18}


def test_headings_have_the_profiles_sizes() -> None:
    found = sizes(written(paper(), "large-print"))
    assert [found[f"Heading{level}"] for level in range(1, 6)] == [28, 24, 21, 19, 18]


def test_a_small_style_of_a_councils_own_is_raised_too() -> None:
    sheet = etree.fromstring(opened(TEMPLATE).parts["word/styles.xml"])
    tiny = (
        '<w:style w:type="paragraph" w:styleId="Tiny"><w:name w:val="Tiny"/><w:rPr><w:sz w:val="14"/></w:rPr></w:style>'
    )
    sheet.append(etree.fromstring(tiny.replace(" ", f' xmlns:w="{NAMESPACES["w"]}" ', 1)))
    template = changed_template({"word/styles.xml": etree.tostring(sheet)})
    assert sizes(written(paper(), "large-print", template))["Tiny"] == 18


def test_the_typeface_is_the_profiles_in_every_style() -> None:
    file = written(paper(), "standard", typeface="Atkinson Hyperlegible")
    fonts = file.find("//w:rFonts", "word/styles.xml")
    assert [each.get(f"{W}ascii") for each in fonts] == ["Atkinson Hyperlegible"]


def test_without_italics_what_is_stressed_is_strong_and_no_style_is_slanted() -> None:
    document = paper(paragraph("p", (Emphasis(text("now")),)))
    assert value(written(document).find("//w:r[w:t='now']")[0], "w:rPr/w:rStyle") == "Strong"
    assert not written(document).find("//w:i", "word/styles.xml")


def test_with_italics_what_is_stressed_is_emphasis() -> None:
    file = written(paper(paragraph("p", (Emphasis(text("now")),))), italics=True)
    assert value(file.find("//w:r[w:t='now']")[0], "w:rPr/w:rStyle") == "Emphasis"
    assert value(file.style("Emphasis"), "w:name") == "Emphasis"
    assert file.style("Emphasis").find("w:rPr/w:i", NAMESPACES) is not None


def test_no_style_has_capitals_or_justified_lines() -> None:
    sheet = opened(TEMPLATE).parts["word/styles.xml"]
    shouting = sheet.replace(b"<w:b/><w:bCs/>", b"<w:b/><w:bCs/><w:caps/>").replace(
        b'<w:jc w:val="right"/>', b'<w:jc w:val="both"/>'
    )
    file = written(paper(), "large-print", changed_template({"word/styles.xml": shouting}))
    assert not file.find("//w:caps", "word/styles.xml")
    assert set(file.find("//w:jc/@w:val", "word/styles.xml")) == {"left"}


def test_margins_and_line_spacing_are_the_profiles() -> None:
    file = written(paper(), "large-print")
    margins = file.find("//w:pgMar")[0]
    assert [round(int(margins.get(f"{W}{side}")) * 25.4 / 1440) for side in ("top", "right", "bottom", "left")] == [
        25,
        20,
        22,
        20,
    ]
    spacing = file.style("BodyText").find("w:pPr/w:spacing", NAMESPACES)
    assert (spacing.get(f"{W}before"), spacing.get(f"{W}line")) == ("360", "300")


def test_what_a_council_changes_in_the_template_stays_changed() -> None:
    sheet = opened(TEMPLATE).parts["word/styles.xml"].replace(b"12436D", b"801650")
    file = written(paper(), "large-print", changed_template({"word/styles.xml": sheet}))
    assert value(file.style("Heading1"), "w:rPr/w:color") == "801650"


def test_a_list_of_contents_is_written_only_where_the_profile_has_one() -> None:
    document = paper(Contents(id="contents", title="Contents"), heading("one", 2, "One"), heading("two", 2, "Two"))
    assert not written(document, "standard").paragraphs("TOC1")
    entries = written(document, "large-print").paragraphs("TOC1")
    assert [words(each) for each in entries] == ["One", "Two"]


def test_the_names_of_rows_laid_out_as_lists_are_an_outline_level_below_their_heading() -> None:
    months = [f"{month} 2021" for month in ("January", "February", "March", "April", "May", "June", "July")]
    rows = [["Children with a plan", *(str(n) for n in range(1001, 1008))]]
    wide = [table(name, ["Measure", *months], rows, layout=WideLayout.LISTS) for name in ("one", "two")]
    file = written(paper(wide[0], heading("h", 2, "Part"), heading("i", 3, "Smaller"), wide[1]), "large-print")
    names = file.paragraphs("ListHeading")
    assert [(words(each), value(each, "w:pPr/w:outlineLvl")) for each in names] == [
        ("Children with a plan", "1"),
        ("Children with a plan", "3"),
    ]


def test_a_table_that_is_too_wide_becomes_parts_with_the_same_number_and_nothing_lost() -> None:
    months = [f"{month} 2021" for month in ("January", "February", "March", "April", "May", "June", "July")]
    rows = [["Children with a plan", *(str(n) for n in range(1001, 1008))]]
    document = paper(table("t", ["Measure", *months], rows))
    file = written(document, "large-print")
    captions = [words(each) for each in file.paragraphs("Caption")]
    assert len(captions) > 1
    assert all(each.startswith("Table\N{NO-BREAK SPACE}1: ") and "(part " in each for each in captions)
    cells = [words(cell) for cell in file.find("//w:tr[not(w:trPr/w:tblHeader)]/w:tc")]
    assert cells.count("Children with a plan") == len(captions)
    assert [cell for cell in cells if cell.isdigit()] == rows[0][1:]


@pytest.mark.parametrize("size", [12, 18, 24, 28])
def test_no_word_is_wider_than_its_column(size: int) -> None:
    from generator.writers.word.typeface import typeface

    look: dict[str, Any] = {"body": Decimal(size), "table": Decimal(size), "smallest": Decimal(size)}
    headings = ["Responsibility", "Accountable", "Arrangements", "Communications"]
    file = written(
        paper(table("t", headings, [["Commissioning", "1,234,567", "12%", "NA"]] * 2)), "large-print", **look
    )
    for each in file.find("//w:tc"):
        room = int(each.find("w:tcPr/w:tcW", NAMESPACES).get(f"{W}w")) / 20 - 2 * 0.4 * size
        assert all(typeface("Arial").width(word, size, bold=True) <= room for word in words(each).split())


def test_column_widths_of_grid_and_cells_agree_and_fit_the_page() -> None:
    file = written(paper(table("t", ["Measure", "2020", "2021"], HEADINGS)))
    grid = [int(each) for each in file.find("//w:gridCol/@w:w")]
    assert [int(each) for each in file.find("//w:tr[1]//w:tcW/@w:w")] == grid
    assert sum(grid) <= (210 - 44) * 1440 / 25.4 + 1
    assert file.find("//w:tblLayout/@w:type") == ["fixed"]


def test_on_a_coloured_page_every_style_can_be_read() -> None:
    file = written(paper(), "large-print", page_colour="#000000", text_colour="#FFFF00")
    assert set(file.find("//w:rPr/w:color/@w:val", "word/styles.xml")) == {"FFFF00"}
    lines = [each for each in file.find("//w:pBdr/*/@w:color", "word/styles.xml") if each != "auto"]
    assert all(contrast(f"#{each}", "#000000") >= 3 for each in lines)
    assert file.find("//w:background/@w:color") == ["000000"]
    assert file.find("//w:displayBackgroundShape", "word/settings.xml")


def test_contrast_is_the_one_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


LONG_COMMITTEE = "People and Communities and Environment Select Committee"


def test_a_committees_name_that_would_turn_over_on_every_page_stands_above_the_title_alone() -> None:
    giant: dict[str, Any] = {name: Decimal(28) for name in ("body", "table", "smallest")}
    giant["headings"] = (Decimal(38), Decimal(34), Decimal(31), Decimal(28))
    document = paper(paragraph("p", text("Words.")), running=Running(LONG_COMMITTEE, "Item No. 7"))
    small, large = written(document), written(document, "large-print", **giant)
    assert words(small.xml("word/header1.xml")) == f"{LONG_COMMITTEE}Item No. 7"
    assert words(large.xml("word/header1.xml")) == "Item No. 7"
    assert [words(each) for each in large.paragraphs("BodyText")] == [LONG_COMMITTEE, "Words."]
    assert [words(each) for each in small.paragraphs("BodyText")] == ["Words."]


def test_it_is_not_said_again_where_the_title_says_it() -> None:
    giant: dict[str, Any] = {name: Decimal(28) for name in ("body", "table", "smallest")}
    giant["headings"] = (Decimal(38), Decimal(34), Decimal(31), Decimal(28))
    titled = paper(
        paragraph("p", text("Words.")), title=f"{LONG_COMMITTEE}: agenda", running=Running(LONG_COMMITTEE, "Agenda")
    )
    assert [words(each) for each in written(titled, "large-print", **giant).paragraphs("BodyText")] == ["Words."]


@pytest.mark.parametrize(("profile", "held"), [("large-print", True), ("large-print-28", False)])
def test_a_notice_that_ends_a_paper_brings_the_section_before_it_along_where_that_is_short(
    profile: str, held: bool
) -> None:
    contact = Facts(id="who", facts=tuple(Fact("Name", text("Ada Archer, who keeps the roads")) for _ in range(4)))
    notice = paragraph("n", text("Ask us."), role=ParagraphRole.STATEMENT)
    file = written(
        paper(
            paragraph("p", text("Words.")),
            heading("contact", 2, "Contact"),
            contact,
            heading("f", 2, "Formats"),
            notice,
        ),
        profile,
    )
    facts, (box,) = file.paragraphs("Fact"), file.paragraphs("Statement")
    kept = [each.find("w:pPr/w:keepNext", NAMESPACES) is not None for each in (*facts, box)]
    assert kept == [True, held, held, held, False], "the first line of facts is never alone"


@pytest.mark.parametrize(("title", "held"), [("Fewer children", True), ("Fewer children " * 200, False)])
def test_a_chart_that_does_not_fit_a_page_with_its_title_lets_the_title_stay_with_the_text(
    title: str, held: bool
) -> None:
    file = written(paper(paragraph("p", text("Words.")), chart("c", title=title)), "large-print")
    for style in ("ChartSubtitle", "Picture"):
        (each,) = file.paragraphs(style)
        assert (value(each, "w:pPr/w:keepNext") != "0") is held, style
