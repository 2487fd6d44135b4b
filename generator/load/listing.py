"""The folder content/ becomes a list of the files to read, by kind and id, and the problems of their names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from pathlib import Path

from generator.frozen import dataclass
from generator.load.names import IDENTIFIER, LONGEST_NAME, fault_of
from generator.problems import Location, Problem
from generator.workspace import Workspace, followed

_NOT_CONTENT = re.compile(r"[.~#].*|.*[~#]")
"""What editors and Word keep beside a file: hidden files, ~$name, name~, #name#."""
_TRANSLATION = re.compile(r"[a-z0-9-]+\.[a-z]{2,3}(-[A-Za-z0-9]+)*\.yaml")
"""07-send.cy.yaml, beside 07-send.yaml."""
_SHORTER = "give it a shorter name: Windows finds no file whose folders and name have more than 260 letters"
_COPY = "copy the file here in place of the link"
_ENDINGS = {".yml": "rename it: the ending is .yaml", ".yaml.txt": "Notepad added .txt; rename it to end in .yaml"}


MANY = 100
"""Papers that are kept as they are, which is quickest; of more, all rest packed until they are looked at."""


@dataclass(frozen=True, slots=True)
class MeetingFiles:
    """The files of one meeting's folder: meeting.yaml (None if it is not there) and the papers by file name."""

    folder: Path
    meeting: Path | None
    papers: Mapping[str, Path]


@dataclass(frozen=True, slots=True)
class Listing:
    """The files of content/ by id, in the order of their names, and what is wrong with the names."""

    council: Path | None
    people: Path | None
    committees: Mapping[str, Path]
    measures: Mapping[str, Path]
    frameworks: Mapping[str, Path]
    meetings: Mapping[str, MeetingFiles]
    problems: tuple[Problem, ...]
    readers: Path | None = None
    lexicon: Path | None = None
    translations: tuple[Path, ...] = ()

    @property
    def has_many_papers(self) -> bool:
        """Whether there are more papers than are kept as they are: some years of a council's meetings."""
        return sum(len(meeting.papers) for meeting in self.meetings.values()) > MANY


def list_content(workspace: Workspace) -> Listing:
    """What there is to read in the workspace. Nothing is opened; links that lead out of the workspace are refused."""
    found = _Finder(workspace, [])
    top = found.files(workspace.content)
    for name in ("council", "people"):
        if name not in top:
            found.missing(workspace.content / f"{name}.yaml")
    committees = found.files(workspace.content / "committees")
    measures = found.files(workspace.content / "metrics")
    frameworks = found.files(workspace.content / "frameworks")
    meetings = dict(found.meetings(workspace.content / "meetings"))
    found.links_out_of(workspace.root / "templates")
    problems = tuple(found.problems)
    return Listing(
        top.get("council"),
        top.get("people"),
        committees,
        measures,
        frameworks,
        meetings,
        problems,
        top.get("readers"),
        top.get("lexicon"),
        tuple(found.translations),
    )


@dataclass(frozen=True, slots=True)
class _Finder:
    workspace: Workspace
    problems: list[Problem]
    translations: list[Path] = field(default_factory=list)

    def files(self, folder: Path) -> dict[str, Path]:
        """The YAML files in a folder by id."""
        kept: list[Path] = []
        for path in self._entries(folder):
            ending = next((end for end in _ENDINGS if path.name.lower().endswith(end)), None)
            if ending:
                self._report("wrong-value", f"the file name ends in {ending}; .yaml is wanted", path, _ENDINGS[ending])
            elif _TRANSLATION.fullmatch(path.name) and path.is_file():
                self._translation(path)
            elif path.suffix.lower() == ".yaml" and path.is_file():
                kept.append(path)
        return self._by_id(kept, ".yaml")

    def _translation(self, path: Path) -> None:
        """Keep a translation, unless it has a name that not every machine can tell from others."""
        alike = next((other for other in self.translations if str(other).lower() == str(path).lower()), None)
        if alike:
            message = f"this name differs from {alike.name} only in capitals; one translation is wanted"
            self._report("duplicate-id", message, path, "put the two together in one file")
        elif fault_of(path.name):
            self._report("wrong-value", fault_of(path.name), path, "rename it")
        else:
            self.translations.append(path)

    def meetings(self, folder: Path) -> Iterator[tuple[str, MeetingFiles]]:
        """The meetings' folders by name."""
        folders = [path for path in self._entries(folder) if path.is_dir()]
        for name, path in self._by_id(folders, "").items():
            papers = self.files(path)
            meeting = papers.pop("meeting", None)
            if meeting is None:
                self.missing(path / "meeting.yaml", "every meeting has one; committee-papers new meeting writes it")
            yield name, MeetingFiles(path, meeting, papers)

    def links_out_of(self, templates: Path) -> None:
        """Report the folder of templates if it is a link out of the workspace, and links in it that lead out of it."""
        if not self._is_inside(templates):
            return
        for path in sorted(path for path in templates.rglob("*") if path.is_symlink()):
            place = followed(path)
            if place is None or not place.is_relative_to(templates.resolve()):
                message = "this is a link to a place outside templates/; a file or folder inside it is wanted"
                self._report("outside-workspace", message, path, _COPY)

    def missing(self, path: Path, hint: str = "committee-papers init DIR makes a workspace with every file") -> None:
        """Report a file that has to be there."""
        self._report("missing-file", f"there is no {path.name} here; one is wanted", path, hint)

    def _entries(self, folder: Path) -> list[Path]:
        if not folder.is_dir():
            return []
        entries = sorted(path for path in folder.iterdir() if not _NOT_CONTENT.fullmatch(path.name))
        return [path for path in entries if self._is_inside(path)]

    def _is_inside(self, path: Path) -> bool:
        place = followed(path)
        inside = place is not None and place.is_relative_to(self.workspace.root)
        if not inside:
            message = "this is a link to a place outside the workspace; a file or folder inside it is wanted"
            self._report("outside-workspace", message, path, _COPY)
        return inside

    def _by_id(self, paths: list[Path], ending: str) -> dict[str, Path]:
        """The files whose names can be ids on every machine, without their ending; the others are reported."""
        names = {path: path.name[: len(path.name) - len(ending)] for path in paths}
        found = {name: path for path, name in names.items() if IDENTIFIER.fullmatch(name)}
        for path, name in names.items():
            plain = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
            if name not in found and plain in found:
                message = f"this name differs from {found[plain].name} only in capitals or marks; another is wanted"
                self._report("duplicate-id", message, path, "rename one of the two")
            elif name not in found:
                message = f"the name '{name}' cannot be an id; lower-case letters, digits and single hyphens are wanted"
                self._report("wrong-value", message, path, f"rename it to {plain}{ending}")
            elif fault_of(name):
                del found[name]
                self._report("wrong-value", fault_of(name), path, _SHORTER if len(name) > LONGEST_NAME else "rename it")
        return found

    def _report(self, code: str, message: str, path: Path, hint: str) -> None:
        self.problems.append(Problem(code, message, Location(shown(self.workspace, path)), hint))


def shown(workspace: Workspace, path: Path) -> str:
    """The path as people see it, from the workspace's folder, links not followed."""
    return path.relative_to(workspace.root).as_posix()
