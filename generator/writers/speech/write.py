"""A document becomes the two texts of its narration: a transcript to be read along, and SSML for any voice."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from generator.document.blocks import Document
from generator.document.wording import Wording
from generator.writers.speech.letters import with_aliases
from generator.writers.speech.narration import Reader, Utterance
from generator.writers.speech.settings import Settings

WIDTH = 72
NAMESPACE = "http://www.w3.org/2001/10/synthesis"
BEFORE_HEADING = "900ms"
AFTER_HEADING = "600ms"
"""How long a reader rests around a heading, so that it is heard as one."""


def write_transcript(document: Document, wording: Wording, settings: Settings) -> bytes:
    """What is said, word for word, in plain text: a paragraph for each utterance."""
    return _transcript(Reader(wording, settings).narration(document))


def write_pack_transcript(front: Document, parts: Sequence[Document], wording: Wording, settings: Settings) -> bytes:
    """What is said of a meeting: of its front and of each of its papers."""
    return _transcript(Reader(wording, settings).narration_of_pack(front, parts))


def _transcript(said: Sequence[Utterance]) -> bytes:
    paragraphs = (textwrap.fill(each.said, WIDTH, break_on_hyphens=False, break_long_words=False) for each in said)
    return ("\n\n".join(paragraphs) + "\n").encode()


def write_ssml(document: Document, wording: Wording, settings: Settings) -> bytes:
    """The narration in the W3C's Speech Synthesis Markup Language 1.1, with a mark where each block begins."""
    return ssml(Reader(wording, settings).narration(document), document.language).encode()


def write_pack_ssml(front: Document, parts: Sequence[Document], wording: Wording, settings: Settings) -> bytes:
    """The narration of a meeting as one SSML document."""
    return ssml(Reader(wording, settings).narration_of_pack(front, parts), front.language).encode()


def ssml(said: tuple[Utterance, ...], language: str) -> str:
    """Utterances as one SSML document."""
    lines = "\n".join(map(_line, said))
    head = f'<speak version="1.1" xmlns="{NAMESPACE}" xml:lang={quoteattr(language)}>'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{head}\n{lines}\n</speak>\n'


def _line(each: Utterance) -> str:
    mark = f"<mark name={quoteattr(each.id)}/>"
    language = f" xml:lang={quoteattr(each.language)}" if each.language else ""
    said = with_aliases(escape(each.said))
    if not each.level:
        return f"<p{language}>{mark}{said}</p>"
    rest = f'<break time="{BEFORE_HEADING}"/>'
    return f'{rest}<p{language}>{mark}<emphasis>{said}</emphasis></p><break time="{AFTER_HEADING}"/>'
