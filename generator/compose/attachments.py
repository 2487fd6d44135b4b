"""A file attached as an appendix (`::: attachment id`) becomes blocks: a picture, or a notice of a document."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from generator.compose.composition import Composition
from generator.compose.markdown import Call
from generator.compose.paper_views import Manuscript
from generator.compose.typography import printed
from generator.document.blocks import Block, Image, Paragraph, ParagraphRole
from generator.document.inlines import Inlines, Link
from generator.document.phrases import phrase
from generator.model.attachment import PDF, Attachment, copy_stem
from generator.model.paper import Appendix, Paper


def place_attachment(composition: Composition, call: Call, of: Manuscript[Paper]) -> Sequence[Block]:
    """What `::: attachment id` places, for the appendix with this id."""
    written = {appendix.id: (n, appendix) for n, appendix in enumerate(getattr(of.record, "appendices", ()))}
    if call.argument not in written:
        composition.not_defined(call, "appendices:", written)
        return ()
    place, appendix = written[call.argument]
    attachment = of.meeting.attachments.get(appendix.file or "")
    if attachment is None:
        return ()
    make = partial(_notice if attachment.media_type == PDF else _picture, of=of, place=place)
    return (make(composition, call, appendix, attachment),)


def _picture(
    composition: Composition, call: Call, appendix: Appendix, attachment: Attachment, of: Manuscript[Paper], place: int
) -> Block:
    return Image(
        id=composition.ids.take(f"{appendix.id}-picture"),
        origin=of.paper.source.at("appendices", place, "file"),
        content=attachment.content,
        media_type=attachment.media_type,
        alternative_text=" ".join((appendix.alternative_text or "").split()),
    )


def _notice(
    composition: Composition, call: Call, appendix: Appendix, attachment: Attachment, of: Manuscript[Paper], place: int
) -> Block:
    """That the appendix is a document of its own, with a link if it is on the web, and that all it says follows."""
    words = printed(appendix.title)
    document: Inlines = (Link(words, appendix.url, appendix.title),) if appendix.url else words
    file = f"{copy_stem(of.id, appendix.id)}.pdf"
    return Paragraph(
        id=composition.ids.take(f"{appendix.id}-notice"),
        origin=of.paper.source.at("appendices", place, "file"),
        content=phrase(
            composition.wording, "attached-document", {"document": document}, file=file, count=attachment.pages
        ),
        role=ParagraphRole.NOTE,
    )
