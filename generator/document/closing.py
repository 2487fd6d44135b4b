"""The blocks of a paper turned into those that a short last section brings with it to the page that it stands on.

The notice of other formats is two lines under a heading. On a last page by itself it looks like a slip of paper that
has come off; with the contact before it, it is the end of the paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.document.blocks import Block, Facts, Heading, List, Paragraph, ParagraphRole
from generator.document.inlines import plain
from generator.document.table_widths import Room, turned_lines
from generator.frozen import dataclass

# No more than this part of a page is held together: it is measured roughly, and a page more cannot be held.
MOST_HELD = 0.7
# What a heading takes besides its lines, in lines of text.
ABOVE_HEADING = 1.5


@dataclass(frozen=True, slots=True)
class PageMeasures:
    """What text takes on a page, in points: its height, that of a line of running text, and the gap after a paragraph.

    `room` has the width of the text and measures words at the size of tables, which is about that of running text.
    """

    height: float
    line: float
    gap: float
    room: Room


def closings(blocks: Sequence[Block], page: PageMeasures) -> tuple[range, ...]:
    """The places of the blocks that are held together: each time a section and the boxed notice that follows it.

    A notice counts that is a section of its own and the last thing before the end of the paper or an appendix.
    """
    found = (_closing(blocks, place) for place in range(len(blocks)) if _is_last_notice(blocks, place))
    return tuple(held for held in found if held and _height(blocks[held.start : held.stop], page) <= _most(page))


def _most(page: PageMeasures) -> float:
    return MOST_HELD * page.height


def _is_last_notice(blocks: Sequence[Block], place: int) -> bool:
    notice, following = blocks[place], blocks[place + 1 : place + 2]
    is_notice = isinstance(notice, Paragraph) and notice.role is ParagraphRole.STATEMENT
    return is_notice and place > 1 and isinstance(blocks[place - 1], Heading) and all(map(_begins_a_page, following))


def _begins_a_page(block: Block) -> bool:
    return isinstance(block, Heading) and block.new_page


def _closing(blocks: Sequence[Block], notice: int) -> range:
    """The section before the notice's, down to the notice; nothing where it is made of other things than words."""
    headings = (place for place in reversed(range(notice - 1)) if isinstance(blocks[place], Heading))
    start = next(headings, 0)
    section = blocks[start:notice]
    of_words = all(isinstance(block, Heading | Paragraph | Facts | List) for block in section)
    return range(start, notice + 1) if start and of_words and not any(map(_begins_a_page, section)) else range(0)


def _height(blocks: Iterable[Block], page: PageMeasures) -> float:
    return sum(_block_height(block, page) for block in blocks)


def _block_height(block: Block, page: PageMeasures) -> float:
    above = ABOVE_HEADING * page.line if isinstance(block, Heading) else 0.0
    bold = isinstance(block, Heading)
    lines = (
        turned_lines(words, page.room.width, lambda part: page.room.measure(part, bold)) for words in _words(block)
    )
    return above + sum(many * page.line + page.gap for many in lines)


def _words(block: Block) -> Iterator[str]:
    """The words of each paragraph of the block."""
    match block:
        case Heading() | Paragraph():
            yield plain(block.content)
        case Facts():
            yield from (f"{fact.label} {plain(fact.content)}" for fact in block.facts)
        case List():
            yield from (words for item in block.items for each in item.blocks for words in _words(each))
