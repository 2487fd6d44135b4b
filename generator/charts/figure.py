"""A scene becomes SVG through matplotlib's own SVG renderer: text as outlines, the same bytes for the same scene.

The renderer is used without a Figure around it: all places are known already, and importing matplotlib.figure and its
axes would cost a third more time than all the rest.
"""

from __future__ import annotations

import io
import re
from typing import Any

import matplotlib
from matplotlib.backends.backend_svg import RendererSVG
from matplotlib.colors import to_rgb
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, Transform

from generator.charts.lettering import Lettering
from generator.charts.scene import Scene, Shape, Stroke, Words, rectangle

SETTINGS: Any = {"svg.hashsalt": "committee-papers", "svg.fonttype": "path", "path.simplify": False}
NO_METADATA = {"Creator": None, "Date": None, "Format": None, "Type": None}
GLOBAL_STYLE = re.compile(r"\s*<defs>\s*<style type=\"text/css\">.*?</style>\s*</defs>", re.DOTALL)
COMMENT = re.compile(r"\s*<!--.*?-->", re.DOTALL)
BEFORE_ROOT = re.compile(r"\A.*?(?=<svg )", re.DOTALL)


def svg_from(scene: Scene, lettering: Lettering) -> bytes:
    """The scene as a stand-alone SVG file, sized in points."""
    with matplotlib.rc_context(SETTINGS):
        sink = io.StringIO()
        renderer: Any = RendererSVG(scene.width, scene.height, sink, metadata=dict(NO_METADATA))  # type: ignore[no-untyped-call]
        flip = Affine2D().scale(1, -1).translate(0, scene.height)
        for item in scene.items:
            _paint(renderer, item, flip, lettering)
        renderer.finalize()
    return _lean(sink.getvalue()).encode()


def _lean(svg: str) -> str:
    """Without document type, comments and the style sheet, which would leak into a page the SVG is put in."""
    for pattern in (BEFORE_ROOT, COMMENT, GLOBAL_STYLE):
        svg = pattern.sub("", svg)
    return svg


def _paint(renderer: Any, item: Words | Stroke | Shape, flip: Transform, lettering: Lettering) -> None:
    match item:
        case Words():
            _paint_words(renderer, item, flip, lettering)
        case Stroke():
            _paint_stroke(renderer, item, flip)
        case Shape():
            _paint_shape(renderer, item, flip)


def _paint_words(renderer: Any, words: Words, flip: Transform, lettering: Lettering) -> None:
    if words.backing:
        _paint_shape(renderer, Shape(rectangle(words.box.grown(words.size * 0.08)), words.backing), flip)
    font = FontProperties(fname=lettering.file(words.bold), size=words.size)
    pen = renderer.new_gc()
    pen.set_foreground(words.colour)
    for number, (line, width) in enumerate(zip(words.lines, words.widths, strict=True)):
        baseline = words.baseline + number * words.leading
        renderer.draw_text(pen, words.left_of(width), baseline, line, font, 0)


def _paint_stroke(renderer: Any, stroke: Stroke, flip: Transform) -> None:
    pen = renderer.new_gc()
    pen.set_foreground(stroke.colour)
    pen.set_linewidth(stroke.width)
    pen.set_joinstyle("bevel")
    if stroke.dash:
        pen.set_dashes(0, list(stroke.dash))
    path = Path.make_compound_path(*map(Path, stroke.pieces)) if len(stroke.pieces) > 1 else Path(stroke.pieces[0])
    renderer.draw_path(pen, path, flip)


def _paint_shape(renderer: Any, shape: Shape, flip: Transform) -> None:
    pen = renderer.new_gc()
    pen.set_linewidth(shape.edge_width)
    pen.set_joinstyle("miter")
    if shape.edge:
        pen.set_foreground(shape.edge)
    outline = Path([*shape.points, shape.points[0]], closed=True)
    renderer.draw_path(pen, outline, flip, to_rgb(shape.fill))
