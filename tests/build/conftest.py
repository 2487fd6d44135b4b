"""A tiny workspace of its own for each test, with a chart in its one report and a second, unrelated report."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from generator.build.options import Options
from generator.build.report import Report, Step
from generator.build.run import build
from generator.workspace import Workspace

TINY = Path(__file__).parent.parent / "tiny"
MEETING = "2024-05-14-audit"

SECOND_MEASURE = """title: Letters received
definition: Letters that came in.
unit: number
kind: level
source: Post room
series: {Jan-24: 11, Feb-24: 12}
"""


@dataclass
class TinyWorkspace:
    """A workspace on disk, built as often as a test likes; `steps` are those of the last build."""

    folder: Path
    steps: list[Step]
    options: Options = field(default_factory=lambda: Options(jobs=1))

    @property
    def output(self) -> Path:
        return self.folder / "output"

    def file(self, name: str) -> Path:
        return self.folder / "content" / name

    def change(self, name: str, old: str, new: str) -> None:
        text = self.file(name).read_text(encoding="utf-8")
        assert old in text
        self.file(name).write_text(text.replace(old, new), encoding="utf-8")

    def build(self, **asked: object) -> Report:
        self.steps.clear()
        return build(Workspace.at(self.folder), replace(self.options, **asked), self.steps.append)

    def made(self) -> list[str]:
        """The editions made by the last build, without the meeting: '02-waiting, standard, docx: reason'."""
        return [f"{step.edition.partition('/')[2]}: {step.reason}" for step in self.steps]

    def papers(self) -> dict[str, bytes]:
        """Every finished file, by path; not what a killed build was writing, which has another name until then."""
        files = (path for path in self.output.rglob("*.docx") if not path.name.startswith(".writing-"))
        return {path.relative_to(self.output).as_posix(): path.read_bytes() for path in sorted(files)}


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TinyWorkspace:
    # The code under test may be edited while the tests run; here only content is meant to change.
    monkeypatch.setattr("generator.build.inputs.program_digest", lambda _=None: "this program")
    folder = Path(shutil.copytree(TINY, tmp_path / "tiny"))
    (folder / "content" / "metrics" / "letters.yaml").write_text(SECOND_MEASURE, encoding="utf-8")
    report = folder / "content" / "meetings" / MEETING / "02-waiting.yaml"
    text = report.read_text(encoding="utf-8")
    charted = text.replace("It costs nothing.", "It costs nothing.\n\n      ::: chart waiting")
    report.write_text(charted + "charts:\n  waiting:\n    measures: [waiting-days]\n", encoding="utf-8")
    other = text.replace("Waiting for an answer", "Letters").replace("measures: [waiting-days]", "measures: [letters]")
    other = other.replace("It costs nothing.", "{{ measures.letters.latest }} letters came.")
    (report.parent / "03-letters.yaml").write_text(other, encoding="utf-8")
    agenda = report.parent / "meeting.yaml"
    agenda.write_text(agenda.read_text(encoding="utf-8") + "  - paper: 03-letters\n", encoding="utf-8")
    return TinyWorkspace(folder, [])
