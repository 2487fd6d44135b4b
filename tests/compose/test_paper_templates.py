"""A process reads a template as Jinja once; what papers say is as if each were composed alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.compose import Composed
from generator.compose.budget import LONGEST_TEXT, MOST_STEPS, READING, Budget
from generator.compose.environment import PaperEnvironment
from generator.compose.marks import Marks, without_marks
from generator.compose.paper_templates import TemplateFiles
from generator.document.blocks import Paragraph
from generator.document.inlines import plain
from generator.document.wording import Wording
from generator.load import load_wording
from generator.workspace import Workspace

Compose = Callable[..., Composed]

TEMPLATE = "templates/papers/performance-report.md.j2"
PART = "templates/parts/_own.md.j2"


def test_a_template_and_its_parts_are_read_as_jinja_once_for_several_papers(
    compose: Compose, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str | None] = []
    parse = PaperEnvironment._parse

    def counted(self: PaperEnvironment, source: str, name: str | None, filename: str | None) -> object:
        read.append(name)
        return parse(self, source, name, filename)

    monkeypatch.setattr(PaperEnvironment, "_parse", counted)
    files = {TEMPLATE: "# {{ report.title }}\n\n{% include 'parts/_own.md.j2' %}\n", PART: "Read but once.\n"}
    assert [_said(compose(files=files)) for _ in range(3)] == [["Read but once."]] * 3
    assert sorted(filter(None, read)) == ["papers/performance-report.md.j2", "parts/_own.md.j2"]


def test_a_template_that_was_changed_is_read_anew(compose: Compose) -> None:
    said = [_said(compose(files={TEMPLATE: f"# {{{{ report.title }}}}\n\n{words}\n"})) for words in ("Old.", "New.")]
    assert said == [["Old."], ["New."]]


def test_lines_are_placed_in_their_own_file_in_whichever_order_the_files_are_used(compose: Compose) -> None:
    include = "{% include 'parts/_own.md.j2' %}\n"
    before = compose(files={TEMPLATE: f"# {{{{ report.title }}}}\n\n{include}\nLast.\n", PART: "\nPart.\n"})
    after = compose(files={TEMPLATE: f"{include}\n\n# {{{{ report.title }}}}\n\nLast.\n"})
    assert _places(before) == {"Part.": f"{PART}:2", "Last.": f"{TEMPLATE}:5"}
    assert _places(after) == {"Part.": f"{PART}:2", "Last.": f"{TEMPLATE}:6"}


def test_words_in_a_template_go_through_filters_in_the_words_of_each_paper(tmp_path: Path) -> None:
    workspace = _with_template(tmp_path, "{{ '14 May 2024' | day }}")
    english = load_wording(workspace, "en-GB")
    shouted = replace(english, phrases={**english.phrases, "months": str(english.phrase("months")).upper()})
    printed = [_environment(workspace, each).get_template("own.md.j2").render() for each in (english, shouted, english)]
    assert [words.replace("\N{NO-BREAK SPACE}", " ") for words in map(without_marks, printed)] == [
        "14 May 2024",
        "14 MAY 2024",
        "14 May 2024",
    ]


def test_a_template_that_is_kept_costs_each_paper_what_reading_it_costs(tmp_path: Path) -> None:
    workspace = _with_template(tmp_path, "Words.")
    papers = [_environment(workspace, load_wording(workspace, "en-GB")) for _ in range(2)]
    for paper in papers:
        paper.get_template("own.md.j2")
    assert [paper.budget.steps for paper in papers] == [MOST_STEPS - READING] * 2


def test_marks_of_lines_are_not_counted_as_what_a_template_prints(tmp_path: Path) -> None:
    workspace = _with_template(tmp_path, "a\n" * 30_000)
    environment = _environment(workspace, load_wording(workspace, "en-GB"))
    printed = environment.text_of(environment.get_template("own.md.j2"), {})
    assert len(printed) > LONGEST_TEXT
    assert without_marks(printed) == "a\n" * 30_000


def _with_template(folder: Path, text: str) -> Workspace:
    for name in ("content", "templates"):
        (folder / name).mkdir()
    (folder / "templates/own.md.j2").write_text(text, encoding="utf-8")
    return Workspace.at(folder)


def _environment(workspace: Workspace, wording: Wording) -> PaperEnvironment:
    return PaperEnvironment(TemplateFiles(workspace), Marks(), wording, Budget(), trusted=True)


def _places(composed: Composed) -> dict[str, str]:
    return {plain(block.content): str(block.origin) for block in _paragraphs(composed)}


def _said(composed: Composed) -> list[str]:
    return [plain(block.content) for block in _paragraphs(composed)]


def _paragraphs(composed: Composed) -> list[Paragraph]:
    document = composed.document
    assert document is not None, composed
    return [block for block in document.blocks if isinstance(block, Paragraph)]
