"""Files attached as appendices: read from the meeting's folder, and in the tree as a picture or a notice."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from message_cases import TINY
from pdf_files import pdf_of
from picture_files import PNG

from generator.compose import compose_paper
from generator.document.blocks import Block, Image, Paragraph, ParagraphRole
from generator.document.inlines import Link, plain
from generator.load import load_content, load_wording
from generator.workspace import Workspace

MEETING = "2024-05-14-audit"
FOLDER = f"content/meetings/{MEETING}"
PDF = pdf_of(pages=2)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(TINY, tmp_path / "tiny")
    (tmp_path / "tiny" / FOLDER / "plan.png").write_bytes(PNG)
    (tmp_path / "tiny" / FOLDER / "leaflet.PDF").write_bytes(PDF)
    return tmp_path / "tiny"


def _appendix(folder: Path, written: str) -> tuple[Block, ...]:
    """The blocks below the heading of an appendix that is added to the tiny report."""
    with (folder / FOLDER / "02-waiting.yaml").open("a", encoding="utf-8") as file:
        file.write(f"appendices:\n  - {written}\n")
    workspace = Workspace.at(folder)
    loaded = load_content(workspace)
    assert loaded.problems == ()
    assert loaded.content is not None
    composed = compose_paper(loaded.content, MEETING, "02-waiting", workspace, load_wording(workspace, "en-GB"))
    assert composed.document is not None, composed.problems
    blocks = composed.document.blocks
    return blocks[[block.id for block in blocks].index("extra") + 1 :]


def test_a_picture_is_an_image_with_what_it_shows(folder: Path) -> None:
    (image,) = _appendix(
        folder, "{id: extra, title: Plan, file: plan.png, alternative_text: The house is in the north.}"
    )
    assert isinstance(image, Image)
    assert (image.content, image.media_type) == (PNG, "image/png")
    assert image.alternative_text == "The house is in the north."
    assert image.origin is not None
    assert image.origin.file == f"{FOLDER}/02-waiting.yaml"


def test_a_pdf_is_a_notice_and_all_that_it_says(folder: Path) -> None:
    notice, words = _appendix(folder, "{id: extra, title: Leaflet, file: leaflet.PDF, text: Write to us.}")
    assert isinstance(notice, Paragraph)
    assert isinstance(words, Paragraph)
    assert notice.role is ParagraphRole.NOTE
    assert plain(notice.content).replace("\N{NO-BREAK SPACE}", " ") == (
        "This appendix is a document of its own, Leaflet (PDF, 2 pages), published with this paper as "
        "02-waiting.appendix-extra.pdf. All that it says follows."
    )
    assert plain(words.content) == "Write to us."


def test_a_pdf_that_is_published_is_linked(folder: Path) -> None:
    address = "https://example.org/leaflet.pdf"
    notice, _ = _appendix(
        folder, f"{{id: extra, title: Leaflet, file: leaflet.PDF, url: '{address}', text: Write to us.}}"
    )
    assert isinstance(notice, Paragraph)
    links = [inline for inline in notice.content if isinstance(inline, Link)]
    assert [(plain(link.content), link.url) for link in links] == [("Leaflet", address)]


def test_an_attached_file_is_among_the_files_that_were_read(folder: Path) -> None:
    _appendix(folder, "{id: extra, title: Leaflet, file: leaflet.PDF, text: Write to us.}")
    assert f"{FOLDER}/leaflet.PDF" in load_content(Workspace.at(folder)).files


@pytest.mark.parametrize(
    "data",
    [PDF[: len(PDF) // 2], b"%PDF-1.7 and the rest", pdf_of(pages=0), pdf_of(pages=1, password="secret")],
    ids=["half of it is gone", "nothing but its beginning", "no pages", "asks for a password"],
)
def test_a_pdf_that_nobody_could_read_is_refused_where_it_is_named(data: bytes, folder: Path) -> None:
    (folder / FOLDER / "leaflet.PDF").write_bytes(data)
    with (folder / FOLDER / "02-waiting.yaml").open("a", encoding="utf-8") as file:
        file.write("appendices:\n  - {id: extra, title: Leaflet, file: leaflet.PDF, text: Write to us.}\n")
    (problem,) = load_content(Workspace.at(folder)).problems
    assert (problem.code, problem.where.file) == ("unreadable-file", f"{FOLDER}/02-waiting.yaml")
    assert problem.message.startswith("leaflet.PDF is damaged, has no pages, or asks for a password")


@pytest.mark.parametrize(
    "opening",
    [{"/S": "/JavaScript", "/JS": "app.alert(1)"}, {"/S": "/Launch", "/F": "calc.exe"}],
    ids=["a script", "a program"],
)
def test_a_pdf_that_runs_something_is_refused(opening: dict[str, str], folder: Path) -> None:
    (folder / FOLDER / "leaflet.PDF").write_bytes(pdf_of(pages=1, opening=opening))
    with (folder / FOLDER / "02-waiting.yaml").open("a", encoding="utf-8") as file:
        file.write("appendices:\n  - {id: extra, title: Leaflet, file: leaflet.PDF, text: Write to us.}\n")
    (problem,) = load_content(Workspace.at(folder)).problems
    assert (problem.code, problem.where.line) == ("wrong-value", 21)
    assert "has a script in it, or starts a program" in problem.message


def test_a_pdf_that_opens_at_a_page_is_attached(folder: Path) -> None:
    (folder / FOLDER / "leaflet.PDF").write_bytes(pdf_of(pages=1, opening={"/S": "/Named", "/N": "/FirstPage"}))
    assert _appendix(folder, "{id: extra, title: Leaflet, file: leaflet.PDF, text: Write to us.}")


def test_a_placed_attachment_that_is_not_there_is_reported(folder: Path) -> None:
    report = folder / FOLDER / "02-waiting.yaml"
    report.write_text(
        report.read_text("utf-8").replace("      It costs nothing.", "      ::: attachment plan"), "utf-8"
    )
    workspace = Workspace.at(folder)
    content = load_content(workspace).content
    assert content is not None
    composed = compose_paper(content, MEETING, "02-waiting", workspace, load_wording(workspace, "en-GB"))
    assert [problem.code for problem in composed.problems] == ["unknown-component"]
