"""Markdown text into markdown-it tokens, with what papers add to CommonMark.

Added: lettered and roman lists (`a)`, `i)`), components (`::: chart name`), paragraph ids (` ^id`), heading attributes
(`{#id .numbered}`), passages in another language (`[Croeso]{lang=cy}`) and the marks of footnotes (`[^name]`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.tree import SyntaxTreeNode

from generator.compose.marks import without_marks
from generator.frozen import dataclass

WITH_BODY = frozenset({"facts"})

_COMPONENT = re.compile(r"::: *(?P<name>[^\s]*) *(?P<argument>.*)")
_BODY_ENDS = re.compile(r" *::: *")
_LETTERED = re.compile(r"^(?P<before> *(?:(?:[-*+]|\d{1,9}[.)]) +)*)(?P<letter>[a-z]|[ivxl]{2,5})\)(?= |$)")
_PARAGRAPH_ID = re.compile(r"(?:^|\s)\^(?P<id>[A-Za-z0-9][\w-]*)\s*$")
_HEADING_ATTRIBUTES = re.compile(r"(?<!\s)\s*\{#(?P<id>[^\s}]+)(?P<classes>(?:\s+\.[\w-]+)*)\s*\}\s*$")
_FOOTNOTE = re.compile(r"\[\^(?P<name>[\w-]+)\]")
_LANGUAGE = re.compile(r"\{lang=(?P<tag>[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\}")


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text's tree of tokens, and for each line that began a lettered item the letters that were typed there."""

    tree: SyntaxTreeNode
    letters: Mapping[int, str]


def parse(text: str) -> Parsed:
    """The text as a tree of tokens."""
    digits, letters = _letters_as_digits(text)
    return Parsed(SyntaxTreeNode(_markdown().parse(digits)), letters)


def parse_line(text: str) -> SyntaxTreeNode:
    """One line of text, without any block structure, as a tree."""
    return SyntaxTreeNode(_markdown().parseInline(text.strip()))


@cache
def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark").enable("table")
    markdown.block.ruler.before("fence", "component", _component, {"alt": ["paragraph", "reference", "list"]})
    markdown.inline.ruler.before("link", "language", _language)
    markdown.inline.ruler.before("language", "footnote", _footnote)
    markdown.core.ruler.after("block", "ends_of_lines", _attributes_at_the_end)
    markdown.validateLink = _any_link  # type: ignore[method-assign]
    markdown.normalizeLink = without_marks  # type: ignore[method-assign, assignment]
    return markdown


def _any_link(url: str) -> bool:
    """Every address becomes a link here; which ones a paper may carry is judged where problems are reported."""
    return bool(url)


def _letters_as_digits(text: str) -> tuple[str, dict[int, str]]:
    """CommonMark has no lettered lists, but numbers them by their first item: `a)` is read as `1)`."""
    letters: dict[int, str] = {}
    lines = text.split("\n")
    for number, line in enumerate(lines):
        match = _LETTERED.match(line)
        if match is not None:
            letters[number] = match["letter"]
            lines[number] = f"{match['before']}{'1' * len(match['letter'])}{line[match.end('letter') :]}"
    return "\n".join(lines), letters


def _component(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if state.is_code_block(start):
        return False
    match = _COMPONENT.fullmatch(_line(state, start).strip())
    if match is None:
        return False
    if silent:
        return True
    stop = _body_end(state, start, end) if match["name"] in WITH_BODY else start + 1
    token = state.push("component", "", 0)
    token.map = [start, stop]
    token.meta = {
        "name": match["name"],
        "argument": match["argument"].strip(),
        "body": [_line(state, n) for n in range(start + 1, stop - 1)],
    }
    state.line = stop
    return True


def _body_end(state: StateBlock, start: int, end: int) -> int:
    closing = (n for n in range(start + 1, end) if _BODY_ENDS.fullmatch(_line(state, n)))
    return next(closing, end - 1) + 1


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]


def _language(state: StateInline, silent: bool) -> bool:
    """`[words]{lang=cy}`: the words are read as usual, inside a passage of that language."""
    if state.src[state.pos] != "[":
        return False
    closing = state.md.helpers.parseLinkLabel(state, state.pos)
    match = _LANGUAGE.match(state.src, closing + 1) if closing >= 0 else None
    if match is None:
        return False
    if not silent:
        outer_end, first = state.posMax, state.pos + 1
        state.push("foreign_open", "", 1).meta = {"language": match["tag"]}
        state.pos, state.posMax = first, closing
        state.md.inline.tokenize(state)
        state.push("foreign_close", "", -1)
        state.posMax = outer_end
    state.pos = match.end()
    return True


def _footnote(state: StateInline, silent: bool) -> bool:
    """`[^name]`: the mark of the footnote with that name."""
    match = _FOOTNOTE.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        state.push("footnote", "", 0).meta = {"name": match["name"]}
    state.pos = match.end()
    return True


def _attributes_at_the_end(state: StateCore) -> None:
    """Take ` ^id` from the end of paragraphs and `{#id .class}` from the end of headings, before their text is read."""
    for before, token in zip(state.tokens, state.tokens[1:], strict=False):
        if token.type != "inline" or before.type not in ("paragraph_open", "heading_open"):
            continue
        pattern = _PARAGRAPH_ID if before.type == "paragraph_open" else _HEADING_ATTRIBUTES
        match = pattern.search(token.content)
        if match is not None:
            token.content = token.content[: match.start()].rstrip()
            before.meta = {"id": unescaped(match["id"]), "classes": (match.groupdict().get("classes") or "").split()}


def unescaped(name: str) -> str:
    """A name as it was before an expression printed it."""
    return without_marks(name.replace("\\", ""))
