"""What stands inside a line of text."""

from __future__ import annotations

from collections.abc import Sequence

from generator.frozen import dataclass


@dataclass(frozen=True, slots=True)
class FigureSource:
    """Where a printed figure is from: the measure and period, and the file and line of the value.

    Of a fixed fact of a paper, `measure` is `facts.ID` and `period` the source that states it.
    """

    measure: str
    period: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Text:
    """Characters as printed. `source` is set when they are a figure that was filled in from a measure."""

    text: str
    source: FigureSource | None = None


@dataclass(frozen=True, slots=True)
class Strong:
    """Of strong importance; bold in print."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stressed. Italic in print, unless the reading profile forbids italics (then strong)."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Link:
    """A link out of the document: web, mailto: or tel:. The content says where it goes; `title` is its tooltip."""

    content: Inlines
    url: str
    title: str


@dataclass(frozen=True, slots=True)
class CrossReference:
    """A link to a numbered block of the same document: 'paragraph 2.4', 'Table 2', 'Appendix 1'.

    `label` is the word before the number ('paragraph', 'section', 'Table', 'Chart', 'Appendix'), `number` the number as
    printed, `target` the id of the block. Either part may be empty, not both.
    """

    target: str
    label: str
    number: str

    @property
    def text(self) -> str:
        """Label and number as printed, held together by a no-break space."""
        return "\N{NO-BREAK SPACE}".join(part for part in (self.label, self.number) if part)


@dataclass(frozen=True, slots=True)
class Foreign:
    """A passage in another language than the document's; `language` is its BCP 47 tag."""

    content: Inlines
    language: str


@dataclass(frozen=True, slots=True)
class FootnoteReference:
    """The mark of a footnote; `footnote` is the id of a Footnote of the document, `number` its printed mark."""

    footnote: str
    number: str


@dataclass(frozen=True, slots=True)
class Edit:
    """Who made a tracked change, and when; `day` is an ISO date, never the clock's."""

    author: str
    day: str


@dataclass(frozen=True, slots=True)
class Inserted:
    """Content that an earlier version of the document did not have, in an edition that shows what has changed."""

    content: Inlines
    edit: Edit


@dataclass(frozen=True, slots=True)
class Deleted:
    """Words that an earlier version had and this one has not; they are shown, struck out, and are no words of it."""

    words: str
    edit: Edit


@dataclass(frozen=True, slots=True)
class PageReference:
    """The page of a pack on which one of its papers begins; `paper` is the id of that document.

    Only writers of packs, which know or count the pages, can print it.
    """

    paper: str


Inline = (
    Text | Strong | Emphasis | Link | CrossReference | Foreign | FootnoteReference | Inserted | Deleted | PageReference
)
Inlines = tuple[Inline, ...]

BETWEEN_LANGUAGES = Text(" / ")
"""What stands between what a heading or label says in one language and in the other."""


class Spoken(str):
    """Words of a label or heading of which parts are in another language; `content` is the same, each part tagged."""

    __slots__ = ("content",)
    content: Inlines

    def __new__(cls, words: str, content: Inlines = ()) -> Spoken:
        """The words, and what they are as inline content."""
        spoken = super().__new__(cls, words)
        spoken.content = content
        return spoken

    def __getnewargs__(self) -> tuple[str, Inlines]:  # type: ignore[override]
        """What it takes to make the same in another process."""
        return str(self), self.content


def in_words(content: Inlines) -> str:
    """Inline content as the words of a label, which keep the languages that are tagged in it."""
    spoken = any(isinstance(inline, Foreign) for inline in content)
    return Spoken(plain(content), content) if spoken else plain(content)


def text(*words: str) -> Inlines:
    """Plain words as inline content; empty strings leave nothing."""
    return tuple(
        inline for word in words if word for inline in (word.content if isinstance(word, Spoken) else (Text(word),))
    )


def in_each_language(content: Inlines) -> tuple[Inlines, ...]:
    """The parts of a heading or label that says the same in two languages; all of it as one where it does not."""
    if BETWEEN_LANGUAGES not in content:
        return (content,)
    place = content.index(BETWEEN_LANGUAGES)
    return (content[:place], *in_each_language(content[place + 1 :]))


def tagged_words(content: Inlines) -> Inlines:
    """A line's plain words, each stretch in another language tagged with it: links and marks of notes are left out."""
    return tuple(
        Foreign(text(plain(each.content)), each.language) if isinstance(each, Foreign) else Text(plain((each,)))
        for each in content
    )


def tagged_lines(*lines: Inlines) -> tuple[Inlines, ...]:
    """Those of the lines that are not all in the document's language, as plain words with their tags."""
    return tuple(tagged_words(line) for line in lines if any(isinstance(each, Foreign) for each in line))


def is_words(content: Inlines) -> bool:
    """Whether there is nothing in a line but one stretch of words, as in nearly every cell of a long table."""
    return len(content) == 1 and type(content[0]) is Text


def plain(content: Sequence[Inline]) -> str:
    """The words of inline content without its structure. A footnote's mark is not a word, nor is what was deleted."""
    if len(content) == 1 and isinstance(content[0], Text):
        return content[0].text
    return "".join(_plain(inline) for inline in content)


def _plain(inline: Inline) -> str:
    match inline:
        case Text() | CrossReference():
            return inline.text
        case FootnoteReference() | PageReference() | Deleted():
            return ""
        case Strong() | Emphasis() | Link() | Foreign() | Inserted():
            return plain(inline.content)
