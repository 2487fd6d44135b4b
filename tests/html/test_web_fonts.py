"""A typeface that readers may not have comes inside the web page, as a font that any program can read."""

from __future__ import annotations

import re
from base64 import b64decode
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from html_pages import PHRASES, design, document, profile

from generator.document.wording import Wording
from generator.writers.html import write
from generator.writers.html.web_font import woff

FONTS = tuple(sorted((Path(__file__).parents[2] / "templates" / "fonts").glob("*.ttf")))
HYPERLEGIBLE = "Atkinson Hyperlegible"
FACE = re.compile(
    r'@font-face \{ font-family: "([^"]+)"; font-weight: (\d+); '
    r'src: url\(data:font/woff;base64,([^)]+)\) format\("woff"\); \}'
)


def faces(typeface: str, fonts: tuple[Path, ...] = FONTS) -> dict[tuple[str, str], bytes]:
    """The fonts in a page set in a typeface, by family and weight."""
    look = profile().model_copy(update={"typeface": typeface})
    page = write(document(), look, Wording("en-GB", PHRASES), {}, replace(design(), fonts=fonts)).decode()
    return {(family, weight): b64decode(data) for family, weight, data in FACE.findall(page)}


def test_the_regular_and_the_bold_of_the_readers_typeface_are_in_the_page() -> None:
    found = faces(HYPERLEGIBLE)
    assert list(found) == [(HYPERLEGIBLE, "400"), (HYPERLEGIBLE, "700")]
    named = [TTFont(BytesIO(font))["name"].getBestFullName() for font in found.values()]
    assert named == ["Atkinson Hyperlegible", "Atkinson Hyperlegible Bold"]


def test_a_typeface_that_every_machine_has_is_not_in_the_page() -> None:
    assert faces("Arial") == {}
    assert faces("Verdana") == {}


def test_a_font_that_may_not_be_passed_on_is_not_in_the_page(tmp_path: Path) -> None:
    for path in FONTS:
        font = TTFont(path)
        font["OS/2"].fsType = 2
        font.save(tmp_path / path.name)
    assert faces(HYPERLEGIBLE, tuple(tmp_path.iterdir())) == {}


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_the_page_has_every_table_of_the_font_as_it_is(path: Path) -> None:
    own, packed = TTFont(path), TTFont(BytesIO(woff(path.read_bytes())))
    assert packed.flavor == "woff"
    tables = sorted(own.reader.keys())
    assert sorted(packed.reader.keys()) == tables
    # The sum over the whole file is the one thing that a program works out anew.
    assert all(packed.reader[tag] == own.reader[tag] for tag in tables if tag != "head")
    assert len(woff(path.read_bytes())) < path.stat().st_size * 0.75
