"""Pictures and charts: their alternative texts, and whether they float."""

from __future__ import annotations

from collections.abc import Iterator

from generator.audit.findings import Finding, snippet
from generator.audit.word.content import Picture, WordFile
from generator.audit.words import alt_faults


def check_pictures(file: WordFile) -> Iterator[Finding]:
    """Alternative texts, floating things, text boxes, old formats, scans."""
    for picture in file.pictures:
        yield from _alternative(picture)
        yield from _place(picture)
    yield from _repeated(file)
    yield from _numbers(file)
    if file.pictures and not any(paragraph.text.strip() for paragraph in file.paragraphs):
        yield Finding("no-text", "pictures and not one word of text; the document itself is wanted, not a scan")


def _alternative(picture: Picture) -> Iterator[Finding]:
    if picture.decorative or picture.text_box:
        return
    alt = (picture.alt or "").strip()
    if not alt:
        yield Finding("alt-missing", f"a {picture.kind} without alternative text; one is wanted", picture.place)
        return
    for rule, message in alt_faults(alt):
        yield Finding(rule, message, picture.place)


def _place(picture: Picture) -> Iterator[Finding]:
    if picture.text_box:
        yield Finding("text-box", "words in a text box; ordinary paragraphs are wanted", picture.place)
    elif picture.floating:
        yield Finding(
            "floating-picture", f"a floating {picture.kind}; one in line with the text is wanted", picture.place
        )
    if picture.old:
        yield Finding("vml-picture", f"a {picture.kind} in the old VML format; DrawingML is wanted", picture.place)


def _repeated(file: WordFile) -> Iterator[Finding]:
    first: dict[str, Picture] = {}
    for picture in file.body.pictures:
        alt = (picture.alt or "").strip()
        if not alt or alt_faults(alt) or picture.decorative:
            continue
        shown = first.setdefault(alt, picture)
        if shown is not picture and not (shown.image and shown.image == picture.image):
            message = f"the alternative text “{snippet(alt)}” stands at another picture too; its own is wanted"
            yield Finding("alt-repeated", message, picture.place)


def _numbers(file: WordFile) -> Iterator[Finding]:
    for story in file.stories:
        seen: set[str] = set()
        for picture in story.pictures:
            if picture.id and picture.id in seen:
                message = f"the number {picture.id} belongs to another picture too; its own is wanted"
                yield Finding("picture-number-repeated", message, picture.place)
            seen.add(picture.id)
