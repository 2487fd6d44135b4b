"""The formats there are, how their files end, and which templates a file of each is made with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.build.office import OFFICE
from generator.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """One format: the templates read for it, and the names, or folders, of all inputs that go into its files.

    `ending` is what its files' names end in, `is_audited` whether there are rules by which a finished file is judged;
    one that has no look, no sizes and colours, is made once, for the first reading profile asked for.
    `has_packs` says whether the papers of a meeting are made as one file too: sound has a list of what to play.
    """

    ending: str
    templates: tuple[str, ...] = ()
    inputs: tuple[str, ...] = ()
    is_audited: bool = True
    has_look: bool = True
    has_packs: bool = False


SETTINGS = ("speech/speech.toml",)
SPOKEN = ("templates/speech/", "content/lexicon.yaml")
"""What speech is made with, and the inputs of all that is spoken."""

WORD = ("word/committee-paper.docx",)
LAID_OUT = ("templates/word/", "templates/fonts/", "templates/profiles/standard.yaml", OFFICE)
"""Braille has the pages of the Word paper in standard print, as LibreOffice lays it out."""

FORMATS: Mapping[str, Format] = {
    "docx": Format("docx", WORD, ("templates/word/", "templates/fonts/"), has_packs=True),
    "pdf": Format("pdf", ("pdf/committee-paper.typ",), ("templates/pdf/", "templates/fonts/"), has_packs=True),
    "html": Format(
        "html",
        ("html/committee-paper.html.j2", "html/committee-paper.css"),
        ("templates/html/", "templates/fonts/"),
        has_packs=True,
    ),
    "braille": Format("brf", WORD, LAID_OUT, is_audited=False, has_look=False, has_packs=True),
    "pef": Format("pef", WORD, LAID_OUT, is_audited=False, has_look=False, has_packs=True),
    "transcript": Format("transcript.txt", SETTINGS, SPOKEN, is_audited=False, has_look=False, has_packs=True),
    "ssml": Format("ssml", SETTINGS, SPOKEN, is_audited=False, has_look=False, has_packs=True),
    "sound": Format("ogg", SETTINGS, SPOKEN, is_audited=False, has_look=False),
    "text": Format("txt", is_audited=False, has_look=False, has_packs=True),
}
"""By the name that `--format` has for it."""

COPY = "copy"
"""What stands for a format in the names of attached documents, which go beside their papers as they are."""

COPIED = Format("pdf", is_audited=False)
"""An attached document is no work of the program: its text alternative is in the paper, and nobody judges it."""


def format_of(name: str) -> Format:
    """The format with this name, or what stands for one. Raises KeyError when there is none."""
    return COPIED if name == COPY else FORMATS[name]


GROUPS: Mapping[str, tuple[str, ...]] = {"all": tuple(FORMATS), "speech": ("transcript", "ssml", "sound")}
"""Names for several formats at once."""


def expanded(names: Iterable[str]) -> tuple[str, ...]:
    """The formats that are meant by names of formats and of groups, each once; unknown names stay as they are."""
    return tuple(dict.fromkeys(each for name in names for each in GROUPS.get(name, (name,))))
