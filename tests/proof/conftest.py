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
FINDINGS = "findings.json"
SYSTEM_PYTHON = "/usr/bin/python3"  # has LibreOffice's bridge, which is no package that pip could install


@dataclass(frozen=True)
class Built:
    """The folder of the finished papers."""

    output: Path

    def files(self, ending: str, profile: str = "*") -> list[Path]:
        """All papers and packs of a format, in order; as many as there are of any other format."""
        # The page finder is no paper: it is made of what was built, in fewer formats.
        found = sorted(file for file in self.output.glob(f"*/{profile}/*.{ending}") if file.stem != "page-finder")
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
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of what one process makes and all of them read."""
    base = tmp_path_factory.getbasetemp()
    return base if worker_id == "master" else base.parent


@pytest.fixture(scope="session")
def built(shared: Path) -> Built:
    """A strict build of everything there is, as an officer would make it; other processes wait for the first."""
    with FileLock(shared / "proof.lock"):
        if not (shared / "proof.built").exists():
            _build(shared / "proof")
            (shared / "proof.built").touch()
    return Built(shared / "proof")


def _build(output: Path) -> None:
    command = [sys.executable, "-m", "generator", "build", "--strict", "--format", ",".join(FORMATS)]
    done = subprocess.run([*command, "--output", output], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def in_libreoffice(built: Built, shared: Path) -> InLibreOffice:
    """Every Word file opened once in one LibreOffice; other processes wait for the first and read what it found."""
    folder = shared / "office"
    with FileLock(shared / "office.lock"):
        if not (folder / FINDINGS).exists():
            folder.mkdir(exist_ok=True)
            return look_through_libreoffice(folder, built.files("docx"))
    return _looked_at(folder, built.files("docx"))


def look_through_libreoffice(folder: Path, files: list[Path]) -> InLibreOffice:
    """The files in an office of their own, whose settings and prints are kept in the folder."""
    program("soffice")
    (folder / FINDINGS).write_text(said_by(SYSTEM_PYTHON, HERE / "libreoffice_findings.py", folder, *files), "utf-8")
    return _looked_at(folder, files)


def _looked_at(folder: Path, files: list[Path]) -> InLibreOffice:
    findings = json.loads((folder / FINDINGS).read_text(encoding="utf-8"))
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
