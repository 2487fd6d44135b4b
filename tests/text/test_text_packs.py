"""The papers of a meeting as one text, and as one narration."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from text.text_papers import WORDING

from generator.document.blocks import Contents, Document, Heading, Running
from generator.document.inlines import text
from generator.writers.speech import read_settings, write_pack_ssml, write_pack_transcript
from generator.writers.text import write_pack

SPEECH = Path(__file__).parents[2] / "templates" / "speech" / "speech.toml"


def paper(title: str, item: str, *blocks: Contents) -> Document:
    heading = Heading(id="title", level=1, content=text(title))
    running = Running("A committee", item)
    return Document(
        id=title.lower(),
        title=title,
        subject="Report",
        language="en-GB",
        author="A council",
        running=running,
        blocks=(heading, *blocks),
    )


FRONT = paper("Papers", "", Contents(id="contents", title="Contents"))
PARTS = (paper("Places", "Item No. 7"), paper("Roads", "Item No. 8"))


def test_the_front_lists_the_papers_and_each_stands_under_a_line() -> None:
    front, places, roads = write_pack(FRONT, PARTS, WORDING).decode().split("\n" + "=" * 72 + "\n")
    assert front.endswith("Contents\n\n  Item No. 7: Places\n  Item No. 8: Roads\n\n")
    assert "Item No. 7\n\n\nPlaces\n======" in places
    assert "Roads\n=====" in roads


def test_a_narration_of_a_meeting_says_the_papers_and_then_each_of_them() -> None:
    settings = read_settings(SPEECH.read_bytes(), "speech.toml")
    transcript = write_pack_transcript(FRONT, PARTS, WORDING, settings).decode()
    assert (
        "Item number seven: Places.\n\nItem number eight: Roads.\n\nEnd of Papers.\n\nPlaces. A committee."
        in transcript
    )
    spoken = ElementTree.fromstring(write_pack_ssml(FRONT, PARTS, WORDING, settings))
    assert " ".join("".join(spoken.itertext()).split()) == " ".join(transcript.split())
