"""The places in a template's headers and footers («committee», «page-of») filled with what every page says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

from lxml import etree

from generator.document.blocks import Running
from generator.document.inlines import Inlines, plain
from generator.document.running_lines import GAP, foot_title, head_lines, on_every_page
from generator.document.table_widths import turned_lines
from generator.frozen import dataclass
from generator.writers.word.inlines import inlines
from generator.writers.word.phrases import phrase_runs
from generator.writers.word.runs import field, run
from generator.writers.word.typeface import typeface
from generator.writers.word.writing import POINTS_PER_MILLIMETRE, Writing
from generator.writers.word.xml import WORD, named

_PLACE = re.compile(r"«([a-z-]+)»")
_PARAGRAPH, _PARAGRAPH_PROPERTIES = named("w:p"), named("w:pPr")
_RUN, _RUN_PROPERTIES, _TEXT, _TAB = named("w:r"), named("w:rPr"), named("w:t"), named("w:tab")
PAGE_HEIGHT = 297
# From the edge of the paper to a running line in points; from it to the text, and how high one is, in ems.
FROM_EDGE, TO_TEXT, LINE = 36.0, 1.1, 1.2


def fill(furniture: Any, writing: Writing) -> None:
    """Fill in a header or footer (an lxml element, changed in place); a line with nothing left on it goes away."""
    values = place_values(writing)
    for paragraph in list(furniture.iter(_PARAGRAPH)):
        if _PLACE.search(_words(paragraph)):
            _set_content(paragraph, _lines(paragraph, values), writing)


def place_values(writing: Writing) -> Mapping[str, str]:
    """What a template may put into its headers and footers between «», as runs."""
    running, _ = head_of(writing)
    first = writing.pack.first if writing.pack else 1
    pages = {"page": field("PAGE", str(first)), "pages": field("NUMPAGES", "1")}
    # Word counts the pages of this file only: of how many a supplement is a part, no field knows.
    numbered = phrase_runs(writing.wording, "page-of" if first == 1 else "page-alone", pages)
    return {
        "committee": inlines(on_every_page(writing.document, running.committee), writing),
        "item": inlines(running.spoken(running.item), writing),
        "title": inlines(_foot(writing)[0], writing),
        "council": inlines(on_every_page(writing.document, writing.document.author), writing),
        "page-of": numbered,
    }


def head_of(writing: Writing) -> tuple[Running, str]:
    """What stands at the head of every page of the paper, and the line above its title, if any."""
    face, size = typeface(writing.profile.typeface), float(writing.profile.smallest)
    width = float(writing.profile.text_width) * POINTS_PER_MILLIMETRE
    return head_lines(writing.document, width, lambda words: face.width(words, size))


def _foot(writing: Writing) -> tuple[Inlines, str]:
    """What stands left and right at the foot of every page, its number as long as it may be."""
    face, size = typeface(writing.profile.typeface), float(writing.profile.smallest)
    width = float(writing.profile.text_width) * POINTS_PER_MILLIMETRE
    page_of = writing.wording.say("page-of", page=999, pages=999)
    title = foot_title(writing.document, page_of, width, size, lambda words: face.width(words, size, True))
    return title, page_of


def body_height(writing: Writing) -> float:
    """About how high a page is between its header and its footer, in points; large ones reach past the margins."""
    running, _ = head_of(writing)
    title, page_of = _foot(writing)
    committee = plain(on_every_page(writing.document, running.committee))
    ends = ((committee, running.item), (plain(title), page_of))
    margins = writing.profile.margins
    taken = zip((margins.top, margins.bottom), (_height(each, writing) for each in ends), strict=True)
    return PAGE_HEIGHT * POINTS_PER_MILLIMETRE - sum(
        max(float(margin) * POINTS_PER_MILLIMETRE, height) for margin, height in taken
    )


def _height(ends: tuple[str, str], writing: Writing) -> float:
    """From the edge of the paper past a header or footer with these ends to the text, in points."""
    size, room = float(writing.profile.smallest), float(writing.profile.text_width) * POINTS_PER_MILLIMETRE
    face = typeface(writing.profile.typeface)
    beside = sum(face.width(end, size, True) for end in ends) + GAP * size <= room
    lines = 1 if beside else sum(turned_lines(end, room, lambda words: face.width(words, size)) for end in ends if end)
    return FROM_EDGE + (lines * LINE + TO_TEXT) * size


def _words(element: Any) -> str:
    return "".join(text.text or "" for text in element.iter(_TEXT))


@dataclass(slots=True)
class _Stretch:
    """Words of a paragraph with the properties of their run; or something else that is kept, such as a logo."""

    words: str
    properties: Any = None
    kept: Any = None

    @property
    def ends_inside_a_place(self) -> bool:
        return self.words.rfind("«") > self.words.rfind("»")


def _lines(paragraph: Any, values: Mapping[str, str]) -> list[list[Any]]:
    """The filled-in content of a paragraph, in the parts that tabs set apart; what stands right stays right."""
    parts: list[list[Any]] = [[]]
    for stretch in _stretches(paragraph):
        if stretch.kept is not None:
            parts[-1].append(stretch.kept)
        elif stretch.words == "\t":
            parts.append([])
        else:
            parts[-1] += _filled(stretch, values)
    while parts and not parts[-1]:
        parts.pop()
    return parts


def _stretches(paragraph: Any) -> list[_Stretch]:
    """The content of a paragraph. Word cuts runs as it likes, even inside «committee»: its first run counts."""
    found: list[_Stretch] = []
    for stretch in _pieces(paragraph):
        if found and found[-1].ends_inside_a_place and stretch.kept is None:
            found[-1].words += stretch.words
        else:
            found.append(stretch)
    return found


def _pieces(paragraph: Any) -> Iterator[_Stretch]:
    for child in paragraph:
        if child.tag == _RUN:
            yield from _run_pieces(child)
        elif child.tag != _PARAGRAPH_PROPERTIES:
            yield _Stretch("", kept=child)


def _run_pieces(each: Any) -> Iterator[_Stretch]:
    properties = each.find(_RUN_PROPERTIES)
    for child in each:
        if child.tag in (_TEXT, _TAB):
            yield _Stretch("\t" if child.tag == _TAB else child.text or "", properties)
        elif child is not properties:
            alone = etree.Element(_RUN)
            alone.extend(deepcopy(part) for part in (properties, child) if part is not None)
            yield _Stretch("", kept=alone)


def _filled(stretch: _Stretch, values: Mapping[str, str]) -> list[Any]:
    """Words as runs with their properties, what stands between «» filled in; unknown places stay as they are."""
    pieces = _PLACE.split(stretch.words)
    xml = "".join(values.get(piece, run(f"«{piece}»")) if n % 2 else run(piece) for n, piece in enumerate(pieces))
    runs = list(etree.fromstring(f'<w:p xmlns:w="{WORD}">{xml}</w:p>'))
    if stretch.properties is not None:
        for each in runs:
            _look_like(stretch.properties, each)
    return runs


def _look_like(properties: Any, run: Any) -> None:
    """Give a run the properties of the template's; a language of its own stays, in the place that the schema has."""
    own = run.find(_RUN_PROPERTIES)
    merged = deepcopy(properties)
    for each in own if own is not None else ():
        for old in merged.findall(each.tag):
            merged.remove(old)
        merged.append(each)
    run[:] = [merged, *(child for child in run if child is not own)]


def _set_content(paragraph: Any, parts: list[list[Any]], writing: Writing) -> None:
    """Give a paragraph its parts: on one line with tabs between them where they fit, else each on a line of its own."""
    properties = paragraph.find(_PARAGRAPH_PROPERTIES)
    paragraph[:] = [properties] if properties is not None else []
    if _fits(parts, writing):
        _extend(paragraph, parts)
        return
    parts = [part for part in parts if part]
    for part in reversed(parts[1:]):
        further = etree.Element(_PARAGRAPH)
        further.extend([deepcopy(properties)] if properties is not None else [])
        _extend(further, [part])
        paragraph.addnext(further)
    _extend(paragraph, parts[:1])
    if not parts and len(paragraph.getparent()) > 1:
        paragraph.getparent().remove(paragraph)


def _fits(parts: list[list[Any]], writing: Writing) -> bool:
    face, size = typeface(writing.profile.typeface), float(writing.profile.body)
    words = sum(face.width(_words(each), size, True) for part in parts for each in part)
    room = float(writing.profile.text_width) * POINTS_PER_MILLIMETRE
    return bool(parts) and words + (len(parts) - 1) * GAP * size <= room


def _extend(paragraph: Any, parts: list[list[Any]]) -> None:
    for n, part in enumerate(parts):
        if n:
            paragraph.append(etree.fromstring(f'<w:r xmlns:w="{WORD}"><w:tab/></w:r>'))
        paragraph.extend(part)
