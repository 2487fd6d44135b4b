"""Each kind of thing that a paper is made of: a change of it makes again just the papers that have it, and says why."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from build.conftest import MEETING, TinyWorkspace
from openpyxl import Workbook, load_workbook
from PIL import Image

from generator.build.options import Options
from generator.build.state import FOLDER
from generator.build.status import status
from generator.workspace import Workspace

ROOT = Path(__file__).parent.parent.parent
LETTERS = "metrics/letters.yaml"
SHEET = "data/letters.xlsx"
PLAN = f"meetings/{MEETING}/site-plan.png"
ALL = {"00-agenda", "02-waiting", "03-letters"}
REPORTS = {"02-waiting", "03-letters"}

Change = Callable[[TinyWorkspace], None]


def nothing(tiny: TinyWorkspace) -> None:
    """There is nothing to get ready."""


def from_csv(tiny: TinyWorkspace) -> None:
    tiny.file("data").mkdir()
    tiny.file("data/letters.csv").write_text("M,N\nJan-24,11\nFeb-24,12\n", encoding="utf-8")
    tiny.change(LETTERS, "series: {Jan-24: 11, Feb-24: 12}", "data: {file: data/letters.csv, period: M, value: N}")


def from_excel(tiny: TinyWorkspace) -> None:
    tiny.file("data").mkdir()
    book = Workbook()
    for row in (["M", "N"], ["Jan-24", 11], ["Feb-24", 12]):
        book.active.append(row)
    book.save(tiny.file(SHEET))
    tiny.change(LETTERS, "series: {Jan-24: 11, Feb-24: 12}", f"data: {{file: {SHEET}, period: M, value: N}}")


def other_number_in_excel(tiny: TinyWorkspace) -> None:
    book = load_workbook(tiny.file(SHEET))
    book.active["B3"] = 13
    book.save(tiny.file(SHEET))


def with_picture(tiny: TinyWorkspace) -> None:
    draw("white")(tiny)
    paper = tiny.file(f"meetings/{MEETING}/03-letters.yaml")
    appendix = "{id: site, title: The site, file: site-plan.png, alternative_text: The house is in the north.}"
    paper.write_text(f"{paper.read_text(encoding='utf-8')}appendices:\n  - {appendix}\n", encoding="utf-8")


def draw(colour: str) -> Change:
    return lambda tiny: Image.new("RGB", (400, 300), colour).save(tiny.file(PLAN))


def own(template: str) -> Change:
    """The workspace gets a copy of its own of a template of the program."""

    def copied(tiny: TinyWorkspace) -> None:
        target = tiny.folder / "templates" / template
        target.parent.mkdir(parents=True)
        shutil.copy(ROOT / "templates" / template, target)

    return copied


def edited(template: str, old: str, new: str) -> Change:
    def changed(tiny: TinyWorkspace) -> None:
        path = tiny.folder / "templates" / template
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return changed


def other_word_template(tiny: TinyWorkspace) -> None:
    with (tiny.folder / "templates/word/committee-paper.docx").open("ab") as file:
        file.write(b"\0")  # behind the end of the zip: another file, and to Word the same


def in_file(name: str, old: str, new: str) -> Change:
    return lambda tiny: tiny.change(name, old, new)


BOTH = {"standard", "large-print"}
OMITTED = "parts/_omitted_sections.md.j2"
BRIEFING = "papers/briefing.md.j2"
LARGE = "profiles/large-print.yaml"
WORD = "word/committee-paper.docx"


@pytest.mark.parametrize(
    ("ready", "change", "papers", "profiles", "reason"),
    [
        pytest.param(
            nothing,
            in_file(f"meetings/{MEETING}/03-letters.yaml", "Letters", "Letters"),
            set(),
            BOTH,
            "",
            id="nothing",
        ),
        pytest.param(
            nothing, in_file(LETTERS, "Feb-24: 12", "Feb-24: 13"), {"03-letters"}, BOTH, f"content/{LETTERS}", id="YAML"
        ),
        pytest.param(
            nothing, in_file("council.yaml", "name: ", "name: The "), ALL, BOTH, "content/council.yaml", id="council"
        ),
        pytest.param(
            from_csv,
            in_file("data/letters.csv", "12", "13"),
            {"03-letters"},
            BOTH,
            "content/data/letters.csv",
            id="CSV",
        ),
        pytest.param(from_excel, other_number_in_excel, {"03-letters"}, BOTH, f"content/{SHEET}", id="Excel"),
        pytest.param(with_picture, draw("black"), {"03-letters"}, BOTH, f"content/{PLAN}", id="image"),
        pytest.param(own(OMITTED), edited(OMITTED, "{", " {"), REPORTS, BOTH, f"templates/{OMITTED}", id="part"),
        pytest.param(own(BRIEFING), edited(BRIEFING, "{", " {"), set(), BOTH, "", id="a template that none loads"),
        pytest.param(own(WORD), other_word_template, ALL, BOTH, f"templates/{WORD}", id="Word template"),
        pytest.param(
            own(LARGE),
            edited(LARGE, "table: 18", "table: 19"),
            ALL,
            {"large-print"},
            f"templates/{LARGE}",
            id="profile",
        ),
    ],
)
def test_a_change_makes_just_what_has_it_and_status_and_build_say_why(
    tiny: TinyWorkspace, ready: Change, change: Change, papers: set[str], profiles: set[str], reason: str
) -> None:
    ready(tiny)
    tiny.build()
    change(tiny)
    foreseen = status(Workspace.at(tiny.folder), Options()).to_make
    tiny.build()
    wanted = {f"{paper}, {profile}, docx: {reason} changed" for paper in papers for profile in profiles}
    assert set(tiny.made()) == wanted
    assert {f"{name.paper.partition('/')[2]}, {name.profile}, {name.format}: {why}" for name, why in foreseen} == wanted
    assert status(Workspace.at(tiny.folder), Options()).to_make == ()


def test_another_version_of_the_program_makes_everything(tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch) -> None:
    tiny.build()
    monkeypatch.setattr("generator.build.inputs.program_digest", lambda _: "another program")
    assert {why for _, why in status(Workspace.at(tiny.folder), Options()).to_make} == {"the program has changed"}
    tiny.build()
    assert set(tiny.made()) == {
        f"{paper}, {profile}, docx: the program has changed" for paper in ALL for profile in BOTH
    }


def test_only_the_charts_that_show_a_changed_number_are_drawn_again(tiny: TinyWorkspace) -> None:
    report = tiny.file(f"meetings/{MEETING}/02-waiting.yaml")
    text = report.read_text(encoding="utf-8").replace(
        "measures: [waiting-days]\nsec", "measures: [waiting-days, letters]\nsec"
    )
    text = text.replace("::: chart waiting\n", "::: chart waiting\n\n      ::: chart letters\n")
    report.write_text(text + "  letters:\n    measures: [letters]\n", encoding="utf-8")
    tiny.build()
    charts = tiny.output / FOLDER / "charts"
    before = {path.name: path.stat().st_mtime_ns for path in charts.glob("*.svg")}
    assert len(before) == 4, "two charts in two profiles"
    tiny.change(LETTERS, "Feb-24: 12", "Feb-24: 13")
    tiny.build()
    after = {path.name: path.stat().st_mtime_ns for path in charts.glob("*.svg")}
    assert len(after.keys() - before.keys()) == 2, "the chart of letters, in two profiles"
    assert all(after[name] == before[name] for name in after.keys() & before.keys())
