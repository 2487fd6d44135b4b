"""A case is a text file: what is done to the tiny workspace, and the problems that follow, word for word.

    A sentence that says what the case shows.
    === content/committees/audit.yaml, line 2
    chair: ada-acher
    === problems
    content/committees/audit.yaml:2:8: error: there is no person 'ada-acher'; ... [unknown-person]
        hint: did you mean ada-archer?

After the path of a file may stand: `, line N` (the line is replaced), `, at the end` (lines are added), `, as utf-16`
(the file is saved so), `, with escapes` (\\x0b stands for the character), `, deleted`. Without any of them the file is
written anew. With `pytest --accept` the problems are written anew, and the case still fails, to be read.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from generator.problems import Problem

TINY = Path(__file__).parent / "tiny"
PROBLEMS = "=== problems\n"


def workspace_of(case: Path, folder: Path) -> Path:
    """The tiny workspace in `folder`, with what the case does to it."""
    shutil.copytree(TINY, folder, dirs_exist_ok=True)
    for part in case.read_text(encoding="utf-8").split(PROBLEMS)[0].split("=== ")[1:]:
        heading, _, body = part.partition("\n")
        name, _, how = heading.partition(", ")
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink() if how == "deleted" else path.write_bytes(_changed(path, how, body))
    return folder


def with_problems(case: Path, problems: Iterable[Problem]) -> str:
    """The text of the case with these problems."""
    beginning = case.read_text(encoding="utf-8").split(PROBLEMS)[0]
    return beginning + PROBLEMS + "".join(f"{problem}\n" for problem in problems)


def _changed(path: Path, how: str, body: str) -> bytes:
    old = path.read_text(encoding="utf-8") if path.is_file() else ""
    what, _, number = how.partition(" ")
    changes: dict[str, Callable[[], bytes]] = {
        "": lambda: body.encode(),
        "line": lambda: _replaced(old, int(number), body).encode(),
        "at": lambda: (old + body).encode(),
        "as": lambda: body.encode("utf-16"),
        "with": lambda: body.encode("latin-1").decode("unicode_escape").encode("latin-1"),
    }
    return changes[what]()


def _replaced(text: str, number: int, body: str) -> str:
    lines = text.splitlines(keepends=True)
    return "".join([*lines[: number - 1], body, *lines[number:]])
