"""The sounds of a meeting's papers become a list to be played in the order of the pack."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from generator.build.files import Written, write_paper
from generator.build.plan import AGENDA
from generator.build.state import State
from generator.model.content import Content
from generator.model.pack_order import PackedPaper, packed_papers

STEM = "pack-sound"
ENDING = "ogg"


def write_playlists(content: Content, meetings: tuple[str, ...], output: Path, state: State) -> tuple[Written, ...]:
    """Write <output>/<meeting>/<profile>/pack-sound.m3u8 wherever there are sounds of papers.

    Raises ContentError when a list cannot be written.
    """
    written = []
    for meeting in meetings:
        papers = (PackedPaper(meeting, AGENDA), *packed_papers(content, meeting))
        for folder in sorted({path.parent for path in (output / meeting).glob(f"*/*.{ENDING}")}):
            lines = "\n".join(_lines(papers, folder, output))
            written.append(write_paper(folder / f"{STEM}.m3u8", f"{lines}\n".encode(), state))
    return tuple(written)


def _lines(papers: tuple[PackedPaper, ...], folder: Path, output: Path) -> Iterator[str]:
    """An extended M3U list in UTF-8: for each sound its length in seconds, its title and the way to it."""
    from generator.writers.speech import comments_of, seconds_of

    yield "#EXTM3U"
    for paper in papers:
        file = output / paper.meeting / folder.name / f"{paper.stem}.{ENDING}"
        if not file.exists():
            continue
        try:
            sound = file.read_bytes()
            named = dict(comment.split("=", 1) for comment in comments_of(sound))
            seconds = round(seconds_of(sound))
        except ValueError:  # somebody's own file in place of ours is played all the same
            named, seconds = {}, -1
        item, title = named.get("VERSION", ""), named.get("TITLE", paper.stem)
        yield f"#EXTINF:{seconds},{': '.join(part for part in (item, title) if part)}"
        yield Path(os.path.relpath(file, folder)).as_posix()
