"""A document attached to a paper is put beside it, and is looked after as every other file in the output."""

from __future__ import annotations

from pathlib import Path

import pytest
from build.conftest import MEETING, TinyWorkspace
from pdf_files import pdf_of
from picture_files import PNG

from generator.build.files import Outcome
from generator.build.options import Options, Packs
from generator.build.status import status
from generator.workspace import Workspace

PAPER = f"meetings/{MEETING}/02-waiting.yaml"
LEAFLET = f"meetings/{MEETING}/leaflet.pdf"
COPY = "02-waiting.appendix-families.pdf"
APPENDIX = """appendices:
  - id: families
    title: Leaflet for families
    file: leaflet.pdf
    text: Write to us.
"""


@pytest.fixture
def leaflet(tiny: TinyWorkspace) -> TinyWorkspace:
    tiny.file(LEAFLET).write_bytes(pdf_of(pages=1))
    with tiny.file(PAPER).open("a", encoding="utf-8") as paper:
        paper.write(APPENDIX)
    return tiny


def copy_in(tiny: TinyWorkspace, profile: str) -> Path:
    return tiny.output / MEETING / profile / COPY


def test_the_document_lies_beside_the_paper_in_every_folder_byte_for_byte(leaflet: TinyWorkspace) -> None:
    leaflet.build()
    for profile in ("standard", "large-print"):
        assert copy_in(leaflet, profile).read_bytes() == pdf_of(pages=1)


def test_a_build_of_formats_without_a_look_copies_it_once(leaflet: TinyWorkspace) -> None:
    leaflet.build(formats=("text",))
    assert copy_in(leaflet, "standard").exists()
    assert not copy_in(leaflet, "large-print").exists()


def test_a_second_build_makes_nothing(leaflet: TinyWorkspace) -> None:
    leaflet.build()
    leaflet.build()
    assert leaflet.made() == []


def test_a_changed_document_is_copied_again_with_the_paper_that_gives_its_pages(leaflet: TinyWorkspace) -> None:
    leaflet.build()
    leaflet.file(LEAFLET).write_bytes(pdf_of(pages=2))
    leaflet.build(profiles=("standard",))
    why = f"content/{LEAFLET} changed"
    assert leaflet.made() == [
        f"02-waiting, standard, docx: {why}",
        f"02-waiting.appendix-families, standard, copy: {why}",
    ]
    assert copy_in(leaflet, "standard").read_bytes() == pdf_of(pages=2)


def test_a_copy_that_is_gone_is_made_again_and_nothing_else(leaflet: TinyWorkspace) -> None:
    leaflet.build()
    copy_in(leaflet, "standard").unlink()
    leaflet.build()
    assert leaflet.made() == ["02-waiting.appendix-families, standard, copy: its file is not there"]


def test_a_copy_that_somebody_edited_stays_and_the_new_one_goes_beside_it(leaflet: TinyWorkspace) -> None:
    leaflet.build()
    copy_in(leaflet, "standard").write_bytes(b"with a stamp on it")
    leaflet.file(LEAFLET).write_bytes(pdf_of(pages=2))
    report = leaflet.build()
    assert copy_in(leaflet, "standard").read_bytes() == b"with a stamp on it"
    beside = next(entry.path for entry in report.written if entry.outcome is Outcome.BESIDE)
    assert (beside.name, beside.read_bytes()) == ("02-waiting.appendix-families.new.pdf", pdf_of(pages=2))


def test_a_paper_that_cannot_be_built_brings_no_copy(leaflet: TinyWorkspace) -> None:
    leaflet.change(PAPER, "file: leaflet.pdf\n    text: Write to us.", "file: leaflet.pdf")
    report = leaflet.build()
    assert report.not_built
    assert not copy_in(leaflet, "standard").exists()


def test_a_pack_alone_brings_what_its_papers_name(leaflet: TinyWorkspace) -> None:
    leaflet.build(packs=Packs.ONLY, profiles=("standard",), formats=("html",))
    assert {path.name for path in (leaflet.output / MEETING / "standard").iterdir()} == {"pack.html", COPY}


def test_the_copy_of_an_appendix_that_was_taken_out_is_left_over(leaflet: TinyWorkspace) -> None:
    leaflet.build()
    assert status(Workspace.at(leaflet.folder), Options()).left_over == ()
    leaflet.change(PAPER, APPENDIX, "")
    leaflet.build()
    left_over = status(Workspace.at(leaflet.folder), Options()).left_over
    assert left_over == (copy_in(leaflet, "large-print"), copy_in(leaflet, "standard"))


def test_a_picture_is_in_the_paper_and_needs_no_copy(leaflet: TinyWorkspace) -> None:
    leaflet.file(f"meetings/{MEETING}/plan.png").write_bytes(PNG)
    shows = "file: plan.png\n    alternative_text: The house is in the north."
    leaflet.change(PAPER, "file: leaflet.pdf\n    text: Write to us.", shows)
    leaflet.build(formats=("html",), profiles=("standard",))
    page = (leaflet.output / MEETING / "standard" / "02-waiting.html").read_text(encoding="utf-8")
    assert 'alt="The house is in the north."' in page
    assert not list((leaflet.output / MEETING / "standard").glob("*.appendix-*"))
