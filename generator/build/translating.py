"""A content file gets a translation beside it, or the one that it has is brought up to date."""

from __future__ import annotations

import re
from pathlib import Path

from generator.build.starting import start_file
from generator.checks.texts import translatable
from generator.frozen import dataclass
from generator.load import load_content
from generator.load.translation_draft import draft_translation
from generator.problems import ContentError, Location, Problem, choose_from
from generator.workspace import Workspace

_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class Drafted:
    """The translation file, and whether it was there before."""

    path: Path
    was_there: bool


def draft(workspace: Workspace, file: str, tag: str) -> Drafted:
    """Start or refresh the translation of a content file, named from the workspace, into the language of a tag.

    Nothing that a translator wrote is changed. Raises ContentError: wrong-value for what is no tag, unknown-translation
    for a file that is not there, and what is wrong in a translation that cannot be read.
    """
    if not _TAG.fullmatch(tag):
        raise ContentError(
            Problem("wrong-value", f"'{tag}' is no language tag; one such as cy is wanted", Location("translate"), "")
        )
    loaded = load_content(workspace)
    if loaded.content is None:
        raise ContentError(*loaded.problems)
    originals = {sourced.source.file: sourced for sourced in translatable(loaded.content)}
    if file not in originals:
        message = f"there is no {file} that can be translated; a content file is wanted"
        raise ContentError(Problem("unknown-translation", message, Location(file), choose_from(file, originals)))
    path = (workspace.root / file).with_suffix(f".{tag}.yaml")
    before = loaded.content.translations.get(file, {}).get(tag)
    if before is None and path.exists():
        name = workspace.relative(path)
        raise ContentError(*(problem for problem in loaded.problems if problem.where.file == name))
    schema = "/".join([".."] * file.count("/")) + "/schemas/translation.json"
    stem = path.name.partition(".")[0]
    text = draft_translation(originals[file].record, stem, tag, schema, before.record if before else None)
    if before is None:
        start_file(path, text, workspace.relative(path))
    else:
        _replace(path, text)
    return Drafted(path, before is not None)


def _replace(path: Path, text: str) -> None:
    """The file with comments at its head as they were, put in place whole."""
    head = re.match(r"(?:#.*\n)*", path.read_text(encoding="utf-8"))
    body = re.sub(r"\A(?:#.*\n)*", "", text)
    beside = path.with_name(f".{path.name}.new")
    beside.write_text((head[0] if head else "") + body, encoding="utf-8", newline="\n")
    beside.replace(path)
