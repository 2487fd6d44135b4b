"""A finished sound and the paper that it is of become the time at which each block of the paper is said."""

from __future__ import annotations

from collections.abc import Mapping

from generator.document.blocks import Document
from generator.document.wording import Wording
from generator.writers.speech.narration import Reader
from generator.writers.speech.ogg import comments_of
from generator.writers.speech.settings import Settings


def chapter_times(ogg: bytes, document: Document, wording: Wording, settings: Settings) -> Mapping[str, str]:
    """Hours, minutes and seconds by the id of each block that begins a chapter.

    Empty when the sound is none, or of another paper or an earlier state of this one: a wrong time is worse than none.
    """
    try:
        chapters = _chapters(ogg)
    except ValueError:
        return {}
    said = [each for each in Reader(wording, settings).narration(document) if each.chapter]
    if [name for _, name in chapters] != [each.chapter for each in said][: len(chapters)]:
        return {}
    times: dict[str, str] = {}
    for (time, _), each in zip(chapters, said, strict=False):
        times.setdefault(each.id, time.partition(".")[0])
    return times


def _chapters(ogg: bytes) -> list[tuple[str, str]]:
    """Time and name of each chapter, in order. Raises ValueError for what is no Ogg Vorbis file."""
    comments = dict(comment.split("=", 1) for comment in comments_of(ogg) if comment.startswith("CHAPTER"))
    times = {key: value for key, value in comments.items() if not key.endswith("NAME")}
    return [(time, comments.get(f"{key}NAME", "")) for key, time in sorted(times.items())]
