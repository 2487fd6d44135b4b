"""House style in rows turned into templates/word/committee-paper.docx: named styles, header, footer, no content.

Run once, from the checkout, when the packaged look is to change: `python tools/word_template.py`. A council does not
need this script: it opens its own copy of the template in Word and changes the styles, the header and the footer there.
The paragraphs in the template's body show each style by its name; the program never prints them.
"""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from pathlib import Path

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "application/vnd.openxmlformats-officedocument"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

INK = "12436D"  # headings and rules: the darkest colour of the charts, 10:1 on white
TINT = "E8EEF4"  # behind the header row and the boxed statement; INK on it is 8.8:1
RULE = "9FB3C8"  # thin lines between rows; never carries meaning
LINK = "0B4F9E"
TARGET = Path(__file__).parent.parent / "templates" / "word" / "committee-paper.docx"


@dataclass(frozen=True)
class Style:
    """One named style: its properties as Word writes them; `follows` is the style of the next paragraph."""

    name: str
    kind: str = "paragraph"
    based_on: str = "Normal"
    paragraph: str = ""
    run: str = ""
    follows: str = ""
    rest: str = ""

    @property
    def id(self) -> str:
        """The style's id: its name as Word writes it for the built-in styles."""
        words = (word if word.isupper() else word[0].upper() + word[1:] for word in self.name.split())
        return "".join(words).replace("Toc", "TOC")


def size(points: float) -> str:
    """The size of a run's text."""
    return f'<w:sz w:val="{points * 2:.0f}"/><w:szCs w:val="{points * 2:.0f}"/>'


def space(before: int, after: int, line: int = 276) -> str:
    """The space around and between the lines, in twentieths of a point and in 240ths of a line."""
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def border(side: str, eighths: int, colour: str, gap: int = 0) -> str:
    """One line of a border."""
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="{gap}" w:color="{colour}"/>'


RIGHT_TAB = '<w:tabs><w:tab w:val="right" w:pos="9411"/></w:tabs>'
TOGETHER = "<w:contextualSpacing/>"  # no space between paragraphs of the same style
KEEP = "<w:keepNext/><w:keepLines/>"
BOLD = "<w:b/><w:bCs/>"
COLOUR = f'<w:color w:val="{INK}"/>'
RIGHT = '<w:jc w:val="right"/>'
SIDES = ("top", "left", "bottom", "right")


def heading(level: int, points: float, before: int, after: int) -> Style:
    """A heading style; the outline level is what screen readers go by."""
    lines = f"{KEEP}{space(before, after, 264)}"
    outline = f'<w:outlineLvl w:val="{level - 1}"/>'
    return Style(f"heading {level}", paragraph=lines + outline, run=BOLD + COLOUR + size(points), follows="Body Text")


def contents_entry(level: int) -> Style:
    """A line of the list of contents."""
    indent = f'<w:ind w:left="{(level - 1) * 340}"/>'
    return Style(f"toc {level}", paragraph=space(0, 100) + indent)


PARAGRAPH_STYLES = (
    heading(1, 20, 0, 200),
    heading(2, 16, 400, 140),
    heading(3, 14, 320, 120),
    heading(4, 12, 280, 100),
    heading(5, 12, 240, 80),
    heading(6, 12, 240, 80),
    Style("Body Text"),
    Style("Body Text Indent", based_on="Body Text", paragraph='<w:ind w:left="680"/>'),
    Style("Numbered Paragraph", based_on="Body Text"),
    Style("List Bullet", based_on="Body Text", paragraph=space(0, 100)),
    Style("List Number", based_on="Body Text", paragraph=space(0, 100)),
    Style("List Continue", based_on="Body Text", paragraph=space(0, 100)),
    Style("Fact", based_on="Body Text", paragraph=space(0, 80)),
    Style("Fact In List", based_on="Body Text", paragraph=space(0, 60)),
    Style("List Heading", based_on="Body Text", paragraph=KEEP + space(200, 60), run=BOLD),
    Style("caption", paragraph=KEEP + space(280, 100), run=BOLD + COLOUR),
    Style("Chart Subtitle", paragraph=KEEP + space(0, 120)),
    Style("Picture", paragraph="<w:keepNext/>" + space(0, 120, 240)),
    Style("Note", paragraph="<w:keepLines/>" + space(60, 60)),
    Style(
        "Statement",
        paragraph="<w:keepLines/><w:pBdr>"
        + "".join(border(side, 8, INK, 8) for side in SIDES)
        + f'</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{TINT}"/>{space(280, 280)}'
        + '<w:ind w:left="180" w:right="180"/>',
    ),
    Style("Signature", paragraph="<w:keepLines/>" + space(480, 180)),
    Style("Table Text", paragraph=space(50, 50, 252)),
    Style("Table Number", based_on="Table Text", paragraph=RIGHT),
    Style("Table Heading", based_on="Table Text", paragraph="<w:keepNext/>", run=BOLD + COLOUR),
    Style("Table Heading Number", based_on="Table Heading", paragraph=RIGHT),
    Style("Table Row Heading", based_on="Table Text"),
    Style("Table Total", based_on="Table Text", run=BOLD),
    Style("Table Total Number", based_on="Table Total", paragraph=RIGHT),
    Style(
        "header",
        paragraph=f"<w:pBdr>{border('bottom', 6, INK, 6)}</w:pBdr>" + RIGHT_TAB + space(0, 180, 252) + TOGETHER,
        run=COLOUR,
    ),
    Style("footer", paragraph=RIGHT_TAB + space(180, 0, 252) + TOGETHER, run=COLOUR),
    Style("TOC Heading", based_on="heading 2", follows="Body Text"),
    *(contents_entry(level) for level in (1, 2, 3)),
    Style("footnote text", paragraph=space(0, 80, 252)),
)
LINE = '<w:u w:val="single"/>'
CHARACTER_STYLES = (
    Style("Strong", "character", run=BOLD),
    Style("Emphasis", "character", run="<w:i/><w:iCs/>"),
    Style("Hyperlink", "character", run=f'<w:color w:val="{LINK}"/>{LINE}'),
    Style("Strong Hyperlink", "character", run=f'{BOLD}<w:color w:val="{LINK}"/>{LINE}'),
    Style("footnote reference", "character", run=COLOUR),
)
MARGINS = '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>' + (
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
)
TABLE_STYLE = Style(
    "Committee Table",
    "table",
    "Normal Table",
    rest="<w:tblPr><w:tblBorders>"
    + border("top", 8, INK)
    + border("bottom", 8, INK)
    + border("insideH", 4, RULE)
    + f"</w:tblBorders>{MARGINS}</w:tblPr>"
    + f'<w:tblStylePr w:type="firstRow"><w:rPr>{BOLD}</w:rPr><w:tcPr>'
    + f"<w:tcBorders>{border('bottom', 8, INK)}</w:tcBorders>"
    + f'<w:shd w:val="clear" w:color="auto" w:fill="{TINT}"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>',
)
BUILT_IN = {
    "Body Text",
    "Body Text Indent",
    "List Bullet",
    "List Number",
    "List Continue",
    "Signature",
    "TOC Heading",
} | {
    "Strong",
    "Emphasis",
    "Hyperlink",
}


def style_xml(style: Style) -> str:
    """A style's definition, in the order of elements that Word's schema wants."""
    custom = "" if style.name in BUILT_IN or style.name[0].islower() else ' w:customStyle="1"'
    base = "Default Paragraph Font" if style.kind == "character" else style.based_on
    parts = [
        f'<w:style w:type="{style.kind}"{custom} w:styleId="{style.id}"><w:name w:val="{style.name}"/>',
        f'<w:basedOn w:val="{Style(base).id}"/>',
        f'<w:next w:val="{Style(style.follows).id}"/>' if style.follows else "",
        '<w:uiPriority w:val="1"/><w:qFormat/>',
        f"<w:pPr>{style.paragraph}</w:pPr>" if style.paragraph else "",
        f"<w:rPr>{style.run}</w:rPr>" if style.run else "",
        style.rest,
        "</w:style>",
    ]
    return "".join(parts)


def styles_xml() -> str:
    """The whole style sheet. Typefaces come from the theme, so that one change there changes every style."""
    faces = " ".join(f'w:{script}="minor{family}"' for script, family in FACES)
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {faces}/>{size(12)}"
        '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{space(0, 180)}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    ground = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        "<w:pPr><w:widowControl/></w:pPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="NormalTable"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
    )
    named = "".join(style_xml(style) for style in (*PARAGRAPH_STYLES, *CHARACTER_STYLES, TABLE_STYLE))
    return f'{DECLARATION}<w:styles xmlns:w="{WORD}">{defaults}{ground}{named}</w:styles>'


FACES = (("asciiTheme", "HAnsi"), ("eastAsiaTheme", "EastAsia"), ("hAnsiTheme", "HAnsi"), ("cstheme", "Bidi"))


def run(words: str, style: str = "") -> str:
    """A run of text in a character style."""
    look = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(content: str, style: str) -> str:
    """A paragraph of runs in a named style."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'


def body_xml() -> str:
    """Each paragraph style shown by its name, a small table, and the page."""
    shown = "".join(paragraph(run(style.name), style.id) for style in PARAGRAPH_STYLES)
    page = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1247" w:bottom="1247" w:left="1247"'
        ' w:header="624" w:footer="567" w:gutter="0"/></w:sectPr>'
    )
    spaces = f'xmlns:w="{WORD}" xmlns:r="{RELATIONSHIPS}"'
    return f"{DECLARATION}<w:document {spaces}><w:body>{shown}{page}</w:body></w:document>"


def furniture_xml(kind: str, content: str) -> str:
    """A header or footer. The words in «» are filled in by the program."""
    tag = {"header": "w:hdr", "footer": "w:ftr"}[kind]
    return f'{DECLARATION}<{tag} xmlns:w="{WORD}">{content}</{tag}>'


def settings_xml() -> str:
    """Word 2013 and later, no hyphenation, British English."""
    return (
        f'{DECLARATION}<w:settings xmlns:w="{WORD}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:autoHyphenation w:val="0"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting'
        ' w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def theme_xml() -> str:
    """The theme: its typefaces are the ones of every style, its colours are offered to whoever edits the template."""
    colours = {
        "dk1": "000000", "lt1": "FFFFFF", "dk2": INK, "lt2": TINT, "accent1": INK, "accent2": "28A197",
        "accent3": "801650", "accent4": "F46A25", "accent5": "3D3D3D", "accent6": "A285D1", "hlink": LINK,
        "folHlink": "801650",
    }  # fmt: skip
    palette = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in colours.items())
    face = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface="Arial"/>'
    plain = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    background = f"<a:bgFillStyleLst>{plain * 3}</a:bgFillStyleLst>"
    line = f'<a:ln w="9525">{plain}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{DECLARATION}<a:theme xmlns:a="{DRAWING}" name="Committee paper"><a:themeElements>'
        f'<a:clrScheme name="Committee paper">{palette}</a:clrScheme><a:fontScheme name="Committee paper">'
        f"<a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Committee paper"><a:fillStyleLst>{plain * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>{background}"
        "</a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )


def font_table_xml() -> str:
    """What to take where a machine has no Arial."""
    return (
        f'{DECLARATION}<w:fonts xmlns:w="{WORD}"><w:font w:name="Arial"><w:altName w:val="Arimo"/>'
        '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def content_types_xml() -> str:
    """What each part of the package is."""
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{OFFICE}.{kind}+xml"/>'
        for name, kind in (
            ("word/document.xml", "wordprocessingml.document.main"),
            *((f"word/{name}.xml", f"wordprocessingml.{name.rstrip('1')}") for name in PARTS if name != "theme1"),
            ("word/theme/theme1.xml", "theme"),
        )
    )
    defaults = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    kind = "application/vnd.openxmlformats-package.core-properties+xml"
    core = f'<Override PartName="/docProps/core.xml" ContentType="{kind}"/>'
    return f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">{defaults}{overrides}{core}</Types>'


PARTS = ("styles", "settings", "theme1", "header1", "footer1", "fontTable")


def relationships_xml(rows: tuple[tuple[str, str], ...]) -> str:
    """The relationships of a part: type and target, numbered from rId1."""
    listed = "".join(
        f'<Relationship Id="rId{n}" Type="{kind}" Target="{target}"/>' for n, (kind, target) in enumerate(rows, 1)
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{listed}</Relationships>'


def core_xml() -> str:
    """The template's own title; every paper has its own properties."""
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Committee paper template</dc:title>'
        "<dc:language>en-GB</dc:language></cp:coreProperties>"
    )


def parts() -> dict[str, str]:
    """Every part of the template by its name in the zip file, in the order they are written."""
    word = tuple(
        (f"{RELATIONSHIPS}/{name.rstrip('1')}", f"{'theme/' if name == 'theme1' else ''}{name}.xml") for name in PARTS
    )
    package = ((f"{RELATIONSHIPS}/officeDocument", "word/document.xml"),)
    core = ((f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),)
    tab = "<w:r><w:tab/></w:r>"
    return {
        "[Content_Types].xml": content_types_xml(),
        "_rels/.rels": relationships_xml(package + core),
        "docProps/core.xml": core_xml(),
        "word/document.xml": body_xml(),
        "word/_rels/document.xml.rels": relationships_xml(word),
        "word/styles.xml": styles_xml(),
        "word/settings.xml": settings_xml(),
        "word/theme/theme1.xml": theme_xml(),
        "word/fontTable.xml": font_table_xml(),
        "word/header1.xml": furniture_xml(
            "header", paragraph(run("«committee»") + tab + run("«item»", "Strong"), "Header")
        ),
        "word/footer1.xml": furniture_xml("footer", paragraph(run("«title»") + tab + run("«page-of»"), "Footer")),
    }


def main() -> None:
    """Write the template, the same bytes each time."""
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(TARGET, "w", zipfile.ZIP_DEFLATED) as package:
        for name, xml in parts().items():
            package.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), xml, zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    main()
