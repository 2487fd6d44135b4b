"""Every example paper in both profiles and all three formats, built once for all judges."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SIZES = {"standard": 12.0, "large-print": 18.0}


@dataclass(frozen=True)
class Built:
    """The folder of the finished papers."""

    output: Path

    def files(self, ending: str) -> list[Path]:
        """All papers of a format, in order."""
        found = sorted(self.output.glob(f"*/*/*.{ending}"))
        assert len(found) >= 30, f"only {len(found)} papers: {found}"
        return found

    def name(self, file: Path) -> str:
        """A paper as messages call it: meeting, profile and file."""
        return file.relative_to(self.output).as_posix()


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A strict build of everything there is, as an officer would make it."""
    output = tmp_path_factory.mktemp("proof")
    command = [sys.executable, "-m", "generator", "build", "--strict", "--format", "docx,pdf,html"]
    done = subprocess.run([*command, "--output", str(output)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return Built(output)


@pytest.fixture(scope="session")
def node_modules() -> Path:
    """The folder of the judges that come from npm."""
    folder = HERE / "node_modules"
    assert (folder / "axe-core").is_dir(), "the judges from npm are missing: run sh tests/install-system-packages.sh"
    return folder


def program(name: str) -> str:
    """The path of a program of the system; says how to install it when it is not there."""
    path = shutil.which(name)
    assert path, f"{name} is missing: run sh tests/install-system-packages.sh"
    return path


def said_by(*command: str | Path) -> str:
    """What a program prints; its complaints are the message when it fails."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=900, check=False)
    assert done.returncode == 0, f"{command[0]}: {done.stderr[-2000:]}"
    return done.stdout
