"""A document that is no paper of a meeting, such as a note on changes, becomes one file where it was asked for."""

from __future__ import annotations

from pathlib import Path

from generator.build.chart_cache import ChartCache
from generator.build.editions import Edition, Resources, TemplateFile, make
from generator.build.formats import FORMATS
from generator.build.options import DEFAULT_PROFILES
from generator.build.whole import write_or_refuse
from generator.document.blocks import Document
from generator.document.wording import Wording
from generator.load import load_profile
from generator.problems import ContentError, Location, Problem
from generator.workspace import Workspace, followed

WORD = "docx"
MADE_ALONE = (WORD, "html")
"""The formats that a single document is made in, by the ending of its file."""


def write_word(document: Document, path: Path, workspace: Workspace, wording: Wording) -> None:
    """Write the document as a Word file; see `write_file`."""
    write_file(document, path, workspace, wording, WORD)


def write_file(document: Document, path: Path, workspace: Workspace, wording: Wording, form: str = "") -> None:
    """Write the document in standard print, in the format `form`, or the one that the name of the file ends in.

    A file that is there already is somebody's, and stays. Raises ContentError where the format, the template or the
    place cannot be used.
    """
    form = form or path.suffix.removeprefix(".")
    if form not in MADE_ALONE:
        raise ContentError(Problem("cannot-write", _NO_FORMAT, Location(str(path)), _FORMATS))
    if followed(path) is None:
        raise ContentError(Problem("cannot-write", "no file can have this name", Location(str(path)), _OTHER))
    if path.exists():
        raise ContentError(
            Problem("already-there", "this file is already there; it was not changed", Location(str(path)), _OTHER)
        )
    edition = Edition(document, load_profile(workspace, DEFAULT_PROFILES[0]), form)
    made = make(edition, _resources(workspace, wording, form))
    if made.data is None:
        raise ContentError(*made.problems)
    write_or_refuse(path, made.data, str(path), _OTHER)


_OTHER = "choose another name"
_NO_FORMAT = "the file's name does not say what it is to be; a Word file or a web page is made"
_FORMATS = "let the name end in .docx or .html"


def _resources(workspace: Workspace, wording: Wording, form: str) -> Resources:
    found = {name: workspace.template(name) for name in FORMATS[form].templates}
    missing = [name for name, path in found.items() if path is None]
    if missing:
        message = f"the template {missing[0]} is not there; papers take their look from it"
        raise ContentError(Problem("template-missing", message, Location(f"templates/{missing[0]}")))
    templates = {
        name: TemplateFile(workspace.relative(path), path.read_bytes()) for name, path in found.items() if path
    }
    return Resources(wording, templates, (), ChartCache.none())
