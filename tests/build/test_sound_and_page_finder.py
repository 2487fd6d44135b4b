"""The sounds of a meeting as a list to be played, and the paper that says where each place is in each edition."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from build.conftest import MEETING, TinyWorkspace

from generator.build.editions import Made
from generator.build.options import Packs
from generator.build.page_finder import make_page_finder
from generator.build.status import status
from generator.problems import Location, Problem
from generator.workspace import Workspace, packaged_folder

# Speaks a second for each passage.
SPEAKER = """
import sys, wave
with wave.open(sys.argv[2], "wb") as file:
    file.setnchannels(1); file.setsampwidth(2); file.setframerate(8000); file.writeframes(bytes(16000))
"""


@pytest.fixture
def spoken(tiny: TinyWorkspace, tmp_path: Path) -> TinyWorkspace:
    """The workspace with a speaker of its own, and with its sounds made."""
    speaker = tmp_path / "speaker.py"
    speaker.write_text(SPEAKER, encoding="utf-8")
    settings = (packaged_folder() / "templates" / "speech" / "speech.toml").read_text(encoding="utf-8")
    engine = f'engine = ["{sys.executable}", "{speaker}", "{{text_file}}", "{{wav_file}}"]'
    lines = [engine if line.startswith("engine = ") else line for line in settings.splitlines()]
    (tiny.folder / "templates" / "speech").mkdir(parents=True)
    (tiny.folder / "templates" / "speech" / "speech.toml").write_text("\n".join(lines), encoding="utf-8")
    tiny.build(profiles=("standard",), formats=("sound",), packs=Packs.TOO)
    return tiny


def test_the_sounds_are_listed_in_the_order_of_the_pack_with_lengths_and_titles(spoken: TinyWorkspace) -> None:
    folder = spoken.output / MEETING / "standard"
    first, *lines = (folder / "pack-sound.m3u8").read_text(encoding="utf-8").splitlines()
    assert first == "#EXTM3U"
    assert lines[1::2] == ["00-agenda.ogg", "02-waiting.ogg", "03-letters.ogg"]
    assert all((folder / name).exists() for name in lines[1::2])
    assert lines[2].partition(",")[2] == "Item No. 2: Waiting for an answer"
    assert int(lines[2].partition(":")[2].partition(",")[0]) > 5


def test_the_finder_has_times_of_the_sound_and_pages_of_the_braille(
    spoken: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.build.making.office", lambda: None)
    written = make_page_finder(Workspace.at(spoken.folder), MEETING)
    assert sorted(entry.written.path.name for entry in written if entry.written.path.parent.name == "standard") == [
        "page-finder.docx",
        "page-finder.html",
        "page-finder.txt",
    ]
    text = (spoken.output / MEETING / "standard" / "page-finder.txt").read_text(encoding="utf-8")
    assert "Braille: page" in " ".join(text.split())
    assert "00:00:0" in text


PAGES = {"Standard print, 12 point": 12, "Large print, 18 point": 31}


def _lay_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything of a pack is on one page, by the title of the profile."""
    monkeypatch.setattr(
        "generator.build.finding.pack_pages",
        lambda pack, profile, _resources: {
            part.id: {block.id: PAGES[profile.title] for block in part.blocks} for part in pack.parts
        },
    )


def test_a_build_of_a_meeting_in_several_editions_makes_its_finder_too(
    tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    _lay_out(monkeypatch)
    report = tiny.build(packs=Packs.TOO)
    finders = [entry.path for entry in report.written if entry.path.stem == "page-finder"]
    assert [path.relative_to(tiny.output / MEETING).as_posix() for path in finders] == [
        "standard/page-finder.docx",
        "large-print/page-finder.docx",
    ]
    assert report.not_built == ()


def test_the_finder_of_a_build_has_the_editions_of_the_build_and_is_made_again_when_a_paper_changed(
    spoken: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    _lay_out(monkeypatch)
    formats = ("docx", "text", "braille", "sound")
    spoken.build(formats=formats, packs=Packs.TOO)
    finder = spoken.output / MEETING / "standard" / "page-finder.txt"
    text = finder.read_text(encoding="utf-8")
    said = " ".join(text.split())
    assert "4.1 12 31 2 00:00:" in said
    spoken.build(formats=formats, packs=Packs.TOO)
    assert spoken.made() == []
    assert finder.read_text(encoding="utf-8") == text
    spoken.change(f"meetings/{MEETING}/02-waiting.yaml", "Waiting for an answer", "Waiting for a letter")
    spoken.build(formats=formats, packs=Packs.TOO)
    assert "Waiting for a letter" in finder.read_text(encoding="utf-8")


def test_a_finder_that_is_gone_is_told_by_status_and_made_again(
    tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    _lay_out(monkeypatch)
    tiny.build(packs=Packs.TOO)
    finder = tiny.output / MEETING / "large-print" / "page-finder.docx"
    whole = finder.read_bytes()
    finder.unlink()
    workspace, options = Workspace.at(tiny.folder), replace(tiny.options, packs=Packs.TOO)
    assert status(workspace, options).missing == (finder,)
    tiny.build(packs=Packs.NONE)
    assert not finder.exists()
    tiny.build(packs=Packs.TOO)
    assert tiny.made() == []
    assert finder.read_bytes() == whole
    assert status(workspace, options).missing == ()


def test_what_an_audit_finds_in_a_finder_is_reported(tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch) -> None:
    _lay_out(monkeypatch)
    fault = Problem("not-accessible", "a fault", Location("page-finder.docx"), "")
    monkeypatch.setattr("generator.build.finding.make", lambda edition, resources: Made(b"a file", (fault,)))
    assert fault in tiny.build(packs=Packs.TOO).problems
    assert {each for entry in make_page_finder(Workspace.at(tiny.folder), MEETING) for each in entry.faults} == {fault}


@pytest.mark.parametrize(
    "asked",
    [{"packs": Packs.NONE}, {"item": 2}, {"profiles": ("standard",)}, {"formats": ("html",)}, {"language": "cy"}],
)
def test_a_part_of_a_meeting_or_one_edition_has_no_finder(
    asked: dict[str, object], tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    _lay_out(monkeypatch)
    report = tiny.build(**{"packs": Packs.TOO, **asked})
    assert not [entry for entry in report.written if entry.path.stem == "page-finder"]


def test_the_finder_has_the_pages_of_the_packs_in_each_print(
    tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    _lay_out(monkeypatch)
    make_page_finder(Workspace.at(tiny.folder), MEETING)
    text = (tiny.output / MEETING / "standard" / "page-finder.txt").read_text(encoding="utf-8")
    assert ["Beginning", "12", "31", "1"] in [line.split() for line in text.splitlines()]
    assert (tiny.output / MEETING / "large-print" / "page-finder.docx").exists()


def test_list_and_finder_are_nothing_left_over(spoken: TinyWorkspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.build.making.office", lambda: None)
    make_page_finder(Workspace.at(spoken.folder), MEETING)
    assert status(Workspace.at(spoken.folder), spoken.options).left_over == ()
