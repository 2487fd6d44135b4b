"""What a build was asked for."""

from __future__ import annotations

from dataclasses import dataclass

from generator.build.places import PACK

DEFAULT_PROFILES = ("standard", "large-print")
DEFAULT_FORMATS = ("docx",)


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for. Empty `meetings` means all; `item` counts as on the agenda, 0 is the agenda itself.

    `jobs` is the number of worker processes, 0 for as many as there are processors. `replace_edited` lets a file that
    was edited by hand be replaced, after it has been kept under a dated name. `packs_only` leaves single papers out.
    """

    meetings: tuple[str, ...] = ()
    item: int | None = None
    profiles: tuple[str, ...] = DEFAULT_PROFILES
    formats: tuple[str, ...] = DEFAULT_FORMATS
    strict: bool = False
    jobs: int = 0
    replace_edited: bool = False
    packs_only: bool = False

    def asks_for(self, paper: str) -> bool:
        """Whether the paper called <meeting>/<NN>-<slug> is one of those asked for."""
        meeting, _, stem = paper.partition("/")
        is_asked = stem == PACK if self.packs_only else self.item is None or stem.startswith(f"{self.item:02d}-")
        return is_asked and (not self.meetings or meeting in self.meetings)
