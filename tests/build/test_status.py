"""How things stand: what would be built and why, what was edited, what is left over."""

from __future__ import annotations

from build.conftest import MEETING, TinyWorkspace

from generator.build.options import Options
from generator.build.status import Status, status
from generator.workspace import Workspace


def _status(tiny: TinyWorkspace) -> Status:
    return status(Workspace.at(tiny.folder), Options())


def test_before_the_first_build_everything_is_to_be_made(tiny: TinyWorkspace) -> None:
    found = _status(tiny)
    assert {reason for _, reason in found.to_make} == {"not built before"}
    assert len(found.to_make) == 6
    assert not tiny.output.exists(), "looking writes nothing"


def test_after_a_build_nothing_is_to_be_made(tiny: TinyWorkspace) -> None:
    tiny.build()
    found = _status(tiny)
    assert (found.to_make, found.up_to_date, found.edited, found.missing, found.left_over) == ((), 6, (), (), ())


def test_a_changed_measure_is_named_as_the_reason(tiny: TinyWorkspace) -> None:
    tiny.build()
    tiny.change("metrics/letters.yaml", "Feb-24: 12", "Feb-24: 13")
    found = _status(tiny)
    assert [(name.paper, reason) for name, reason in found.to_make] == [
        (f"{MEETING}/03-letters", "content/metrics/letters.yaml changed")
    ] * 2


def test_an_edited_file_is_named(tiny: TinyWorkspace) -> None:
    tiny.build()
    paper = tiny.output / MEETING / "standard" / "02-waiting.docx"
    paper.write_bytes(b"edited in Word")
    assert _status(tiny).edited == (paper,)


def test_a_deleted_file_is_missing_whatever_else_changed_and_one_of_a_paper_that_is_gone_is_not(
    tiny: TinyWorkspace,
) -> None:
    tiny.build()
    paper = tiny.output / MEETING / "standard" / "02-waiting.docx"
    paper.unlink()
    (tiny.output / MEETING / "standard" / "03-letters.docx").unlink()
    tiny.change(f"meetings/{MEETING}/02-waiting.yaml", "It costs nothing.", "It costs little.")
    tiny.change(f"meetings/{MEETING}/meeting.yaml", "  - paper: 03-letters\n", "")
    tiny.file(f"meetings/{MEETING}/03-letters.yaml").unlink()
    assert _status(tiny).missing == (paper,)


def test_files_of_a_paper_that_is_gone_and_new_ones_beside_edited_files_are_left_over(tiny: TinyWorkspace) -> None:
    tiny.build()
    tiny.change(f"meetings/{MEETING}/meeting.yaml", "  - paper: 03-letters\n", "")
    tiny.file(f"meetings/{MEETING}/03-letters.yaml").unlink()
    folder = tiny.output / MEETING
    assert _status(tiny).left_over == (folder / "large-print/03-letters.docx", folder / "standard/03-letters.docx")
    (folder / "standard" / "02-waiting.docx").write_bytes(b"edited in Word")
    tiny.change(f"meetings/{MEETING}/02-waiting.yaml", "It costs nothing.", "It costs little.")
    tiny.build()
    assert folder / "standard" / "02-waiting.new.docx" in _status(tiny).left_over
