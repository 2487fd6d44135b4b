"""Contrast: the computed colour of each run against what is painted behind it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.audit.colour import contrast, to_hex, wanted
from generator.audit.findings import Finding
from generator.audit.word.content import Paragraph, Run, WordFile


def check_contrast(file: WordFile) -> Iterator[Finding]:
    """Every run whose colour is set; where it is automatic, Word chooses black or white to suit."""
    for paragraph in file.paragraphs:
        for run in paragraph.runs:
            if run.text.strip() and run.look.colour is not None:
                yield from _run(paragraph, run)


def _run(paragraph: Paragraph, run: Run) -> Iterator[Finding]:
    look = run.look
    behind = look.shade or paragraph.background
    if look.colour is None:
        return
    ratio, enough = contrast(look.colour, behind), wanted(look.size, look.bold)
    if ratio < enough:
        colours = f"{to_hex(look.colour)} on {to_hex(behind)}"
        message = f"text in {colours} has a contrast of {ratio:f} to 1; {enough} to 1 is wanted"
        yield Finding("contrast", message, paragraph.place)
