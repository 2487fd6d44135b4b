"""Every example paper and pack in both profiles and all three formats, built once for all judges.

The judges are shared out over the processors (`pytest -n auto`); what several of them need is made by the first.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from filelock import FileLock

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SIZES = {"standard": 12.0, "large-print": 18.0}
FORMATS = ("docx", "pdf", "html")
SYSTEM_PYTHON = "/usr/bin/python3"  # has LibreOffice's bridge, which is no package that pip could install


@dataclass(frozen=True)
class Built:
    """The folder of the finished papers."""

    output: Path

    def files(self, ending: str, profile: str = "*") -> list[Path]:
        """All papers and packs of a format, in order; as many as there are of any other format."""
        found = sorted(self.output.glob(f"*/{profile}/*.{ending}"))
        meetings = {file.parent for file in found}
        assert len(meetings) >= 5, f"only of these meetings: {meetings}"
        for format_ in FORMATS:
            missing = [file for file in found if not file.with_suffix(f".{format_}").is_file()]
            assert not missing, f"not as {format_}: {missing}"
        assert all((folder / f"pack.{ending}").is_file() for folder in meetings)
        return found

    def name(self, file: Path) -> str:
        """A paper as messages call it: meeting, profile and file."""
        return file.relative_to(self.output).as_posix()


@dataclass(frozen=True)
class InLibreOffice:
    """What LibreOffice makes of Word files: the findings of its check, and the pages it prints, by the file."""

    findings: dict[Path, list[str]]
    pages: dict[Path, Path]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Built:
    """A strict build of everything there is, as an officer would make it; other processes wait for the first."""
    base = tmp_path_factory.getbasetemp()
    folder = base if worker_id == "master" else base.parent
    with FileLock(folder / "proof.lock"):
        if not (folder / "proof.built").exists():
            _build(folder / "proof")
            (folder / "proof.built").touch()
    return Built(folder / "proof")


def _build(output: Path) -> None:
    command = [sys.executable, "-m", "generator", "build", "--strict", "--format", ",".join(FORMATS)]
    done = subprocess.run([*command, "--output", output], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def in_libreoffice(built: Built, tmp_path_factory: pytest.TempPathFactory) -> InLibreOffice:
    """Every Word file opened once in one LibreOffice. The tests that ask for it are one xdist group, so one process."""
    return look_through_libreoffice(tmp_path_factory.mktemp("office"), built.files("docx"))


def look_through_libreoffice(folder: Path, files: list[Path]) -> InLibreOffice:
    """The files in an office of their own, whose settings and prints are kept in the folder."""
    program("soffice")
    findings = json.loads(said_by(SYSTEM_PYTHON, HERE / "libreoffice_findings.py", folder, *files))
    pages = {file: folder / f"{place}.pdf" for place, file in enumerate(files)}
    return InLibreOffice({Path(file): said for file, said in findings.items()}, pages)


def npm_package(name: str) -> Path:
    """The folder of a judge that comes from npm; says how to install it when it is not there."""
    folder = HERE / "node_modules" / name
    assert folder.is_dir(), f"{name} is missing: run sh tests/install-system-packages.sh proof"
    return folder


def program(name: str) -> str:
    """The path of a program of the system; says how to install it when it is not there."""
    path = shutil.which(name)
    assert path, f"{name} is missing: run sh tests/install-system-packages.sh proof"
    return path


def said_by(*command: str | Path) -> str:
    """What a program prints; its complaints are the message when it fails."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=900, check=False)
    assert done.returncode == 0, f"{command[0]}: {done.stderr[-2000:]}"
    return done.stdout
