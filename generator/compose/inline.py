"""Inline tokens of Markdown into inline content, with sources at their figures and the typography of print."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from urllib.parse import unquote

from markdown_it.tree import SyntaxTreeNode

from generator.compose.marks import Marks, without_marks
from generator.compose.typography import set_type
from generator.document.inlines import (
    CrossReference,
    Emphasis,
    FigureSource,
    FootnoteReference,
    Foreign,
    Inline,
    Inlines,
    Link,
    Strong,
    Text,
    plain,
)
from generator.document.walk import change_each_inline, every_inline
from generator.frozen import dataclass

Complain = Callable[[str, str, str], None]
"""Takes down a problem with the text that is being read: code, message, hint."""

_SAYS_NOTHING = frozenset({"here", "click here", "this link", "link", "read more", "more", "this page", "website"})
_SCHEMES = ("https://", "http://", "mailto:", "tel:")
_NOT_ALLOWED: Mapping[str, tuple[str, str]] = {
    "code_inline": ("words between ` marks, which are for program code", "use quotation marks, or leave the marks out"),
    "html_inline": ("an HTML tag", "write plain words; for bold write **words**, for < itself write \\<"),
    "image": ("a picture in the text", "place a chart or table with ::: chart name or ::: table name"),
    "hardbreak": (
        "a line break inside a paragraph (two spaces or a backslash at the end of a line)",
        "begin a new paragraph with an empty line, or make it a list",
    ),
}


@dataclass(frozen=True, slots=True)
class InlineReader:
    """Reads inline tokens. Problems go to `complain`."""

    marks: Marks
    complain: Complain

    def read(self, node: SyntaxTreeNode) -> Inlines:
        """The content of an inline token, set in type."""
        return _printed(_joined(self._all(node.children)))

    def _all(self, nodes: Sequence[SyntaxTreeNode]) -> Iterator[Inline]:
        for node in nodes:
            yield from self._one(node)

    def _one(self, node: SyntaxTreeNode) -> Iterator[Inline]:
        match node.type:
            case "text":
                yield from self._text(node.content)
            case "softbreak":
                yield Text(" ")
            case "strong":
                yield Strong(_joined(self._all(node.children)))
            case "em":
                yield Emphasis(_joined(self._all(node.children)))
            case "foreign":
                yield Foreign(_joined(self._all(node.children)), str(node.meta["language"]))
            case "footnote":
                yield FootnoteReference(str(node.meta["name"]), "")
            case "link":
                yield from self._link(node)
            case _:
                found, hint = _NOT_ALLOWED.get(node.type, (f"Markdown of the kind {node.type}", "write plain words"))
                self.complain("markup-not-allowed", f"{found}; a paper's text has none", hint)

    def _text(self, content: str) -> Iterator[Inline]:
        for span in self.marks.spans(content):
            yield Text(span.words, span.source if isinstance(span.source, FigureSource) else None)

    def _link(self, node: SyntaxTreeNode) -> Iterator[Inline]:
        url = without_marks(str(node.attrs["href"]))
        content = _joined(self._all(node.children))
        if url.startswith("#"):
            yield CrossReference(unquote(url[1:]), plain(content), "")
            return
        words = plain(content).strip()
        problem = _link_problem(url, words)
        if problem is not None:
            self.complain(*problem)
        yield Link(content, url, without_marks(str(node.attrs.get("title") or "")) or words)


def _link_problem(url: str, words: str) -> tuple[str, str, str] | None:
    """What is wrong with a link: code, message, hint. The words of a link say where it goes (WCAG 2.4.4)."""
    example = "write [words that say where it goes](address)"
    if not url.startswith(_SCHEMES):
        return "bad-link", f"a link to {url!r}; links go to https://, mailto: or tel: addresses", example
    if not words:
        return "bad-link", f"a link to {url} without words; a link says where it goes", example
    if words.lower().rstrip(".:") in _SAYS_NOTHING:
        return "bad-link", f"a link whose words are {words!r}; the words of a link say where it goes", example
    if words.startswith(("http://", "https://", "www.")):
        return (
            "bad-link",
            f"a link whose words are its address, {words}; the words of a link say where it goes",
            example,
        )
    return None


def _joined(content: Iterator[Inline]) -> Inlines:
    """The content with neighbouring plain words put together."""
    joined: list[Inline] = []
    for inline in content:
        last = joined[-1] if joined else None
        if isinstance(inline, Text) and isinstance(last, Text) and inline.source is None and last.source is None:
            joined[-1] = Text(last.text + inline.text)
        else:
            joined.append(inline)
    return tuple(joined)


def _printed(content: Inlines) -> Inlines:
    """The content with its typography; a reference stands as one character among the words around it."""
    runs = [
        inline.text if isinstance(inline, Text) else "\N{OBJECT REPLACEMENT CHARACTER}" for inline in _leaves(content)
    ]
    printed = iter(set_type(runs))

    def change(inline: Inline) -> Inline:
        if isinstance(inline, Text):
            return replace(inline, text=next(printed))
        if isinstance(inline, CrossReference):
            next(printed)
        return inline

    return change_each_inline(content, change)


def _leaves(content: Inlines) -> Iterator[Inline]:
    return (inline for inline in every_inline(content) if isinstance(inline, Text | CrossReference))
