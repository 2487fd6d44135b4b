"""The marks of footnotes in a numbered tree are counted in reading order, and the notes they lead to are composed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.compose.composition import Composition
from generator.compose.failures import nearest
from generator.compose.paper_views import Manuscript
from generator.compose.vocabulary import Prose
from generator.document.blocks import Block, Footnote, Paragraph
from generator.document.inlines import FootnoteReference, Inline
from generator.document.walk import change_each_inline, change_rich_lines, every_block, every_inline, rich_lines
from generator.frozen import dataclass
from generator.model.paper import Paper
from generator.problems import Location


@dataclass(frozen=True, slots=True)
class Noted:
    """Blocks whose footnote marks are numbered, and the notes as paragraphs in the order of their numbers.

    The notes are paragraphs so that their own references are resolved as those of every other text are.
    """

    blocks: tuple[Block, ...]
    notes: tuple[Paragraph, ...] = ()


def footnote_texts(of: Manuscript[Paper]) -> dict[str, Prose]:
    """The footnotes that a paper defines, by the names its marks use."""
    return {name: of.prose(text, f"note-{name}", "footnotes", name) for name, text in of.record.footnotes.items()}


def number_footnotes(blocks: tuple[Block, ...], texts: Mapping[str, Prose], composition: Composition) -> Noted:
    """Number the marks in `blocks` and compose the notes. Problems go to the composition.

    Marks stand in paragraphs and lists: a table has notes of its own, and a heading is printed in the contents too.
    """
    named = _named(blocks, texts, composition)
    for name, text in texts.items():
        if name not in named:
            found = f"the footnote {name} is defined and no text has its mark"
            composition.report("unused-definition", found, text.where(1), f"write [^{name}] where it belongs")
    notes = {name: _note(texts[name], composition) for name in named}
    places = {name: FootnoteReference(note.id, str(n)) for n, (name, note) in enumerate(notes.items(), 1)}

    def numbered(inline: Inline) -> Inline:
        return places.get(inline.footnote, inline) if isinstance(inline, FootnoteReference) else inline

    changed = change_rich_lines(blocks, lambda line: change_each_inline(line, numbered)) if places else blocks
    return Noted(changed, tuple(notes.values()))


def footnotes(notes: Iterable[Block]) -> tuple[Footnote, ...]:
    """Notes that have been resolved, as the document holds them."""
    paragraphs = (note for note in notes if isinstance(note, Paragraph))
    return tuple(Footnote(note.id, str(n), note.content) for n, note in enumerate(paragraphs, 1))


def _named(blocks: tuple[Block, ...], texts: Mapping[str, Prose], composition: Composition) -> dict[str, None]:
    """The names of the footnotes that are there, in the order in which they are first referred to."""
    named: dict[str, None] = {}
    for block, mark in _marks(blocks):
        where = block.origin or Location("")
        if not isinstance(block, Paragraph):
            found = f"the mark of a footnote, [^{mark.footnote}], in a heading, a table or a line of facts"
            composition.report("markup-not-allowed", f"{found}; a paragraph is wanted", where, _ELSEWHERE)
        elif mark.footnote in texts:
            named[mark.footnote] = None
        else:
            found = f"a mark for the footnote {mark.footnote!r}, which is not here; one under footnotes: is wanted"
            composition.report("unknown-reference", found, where, nearest(mark.footnote, texts) if texts else _DEFINE)
    return named


_ELSEWHERE = "put the mark in the text; a table has notes of its own"
_DEFINE = "define it under footnotes: in the paper; what is printed on the agenda too, such as an action, has none"


def _marks(blocks: Iterable[Block]) -> Iterator[tuple[Block, FootnoteReference]]:
    for block in every_block(blocks):
        for line in rich_lines(block):
            yield from ((block, inline) for inline in every_inline(line) if isinstance(inline, FootnoteReference))


def _note(text: Prose, composition: Composition) -> Paragraph:
    identifier = composition.ids.take(text.place)
    content = composition.line(text)
    if any(isinstance(inline, FootnoteReference) for inline in every_inline(content)):
        found = "the mark of a footnote inside a footnote; a note has none of its own"
        composition.report("markup-not-allowed", found, text.where(1), "say it in one note")
    return Paragraph(id=identifier, origin=text.where(1), content=content)
