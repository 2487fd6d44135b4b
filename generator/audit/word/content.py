"""What a Word file holds, as a reader meets it: paragraphs with their looks, tables, pictures, links and fields."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from generator.audit.colour import WHITE, Colour
from generator.audit.findings import Place
from generator.audit.word.numbering import Level
from generator.audit.word.styles import Look, Style, Styles
from generator.frozen import dataclass

BODY = ""  # the name of the part every other one is told apart from in a Place


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that looks the same. Line breaks, tabs and soft hyphens are characters in it.

    `by_hand` says that something that marks words out (bold, a colour) was set on the run itself and not by a style.
    """

    text: str
    look: Look
    in_link: bool = False
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph that is shown.

    `text` is its words without the number; `level` is the heading level, 0 for text; `mark` the number or bullet
    printed before it; `holds` says whether it has something that is no text (a picture, a break, a note mark).
    """

    place: Place
    style: Style
    runs: tuple[Run, ...]
    text: str
    level: int = 0
    is_title: bool = False
    mark: str | None = None
    list_level: Level | None = None
    alignment: str = "left"
    line: Decimal | None = None
    line_rule: str = "auto"
    keep_next: bool = False
    widow_control: bool = True
    background: Colour = WHITE
    holds: bool = False
    in_table: bool = False
    in_contents: bool = False
    in_text_box: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether nothing at all is to be seen: no word and no picture."""
        return not self.holds and not self.text.strip()


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: the columns it spans, whether it is part of one merged over rows or carries such a one on."""

    place: Place
    text: str
    blank: bool
    span: int = 1
    merged: bool = False
    continues: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table. `gap` counts the columns it leaves out at its ends."""

    cells: tuple[Cell, ...]
    is_header: bool = False
    may_split: bool = True
    gap: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """One table; `follows` and `before` are the paragraphs next to it, where a caption would stand."""

    place: Place
    rows: tuple[Row, ...]
    marked_header: bool = False
    caption: str = ""
    description: str = ""
    nested: bool = False
    holds_table: bool = False
    floating: bool = False
    neighbours: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, chart, drawing or box; `alt` is None where nothing was ever written.

    `image` is the id of what it shows, so that one picture shown twice is known; empty where Word draws it.
    """

    place: Place
    kind: str
    alt: str | None
    decorative: bool = False
    floating: bool = False
    old: bool = False
    text_box: bool = False
    id: str = ""
    image: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A link: "#name" is a target inside the document, "" one that is not written in the file."""

    place: Place
    words: str
    target: str
    styled: bool = True
    in_contents: bool = False
    holds: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """A finished field: its name ("PAGEREF"), first argument and stored result."""

    place: Place
    name: str
    argument: str
    result: str
    dirty: bool = False


@dataclass(frozen=True, slots=True)
class Alike:
    """Paragraphs that are not held, being like this one but for words that no rule minds: how many, of what length."""

    paragraph: Paragraph
    count: int
    letters: int

    @property
    def is_sound(self) -> bool:
        """Whether what is found in the paragraph would be found in those like it, however long they are."""
        paragraph = self.paragraph
        looks = [run.look for run in paragraph.runs]
        counted = paragraph.level or paragraph.mark is not None or paragraph.list_level is not None
        lengths_tell = any(look.italic or look.capitals or look.small_capitals for look in looks)
        return len(looks) == 1 and not (counted or lengths_tell or paragraph.holds or paragraph.in_contents)


@dataclass(frozen=True, slots=True)
class Story:
    """One run of text with its own fields: the body, a page header, the footnotes. `faults` are broken fields.

    `alike` stands for the paragraphs that a brief reading did not hold.
    """

    part: str
    paragraphs: tuple[Paragraph, ...]
    tables: tuple[Table, ...]
    pictures: tuple[Picture, ...]
    links: tuple[Link, ...]
    fields: tuple[Field, ...]
    faults: tuple[tuple[Place, str], ...]
    bookmarks: tuple[str, ...]
    changes: int = 0
    alike: tuple[Alike, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of pages: paper in points and the number of columns."""

    width: Decimal
    height: Decimal
    columns: int


@dataclass(frozen=True)
class WordFile:
    """A whole file: its properties and settings as they are written, and its stories, the body first."""

    name: str
    title: str
    author: str
    property_language: str
    text_language: str
    theme_language: str
    compatibility: int
    asks_to_update: bool
    hyphenates: bool
    comments: int
    styles: Styles
    stories: tuple[Story, ...]
    sections: tuple[Section, ...]

    @property
    def body(self) -> Story:
        """The main text."""
        return self.stories[0]

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs of all stories."""
        return tuple(paragraph for story in self.stories for paragraph in story.paragraphs)

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables of all stories."""
        return tuple(table for story in self.stories for table in story.tables)

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """The pictures of all stories."""
        return tuple(picture for story in self.stories for picture in story.pictures)

    @property
    def links(self) -> tuple[Link, ...]:
        """The links of all stories."""
        return tuple(link for story in self.stories for link in story.links)

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields of all stories."""
        return tuple(field for story in self.stories for field in story.fields)

    @property
    def bookmarks(self) -> tuple[str, ...]:
        """The names of all bookmarks, repeats included."""
        return tuple(name for story in self.stories for name in story.bookmarks)

    @property
    def headings(self) -> tuple[Paragraph, ...]:
        """The headings of the body; a Title style that is no heading is not among them."""
        return tuple(paragraph for paragraph in self.body.paragraphs if paragraph.level)

    @property
    def alike(self) -> tuple[Alike, ...]:
        """What stands for the paragraphs of all stories that are not held."""
        return tuple(alike for story in self.stories for alike in story.alike)

    def counts(self) -> Mapping[str, int]:
        """What there is to look at, by the names the rules use."""
        alike = sum(each.count for each in self.alike)
        return {
            "file": 1,
            "sections": len(self.sections),
            "paragraphs": sum(not paragraph.is_blank for paragraph in self.paragraphs) + alike,
            "text": sum(bool(run.text.strip()) for paragraph in self.paragraphs for run in paragraph.runs) + alike,
            "headings": len(self.headings),
            "lists": sum(paragraph.list_level is not None for paragraph in self.paragraphs),
            "tables": len(self.tables),
            "pictures": len(self.pictures),
            "links": len(self.links),
            "fields": len(self.fields) + sum(len(story.faults) for story in self.stories),
            "bookmarks": len(self.bookmarks),
        }
