"""A composed paper, pack or copy becomes the editions that are to be made of it, each with what it is made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.build.agendas import AgendaEdition
from generator.build.composing import PreparedPack, PreparedPaper
from generator.build.copying import CopyEdition, PreparedCopy
from generator.build.editions import SMALLEST_LARGE_PRINT, Edition, Writable
from generator.build.formats import LAID_OUT
from generator.build.inputs import PACKS_LEFT_OUT, Inputs
from generator.build.office import OFFICE
from generator.build.packs import HAVE_PAGES, PackEdition
from generator.build.places import EditionName
from generator.build.plan import AGENDA
from generator.build.situation import Situation
from generator.frozen import dataclass
from generator.problems import Problem
from generator.profiles import Profile


@dataclass(frozen=True, slots=True)
class Task:
    """One edition to make: its name, why, what it is made of, and the problems of its paper, which are recorded too.

    `reads` are the names of the inputs that the edition is made from besides its profile and its format's templates.
    """

    name: EditionName
    reason: str
    edition: Writable
    problems: tuple[Problem, ...]
    reads: frozenset[str]


@dataclass(frozen=True, slots=True)
class Tasks:
    """What editions are made with: the profiles by name, and the `standard` one, whose pages others give."""

    situation: Situation
    profiles: Mapping[str, Profile]
    standard: Profile

    def of(self, item: PreparedPaper | PreparedPack | PreparedCopy) -> Iterator[Task]:
        """Every edition of it that is to be made; none when it is stopped."""
        if item.document is not None:
            for name, reason in self.situation.to_make(item.paper.name):
                edition, reads = self._edition(item, name)
                yield Task(name, reason, edition, item.problems, reads)

    def in_order(self, items: Iterable[PreparedPaper | PreparedPack | PreparedCopy]) -> list[Task]:
        """Those of packs and agendas. What asks for the pages of another file comes after it, when that is laid out."""
        return sorted((task for item in items for task in self.of(item)), key=_pages_asked_for)

    def _edition(
        self, item: PreparedPaper | PreparedPack | PreparedCopy, name: EditionName
    ) -> tuple[Writable, frozenset[str]]:
        profile = self.profiles[name.profile]
        if isinstance(item, PreparedCopy):
            assert item.document is not None
            return CopyEdition(item.document, profile), item.reads
        if isinstance(item, PreparedPack):
            reads = item.reads | _read_for_first_page(item, name.format, self.situation.inputs)
            return self._pack(item, profile, name.format), reads
        assert item.document is not None
        if item.paper.stem != AGENDA or name.format not in HAVE_PAGES:
            alone = Edition(item.document, profile, name.format)
            return alone, item.reads | {OFFICE} if alone.asks_for_pages else item.reads
        pack = self._pack(item.pack, profile, name.format) if item.pack and item.pack.document else None
        edition = AgendaEdition(item.document, profile, name.format, pack, packs_wanted=item.pack is not None)
        return edition, item.reads | (item.pack.reads if item.pack else {PACKS_LEFT_OUT})

    def _pack(self, pack: PreparedPack, profile: Profile, format_name: str) -> PackEdition:
        """In large print with the standard profile, whose pages its readers need too. The pack has a tree."""
        assert pack.document is not None
        before = self._pack(pack.before, profile, format_name) if pack.before else None
        also = self.standard if profile.smallest >= SMALLEST_LARGE_PRINT else None
        return PackEdition(pack.document, profile, format_name, also, before)


def _read_for_first_page(pack: PreparedPack, format_name: str, inputs: Inputs) -> frozenset[str]:
    """What decides the page on which a supplement begins in print, which it says in formats without pages."""
    if pack.before is None or format_name in HAVE_PAGES:
        return frozenset()
    return frozenset(name for name in inputs if name.startswith(LAID_OUT))


def _pages_asked_for(task: Task) -> int:
    """How many files have to be laid out before this one, counting roughly."""
    if isinstance(task.edition, PackEdition):
        return 1 + task.edition.depth + (task.edition.standard is not None)
    return 9 if isinstance(task.edition, AgendaEdition) and task.edition.pack else 0
