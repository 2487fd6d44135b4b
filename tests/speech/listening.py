"""A listener that nobody here wrote: hears which of several sentences a sound says."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO

import numpy as np
import soundfile
from pocketsphinx import Config, Decoder

RATE = 16000
LOUD = 20000


def heard(ogg: bytes, sentences: Iterable[str]) -> str:
    """The one of the sentences (lower case, no stops) that is heard in the file, whatever is said around it."""
    return heard_in(*soundfile.read(BytesIO(ogg)), sentences)


def heard_in(samples: np.ndarray, rate: int, sentences: Iterable[str]) -> str:
    """The same of samples, so many a second."""
    grammar = " | ".join(sentences)
    decoder = Decoder(Config(samprate=RATE, loglevel="FATAL", lm=None))
    decoder.add_jsgf_string("said", f"#JSGF V1.0; grammar said; public <said> = {grammar};")
    decoder.activate_search("said")
    decoder.start_utt()
    decoder.process_raw(_pcm(samples, rate), full_utt=True)
    decoder.end_utt()
    found = decoder.hyp()
    return found.hypstr if found else ""


def _pcm(samples: np.ndarray, rate: int) -> bytes:
    places = np.arange(int(len(samples) * RATE / rate)) * rate / RATE
    silence = np.zeros(RATE // 4)
    whole = np.concatenate([silence, np.interp(places, np.arange(len(samples)), samples), silence])
    return (whole * LOUD).astype("<i2").tobytes()
