"""Markdown with the place of each of its lines becomes blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from markdown_it.tree import SyntaxTreeNode

from generator.compose.ids import Identifiers
from generator.compose.inline import InlineReader
from generator.compose.marks import Marks, prose_number
from generator.compose.prose import Rendered
from generator.compose.syntax import parse, parse_line, unescaped
from generator.document.blocks import Block, Facts, Heading, List, ListItem, ListKind, Paragraph
from generator.document.inlines import Inlines
from generator.document.numbering import APPENDICES, SECTIONS, list_label, to_count
from generator.frozen import dataclass
from generator.problems import Location, Problem

_SEQUENCES = {".numbered": SECTIONS, ".appendix": APPENDICES}
_NEW_PAGE = ".new-page"

_NOT_ALLOWED: Mapping[str, tuple[str, str]] = {
    "code_block": (
        "lines that begin with four spaces, which is how Markdown marks program code",
        "begin them at the margin",
    ),
    "fence": ("program code between ``` marks", "write it as a paragraph, or place it as a table"),
    "hr": ("a line of --- marks", "leave it out; headings and paragraphs part a text"),
    "blockquote": ("a quotation that begins with >", "write it as a paragraph with quotation marks"),
    "html_block": ("HTML tags", "write Markdown; for < itself write \\<"),
    "table": ("a table drawn with | marks", "define it under tables: in this file and place it with ::: table name"),
}


@dataclass(frozen=True, slots=True)
class Call:
    """A component placed in a text: `::: name argument`, with the lines of its body where it has one."""

    name: str
    argument: str
    body: tuple[tuple[str, Location], ...]
    where: Location
    place: str


@dataclass(frozen=True, slots=True)
class Desk:
    """What reading a text needs from the paper it belongs to: the registers, and where components and texts are."""

    marks: Marks
    ids: Identifiers
    report: Callable[[Problem], None]
    component: Callable[[Call], Sequence[Block]]
    prose: Callable[[int], Sequence[Block]]

    def complain(self, where: Location, code: str, message: str, hint: str) -> None:
        """Take down a problem."""
        self.report(Problem(code, message, where, hint))


@dataclass(frozen=True, slots=True)
class Scope:
    """Where a text stands: `place` begins the ids of its blocks, `highest` is the first heading level it may have."""

    place: str
    highest: int | None = None


def read_blocks(desk: Desk, rendered: Rendered, scope: Scope) -> tuple[Block, ...]:
    """The text as blocks; every problem is reported to the desk."""
    parsed = parse(rendered.text)
    reader = _Reader(desk, rendered.places, parsed.letters, scope, scope.highest or 0)
    return _held_together(reader.all(parsed.tree.children))


def read_line(desk: Desk, text: str, where: Location) -> Inlines:
    """One line of text as inline content."""
    root = parse_line(text)
    reader = InlineReader(desk.marks, partial(desk.complain, where))
    return tuple(part for node in root.children for part in reader.read(node))


@dataclass(slots=True)
class _Reader:
    """Reads one text from top to bottom; `scope` moves on with each heading that has an id."""

    desk: Desk
    places: Sequence[Location]
    letters: Mapping[int, str]
    scope: Scope
    level: int

    def all(self, nodes: Sequence[SyntaxTreeNode]) -> Iterator[Block]:
        for node in nodes:
            yield from self._one(node)

    def _one(self, node: SyntaxTreeNode) -> Sequence[Block]:
        match node.type:
            case "paragraph":
                return self._paragraph(node)
            case "bullet_list" | "ordered_list":
                return (self._list(node),)
            case "heading":
                return self._heading(node)
            case "component":
                return self.desk.component(self._call(node))
            case _:
                found, hint = _NOT_ALLOWED.get(node.type, (f"Markdown of the kind {node.type}", "write a paragraph"))
                self._complain(node, "markup-not-allowed", f"{found}; a paper's text has none", hint)
                return ()

    def _paragraph(self, node: SyntaxTreeNode) -> Sequence[Block]:
        number = prose_number(_source(node))
        if number is not None:
            return self.desk.prose(number)
        content = self._inlines(node)
        return (Paragraph(id=self._id(node, "p"), origin=self._where(node), content=content),) if content else ()

    def _heading(self, node: SyntaxTreeNode) -> Sequence[Block]:
        level = int(node.tag[1:])
        if self.scope.highest is None:
            self._complain(
                node, "heading-level", _HEADING_IN_TEXT, "give the section subsections, each with its own title"
            )
            return ()
        if not self.scope.highest <= level <= max(self.level + 1, self.scope.highest):
            allowed = f"a heading here is level {self.scope.highest} to {max(self.level + 1, self.scope.highest)}"
            self._complain(node, "heading-level", f"a heading of level {level}; {allowed}", _LEVELS)
        self.level = level
        classes: Sequence[str] = _meta(node).get("classes", ())
        sequence = next((_SEQUENCES[each] for each in classes if each in _SEQUENCES), None)
        identifier = self._id(node, "h")
        if _meta(node).get("id"):
            self.scope = replace(self.scope, place=identifier)
        heading = Heading(
            id=identifier,
            origin=self._written(node),
            level=level,
            content=self._inlines(node),
            number=to_count(sequence) if sequence else None,
            new_page=_NEW_PAGE in classes,
        )
        return (heading,)

    def _list(self, node: SyntaxTreeNode) -> List:
        kind = self._kind(node)
        identifier = self.desk.ids.next(self.scope.place, "list")
        items = tuple(self._item(child, kind, identifier, n) for n, child in enumerate(node.children, 1))
        begun = tuple(item for item in items if item.blocks and isinstance(item.blocks[0], Paragraph))
        if len(begun) < len(items):
            found = "an item of a list that does not begin with words; each item says something"
            hint = "write the words after its mark, or take the mark away"
            self.desk.report(Problem("markup-not-allowed", found, self._where(node), hint))
        return List(id=identifier, origin=self._where(node), kind=kind, items=begun)

    def _item(self, node: SyntaxTreeNode, kind: ListKind, inside: str, number: int) -> ListItem:
        identifier = self.desk.ids.take(f"{inside}-{number}")
        outer, self.scope = self.scope, replace(self.scope, place=identifier, highest=None)
        blocks = _held_together(self.all(node.children))
        self.scope = outer
        return ListItem(identifier, list_label(kind, number), blocks)

    def _kind(self, node: SyntaxTreeNode) -> ListKind:
        """Letters or numbers, by what was typed at the first item; i) begins a roman list unless it stands after h)."""
        if node.type == "bullet_list":
            return ListKind.BULLET
        typed = [self.letters.get(child.map[0]) for child in node.children if child.map]
        if typed[0] is None:
            return ListKind.DECIMAL
        return ListKind.ROMAN if typed[0] == "i" else ListKind.LETTER

    def _call(self, node: SyntaxTreeNode) -> Call:
        first = node.map[0] + 1 if node.map else 0
        body = tuple((line, self._place(first + n)) for n, line in enumerate(node.meta["body"]) if line.strip())
        return Call(node.meta["name"], unescaped(node.meta["argument"]), body, self._where(node), self.scope.place)

    def _inlines(self, node: SyntaxTreeNode) -> Inlines:
        reader = InlineReader(self.desk.marks, partial(self.desk.complain, self._where(node)))
        return tuple(part for child in node.children for part in reader.read(child))

    def _id(self, node: SyntaxTreeNode, kind: str) -> str:
        """The id the author gave a block, or one made from its place."""
        wanted = _meta(node).get("id")
        if not wanted:
            return self.desk.ids.next(self.scope.place, kind)
        where, other = self._where(node), self.desk.ids.taken_at(str(wanted))
        if other not in (None, where):
            self._complain(
                node,
                "duplicate-id",
                f"the id {wanted!r} is given to two things; an id is for one",
                f"the other is at {other}",
            )
        return self.desk.ids.take(str(wanted), where)

    def _written(self, node: SyntaxTreeNode) -> Location:
        """Where the words of a heading were written: in a record, or in the template itself."""
        sources = (span.source for span in self.desk.marks.spans(_source(node)))
        return next((source for source in sources if isinstance(source, Location)), self._where(node))

    def _where(self, node: SyntaxTreeNode) -> Location:
        return self._place(node.map[0] if node.map else 0)

    def _place(self, line: int) -> Location:
        return self.places[min(line, len(self.places) - 1)]

    def _complain(self, node: SyntaxTreeNode, code: str, message: str, hint: str) -> None:
        self.desk.complain(self._where(node), code, message, hint)


_HEADING_IN_TEXT = "a heading in a text; headings are the titles of sections"
_LEVELS = "levels are not skipped: ### is level 3, #### is level 4"


def _source(node: SyntaxTreeNode) -> str:
    return "".join(child.content for child in node.children if child.type == "inline")


def _meta(node: SyntaxTreeNode) -> Mapping[str, Any]:
    return node.nester_tokens.opening.meta if node.nester_tokens else {}


def _held_together(blocks: Iterator[Block]) -> tuple[Block, ...]:
    """The blocks with each paragraph that leads into a list, or into lines such as a contact's, kept on its page."""
    read = list(blocks)
    for n, following in enumerate(read[1:]):
        before = read[n]
        if isinstance(before, Paragraph) and isinstance(following, List | Facts):
            read[n] = replace(before, keep_with_next=True)
    return tuple(read)
