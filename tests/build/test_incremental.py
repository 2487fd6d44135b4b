"""Only what changed is built again, and the reason is said."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest
from build.conftest import MEETING, TinyWorkspace

from generator.build.files import Outcome
from generator.build.state import FOLDER
from generator.load import listing

METRIC = "metrics/waiting-days.yaml"


def test_the_first_build_makes_everything(tiny: TinyWorkspace) -> None:
    report = tiny.build()
    assert {entry.outcome for entry in report.written} == {Outcome.WRITTEN}
    assert tiny.made() == [
        f"{paper}, {profile}, docx: not built before"
        for paper in ("00-agenda", "02-waiting", "03-letters")
        for profile in ("standard", "large-print")
    ]


def test_a_build_with_nothing_changed_makes_nothing(tiny: TinyWorkspace) -> None:
    tiny.build()
    report = tiny.build()
    assert tiny.made() == []
    assert len(report.written) == 6
    assert {entry.outcome for entry in report.written} == {Outcome.UNCHANGED}


def test_a_changed_number_makes_only_the_papers_that_read_it(tiny: TinyWorkspace) -> None:
    tiny.build()
    before = tiny.papers()
    tiny.change("metrics/letters.yaml", "Feb-24: 12", "Feb-24: 13")
    tiny.build()
    assert tiny.made() == [
        "03-letters, standard, docx: content/metrics/letters.yaml changed",
        "03-letters, large-print, docx: content/metrics/letters.yaml changed",
    ]
    changed = {name for name, data in tiny.papers().items() if data != before[name]}
    assert changed == {f"{MEETING}/{profile}/03-letters.docx" for profile in ("standard", "large-print")}


def test_the_agenda_follows_the_titles_of_its_papers(tiny: TinyWorkspace) -> None:
    tiny.build()
    tiny.change(f"meetings/{MEETING}/03-letters.yaml", "title: Letters", "title: Post")
    tiny.build(profiles=("standard",))
    assert [line.split(",")[0] for line in tiny.made()] == ["00-agenda", "03-letters"]


def test_the_rest_is_made_when_one_paper_was_built_alone(tiny: TinyWorkspace) -> None:
    tiny.build(item=2)
    assert [line.split(",")[0] for line in tiny.made()] == ["02-waiting"] * 2
    tiny.build()
    assert [line.split(",")[0] for line in tiny.made()] == ["00-agenda"] * 2 + ["03-letters"] * 2


def test_a_missing_file_is_made_again(tiny: TinyWorkspace) -> None:
    tiny.build()
    (tiny.output / MEETING / "standard" / "02-waiting.docx").unlink()
    tiny.build()
    assert tiny.made() == ["02-waiting, standard, docx: its file is not there"]


def test_a_workspaces_own_template_is_a_reason(tiny: TinyWorkspace) -> None:
    tiny.build()
    own = tiny.folder / "templates" / "profiles" / "large-print.yaml"
    own.parent.mkdir(parents=True)
    packaged = Path(__file__).parent.parent.parent / "templates" / "profiles" / "large-print.yaml"
    own.write_text(packaged.read_text(encoding="utf-8").replace("table: 18", "table: 19"), encoding="utf-8")
    tiny.build()
    assert {line.split(": ")[1] for line in tiny.made()} == {"templates/profiles/large-print.yaml changed"}
    assert all("large-print" in line for line in tiny.made())


@pytest.mark.parametrize("broken", ["{", '{"version": 1}', "[]"])
def test_a_state_that_cannot_be_read_means_a_full_build_that_says_so(tiny: TinyWorkspace, broken: str) -> None:
    tiny.build()
    (tiny.output / FOLDER / "state.json").write_text(broken, encoding="utf-8")
    report = tiny.build()
    assert len(tiny.made()) == 6
    assert any("could not be read" in notice for notice in report.notices)
    assert {entry.outcome for entry in report.written} == {Outcome.UNCHANGED}, "the bytes are the same as before"


def test_charts_are_drawn_once_for_each_profile_and_kept(tiny: TinyWorkspace) -> None:
    tiny.build()
    charts = tiny.output / FOLDER / "charts"
    kept = {path.name: path.stat().st_mtime_ns for path in charts.iterdir()}
    assert len([name for name in kept if name.endswith(".svg")]) == 2
    tiny.change(f"meetings/{MEETING}/02-waiting.yaml", "It costs nothing.", "It costs little.")
    tiny.build()
    assert {path.name: path.stat().st_mtime_ns for path in charts.iterdir()} == kept


def test_a_spoiled_chart_in_the_cache_is_drawn_again(tiny: TinyWorkspace) -> None:
    tiny.build()
    before = tiny.papers()
    for path in (tiny.output / FOLDER / "charts").glob("*.svg"):
        path.write_bytes(b"<svg/>")
    tiny.change(f"meetings/{MEETING}/02-waiting.yaml", "It costs nothing.", "It costs little.")
    tiny.build()
    tiny.change(f"meetings/{MEETING}/02-waiting.yaml", "It costs little.", "It costs nothing.")
    tiny.build()
    assert tiny.papers() == before


def test_two_workers_make_the_same_bytes_as_one(tiny: TinyWorkspace, tmp_path: Path) -> None:
    tiny.build(jobs=1)
    alone = tiny.papers()
    shutil.rmtree(tiny.output)
    tiny.build(jobs=2)
    assert tiny.papers() == alone


def test_papers_that_rest_in_memory_make_the_same_bytes(tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch) -> None:
    tiny.build()
    awake = tiny.papers()
    shutil.rmtree(tiny.output)
    monkeypatch.setattr(listing, "MANY", 0)
    tiny.build()
    assert tiny.papers() == awake


def test_another_time_zone_another_order_of_files_and_four_workers_make_the_same_bytes(
    tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    tiny.build(jobs=1)
    alone = tiny.papers()
    shutil.rmtree(tiny.output)
    content = {path: path.read_bytes() for path in (tiny.folder / "content").rglob("*") if path.is_file()}
    for path in sorted(content, reverse=True):  # a folder lists its files in the order in which they came
        path.unlink()
        path.write_bytes(content[path])
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("TZ", "Pacific/Kiritimati")
        time.tzset()
        tiny.build(jobs=4)
    time.tzset()
    assert tiny.papers() == alone


def test_a_paper_with_an_error_keeps_its_older_file_and_is_called_stale(tiny: TinyWorkspace) -> None:
    tiny.build()
    before = tiny.papers()
    tiny.change(f"meetings/{MEETING}/02-waiting.yaml", "It costs nothing.", "It costs {{ measures.nothing.latest }}.")
    tiny.change(f"meetings/{MEETING}/03-letters.yaml", "letters came", "letters arrived")
    report = tiny.build()
    stopped = {missing.name.partition("/")[2]: missing for missing in report.not_built}
    assert set(stopped) == {"00-agenda", "02-waiting"} or set(stopped) == {"02-waiting"}
    assert stopped["02-waiting"].stale == tuple(
        f"output/{MEETING}/{profile}/02-waiting.docx" for profile in ("standard", "large-print")
    )
    after = tiny.papers()
    assert after[f"{MEETING}/standard/02-waiting.docx"] == before[f"{MEETING}/standard/02-waiting.docx"]
    assert after[f"{MEETING}/standard/03-letters.docx"] != before[f"{MEETING}/standard/03-letters.docx"]


def test_a_file_edited_by_hand_survives_every_build(tiny: TinyWorkspace) -> None:
    tiny.build()
    paper = tiny.output / MEETING / "standard" / "02-waiting.docx"
    paper.write_bytes(b"edited in Word")
    assert Outcome.KEPT in {entry.outcome for entry in tiny.build().written}
    tiny.change(METRIC, "title: ", "title: New ")
    tiny.change(f"meetings/{MEETING}/02-waiting.yaml", "It costs nothing.", "It costs little.")
    report = tiny.build()
    assert paper.read_bytes() == b"edited in Word"
    assert [entry.path.name for entry in report.written if entry.outcome is Outcome.BESIDE] == ["02-waiting.new.docx"]


def test_replace_edited_keeps_the_edited_file_under_a_dated_name(tiny: TinyWorkspace) -> None:
    tiny.build()
    paper = tiny.output / MEETING / "standard" / "02-waiting.docx"
    paper.write_bytes(b"edited in Word")
    tiny.change(f"meetings/{MEETING}/02-waiting.yaml", "It costs nothing.", "It costs little.")
    tiny.build(replace_edited=True)
    (kept,) = paper.parent.glob("02-waiting (edited *).docx")
    assert kept.read_bytes() == b"edited in Word"
    assert paper.read_bytes().startswith(b"PK")


def test_warnings_of_an_earlier_build_are_told_again(tiny: TinyWorkspace) -> None:
    tiny.change(f"meetings/{MEETING}/02-waiting.yaml", "Answers come sooner.", "REPLACE: Answers come sooner.")
    first = tiny.build().problems
    assert [problem.code for problem in first] == ["starter-text"]
    assert tiny.build().problems == first


def test_a_committee_that_cannot_be_read_stops_its_papers_with_its_own_problem(tiny: TinyWorkspace) -> None:
    tiny.change("committees/audit.yaml", "chair: ada-archer", "chair: Ada Archer")
    report = tiny.build()
    because = {problem.where.file for missing in report.not_built for problem in missing.because}
    assert because == {"content/committees/audit.yaml"}
    assert [problem.code for problem in report.problems] == ["wrong-value"]
