"""A fresh workspace, or one new content file: written whole, and never over something that is already there."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from generator.build.whole import reason, write_or_refuse, write_whole
from generator.load.names import fault_of, folded
from generator.load.schemas import all_schemas
from generator.problems import ContentError, Location, Problem
from generator.workspace import followed, packaged_folder

_ANOTHER = "choose another folder"
README_FOR_TEMPLATES = """Templates of your own go here; one with the same name as the program's wins over it.

word/committee-paper.docx   the look of every paper: open it in Word, change its styles, header and footer, save
profiles/NAME.yaml          a reading profile of your own, such as large print at 24 point
wording/en-GB.po            the fixed words, such as "Page 3 of 12"
papers/, parts/             what each kind of paper consists of, and in which order
"""


def start_workspace(folder: Path) -> tuple[Path, ...]:
    """Make `folder` a workspace with the example meeting: content/, templates/, schemas/ and output/.

    Returns what was made. Raises ContentError when the folder already holds a workspace, cannot be written, or has a
    name that no folder on Windows can have.
    """
    _refuse_name(folder.name, str(folder))
    if followed(folder) is None:
        raise ContentError(Problem("cannot-write", "no folder can have this name", Location(str(folder)), _ANOTHER))
    if folder.is_dir() and any((folder / name).exists() for name in ("content", "templates", "schemas", "output")):
        raise ContentError(
            Problem(
                "already-there",
                "there is already content/, templates/, schemas/ or output/ in this folder; nothing was changed",
                Location(str(folder)),
                "name a folder that does not exist yet: committee-papers init my-papers",
            )
        )
    try:
        return _fill(folder)
    except OSError as error:
        message = f"the workspace could not be made here ({reason(error)})"
        raise ContentError(Problem("cannot-write", message, Location(str(folder)), _ANOTHER)) from error


def _refuse_name(name: str, shown_as: str) -> None:
    fault = fault_of(name) if name else ""
    if fault:
        hint = "choose another name: colleagues on Windows are to open it too"
        raise ContentError(Problem("wrong-value", fault, Location(shown_as), hint))


def _fill(folder: Path) -> tuple[Path, ...]:
    packaged = packaged_folder()
    shutil.copytree(packaged / "content", folder / "content")
    word = Path("templates/word/committee-paper.docx")
    write_whole(folder / word, (packaged / word).read_bytes())
    write_whole(folder / "templates" / "README.txt", README_FOR_TEMPLATES.encode())
    for name, schema in all_schemas().items():
        write_whole(folder / "schemas" / name, (json.dumps(schema, indent=2, ensure_ascii=False) + "\n").encode())
    (folder / "output").mkdir()
    return tuple(folder / name for name in ("content", "templates", "schemas", "output"))


def copy_data(file: Path, target: Path, shown_as: str) -> bool:
    """Copy a data file to where measures find it; False when it is there already.

    Raises ContentError when another file of that name is there, no file on Windows can have the name, or it cannot be
    written.
    """
    _refuse_name(target.name, shown_as)
    data = file.read_bytes()
    if target.exists() and target.read_bytes() == data:
        return False
    if target.exists():
        message = "another file of this name is already there; it was not changed"
        hint = "give the new file another name, or put it in place of the old one yourself"
        raise ContentError(Problem("already-there", message, Location(shown_as), hint))
    write_or_refuse(target, data, shown_as)
    return True


def start_file(path: Path, text: str, shown_as: str) -> None:
    """Write a new content file. Raises ContentError when there is one already, or it cannot be written."""
    there = _there(path)
    if there:
        message = "this file is already there; it was not changed"
        if there != path.name:
            message = f"{there} is already there, which differs only in capitals or marks; nothing was written"
        hint = "open it and go on there, or choose another name"
        raise ContentError(Problem("already-there", message, Location(shown_as), hint))
    write_or_refuse(path, text.encode(), shown_as)


def _there(path: Path) -> str:
    """The name of a file beside it that Windows or a Mac would take for this one; "" when there is none."""
    names = [each.name for each in path.parent.iterdir()] if path.parent.is_dir() else []
    wanted = folded(path.name)
    return path.name if path.name in names else next((name for name in names if folded(name) == wanted), "")
