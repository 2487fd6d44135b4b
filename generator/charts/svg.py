"""A scene becomes SVG: plain paths in points, text as outlines of letters, the same bytes for the same scene.

Nothing but paths, groups and references to letters is used, and no style sheet: that is what Word, Typst, browsers and
resvg agree on, and nothing of it leaks into a page that the picture is put in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.charts.lettering import Lettering
from generator.charts.scene import Point, Scene, Shape, Stroke, Words, rectangle
from generator.charts.typeface import Set, Typeface

BACKING_MARGIN = 0.08
"""How far the colour behind words goes beyond them, in ems."""


def svg_from(scene: Scene, lettering: Lettering) -> bytes:
    """The scene as a stand-alone SVG file, sized in points."""
    width, height = _number(scene.width), _number(scene.height)
    body = "".join(line for item in scene.items for line in _painted(item, lettering))
    letters = "".join(sorted(set(_letters(scene.words, lettering))))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1"'
        f' width="{width}pt" height="{height}pt" viewBox="0 0 {width} {height}">\n'
        f"<defs>\n{letters}</defs>\n{body}</svg>\n"
    ).encode()


def _letters(words: Iterable[Words], lettering: Lettering) -> Iterator[str]:
    """The outline of every letter in the picture, once, in the units of its font."""
    for each in words:
        face = lettering.typeface(each.bold)
        for glyph in {glyph for line in each.lines for glyph, _ in _inked(face, line)}:
            yield f'<path id="{_name(face, glyph)}" d="{face.outline(glyph)}"/>\n'


def _inked(face: Typeface, line: str) -> Iterator[Set]:
    """The glyphs of a line that are more than a space, with their places."""
    return (placed for placed in face.set(line)[0] if face.outline(placed[0]))


def _name(face: Typeface, glyph: int) -> str:
    return f"{face.name}-{glyph}"


def _painted(item: Words | Stroke | Shape, lettering: Lettering) -> Iterator[str]:
    match item:
        case Words():
            if item.backing:
                yield _shape(Shape(rectangle(item.box.grown(item.size * BACKING_MARGIN)), item.backing))
            yield from _words(item, lettering.typeface(item.bold))
        case Stroke():
            yield _stroke(item)
        case Shape():
            yield _shape(item)


def _words(words: Words, face: Typeface) -> Iterator[str]:
    scale = f"{words.size / face.units_per_em:.6g}"
    for number, (line, width) in enumerate(zip(words.lines, words.widths, strict=True)):
        x, baseline = _number(words.left_of(width)), _number(words.baseline + number * words.leading)
        letters = "".join(
            f'<use xlink:href="#{_name(face, glyph)}" x="{place}"/>' for glyph, place in _inked(face, line)
        )
        yield f'<g fill="{words.colour}" transform="translate({x} {baseline}) scale({scale})">{letters}</g>\n'


def _stroke(stroke: Stroke) -> str:
    line = "".join(_line(piece) for piece in stroke.pieces)
    dash = f' stroke-dasharray="{" ".join(map(_number, stroke.dash))}"' if stroke.dash else ""
    return f'<path d="{line}" fill="none"{_pen(stroke.colour, stroke.width)} stroke-linejoin="bevel"{dash}/>\n'


def _shape(shape: Shape) -> str:
    pen = _pen(shape.edge, shape.edge_width) if shape.edge and shape.edge_width else ""
    return f'<path d="{_line(shape.points)}Z" fill="{shape.fill}"{pen}/>\n'


def _pen(colour: str, width: float) -> str:
    return f' stroke="{colour}" stroke-width="{_number(width)}"'


def _line(points: Iterable[Point]) -> str:
    return "M" + "L".join(f"{_number(x)} {_number(y)}" for x, y in points)


def _number(length: float) -> str:
    """A length to a thousandth of a point, which is finer than any printer."""
    return f"{length:.3f}".rstrip("0").rstrip(".")
