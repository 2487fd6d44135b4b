"""Widths read from a font file are the widths that the font has."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from generator.document.font_metrics import FontMetrics

FONTS = sorted((Path(__file__).parents[2] / "templates/fonts").glob("*.ttf"))


@pytest.mark.parametrize("file", FONTS, ids=lambda file: file.stem)
def test_every_letter_is_as_wide_as_another_reader_of_the_file_says(file: Path) -> None:
    font = TTFont(file)
    advances, names = font["hmtx"], font.getBestCmap()
    metrics = FontMetrics.read(file.read_bytes())
    assert metrics.units_per_em == font["head"].unitsPerEm
    line = font["hhea"]
    assert (metrics.ascent, metrics.descent, metrics.line_gap) == (line.ascent, -line.descent, line.lineGap)
    assert {code: metrics.widths[code] for code in names} == {code: advances[name][0] for code, name in names.items()}


def test_words_grow_with_the_size() -> None:
    metrics = FontMetrics(units_per_em=1000, widths={ord("a"): 500, ord("b"): 600}, missing=250)
    assert metrics.width("ab", 10) == pytest.approx(11)
    assert metrics.width("ab", 20) == pytest.approx(22)


def test_a_letter_the_font_does_not_have_is_as_wide_as_its_empty_box() -> None:
    metrics = FontMetrics(units_per_em=1000, widths={}, missing=250)
    assert metrics.width("\N{SNOWMAN}", 10) == pytest.approx(2.5)


def test_what_is_not_a_font_is_refused() -> None:
    with pytest.raises(ValueError, match="not a TrueType"):
        FontMetrics.read(b"%PDF-1.7 and so on")
