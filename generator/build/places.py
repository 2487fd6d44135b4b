"""The name of an edition and the place of its file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.build.formats import COPY, FORMATS, format_of
from generator.frozen import dataclass
from generator.model.attachment import is_copy
from generator.model.pack_names import is_pack


@dataclass(frozen=True, slots=True)
class EditionName:
    """One file to make: a paper (<meeting>/<NN>-<slug>), a profile and a format."""

    paper: str
    profile: str
    format: str

    @classmethod
    def of(cls, paper: str, profiles: Iterable[str], formats: Iterable[str]) -> Iterator[EditionName]:
        """The editions of one paper; those without a look once, beside the first profile's.

        An attached document has its copy in every folder in which there are papers.
        """
        stem = paper.rpartition("/")[2]
        packed, copied = is_pack(own_stem(stem)), is_copy(stem)
        kinds = tuple(kind for kind in formats if FORMATS[kind].has_packs or not packed)
        for place, profile in enumerate(profiles):
            here = [kind for kind in kinds if place == 0 or FORMATS[kind].has_look]
            yield from (cls(paper, profile, kind) for kind in ([COPY] if copied and here else here))

    @property
    def meeting(self) -> str:
        """The meeting that the paper is of."""
        return self.paper.partition("/")[0]

    def path(self, output: Path) -> Path:
        """Where the file goes: <output>/<meeting>/<profile>/<NN>-<slug>.<ending of the format>."""
        meeting, _, stem = self.paper.partition("/")
        return output / meeting / self.profile / f"{stem}.{format_of(self.format).ending}"

    def __str__(self) -> str:
        """The name in messages and in the state."""
        return f"{self.paper}, {self.profile}, {self.format}"


def own_stem(stem: str) -> str:
    """The file name of a paper without the language that it may have: 07-send for 07-send.cy."""
    return stem.partition(".")[0]


def language_in_name(name: str) -> str | None:
    """The tag of the language in the name of a file: cy for 07-send.cy.docx, None for 07-send.transcript.txt."""
    _, _, behind = name.partition(".")
    endings = [form.ending for form in FORMATS.values()]
    if behind in endings:
        return None
    return next((behind.removesuffix(f".{ending}") for ending in endings if behind.endswith(f".{ending}")), None)
