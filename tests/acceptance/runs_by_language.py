"""Finished files become their runs of text, each with the language that a reader of the file is told it is in."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pikepdf

from generator.audit.pdf.reading import read_pdf

Run = tuple[str, str]
"""Words, and a BCP 47 tag."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_WITH_TEXT = re.compile(r"word/(document|header\d*|footer\d*|footnotes)\.xml")


def word_runs(path: Path) -> Iterator[Run]:
    """The runs of body, headers, footers and notes, and the labels of numberings; untagged ones are the document's."""
    with zipfile.ZipFile(path) as package:
        styles = ElementTree.fromstring(package.read("word/styles.xml"))
        own = _word_language(next(styles.iter(f"{_W}rPrDefault")), "")
        for name in filter(_WITH_TEXT.fullmatch, package.namelist()):
            for run in ElementTree.fromstring(package.read(name)).iter(f"{_W}r"):
                words = "".join(each.text or "" for each in run.iter(f"{_W}t"))
                yield words, _word_language(run, own)
        numbering = ElementTree.fromstring(package.read("word/numbering.xml"))
        yield from ((each.get(f"{_W}val", ""), own) for each in numbering.iter(f"{_W}lvlText"))


def _word_language(element: ElementTree.Element, otherwise: str) -> str:
    lang = next(element.iter(f"{_W}lang"), None)
    return otherwise if lang is None else lang.get(f"{_W}val", otherwise)


class _Page(HTMLParser):
    """The words of a page, each run with the language of the nearest element around it that names one."""

    silent = frozenset({"style", "script", "title"})
    without_end = frozenset({"meta", "link", "img", "br", "source", "col", "hr"})

    def __init__(self) -> None:
        super().__init__()
        self.around: list[tuple[str, str]] = [("", "")]
        self.runs: list[Run] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.without_end:
            self.around.append((tag, dict(attrs).get("lang") or self.around[-1][1]))

    def handle_endtag(self, tag: str) -> None:
        assert self.around.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        tag, language = self.around[-1]
        if tag not in self.silent:
            self.runs.append((data, language))


def html_runs(path: Path) -> Iterator[Run]:
    """All words that a page shows."""
    page = _Page()
    page.feed(path.read_text(encoding="utf-8"))
    yield from page.runs


def ssml_runs(path: Path) -> Iterator[Run]:
    """All words that are said."""
    yield from _said(ElementTree.fromstring(path.read_text(encoding="utf-8")), "")


def _said(element: ElementTree.Element, language: str) -> Iterator[Run]:
    own = element.get(_LANG, language)
    yield element.text or "", own
    for each in element:
        yield from _said(each, own)
        yield each.tail or "", own


def pdf_runs(path: Path) -> Iterator[Run]:
    """The words of every piece of marked content, with its own language or that of the nearest tag that names one."""
    pages = read_pdf(path.read_bytes(), path.name).pages
    with pikepdf.open(path) as pdf:
        marked = {page.obj.objgen: _pieces(page, facts.marked) for page, facts in zip(pdf.pages, pages, strict=True)}
        yield from _tagged(pdf.Root.StructTreeRoot, str(pdf.Root.Lang), None, marked)


def _pieces(page: pikepdf.Page, words: Mapping[int, str]) -> Mapping[int, Run]:
    """The marked content of a page by its number: its words, and its language where it says one."""
    found: dict[int, Run] = {}
    for operands, operator in pikepdf.parse_content_stream(page, "BDC"):
        properties = operands[1] if str(operator) == "BDC" else None
        if isinstance(properties, pikepdf.Dictionary) and "/MCID" in properties:
            number = int(properties.MCID)
            found[number] = (words.get(number, ""), str(properties.get("/Lang", "")))
    return found


def _tagged(node: Any, language: str, page: Any, marked: Mapping[Any, Mapping[int, Run]]) -> Iterator[Run]:
    """What stands in an element of the structure tree, or is a piece of marked content by its number."""
    if isinstance(node, pikepdf.Array):
        for each in node:
            yield from _tagged(each, language, page, marked)
    elif isinstance(node, int):
        words, own = marked[page][node]
        yield words, own or language
    elif isinstance(node, pikepdf.Dictionary):
        here = node.Pg.objgen if "/Pg" in node else page
        if "/MCID" in node:
            yield from _tagged(int(node.MCID), language, here, marked)
        elif "/K" in node:
            yield from _tagged(node.K, str(node.get("/Lang", language)), here, marked)


RUNS = {"docx": word_runs, "html": html_runs, "ssml": ssml_runs, "pdf": pdf_runs}
"""How the runs of a file are read, by its ending."""
