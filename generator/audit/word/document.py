"""The parts of a .docx become one WordFile: properties, settings, stories and sections, ready to be judged."""

from __future__ import annotations

from collections.abc import Iterator

from generator.audit.colour import WHITE, Colour
from generator.audit.print_sizes import A4
from generator.audit.word.content import BODY, Section, Story, WordFile
from generator.audit.word.names import Element, attribute, child, children, number, q, switch, whole
from generator.audit.word.numbering import Counter, read_numbering
from generator.audit.word.package import Package, Relationship, open_package
from generator.audit.word.story import StoryReader
from generator.audit.word.styles import Styles, read_styles
from generator.audit.word.surroundings import Surroundings
from generator.audit.word.theme import Theme, read_theme

TWIPS = 20  # to the point

_REFERENCES = {"w:headerReference": "the page header", "w:footerReference": "the page footer"}
_NOTES = {"footnotes": "the footnotes", "endnotes": "the endnotes"}


def read_word(data: bytes, name: str, *, brief: bool = False) -> WordFile:
    """A .docx's bytes as a WordFile; raises package.UnreadableError for anything that is no sound Word file.

    If `brief`, rows of tables in which others are judged are not held: their stories say how many there are.
    """
    package = open_package(data, brief=brief)
    settings = package.one("settings")
    theme = read_theme(package.one("theme"), settings)
    styles = read_styles(package.one("styles"), theme)
    core = next((package.parts[r.target] for r in _core(package) if r.target in package.parts), None)
    return WordFile(
        name,
        title=_text(core, "dc:title"),
        author=_text(core, "dc:creator"),
        property_language=_text(core, "dc:language"),
        text_language=_language(styles),
        theme_language=attribute(child(settings, "w:themeFontLang"), "w:val") or "",
        compatibility=_compatibility(settings),
        asks_to_update=bool(switch(settings, "w:updateFields")),
        hyphenates=bool(switch(settings, "w:autoHyphenation")),
        comments=sum(1 for _ in children(package.one("comments"), "w:comment")),
        styles=styles,
        stories=tuple(_stories(package, styles, theme)),
        sections=tuple(_sections(package.parts[package.main])),
    )


def _core(package: Package) -> Iterator[Relationship]:
    return (r for r in package.relationships[""].values() if r.kind == "core-properties")


def _text(core: Element | None, name: str) -> str:
    found = child(core, name)
    return (found.text or "").strip() if found is not None else ""


def _language(styles: Styles) -> str:
    """The language of text that does not say its own: the defaults', or that of the default paragraph style."""
    return styles.look(styles.style(None, "paragraph"), styles.style(None, "character")).language


def _compatibility(settings: Element | None) -> int:
    """The version of Word the file behaves like; a file that does not say is taken for one of Word 2007 (12)."""
    for setting in children(child(settings, "w:compat"), "w:compatSetting"):
        if attribute(setting, "w:name") == "compatibilityMode":
            return whole(attribute(setting, "w:val"))
    return 12


def _page_colour(document: Element, settings: Element | None, theme: Theme) -> Colour:
    background = child(document, "w:background")
    if background is None or not switch(settings, "w:displayBackgroundShape"):
        return WHITE
    return theme.colour(background, ("color", "themeColor", "themeTint", "themeShade")) or WHITE


def _stories(package: Package, styles: Styles, theme: Theme) -> Iterator[Story]:
    document = package.parts[package.main]
    page = _page_colour(document, package.one("settings"), theme)
    counter = Counter(read_numbering(package.one("numbering")))

    def story(part: str, name: str, root: Element) -> Story:
        around = Surroundings(styles, theme, package.relationships.get(name, {}))
        return StoryReader(part, around, counter, page).read(root)

    body = child(document, "w:body")
    yield story(BODY, package.main, document if body is None else body)
    for part, name in _other_parts(package, document):
        yield story(part, name, package.parts[name])


def _other_parts(package: Package, document: Element) -> Iterator[tuple[str, str]]:
    """Names in words and in the file of the parts that are really shown, each once."""
    rows = package.relationships[package.main]
    shown: dict[str, str] = {}
    for tag, words in _REFERENCES.items():
        for reference in document.iter(q(tag)):
            row = rows.get(attribute(reference, "r:id") or "")
            if row is not None and row.target in package.parts:
                shown.setdefault(row.target, words)
    yield from ((words, name) for name, words in shown.items())
    for kind, words in _NOTES.items():
        yield from ((words, name) for name, _ in package.related(kind))


def _sections(document: Element) -> Iterator[Section]:
    for section in document.iter(q("w:sectPr")):
        if section.getparent().tag == q("w:sectPrChange"):
            continue
        page, columns = child(section, "w:pgSz"), child(section, "w:cols")
        width, height = (number(attribute(page, f"w:{side}")) for side in ("w", "h"))  # without them, A4 is taken
        yield Section(
            A4[0] if width is None else width / TWIPS,
            A4[1] if height is None else height / TWIPS,
            whole(attribute(columns, "w:num"), 1),
        )
