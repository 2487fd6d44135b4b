"""An SVG picture becomes the PNG that stands in for it where SVG cannot be shown."""

from __future__ import annotations

import resvg_py

DOTS_PER_INCH = 200


def png_from(svg: bytes, page: str) -> bytes:
    """The picture at 200 dots to the inch, on a page of this colour. Text is outlines already: no fonts are read."""
    picture = resvg_py.svg_to_bytes(svg_string=svg.decode(), dpi=DOTS_PER_INCH, background=page, skip_system_fonts=True)
    return bytes(picture)
