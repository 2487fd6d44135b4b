"""The rules that every Word file keeps, each one looked for in the file."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from word.word_files import (
    NAMESPACES,
    PNG,
    PROFILES,
    W,
    WordFile,
    bullets,
    chart,
    heading,
    instructions,
    paper,
    paragraph,
    section,
    table,
    value,
    words,
    written,
)

from generator.document.blocks import Contents, Fact, Facts, Footnote, Image, ListKind, ParagraphRole
from generator.document.inlines import (
    CrossReference,
    Emphasis,
    FootnoteReference,
    Foreign,
    Link,
    Strong,
    Text,
    text,
)
from generator.problems import ContentError

ROWS = [["November 2020", "66"], ["July 2021", "49"]]


def whole_paper() -> Any:
    """A paper with something of everything."""
    sentence = (
        Text("See "), CrossReference("t", "Table", "1"), Text(" and the "),
        Link(text("local offer"), "https://www.norfolk.gov.uk/send", "SEND local offer"), Text(", "),
        Strong(text("soon")), Text(", "), Emphasis(text("please")), Foreign(text("croeso"), "cy"),
        FootnoteReference("note", "1"),
    )  # fmt: skip
    return paper(
        Facts(id="facts", facts=(Fact("Date", text("17 September 2021")), Fact("Director", text("Sara Tough")))),
        Contents(id="contents", title="Contents"),
        heading("summary", 2, "Executive summary"),
        paragraph("s1", sentence, keep_with_next=True),
        bullets("list", "One", "Two", kind=ListKind.LETTER, labels="a) b)"),
        heading("background", 2, "Background", section("1")),
        paragraph("p11", "Words", section("1.1")),
        chart("c", data=table("t", ["Month", "Children"], ROWS, key=(("NA", "not available"),))),
        paragraph("formats", "Ask us", role=ParagraphRole.STATEMENT),
        footnotes=(Footnote("note", "1", text("An Act.")),),
    )


@pytest.fixture(scope="module", params=PROFILES)
def file(request: pytest.FixtureRequest) -> WordFile:
    return written(whole_paper(), request.param)


def test_title_subject_language_author_and_dates_are_the_papers(file: WordFile) -> None:
    core = file.xml("docProps/core.xml")
    said = {name: core.findtext(name, namespaces=NAMESPACES) for name in ("dc:title", "dc:subject", "dc:language")}
    assert said == {
        "dc:title": "SEND performance",
        "dc:subject": "Report to the select committee",
        "dc:language": "en-GB",
    }
    assert core.findtext("dc:creator", namespaces=NAMESPACES) == "Norfolk County Council"
    assert core.findtext("dcterms:modified", namespaces=NAMESPACES) == "2021-09-09T00:00:00Z"
    assert b"python-docx" not in b"".join(file.parts.values())


def test_the_language_stands_in_defaults_and_theme_and_nowhere_else_but_on_foreign_words(file: WordFile) -> None:
    default = file.find("//w:docDefaults//w:lang", "word/styles.xml")[0]
    assert default.get(f"{W}val") == "en-GB"
    assert file.find("//w:themeFontLang", "word/settings.xml")[0].get(f"{W}val") == "en-GB"
    assert not file.find("//w:style//w:lang", "word/styles.xml")
    foreign = file.find("//w:r[w:rPr/w:lang]")
    assert [(words(each), value(each, "w:rPr/w:lang")) for each in foreign] == [("croeso", "cy")]


def test_pictures_are_inline_with_alternative_text_and_title(file: WordFile) -> None:
    assert not file.find("//wp:anchor")
    (properties,) = file.find("//wp:inline/wp:docPr")
    assert properties.get("descr") == "Line chart. From 66 to 49."
    assert properties.get("title") == "Chart 1"


def test_a_chart_is_an_svg_with_a_png_for_readers_without(file: WordFile) -> None:
    rels = file.xml("word/_rels/document.xml.rels")
    targets = {each.get("Id"): each.get("Target") for each in rels}
    embed = f"{{{NAMESPACES['r']}}}embed"
    assert targets[file.find("//a:blip")[0].get(embed)].endswith(".png")
    assert targets[file.find("//a:blip/a:extLst/a:ext/asvg:svgBlip")[0].get(embed)].endswith(".svg")
    assert b'Extension="svg" ContentType="image/svg+xml"' in file.parts["[Content_Types].xml"]


def test_a_table_has_one_header_row_that_repeats_and_is_marked_twice(file: WordFile) -> None:
    (each,) = file.find("//w:tbl")
    rows = each.findall("w:tr", NAMESPACES)
    assert [row.find("w:trPr/w:tblHeader", NAMESPACES) is not None for row in rows] == [True, False, False]
    look = each.find("w:tblPr/w:tblLook", NAMESPACES)
    assert (look.get(f"{W}firstRow"), look.get(f"{W}firstColumn")) == ("1", "1")
    assert int(look.get(f"{W}val"), 16) & 0x00A0 == 0x00A0


def test_a_table_has_a_title_and_a_description_last_in_its_properties(file: WordFile) -> None:
    properties = file.find("//w:tblPr")[0]
    assert [child.tag.removeprefix(W) for child in properties][-2:] == ["tblCaption", "tblDescription"]
    assert value(properties, "w:tblCaption") == "Table 1: Children out of education"
    assert value(properties, "w:tblDescription") == "From 66 to 49."


def test_rows_do_not_break_and_a_small_table_stays_with_its_caption_and_notes(file: WordFile) -> None:
    rows = file.find("//w:tr")
    assert all(row.find("w:trPr/w:cantSplit", NAMESPACES) is not None for row in rows)
    assert all(value_of_keep(each) for row in rows for each in row.iter(f"{W}p"))


def value_of_keep(each: Any) -> bool:
    return each.find("w:pPr/w:keepNext", NAMESPACES) is not None


def test_no_cell_is_merged_or_empty_and_no_table_stands_in_another(file: WordFile) -> None:
    assert not file.find("//w:gridSpan | //w:vMerge | //w:tc//w:tbl")
    assert all(words(cell).strip() for cell in file.find("//w:tc"))


def test_headings_begin_at_level_1_and_skip_none(file: WordFile) -> None:
    levels = [
        int(value(each, "w:pPr/w:pStyle")[-1])
        for each in file.find("//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'Heading')]")
    ]  # type: ignore[index]
    assert levels == [1, 2, 2]


def test_headings_and_captions_are_kept_with_what_follows_and_widows_are_avoided(file: WordFile) -> None:
    for name in ("Heading1", "Heading2", "Heading3", "Caption", "ChartSubtitle"):
        assert file.style(name).find("w:pPr/w:keepNext", NAMESPACES) is not None
    assert file.style("Normal").find("w:pPr/w:widowControl", NAMESPACES) is not None


def test_a_link_is_in_the_hyperlink_style_and_says_where_it_goes(file: WordFile) -> None:
    (link,) = file.find("//w:hyperlink")
    assert link.get(f"{W}tooltip") == "SEND local offer"
    assert {value(run, "w:rPr/w:rStyle") for run in link.iter(f"{W}r")} == {"Hyperlink"}


def test_nothing_asks_to_be_updated_and_no_compatibility_mode(file: WordFile) -> None:
    settings = file.xml("word/settings.xml")
    assert settings.find("w:updateFields", NAMESPACES) is None
    assert value(settings, "w:autoHyphenation") == "0"
    modes = file.find("//w:compatSetting[@w:name='compatibilityMode']/@w:val", "word/settings.xml")
    assert modes == ["15"]
    assert not file.find("//@w:dirty")


@pytest.mark.parametrize("part", ["word/document.xml", "word/header1.xml", "word/footer1.xml"])
def test_every_field_is_balanced_and_has_a_stored_result(file: WordFile, part: str) -> None:
    open_fields: list[bool] = []
    for each in file.find("//w:fldChar | //w:r/w:t", part):
        match each.get(f"{W}fldCharType"):
            case "begin":
                open_fields.append(False)
            case "end":
                assert open_fields.pop()
            case None:
                open_fields = [True] * len(open_fields)
    assert not open_fields


def test_no_run_is_formatted_directly(file: WordFile) -> None:
    for part in ("word/document.xml", "word/header1.xml", "word/footer1.xml", "word/footnotes.xml"):
        used = {child.tag.removeprefix(W) for child in file.find("//w:r/w:rPr/*", part)}
        assert used <= {"rStyle", "lang", "rtl"}


def test_no_paragraph_is_empty_and_no_heading_has_a_line_break(file: WordFile) -> None:
    empty = [each for each in file.paragraphs() if not words(each).strip() and not list(each.iter(f"{W}drawing"))]
    assert not empty
    assert not file.find("//w:br | //w:txbxContent | //w:framePr")


def test_every_style_and_numbering_that_is_used_is_there(file: WordFile) -> None:
    used = set(file.find("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val"))
    assert used <= set(file.find("//w:style/@w:styleId", "word/styles.xml"))
    assert set(file.find("//w:numId/@w:val")) <= set(file.find("//w:num/@w:numId", "word/numbering.xml"))


def test_ids_are_unique(file: WordFile) -> None:
    for path in ("//w:bookmarkStart/@w:id", "//w:bookmarkStart/@w:name", "//wp:docPr/@id"):
        found = file.find(path)
        assert len(found) == len(set(found))


def test_every_reference_leads_to_a_bookmark_that_is_there(file: WordFile) -> None:
    names = set(file.find("//w:bookmarkStart/@w:name"))
    targets = {each.split()[1] for each in instructions(file.body) if each.startswith(("REF", "NOTEREF"))}
    assert targets and targets <= names


def test_every_block_carries_its_id_as_a_bookmark(file: WordFile) -> None:
    names = set(file.find("//w:bookmarkStart/@w:name"))
    assert {"title", "facts", "summary", "s1", "list_0", "background", "p11", "c", "t", "formats", "note"} <= names


def test_pages_are_a4_upright_in_one_column(file: WordFile) -> None:
    (page,) = file.find("//w:sectPr")
    size = page.find("w:pgSz", NAMESPACES)
    assert (size.get(f"{W}w"), size.get(f"{W}h"), size.get(f"{W}orient")) == ("11906", "16838", None)
    assert page.find("w:cols", NAMESPACES) is None


def test_what_belongs_to_the_templates_own_text_is_left_out(file: WordFile) -> None:
    assert "Heading 2" not in words(file.body)
    assert set(file.parts) == {
        "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml", "word/_rels/document.xml.rels",
        "word/document.xml", "word/fontTable.xml", "word/footer1.xml", "word/footnotes.xml", "word/header1.xml",
        "word/media/picture1.png", "word/media/picture2.svg", "word/numbering.xml", "word/settings.xml",
        "word/styles.xml", "word/theme/theme1.xml",
    }  # fmt: skip


def test_a_supplied_picture_is_made_smaller_than_the_page_and_never_larger_than_itself() -> None:
    image = Image(
        id="photo", content=PNG, media_type="image/png", alternative_text="A white point.", caption=text("Point")
    )
    (extent,) = written(paper(image)).find("//wp:inline/wp:extent")
    assert 0 < int(extent.get("cx")) < 20000
    properties = written(paper(replace(image, caption=()))).find("//wp:docPr")[0]
    assert properties.get("descr") == "A white point."


@pytest.mark.parametrize("content", [b"", PNG[:20], PNG[:12] + b"IHDX" + PNG[16:], b"GIF89a"])
def test_a_broken_picture_is_a_problem_and_not_a_traceback(content: bytes) -> None:
    image = Image(id="photo", content=content, media_type="image/png", alternative_text="A point.")
    with pytest.raises(ContentError, match="this picture cannot be read"):
        written(paper(image))


def test_a_block_of_another_kind_is_our_own_mistake() -> None:
    from generator.document.blocks import Block

    with pytest.raises(TypeError, match="no block of kind Block"):
        written(paper(Block(id="strange")))
