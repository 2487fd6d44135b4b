"""What stands in one w:p becomes runs with their looks; links, fields and pictures are told to the surroundings."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.audit.findings import Place
from generator.audit.word.content import Run
from generator.audit.word.drawings import pictures_in, text_boxes_in
from generator.audit.word.formats import MARKING, run_format
from generator.audit.word.names import Element, attribute, child, is_on, q, value
from generator.audit.word.styles import Style, TableRegion
from generator.audit.word.surroundings import OpenLink, Surroundings

LINK_STYLES = ("hyperlink", "followedhyperlink", "internet link", "followed hyperlink")

_PLAIN = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:cr": "\n",
    "w:noBreakHyphen": "\u2011",
    "w:softHyphen": "\u00ad",
}
_MARKS = ("w:footnoteReference", "w:endnoteReference", "w:footnoteRef", "w:endnoteRef", "w:commentReference")


class InlineReader:
    """Reads what stands in one paragraph, in its order."""

    def __init__(self, around: Surroundings, style: Style, region: TableRegion, place: Place) -> None:
        self.around = around
        self.style = style
        self.region = region
        self.place = place
        self.runs: list[Run] = []
        self.boxes: list[Element] = []
        self.holds = False
        self.in_contents = around.fields.in_contents
        self._link: OpenLink | None = None
        self._text: list[str] = []

    def read(self, element: Element) -> None:
        """Everything inside a paragraph or one of the wrappers Word puts around runs."""
        for inner in element:
            handler = _INLINES.get(inner.tag)
            if handler is not None:
                handler(self, inner)

    def hyperlink(self, element: Element) -> None:
        """A w:hyperlink with its runs."""
        anchor = attribute(element, "w:anchor")
        identifier = attribute(element, "r:id")
        row = self.around.relationships.get(identifier or "")
        target = (row.target if row else "") + (f"#{anchor}" if anchor else "")
        outer, self._link = self._link, OpenLink(self.place, target, self._is_contents())
        self.around.links.append(self._link)
        self.read(element)
        self._link = outer

    def _is_contents(self) -> bool:
        return self.around.fields.in_contents or self.style.name.startswith(("toc ", "table of "))

    def simple_field(self, element: Element) -> None:
        """A w:fldSimple: instruction and result in one element."""
        fields = self.around.fields
        fields.begin(self.place, _is_dirty(element))
        fields.instruct(attribute(element, "w:instr") or "")
        fields.separate(self.place)
        self.read(element)
        fields.end(self.place)

    def run(self, element: Element) -> None:
        """A w:r: its pieces of text become one Run, unless they are hidden or an instruction."""
        character = self.around.styles.style(value(element, "w:rPr", "w:rStyle"), "character")
        direct = run_format(child(element, "w:rPr"), self.around.theme)
        look = self.around.look(self.style, character, direct, self.region)
        self._text = []
        self.pieces(element)
        text = "".join(self._text)
        if not text or look.hidden:
            return
        link = self._current_link()
        if link is not None:
            link.words.append(text)
            link.styled &= not text.strip() or self.around.styles.is_named(character, *LINK_STYLES)
        self.around.fields.show(text)
        in_link = link is not None or self.around.fields.in_reference
        self.runs.append(Run(text, look, in_link, by_hand=not MARKING.isdisjoint(direct)))

    def pieces(self, element: Element) -> None:
        """The pieces of one run, or of an alternative inside it."""
        for piece in element:
            handler = _PIECES.get(piece.tag)
            if handler is not None:
                handler(self, piece)

    def _current_link(self) -> OpenLink | None:
        if self._link is not None:
            return self._link
        by_field = self.around.fields.link
        if by_field is None:
            return None
        key, target = by_field
        if key not in self.around.field_links:
            self.around.field_links[key] = OpenLink(self.place, target, self._is_contents())
            self.around.links.append(self.around.field_links[key])
        return self.around.field_links[key]

    def text(self, element: Element) -> None:
        """Letters, unless they stand in a field's instruction."""
        self._add(element.text or "")

    def plain(self, element: Element) -> None:
        """Tabs and special hyphens."""
        self._add(_PLAIN_BY_TAG[element.tag])

    def symbol(self, element: Element) -> None:
        """A letter from a symbol font: what is seen is known only to the font."""
        try:
            self._add(chr(int(attribute(element, "w:char") or "", 16)))
        except (ValueError, OverflowError):
            self.holds = True

    def line_break(self, element: Element) -> None:
        """A break of line, page or column."""
        if attribute(element, "w:type") in (None, "textWrapping"):
            self._add("\n")
        else:
            self.holds = True

    def _add(self, text: str) -> None:
        if not self.around.fields.in_instruction:
            self._text.append(text)

    def field_character(self, element: Element) -> None:
        """A field begins, goes over to its result, or ends."""
        kind, fields = attribute(element, "w:fldCharType"), self.around.fields
        self.holds = True
        if kind == "begin":
            fields.begin(self.place, _is_dirty(element))
        elif kind == "separate":
            fields.separate(self.place)
        elif kind == "end":
            fields.end(self.place)
        self.in_contents |= fields.in_contents

    def instruction(self, element: Element) -> None:
        """A piece of a field's instruction."""
        self.around.fields.instruct(element.text or "")

    def drawing(self, element: Element) -> None:
        """A picture; its text boxes are kept to be read as text of their own."""
        self.holds = True
        link = self._current_link()
        if link is not None:
            link.holds = True
        self.around.pictures.extend(pictures_in(element, self.place))
        self.boxes.extend(text_boxes_in(element))

    def mark(self, element: Element) -> None:
        """Something that is no text and still fills the paragraph."""
        self.holds = True


def _is_dirty(element: Element) -> bool:
    dirty = attribute(element, "w:dirty")
    return dirty is not None and is_on(dirty)


Handler = Callable[[InlineReader, Element], None]

_PLAIN_BY_TAG = {q(name): text for name, text in _PLAIN.items()}
_WRAPPERS = ("w:ins", "w:moveTo", "w:smartTag", "w:sdt", "w:sdtContent", "w:customXml", "w:dir", "w:bdo")
_CHOICES = ("mc:AlternateContent", "mc:Choice")
_INLINES: Mapping[str, Handler] = {
    q("w:r"): InlineReader.run,
    q("w:hyperlink"): InlineReader.hyperlink,
    q("w:fldSimple"): InlineReader.simple_field,
    q("m:oMath"): InlineReader.mark,
    q("m:oMathPara"): InlineReader.mark,
    **{q(name): InlineReader.read for name in _WRAPPERS + _CHOICES},
}
_PIECES: Mapping[str, Handler] = {
    q("w:t"): InlineReader.text,
    q("w:br"): InlineReader.line_break,
    q("w:sym"): InlineReader.symbol,
    q("w:fldChar"): InlineReader.field_character,
    q("w:instrText"): InlineReader.instruction,
    **{q(name): InlineReader.plain for name in _PLAIN},
    **{q(name): InlineReader.mark for name in _MARKS},
    **{q(name): InlineReader.drawing for name in ("w:drawing", "w:pict", "w:object")},
    **{q(name): InlineReader.pieces for name in _CHOICES},
}
