"""The picture files: the same bytes for the same input, SVG that stands alone, PNG of the right size."""

from __future__ import annotations

import hashlib
import os
import struct
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from charts.sample_charts import COUNTIES, FINAL_PLANS, REAL, profile

from generator.charts import draw
from generator.charts.lettering import lettering_for, missing, printable

SVG = "{http://www.w3.org/2000/svg}"
PROGRAM = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
from charts.sample_charts import COUNTIES, profile
from generator.charts import draw
picture = draw(COUNTIES, profile(18))
print(hashlib.sha256(picture.svg + picture.png).hexdigest())
"""


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_same_chart_has_the_same_bytes_in_another_process(seed: str) -> None:
    picture = draw(COUNTIES, profile(18))
    here = hashlib.sha256(picture.svg + picture.png).hexdigest()
    environment = {**os.environ, "PYTHONHASHSEED": seed, "SOURCE_DATE_EPOCH": seed}
    command = [sys.executable, "-c", PROGRAM, str(Path(__file__).parent.parent)]
    there = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert there.stdout.strip() == here


@pytest.mark.parametrize("name", REAL)
def test_the_svg_stands_alone_and_cannot_leak_into_a_page(name: str) -> None:
    svg = draw(REAL[name], profile()).svg
    root = ElementTree.fromstring(svg)
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert tags <= {"svg", "g", "defs", "path", "use"}
    assert b"http" not in svg.replace(b"http://www.w3.org/", b"")


def test_text_is_outlines_so_that_no_font_is_needed() -> None:
    root = ElementTree.fromstring(draw(FINAL_PLANS, profile()).svg)
    assert root.find(f".//{SVG}text") is None
    assert any((element.get("id") or "").startswith("Arimo") for element in root.iter(f"{SVG}path"))


def test_the_png_is_the_picture_at_about_a_hundred_and_fifty_dots_to_the_inch() -> None:
    picture = draw(FINAL_PLANS, profile())
    width, height = struct.unpack(">II", picture.png[16:24])
    assert width == pytest.approx(picture.width / 25.4 * 150, abs=2)
    assert height == pytest.approx(picture.height / 25.4 * 150, abs=2)


def test_the_picture_is_placed_at_the_width_of_the_profiles_charts() -> None:
    assert draw(FINAL_PLANS, profile(chart_width=150)).width == pytest.approx(150)


def test_another_typeface_of_ours_is_used() -> None:
    assert b"AtkinsonHyperlegible" in draw(FINAL_PLANS, profile(typeface="Atkinson Hyperlegible")).svg


def test_a_typeface_that_lacks_a_letter_gives_way_to_arimo() -> None:
    assert missing("Atkinson Hyperlegible", "dŵr") == {"ŵ"}
    assert lettering_for("Atkinson Hyperlegible", 12, ["dŵr"]).family == "Arimo"
    assert lettering_for("Atkinson Hyperlegible", 12, ["dwr"]).family == "Atkinson Hyperlegible"


def test_an_unknown_typeface_gives_way_to_arimo() -> None:
    assert lettering_for("Comic Sans MS", 12, ["a"]).family == "Arimo"


def test_characters_that_nothing_can_show_become_a_square() -> None:
    assert printable("5 日\t£\N{NO-BREAK SPACE}6") == "5 □ £\N{NO-BREAK SPACE}6"
