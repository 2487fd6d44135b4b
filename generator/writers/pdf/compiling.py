"""Typst code, pictures and the page design turned into PDF/UA-1, in this process."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import typst

from generator.document.blocks import Document
from generator.frozen import dataclass
from generator.problems import ContentError, Location, Problem
from generator.writers.pdf.faults import problems

# The page design under the name by which the code asks for it; Typst's messages use it too.
DESIGN = "page-design.typ"


_OTHER_FILES = re.compile(r"\b(import|include|eval|plugin)\b")
"""What takes in code from elsewhere, or makes code of words in which such a thing may hide."""


@dataclass(frozen=True, slots=True)
class PageDesign:
    """The page design: its Typst code, and the name of its file as an officer knows it."""

    code: bytes
    name: str


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be compiled: the code, what the page design gets as `style`, and pictures by their file's name."""

    code: str
    style: Mapping[str, Any]
    pictures: Mapping[str, bytes]


def compiled(job: Job, documents: Sequence[Document], design: PageDesign, fonts: Sequence[Path]) -> bytes:
    """The PDF of the documents that the code was made from, dated as the last of them.

    Raises ContentError for letters that no font has (missing-letter), characters that a PDF cannot hold (bad-character)
    and faults in the page design (bad-pdf-template).
    """
    _refuse_other_files(design)
    with TemporaryDirectory(prefix="committee-papers-") as name:
        folder = Path(name)
        (folder / DESIGN).write_bytes(design.code)
        for file, content in job.pictures.items():
            (folder / file).write_bytes(content)
        compiler = typst.Compiler(
            job.code.encode(),
            root=folder,
            font_paths=_fonts(tuple(sorted({font.parent for font in fonts}))),
            sys_inputs={"style": json.dumps(job.style)},
        )
        return _pdf(compiler, documents, design)


def _refuse_other_files(design: PageDesign) -> None:
    """Typst fetches packages from the network for whoever imports them. Raises ContentError (bad-pdf-template)."""
    for number, line in enumerate(design.code.decode().splitlines(), 1):
        found = _OTHER_FILES.search(line)
        if found:
            message = f"{found[0]} stands here; a page design is one file, and nothing is fetched for it"
            hint = "copy what is needed into the page design; in a remark, use another word"
            raise ContentError(Problem("bad-pdf-template", message, Location(design.name, number), hint))


def _pdf(compiler: typst.Compiler, documents: Sequence[Document], design: PageDesign) -> bytes:
    modified = datetime.fromisoformat(max(document.modified for document in documents)).replace(tzinfo=UTC)
    try:
        pdf = compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=modified)
    except typst.TypstError as fault:
        found = problems(fault.diagnostic, documents, DESIGN, design.name)
        if not found:
            raise
        raise ContentError(*found) from fault
    assert isinstance(pdf, bytes)
    return pdf


@cache
def _fonts(folders: tuple[Path, ...]) -> typst.Fonts:
    """The fonts that may be used: ours, and for signs that ours lack those inside Typst; never those of the machine."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=list(folders))
