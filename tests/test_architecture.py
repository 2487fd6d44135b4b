"""Who may know whom: the table of ARCHITECTURE.md, enforced by reading the imports."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "generator"

# A room and the rooms it may import; every room may import itself, problems and frozen.
MAY_KNOW: dict[str, set[str]] = {
    "problems": set(),
    "frozen": set(),
    "model": set(),
    "document": set(),
    "profiles": {"model"},
    "workspace": set(),
    "text_file": set(),
    "load": {"model", "profiles", "document", "workspace", "figures", "text_file"},
    "figures": {"model", "document"},
    "checks": {"model", "figures", "document"},
    "compose": {"model", "figures", "document", "workspace", "text_file"},
    "changes": {"document"},
    "typefaces": {"workspace"},
    "charts": {"document", "profiles", "typefaces"},
    "writers": {"document", "profiles", "typefaces"},
    "audit": set(),
    "build": {
        "model", "load", "figures", "checks", "compose", "changes", "charts", "writers", "audit", "document",
        "profiles", "workspace", "typefaces", "text_file",
    },
    "cli": {"build", "load", "model", "document", "workspace", "audit"},
}  # fmt: skip

# An outside library and the only rooms that may import it.
FENCES: dict[str, set[str]] = {
    "yaml": {"load"},
    "jinja2": {"compose", "writers/html"},
    "markdown_it": {"compose"},
    "resvg_py": {"charts"},
    "docx": {"writers/word", "audit"},
    "lxml": {"writers/word", "audit"},
    "typst": {"writers/pdf"},
    "pikepdf": {"writers/pdf", "build", "load", "audit"},
    "pypdfium2_raw": {"audit"},
    "openpyxl": {"load/data"},
    "PIL": {"load"},
    "click": {"cli"},
    "babel": set(),
    "filelock": {"build"},
    "holidays": {"figures"},
    "num2words": {"writers/speech"},
    "louis": {"writers/braille"},
    "soundfile": {"writers/speech"},
    "numpy": {"writers/speech"},
}

# Calls that make the same input give other bytes: they enter at the command line and in the build only.
IMPURE = {"datetime.now", "date.today", "time.time", "random.random", "os.environ", "os.getenv", "uuid.uuid4"}


def _modules() -> list[Path]:
    return sorted(path for path in ROOT.rglob("*.py") if "packaged" not in path.parts)


def _room(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return parts[0] if parts[0] != "__init__" else ""


def _place(path: Path) -> str:
    return path.relative_to(ROOT).parent.as_posix()


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute here"
            yield node.module or ""


def _ours(path: Path) -> Iterator[str]:
    yield from (name.split(".")[1] for name in _imports(path) if name.startswith("generator."))


@pytest.mark.parametrize("path", _modules(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_room_knows_only_the_rooms_it_may(path: Path) -> None:
    room = _room(path)
    if room in ("", "__main__"):
        return
    strangers = set(_ours(path)) - MAY_KNOW[room] - {room, "problems", "frozen"}
    assert not strangers, f"{room} may not import {', '.join(sorted(strangers))}"


def test_writers_are_strangers_to_each_other() -> None:
    for path in (ROOT / "writers").rglob("*.py"):
        own = path.relative_to(ROOT / "writers").parts[0].removesuffix(".py")
        known = {name.split(".")[2] for name in _imports(path) if name.startswith("generator.writers.")}
        assert known <= {own}, f"{path} imports another writer"


@pytest.mark.parametrize("library", FENCES)
def test_an_outside_library_is_fenced_in(library: str) -> None:
    users = {_place(path) for path in _modules() if any(name.split(".")[0] == library for name in _imports(path))}
    allowed = FENCES[library]
    outside = {place for place in users if not any(place == room or place.startswith(f"{room}/") for room in allowed)}
    assert not outside, f"{library} belongs in {', '.join(sorted(allowed))}"


def test_clock_environment_and_chance_enter_at_one_place() -> None:
    for path in _modules():
        if _room(path) in ("build", "cli"):
            continue
        calls = {
            ast.unparse(node)
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.Attribute)
        }
        impure = {call for call in calls if any(call == name or call.endswith(f".{name}") for name in IMPURE)}
        assert not impure, f"{path}: {impure}"


def test_modules_stay_short_enough_to_read() -> None:
    long = {path.name: lines for path in _modules() if (lines := len(path.read_text("utf-8").splitlines())) > 350}
    assert not long


def test_every_room_in_the_table_exists_and_every_room_is_in_the_table() -> None:
    rooms = {_room(path) for path in _modules()} - {"", "__main__"}
    assert rooms == set(MAY_KNOW)


@pytest.mark.parametrize("path", _modules(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_frozen_classes_with_slots_are_made_the_quick_way(path: Path) -> None:
    """One of the standard library cannot be based on one of ours, and costs four times as much at every start."""
    text = path.read_text(encoding="utf-8")
    slow = "dataclass(frozen=True, slots=True" in text and "from generator.frozen import dataclass" not in text
    assert not slow, "import dataclass from generator.frozen"
