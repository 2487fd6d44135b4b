"""An SVG picture becomes the PNG that stands in for it where SVG cannot be shown."""

from __future__ import annotations

import resvg_py

# At 200 the stand-in took two thirds of the time of drawing a chart; it is the SVG that is printed.
DOTS_PER_INCH = 150


def png_from(svg: bytes, page: str) -> bytes:
    """The picture at 150 dots to the inch, on a page of this colour. Text is outlines already: no fonts are read."""
    picture = resvg_py.svg_to_bytes(svg_string=svg.decode(), dpi=DOTS_PER_INCH, background=page, skip_system_fonts=True)
    return bytes(picture)
