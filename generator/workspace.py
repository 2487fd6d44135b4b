"""Where content, templates and output are, for one workspace folder and for what came with the program."""

from __future__ import annotations

from functools import cache
from pathlib import Path, PurePosixPath, PureWindowsPath

from generator.frozen import dataclass
from generator.problems import ContentError, Location, Problem


@cache
def packaged_folder() -> Path:
    """The folder with the program's own templates/ and content/: inside an installed package, or the checkout."""
    inside = Path(__file__).parent / "packaged"
    return inside if inside.is_dir() else Path(__file__).parent.parent


def followed(path: Path) -> Path | None:
    """The path with all links followed; None for links in a circle, and names that no file system takes."""
    try:
        path.exists()  # complains of names that are too long, which following them does not
        return path.resolve()
    except (OSError, RuntimeError, ValueError):
        return None


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder with content/, templates/ and output/. `root` is absolute; `output` may lie elsewhere."""

    root: Path
    output_folder: Path | None = None

    @classmethod
    def at(cls, folder: Path, output: Path | None = None) -> Workspace:
        """The workspace in `folder`. Raises ContentError without a content/ in it, or an output."""
        root = followed(folder)
        if root is None or not (root / "content").is_dir():
            raise ContentError(
                Problem(
                    "missing-file",
                    "there is no content/ folder here; a workspace has content/, templates/ and output/",
                    Location(str(folder)),
                    "run the command in a workspace or name one with --workspace; committee-papers init DIR makes one",
                )
            )
        elsewhere = followed(output) if output else None
        if output and elsewhere is None:
            where = Location(str(output))
            raise ContentError(
                Problem("cannot-write", "no folder can have this name", where, "choose another --output")
            )
        return cls(root, elsewhere)

    @property
    def content(self) -> Path:
        """Where the officer's YAML is."""
        return self.root / "content"

    @property
    def output(self) -> Path:
        """Where finished files go."""
        return self.output_folder or self.root / "output"

    @property
    def published(self) -> Path:
        """Where what was published is kept."""
        return self.root / "published"

    def relative(self, path: Path) -> str:
        """The path as it is shown to people: from the workspace if it is inside, with forward slashes."""
        try:
            return path.resolve().relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()

    def inside(self, name: str, beside: Path) -> Path | None:
        """The file `name` written in a file in folder `beside`, or None if it leads out of the workspace.

        A name with a drive, a server or a root is refused before it is looked up: on Windows the looking alone would
        call another machine.
        """
        if PureWindowsPath(name).anchor or PurePosixPath(name).is_absolute():
            return None
        path = followed(beside / name)
        return path if path is not None and path.is_relative_to(self.root) else None

    def template_folders(self) -> tuple[Path, ...]:
        """Where templates are looked for: the workspace's own win over the packaged ones of the same name."""
        folders = (self.root / "templates", packaged_folder() / "templates")
        return tuple(dict.fromkeys(folder for folder in folders if folder.is_dir()))

    def template(self, name: str) -> Path | None:
        """The template file `name` (profiles/large-print.yaml), the workspace's own first; None if there is none."""
        for folder in self.template_folders():
            path = followed(folder / name)
            if path is not None and path.is_file() and path.is_relative_to(folder.resolve()):
                return path
        return None

    def template_names(self, folder: str, ending: str) -> list[str]:
        """The names, without ending, of all templates in `folder` (profiles, word, ...), own and packaged."""
        found = {
            p.name.removesuffix(ending) for base in self.template_folders() for p in (base / folder).glob(f"*{ending}")
        }
        return sorted(found)
