"""Letters of charts are those of their font: outlines, widths and kerning, held against another reader of the file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fontTools.pens.areaPen import AreaPen
from fontTools.pens.basePen import BasePen
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from generator.charts.lettering import Lettering
from generator.charts.typeface import Typeface

FONTS = sorted((Path(__file__).parents[2] / "templates/fonts").glob("*.ttf"))
LETTERS = "ABQgjklmnopstäéŵŷÂ£%&½0123456789.,−–’()éŐ"
STEP = re.compile(r"([MLQZ])([^MLQZ]*)")


def draw_path(path: str, pen: BasePen) -> None:
    """Path data of ours, drawn with a pen of fontTools, y upwards again."""
    for letter, numbers in STEP.findall(path):
        values = [float(number) for number in numbers.split()]
        points = [(x, -y) for x, y in zip(values[::2], values[1::2], strict=True)]
        match letter:
            case "M":
                pen.moveTo(*points)
            case "L":
                pen.lineTo(*points)
            case "Q":
                pen.qCurveTo(*points)
            case "Z":
                pen.closePath()


@pytest.mark.parametrize("file", FONTS, ids=lambda file: file.stem)
def test_every_outline_covers_the_same_area_within_the_same_bounds(file: Path) -> None:
    font, face = TTFont(file), Typeface.of(file)
    glyphs, names = font.getGlyphSet(), font.getBestCmap()
    for letter in (letter for letter in LETTERS if ord(letter) in names):
        name = names[ord(letter)]
        theirs, ours = (BoundsPen(glyphs), AreaPen(glyphs)), (BoundsPen(None), AreaPen(None))
        for pen, own in zip(theirs, ours, strict=True):
            glyphs[name].draw(pen)
            draw_path(face.outline(font.getGlyphID(name)), own)
        assert ours[0].bounds == pytest.approx(theirs[0].bounds, abs=1), letter
        assert ours[1].value == pytest.approx(theirs[1].value, rel=0.001), letter


@pytest.mark.parametrize("file", FONTS, ids=lambda file: file.stem)
def test_a_line_is_as_wide_as_its_letters(file: Path) -> None:
    font, face = TTFont(file), Typeface.of(file)
    names, advances = font.getBestCmap(), font["hmtx"]
    text = "hmnh 000"
    assert face.set(text)[1] == sum(advances[names[ord(letter)]][0] for letter in text)


@pytest.mark.parametrize(("pair", "nearer"), [("AV", True), ("Te", True), ("nn", False), ("00", False)])
@pytest.mark.parametrize("file", FONTS, ids=lambda file: file.stem)
def test_pairs_that_would_gape_stand_nearer(file: Path, pair: str, nearer: bool) -> None:
    face = Typeface.of(file)
    apart = sum(face.set(letter)[1] for letter in pair)
    assert (face.set(pair)[1] < apart) is nearer


@pytest.mark.parametrize("file", FONTS, ids=lambda file: file.stem)
def test_the_kerning_of_single_pairs_is_that_of_the_font(file: Path) -> None:
    font, face = TTFont(file), Typeface.of(file)
    names = {name: chr(code) for code, name in font.getBestCmap().items()}
    for first, second, value in kerned_pairs(font):
        if first in names and second in names:
            alone = face.set(names[first])[1] + face.set(names[second])[1]
            assert face.set(names[first] + names[second])[1] - alone == value, (first, second)


def kerned_pairs(font: TTFont) -> list[tuple[str, str, int]]:
    """The pairs of letters and their values in the first list of pairs that the font uses for Latin letters."""
    table = font["GPOS"].table
    script = next(record.Script for record in table.ScriptList.ScriptRecord if record.ScriptTag == "latn")
    features = [table.FeatureList.FeatureRecord[index] for index in script.DefaultLangSys.FeatureIndex]
    kern = next(record.Feature for record in features if record.FeatureTag == "kern")
    subtable = table.LookupList.Lookup[kern.LookupListIndex[0]].SubTable[0]
    return [
        (first, record.SecondGlyph, record.Value1.XAdvance)
        for first, pairs in zip(subtable.Coverage.glyphs, subtable.PairSet, strict=True)
        for record in pairs.PairValueRecord
    ]


def test_a_word_of_any_length_is_cut_in_as_many_steps_as_it_has_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    measured = []
    width = Lettering.width

    def counted(self: Lettering, text: str, bold: bool = False) -> float:
        measured.append(len(text))
        return width(self, text, bold)

    monkeypatch.setattr(Lettering, "width", counted)
    lettering, word = Lettering("Arimo", 12), "Av" * 5_000
    lines = lettering.broken(word, 200)
    assert "".join(lines) == word
    assert all(width(lettering, line) <= 200 for line in lines)
    assert sum(measured) < 40 * len(word)
