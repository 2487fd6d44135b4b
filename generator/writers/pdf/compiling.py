"""Typst code, pictures and the page design turned into PDF/UA-1, in this process."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import typst

from generator.problems import ContentError, Problem

# The page design under the name by which the code asks for it; Typst's messages use it too.
DESIGN = "page-design.typ"


@dataclass(frozen=True, slots=True)
class PageDesign:
    """The page design: its Typst code, and the name of its file as an officer knows it."""

    code: bytes
    name: str


def compiled(
    code: str,
    design: PageDesign,
    style: Mapping[str, Any],
    pictures: Mapping[str, bytes],
    fonts: Sequence[Path],
    modified: str,
) -> bytes:
    """The PDF. `modified` is an ISO date. Raises ContentError (bad-pdf-template) for a fault in the page design."""
    with TemporaryDirectory(prefix="committee-papers-") as name:
        folder = Path(name)
        (folder / DESIGN).write_bytes(design.code)
        for file, content in pictures.items():
            (folder / file).write_bytes(content)
        compiler = typst.Compiler(
            code.encode(),
            root=folder,
            font_paths=_fonts(tuple(sorted({font.parent for font in fonts}))),
            sys_inputs={"style": json.dumps(style)},
        )
        return _pdf(compiler, design, modified)


def _pdf(compiler: typst.Compiler, design: PageDesign, modified: str) -> bytes:
    moment = datetime.fromisoformat(modified).replace(tzinfo=UTC)
    try:
        pdf = compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=moment)
    except typst.TypstError as fault:
        problem = _design_problem(fault, design)
        if problem is None:
            raise
        raise ContentError(problem) from fault
    assert isinstance(pdf, bytes)
    return pdf


@cache
def _fonts(folders: tuple[Path, ...]) -> typst.Fonts:
    """The fonts that may be used: ours, and for signs that ours lack those inside Typst; never those of the machine."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=list(folders))


def _design_problem(fault: typst.TypstError, design: PageDesign) -> Problem | None:
    return None
