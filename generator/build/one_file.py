"""A document that is no paper of a meeting, such as a note on changes, becomes one Word file where it was asked for."""

from __future__ import annotations

from pathlib import Path

from generator.build.chart_cache import ChartCache
from generator.build.editions import Edition, Resources, TemplateFile, make
from generator.build.formats import FORMATS
from generator.build.options import DEFAULT_PROFILES
from generator.build.whole import write_whole
from generator.document.blocks import Document
from generator.document.wording import Wording
from generator.load import load_profile
from generator.problems import ContentError, Location, Problem
from generator.workspace import Workspace

WORD = "docx"


def write_word(document: Document, path: Path, workspace: Workspace, wording: Wording) -> None:
    """Write the document in standard print. Raises ContentError where the template or the place cannot be used.

    A file that is there already is somebody's, and stays.
    """
    if path.exists():
        raise ContentError(
            Problem("already-there", "this file is already there; it was not changed", Location(str(path)), _OTHER)
        )
    edition = Edition(document, load_profile(workspace, DEFAULT_PROFILES[0]), WORD)
    made = make(edition, _resources(workspace, wording))
    if made.data is None:
        raise ContentError(*made.problems)
    try:
        write_whole(path, made.data)
    except OSError as error:
        message = f"the file could not be written ({(error.strerror or str(error)).lower()})"
        raise ContentError(Problem("cannot-write", message, Location(str(path)), _OTHER)) from error


_OTHER = "choose another name"


def _resources(workspace: Workspace, wording: Wording) -> Resources:
    found = {name: workspace.template(name) for name in FORMATS[WORD].templates}
    missing = [name for name, path in found.items() if path is None]
    if missing:
        message = f"the template {missing[0]} is not there; papers take their look from it"
        raise ContentError(Problem("template-missing", message, Location(f"templates/{missing[0]}")))
    templates = {
        name: TemplateFile(workspace.relative(path), path.read_bytes()) for name, path in found.items() if path
    }
    return Resources(wording, templates, (), ChartCache.none())
