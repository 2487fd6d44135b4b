"""The bytes of an attached picture become nothing, or what keeps them from being a picture that a paper can show."""

from __future__ import annotations

import warnings
from io import BytesIO

from generator.document.picture_limits import fault_of_size


def fault_of(data: bytes, kind: str) -> str:
    """What is wrong with a picture of this kind (PNG or JPEG), in words that follow its name; nothing if it is whole.

    The size is looked at before anything is unpacked; then every pixel is read once, as any reader would.
    """
    from PIL import Image  # only a paper with a picture pays for it

    try:
        with warnings.catch_warnings():  # of pictures that are large: the size is judged here
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(data), formats=(kind,)) as picture:
                too_large = fault_of_size(*picture.size)
                if too_large:
                    return too_large
                picture.load()
    except Exception:  # whatever a broken picture makes Pillow stumble over
        return "is damaged, or is not what its ending says"
    return ""
