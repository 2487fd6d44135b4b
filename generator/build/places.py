"""The name of an edition and the place of its file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class EditionName:
    """One file to make: a paper (<meeting>/<NN>-<slug>), a profile and a format."""

    paper: str
    profile: str
    format: str

    @classmethod
    def of(cls, paper: str, profiles: Iterable[str], formats: Iterable[str]) -> Iterator[EditionName]:
        """The editions of one paper."""
        kinds = tuple(formats)
        yield from (cls(paper, profile, kind) for profile in profiles for kind in kinds)

    def path(self, output: Path) -> Path:
        """Where the file goes: <output>/<meeting>/<profile>/<NN>-<slug>.<format>."""
        meeting, _, stem = self.paper.partition("/")
        return output / meeting / self.profile / f"{stem}.{self.format}"

    def __str__(self) -> str:
        """The name in messages and in the state."""
        return f"{self.paper}, {self.profile}, {self.format}"
