"""The data files that measures name, each read once: where they may be, and what kind they are."""

from __future__ import annotations

import hashlib
from dataclasses import field
from pathlib import Path, PurePosixPath

from generator.frozen import dataclass
from generator.load.data.csv_file import read_csv
from generator.load.data.excel_file import read_excel
from generator.load.data.sheet import Sheet
from generator.load.names import fault_in_path
from generator.problems import ContentError, Location, Problem, choose_from
from generator.workspace import Workspace

EXCEL, CSV = (".xlsx", ".xlsm"), (".csv", ".tsv", ".txt")


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file that was opened: its sheets by name (a CSV file has one, named ""), and what is wrong with it."""

    name: str
    sheets: dict[str, Sheet]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class DataFiles:
    """The data files of one workspace; `digests` has the SHA-256 of those that were opened, by their shown names."""

    workspace: Workspace
    digests: dict[str, str] = field(default_factory=dict)
    _known: dict[Path, DataFile] = field(default_factory=dict)

    def open(self, name: str, where: Location) -> DataFile:
        """The file that a measure names at `where`. Raises ContentError when it is not there or leads elsewhere."""
        path = self._path(name, where)
        if path not in self._known:
            self._known[path] = self._read(path)
        return self._known[path]

    def _path(self, name: str, where: Location) -> Path:
        content = self.workspace.content
        path = self.workspace.inside(name.replace("\\", "/"), content)
        if path is None or not path.is_relative_to(content.resolve()):
            message = f"'{name}' leads out of the folder content; a file inside it is wanted"
            raise ContentError(Problem("outside-workspace", message, where, "copy the file into content/data/"))
        fault = fault_in_path(name.replace("\\", "/"))
        if fault:
            raise ContentError(Problem("wrong-value", fault, where, "rename the file"))
        if path.is_file():
            return path
        there = sorted(file.relative_to(content).as_posix() for file in _data_files(content))
        message = f"there is no file '{name}' in content/; a CSV or Excel file is wanted"
        raise ContentError(Problem("missing-file", message, where, choose_from(name, there)))

    def _read(self, path: Path) -> DataFile:
        name = self.workspace.relative(path)
        try:
            data = path.read_bytes()
        except OSError as error:
            message = f"the file cannot be read ({(error.strerror or 'no reason given').lower()})"
            problem = Problem(
                "unreadable-file", message, Location(name), "close it in Excel, and check you may open it"
            )
            return DataFile(name, {}, (problem,))
        self.digests[name] = hashlib.sha256(data).hexdigest()
        return read_data(data, name)


def read_data(data: bytes, name: str) -> DataFile:
    """The sheets in the bytes of a file, by the ending of its name."""
    ending = PurePosixPath(name).suffix.lower()
    try:
        if ending in EXCEL:
            return DataFile(name, {**read_excel(data, name)})
        if ending in CSV:
            sheet, problems = read_csv(data, name)
            return DataFile(name, {"": sheet}, problems)
    except ContentError as error:
        return DataFile(name, {}, error.problems)
    message = f"a file ending in '{ending}' is not read; one ending in .xlsx or .csv is wanted"
    return DataFile(name, {}, (Problem("bad-data-file", message, Location(name), "save it as .xlsx or .csv in Excel"),))


def _data_files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.suffix.lower() in (*EXCEL, *CSV) and path.name[0] not in ".~"]
