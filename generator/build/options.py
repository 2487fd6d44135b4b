"""What a build was asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum

from generator.build.places import EditionName, own_stem
from generator.frozen import dataclass
from generator.model.attachment import is_copy
from generator.model.pack_names import is_pack

DEFAULT_PROFILES = ("standard", "large-print")
DEFAULT_FORMATS = ("docx",)


@dataclass(frozen=True, slots=True)
class ForReader:
    """The editions of one reader: their own profile, the inputs it is made from, and the formats they asked for.

    `language` is the tag of another language than the papers were written in, if that is what they asked for.
    """

    profile: str
    reads: tuple[str, ...]
    formats: tuple[str, ...]
    language: str | None = None


class Packs(StrEnum):
    """Whether the papers of a meeting are made as one file too."""

    NONE = "none"
    TOO = "too"
    ONLY = "only"


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for. Empty `meetings` means all; `item` counts as on the agenda, 0 is the agenda itself.

    `jobs` is the number of worker processes, 0 for as many as there are processors. `replace_edited` lets a file that
    was edited by hand be replaced, after it has been kept under a dated name. `packs` asks for packs too, or for
    nothing else. `readers` get editions of their own besides those of `profiles`. `sources` adds an appendix on where
    the figures are from to every paper that prints any. `language` is the tag of another language than the papers were
    written in; their files then have it in their names.
    """

    meetings: tuple[str, ...] = ()
    item: int | None = None
    profiles: tuple[str, ...] = DEFAULT_PROFILES
    formats: tuple[str, ...] = DEFAULT_FORMATS
    strict: bool = False
    jobs: int = 0
    replace_edited: bool = False
    packs: Packs = Packs.NONE
    readers: tuple[ForReader, ...] = ()
    sources: bool = False
    language: str | None = None

    def by_language(self) -> tuple[Options, ...]:
        """The same, as builds of one language each: that of the build, then those that readers asked for."""
        asked = dict.fromkeys(reader.language for reader in self.readers)
        others = [language for language in asked if language not in (None, self.language)]
        own = replace(self, readers=tuple(reader for reader in self.readers if reader.language not in others))
        theirs = (
            replace(self, profiles=(), readers=tuple(r for r in self.readers if r.language == tag), language=tag)
            for tag in others
        )
        return (*((own,) if own.profiles or own.readers else ()), *theirs)

    def asks_for(self, paper: str) -> bool:
        """Whether the paper called <meeting>/<NN>-<slug> is one of those asked for."""
        meeting, _, stem = paper.partition("/")
        return self._asks_for_file(stem) and (not self.meetings or meeting in self.meetings)

    def is_in_language(self, paper: str) -> bool:
        """Whether the paper of this name is in the language that is built; what is attached has none."""
        stem = paper.partition("/")[2]
        return is_copy(stem) or stem == own_stem(stem) + (f".{self.language}" if self.language else "")

    def _asks_for_file(self, stem: str) -> bool:
        if is_pack(own_stem(stem)):
            return self.packs is not Packs.NONE and self.item is None
        if is_copy(stem):  # a pack names them too
            return self.item is None or stem.startswith(f"{self.item:02d}-")
        return self.packs is not Packs.ONLY and (self.item is None or stem.startswith(f"{self.item:02d}-"))

    def editions(self, paper: str) -> Iterator[EditionName]:
        """The editions that a paper is to have, if it is asked for."""
        yield from EditionName.of(paper, self.profiles, self.formats)
        for reader in self.readers:
            yield from EditionName.of(paper, (reader.profile,), reader.formats)

    @property
    def all_profiles(self) -> tuple[str, ...]:
        """The names of all profiles that papers are made for, readers' own among them."""
        return (*self.profiles, *(reader.profile for reader in self.readers))

    @property
    def all_formats(self) -> tuple[str, ...]:
        """Every format that anything is made in."""
        wanted = (
            *(self.formats if self.profiles else ()),
            *(kind for reader in self.readers for kind in reader.formats),
        )
        return tuple(dict.fromkeys(wanted))

    def read_for(self, profile: str) -> tuple[str, ...]:
        """The names of the inputs that a reader's own profile is made from; none for a profile with a file."""
        return next((reader.reads for reader in self.readers if reader.profile == profile), ())
