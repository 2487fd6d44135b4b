"""The rules for how the text of a PDF looks: its size, colour, typeface, slant and capitals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from generator.audit.colour import contrast, to_hex, wanted
from generator.audit.findings import Finding, Place, snippet
from generator.audit.pdf.checks import found
from generator.audit.pdf.pages import PageFacts, Text
from generator.audit.pdf.reading import PdfFile
from generator.audit.print_sizes import CLEAR_PRINT, points
from generator.audit.typefaces import is_plain
from generator.audit.words import CAPITALS, LONG_ITALICS, SHORTEST_CAPITALS, capitals

SIZE_TOLERANCE = Decimal("0.05")  # points: programs place text in hundredths
WIDEST_GAP = 1.5  # times the size: what stands farther off on the same line is in another column
FARTHEST_LINE = 1.8  # times the size, from line to line of one paragraph


def check_looks(file: PdfFile, large_print: Decimal | None) -> Iterator[Finding]:
    """Every text that is to be seen; `large_print` is the size in points that the file promises, if it does."""
    for page in file.pages:
        shown = [text for text in page.texts if not text.hidden]
        for text in shown:
            place = _place(page, (text,))
            yield from _size(text, place, large_print)
            yield from _contrast(text, place)
            if not is_plain(text.font):
                yield found("large-print-typeface", f"text in {text.font}; a plain sans serif face is wanted", place)
        for stretch in _stretches(shown):
            yield from _capitals(stretch, _place(page, stretch), large_print)
            yield from _italics(stretch, page, large_print)


def _place(page: PageFacts, texts: Iterable[Text]) -> Place:
    return Place(page=page.number, text=_words(texts))


def _words(texts: Iterable[Text]) -> str:
    return " ".join(" ".join(text.words for text in texts).split())


def _size(text: Text, place: Place, large_print: Decimal | None) -> Iterator[Finding]:
    rule, least = ("small-text", CLEAR_PRINT) if large_print is None else ("large-print-size", large_print)
    if text.size < least - SIZE_TOLERANCE:
        yield found(rule, f"text of {points(text.size)}; {points(least)} are wanted", place)


def _contrast(text: Text, place: Place) -> Iterator[Finding]:
    """Judged where both colours are known: what stands on a picture is for a person to look at."""
    if text.colour is None or text.behind is None:
        return
    ratio, enough = contrast(text.colour, text.behind), wanted(text.size, text.bold)
    if ratio < enough:
        colours = f"{to_hex(text.colour)} on {to_hex(text.behind)}"
        message = f"text in {colours} has a contrast of {ratio:f} to 1; {enough} to 1 is wanted"
        yield found("contrast", message, place)


def _capitals(stretch: list[Text], place: Place, large_print: Decimal | None) -> Iterator[Finding]:
    rule, shortest = (
        ("block-capitals", CAPITALS) if large_print is None else ("large-print-capitals", SHORTEST_CAPITALS)
    )
    for words in capitals(_words(stretch), shortest)[:1]:
        yield found(rule, f"“{snippet(words)}” in capitals; sentence case is wanted", place)


def _italics(stretch: list[Text], page: PageFacts, large_print: Decimal | None) -> Iterator[Finding]:
    slanted = [text for text in stretch if text.italic]
    if slanted and large_print is not None:
        yield found("large-print-italic", "words in italics; upright text is wanted", _place(page, slanted))
    elif len(_words(slanted)) > LONG_ITALICS:
        message = "a long passage in italics; upright text is wanted"
        yield found("italic-passage", message, _place(page, slanted))


def _stretches(texts: Iterable[Text]) -> Iterator[list[Text]]:
    """The texts that a reader sees as one: of one size, beside each other or on lines close below each other."""
    stretch: list[Text] = []
    for text in texts:
        if stretch and not _goes_on(stretch[-1], text):
            yield stretch
            stretch = []
        stretch.append(text)
    if stretch:
        yield stretch


def _goes_on(before: Text, text: Text) -> bool:
    size = float(text.size)
    down, gap = before.box[1] - text.box[1], text.box[0] - before.box[2]
    if before.size != text.size:
        return False
    if abs(down) < size / 2:
        return -size < gap < WIDEST_GAP * size
    return 0 < down < FARTHEST_LINE * size and text.box[0] < before.box[2]
