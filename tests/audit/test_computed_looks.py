"""How a run looks once everything is inherited: defaults, styles, table styles, themes and the run itself."""

from __future__ import annotations

from decimal import Decimal

import pytest
from audit.case_files import good_word_parts, zipped

from generator.audit.word.content import Paragraph
from generator.audit.word.document import read_word

GOOD = good_word_parts()
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def paragraphs(body: str, styles: str = "", numbering: str = "", theme: str = "") -> tuple[Paragraph, ...]:
    """The paragraphs of a body, with styles (whole) and list definitions (added to none) of its own."""
    parts = dict(GOOD)
    parts["word/document.xml"] = f"<w:document {W}><w:body>{body}</w:body></w:document>"
    parts["word/styles.xml"] = f"<w:styles {W}>{styles}</w:styles>"
    if numbering:
        parts["word/numbering.xml"] = f"<w:numbering {W}>{numbering}</w:numbering>"
    if theme:
        parts["word/settings.xml"] = parts["word/settings.xml"].replace('w:t1="dark1"', theme)
    return read_word(zipped(parts), "x.docx").body.paragraphs


def style(identifier: str, inside: str, based_on: str = "", kind: str = "paragraph", default: bool = False) -> str:
    chosen = ' w:default="1"' if default else ""
    basis = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    name = f'<w:name w:val="{identifier}"/>'
    return f'<w:style w:type="{kind}" w:styleId="{identifier}"{chosen}>{name}{basis}{inside}</w:style>'


def words(paragraph_style: str = "", run: str = "", text: str = "word") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{paragraph_style}"/></w:pPr>' if paragraph_style else ""
    return f"<w:p>{properties}<w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def only_look(body: str, styles: str = ""):
    (paragraph,) = paragraphs(body, styles)
    return paragraph.runs[0].look


def test_text_that_nothing_speaks_of_has_ten_points() -> None:
    assert only_look(words()).size == 10


def test_the_defaults_give_way_to_a_style_and_a_style_to_the_run() -> None:
    styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>'
    styles += style("Big", '<w:rPr><w:sz w:val="40"/></w:rPr>')
    assert only_look(words(), styles).size == 10
    assert only_look(words("Big"), styles).size == 20
    assert only_look(words("Big", '<w:sz w:val="25"/>'), styles).size == Decimal("12.5")


def test_a_style_inherits_what_it_does_not_say() -> None:
    styles = style("Old", '<w:rPr><w:i/><w:sz w:val="30"/></w:rPr>') + style("New", "<w:rPr><w:b/></w:rPr>", "Old")
    look = only_look(words("New"), styles)
    assert (look.size, look.bold, look.italic) == (15, True, True)


def test_bold_in_two_levels_of_style_cancels_out_and_a_run_decides_alone() -> None:
    styles = style("Loud", "<w:rPr><w:b/></w:rPr>") + style("Strong", "<w:rPr><w:b/></w:rPr>", kind="character")
    assert not only_look(words("Loud", '<w:rStyle w:val="Strong"/>'), styles).bold
    assert only_look(words("Loud", '<w:rStyle w:val="Strong"/><w:b/>'), styles).bold
    assert not only_look(words("Loud", '<w:b w:val="0"/>'), styles).bold


def test_an_unknown_style_is_the_default_style() -> None:
    styles = style("Plain", '<w:rPr><w:sz w:val="28"/></w:rPr>', default=True)
    assert only_look(words("Nowhere"), styles).size == 14


def test_a_theme_names_the_font_and_the_colour() -> None:
    look = only_look(words(run='<w:rFonts w:asciiTheme="majorHAnsi"/><w:color w:val="123456" w:themeColor="accent1"/>'))
    assert look.font == "Arial"
    assert look.colour == (0x12, 0x43, 0x6D)


@pytest.mark.parametrize(
    ("attributes", "colour"),
    [
        ('w:themeTint="FF"', (0x12, 0x43, 0x6D)),
        ('w:themeTint="00"', (255, 255, 255)),
        ('w:themeShade="00"', (0, 0, 0)),
    ],
)
def test_tints_go_to_white_and_shades_to_black(attributes: str, colour: tuple[int, int, int]) -> None:
    assert only_look(words(run=f'<w:color w:val="123456" w:themeColor="accent1" {attributes}/>')).colour == colour


def test_the_settings_may_map_a_theme_colour_to_another() -> None:
    body = words(run='<w:color w:val="000000" w:themeColor="text1"/>')
    (paragraph,) = paragraphs(body, theme='w:t1="accent1"')
    assert paragraph.runs[0].look.colour == (0x12, 0x43, 0x6D)


def test_hidden_text_and_deleted_text_are_not_there() -> None:
    body = words(run="<w:vanish/>", text="secret") + '<w:p><w:del w:id="1"><w:r><w:t>gone</w:t></w:r></w:del></w:p>'
    assert [paragraph.text for paragraph in paragraphs(body)] == ["", ""]


TABLE = style(
    "Banded",
    '<w:rPr><w:sz w:val="26"/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="EEEEEE"/></w:tcPr>'
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="FFFFFF"/></w:rPr>'
    '<w:tcPr><w:shd w:val="clear" w:fill="000080"/></w:tcPr></w:tblStylePr>'
    '<w:tblStylePr w:type="firstCol"><w:rPr><w:i/></w:rPr></w:tblStylePr>'
    '<w:tblStylePr w:type="band2Horz"><w:tcPr><w:shd w:val="clear" w:fill="CCCCCC"/></w:tcPr></w:tblStylePr>',
    kind="table",
)


def table(look: str) -> str:
    cell = f"<w:tc>{words()}</w:tc>"
    rows = f"<w:tr>{cell}{cell}</w:tr>" * 4
    return f'<w:tbl><w:tblPr><w:tblStyle w:val="Banded"/><w:tblLook {look}/></w:tblPr>{rows}</w:tbl>'


def test_a_table_style_dresses_rows_columns_and_bands() -> None:
    cells = paragraphs(table('w:firstRow="1" w:firstColumn="1" w:noVBand="1"'), TABLE)
    backgrounds = [cell.background for cell in cells[1::2]]
    assert backgrounds == [(0, 0, 128), (238, 238, 238), (204, 204, 204), (238, 238, 238)]
    assert [cell.runs[0].look.bold for cell in cells] == [True, True] + [False] * 6
    assert [cell.runs[0].look.italic for cell in cells] == [True, False] * 4
    assert {cell.runs[0].look.size for cell in cells} == {13}


def test_the_switches_of_a_table_may_be_one_sum_of_bits() -> None:
    named = paragraphs(table('w:firstRow="1" w:firstColumn="1" w:noVBand="1"'), TABLE)
    summed = paragraphs(table('w:val="04A0"'), TABLE)
    assert [cell.background for cell in named] == [cell.background for cell in summed]


def level(number: int, form: str, text: str) -> str:
    counting = f'<w:start w:val="1"/><w:numFmt w:val="{form}"/>'
    return f'<w:lvl w:ilvl="{number}">{counting}<w:lvlText w:val="{text}"/></w:lvl>'


def item(number: str, at: int = 0) -> str:
    place = f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{place}</w:pPr><w:r><w:t>x</w:t></w:r></w:p>"


OUTLINE = (
    f'<w:abstractNum w:abstractNumId="1">{level(0, "decimal", "%1.")}{level(1, "lowerLetter", "%1(%2)")}'
    f"{level(2, 'lowerRoman', '%3)')}</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
)


def marks(*items: str) -> list[str | None]:
    return [paragraph.mark for paragraph in paragraphs("".join(items), numbering=OUTLINE)]


def test_numbers_are_counted_as_word_prints_them() -> None:
    counted = marks(item("1"), item("1", 1), item("1", 1), item("1", 2), item("1"), item("1", 1))
    assert counted == ["1.", "1(a)", "1(b)", "i)", "2.", "2(a)"]


def test_another_list_of_the_same_kind_starts_where_it_says_and_then_counts_on() -> None:
    assert marks(item("1"), item("1"), item("2"), item("2")) == ["1.", "2.", "7.", "8."]


def test_a_deeper_level_without_the_one_above_counts_that_as_begun() -> None:
    assert marks(item("1", 1)) == ["1(a)"]


def test_list_number_nought_and_an_unknown_list_print_nothing() -> None:
    assert marks(item("0"), item("99")) == [None, None]
