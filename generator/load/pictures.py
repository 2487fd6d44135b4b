"""The bytes of an attached picture become nothing, or what keeps them from being a picture that a paper can show."""

from __future__ import annotations

import warnings
from io import BytesIO

MOST_PIXELS = 40_000_000
"""A whole A4 page at 600 dots to the inch has 35 million; a few bytes can claim to be many thousand million."""

LONGEST_SIDE = 20_000
"""In pixels."""


def fault_of(data: bytes, kind: str) -> str:
    """What is wrong with a picture of this kind (PNG or JPEG), in words that follow its name; nothing if it is whole.

    The size is looked at before anything is unpacked; then every pixel is read once, as any reader would.
    """
    from PIL import Image  # only a paper with a picture pays for it

    try:
        with warnings.catch_warnings():  # of pictures that are large: the size is judged here
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(data), formats=(kind,)) as picture:
                wide, high = picture.size
                if wide * high > MOST_PIXELS or max(wide, high) > LONGEST_SIDE:
                    return f"is {wide:,} by {high:,} pixels, which is more than a page can show"
                picture.load()
    except Exception:  # whatever a broken picture makes Pillow stumble over
        return "is damaged, or is not what its ending says"
    return ""
