"""An appendix that is a picture is in every format: seen where pictures are seen, and told in words everywhere."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pikepdf
import pytest
from build.conftest import MEETING, TinyWorkspace
from picture_files import PNG

from generator.build.options import Packs

SHOWN = "The house is in the north."
APPENDIX = f"appendices:\n  - {{id: plan, title: Plan of the site, file: plan.png, alternative_text: {SHOWN}}}\n"


@pytest.fixture
def pictured(tiny: TinyWorkspace) -> TinyWorkspace:
    tiny.file(f"meetings/{MEETING}/plan.png").write_bytes(PNG)
    with tiny.file(f"meetings/{MEETING}/02-waiting.yaml").open("a", encoding="utf-8") as paper:
        paper.write(APPENDIX)
    return tiny


def _built(workspace: TinyWorkspace, format_: str, ending: str) -> list[Path]:
    report = workspace.build(formats=(format_,))
    assert report.problems == ()
    return [workspace.output / MEETING / profile / f"02-waiting.{ending}" for profile in ("standard", "large-print")]


def test_a_word_file_has_the_picture_and_its_description(pictured: TinyWorkspace) -> None:
    for file in _built(pictured, "docx", "docx"):
        with zipfile.ZipFile(file) as parts:
            assert PNG in [parts.read(name) for name in parts.namelist() if name.startswith("word/media/")]
            assert f'descr="{SHOWN}"' in parts.read("word/document.xml").decode()


def test_a_pdf_has_a_figure_with_its_description(pictured: TinyWorkspace) -> None:
    for file in _built(pictured, "pdf", "pdf"):
        with pikepdf.open(file) as pdf:
            told = [str(each.Alt) for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/Alt" in each]
        assert SHOWN in told


def test_a_web_page_has_the_picture_in_itself_and_its_description(pictured: TinyWorkspace) -> None:
    for file in _built(pictured, "html", "html"):
        page = file.read_text(encoding="utf-8")
        assert f'alt="{SHOWN}"' in page
        assert "data:image/png;base64," in page


@pytest.mark.parametrize(("format_", "ending"), [("text", "txt"), ("transcript", "transcript.txt"), ("ssml", "ssml")])
def test_formats_without_pictures_tell_it(pictured: TinyWorkspace, format_: str, ending: str) -> None:
    file = _built(pictured, format_, ending)[0]
    assert SHOWN in " ".join(file.read_text(encoding="utf-8").split())


def test_a_pack_has_it_too(pictured: TinyWorkspace) -> None:
    pictured.build(formats=("html",), packs=Packs.TOO)
    assert f'alt="{SHOWN}"' in (pictured.output / MEETING / "standard" / "pack.html").read_text(encoding="utf-8")
