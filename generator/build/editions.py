"""One composed paper and one reading profile become the bytes of one file: a pure function of its inputs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.document.blocks import Chart, Document, Picture
from generator.document.walk import every_block
from generator.document.wording import Wording
from generator.profiles import Profile


@dataclass(frozen=True, slots=True)
class Resources:
    """What an edition is made with besides its tree; the Word template as bytes, and its name for messages."""

    wording: Wording
    word_template: bytes
    word_template_name: str


Writer = Callable[[Document, Profile, Resources, Mapping[str, Picture]], bytes]


def draw_charts(document: Document, profile: Profile) -> dict[str, Picture]:
    """A picture of every chart in the document, by the chart's id, drawn for the profile."""
    charts = [block for block in every_block(document.blocks) if isinstance(block, Chart)]
    if not charts:
        return {}
    from generator.charts import draw  # matplotlib costs half a second: only papers with charts pay it

    return {chart.id: draw(chart.drawing, profile) for chart in charts}


def write_edition(document: Document, profile: Profile, format_name: str, resources: Resources) -> bytes:
    """The finished file of one format. Raises ContentError when a template cannot be used."""
    return WRITERS[format_name](document, profile, resources, draw_charts(document, profile))


def _word(document: Document, profile: Profile, resources: Resources, pictures: Mapping[str, Picture]) -> bytes:
    from generator.writers.word import write

    return write(document, profile, resources.wording, pictures, resources.word_template, resources.word_template_name)


WRITERS: Mapping[str, Writer] = {"docx": _word}
