"""One composed paper and one reading profile become the bytes of one file: a pure function of its inputs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.build.chart_cache import ChartCache
from generator.document.blocks import Chart, Document, Picture
from generator.document.walk import every_block
from generator.document.wording import Wording
from generator.problems import ContentError, Problem
from generator.profiles import Profile


@dataclass(frozen=True, slots=True)
class Resources:
    """What an edition is made with besides its tree; the Word template as bytes, and its name for messages."""

    wording: Wording
    word_template: bytes
    word_template_name: str
    chart_cache: ChartCache


@dataclass(frozen=True, slots=True)
class Edition:
    """A paper in one profile and one format: what a worker makes a file of."""

    document: Document
    profile: Profile
    format: str


Writer = Callable[[Document, Profile, Resources, Mapping[str, Picture]], bytes]


def make(edition: Edition, resources: Resources) -> bytes | tuple[Problem, ...]:
    """The finished file; or, when a template cannot be used, the problems that say why."""
    try:
        pictures = _pictures(edition.document, edition.profile, resources.chart_cache)
        return WRITERS[edition.format](edition.document, edition.profile, resources, pictures)
    except ContentError as error:
        return error.problems


def _pictures(document: Document, profile: Profile, cache: ChartCache) -> dict[str, Picture]:
    charts = (block for block in every_block(document.blocks) if isinstance(block, Chart))
    return {chart.id: cache.picture(chart.drawing, profile) for chart in charts}


def _word(document: Document, profile: Profile, resources: Resources, pictures: Mapping[str, Picture]) -> bytes:
    from generator.writers.word import write

    return write(document, profile, resources.wording, pictures, resources.word_template, resources.word_template_name)


WRITERS: Mapping[str, Writer] = {"docx": _word}
"""How each format is written, by the ending of its files."""
