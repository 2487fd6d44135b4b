"""Papers are composed one after another, and what is to be made of each goes on at once, so that its tree can go."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from dataclasses import field, replace

from generator.build.composing import PreparedPaper
from generator.build.copying import PreparedCopy
from generator.build.prepare import Begun, Prepared
from generator.build.tasks import Task, Tasks
from generator.frozen import dataclass

BETWEEN_COLLECTIONS = 10
"""Papers after which what they left behind is let go: templates and Markdown refer to their own parts in circles."""

YOUNGEST = 0
"""The generation of objects that have not been looked at before: what was read at the start is not among them."""


@dataclass(slots=True)
class Stream:
    """All editions to make, in the order in which they can be made; to be gone through once.

    `total` is how many they are, as far as is known by then. `prepared` is what is known of all papers once the last
    one was composed, without the trees of those that are made alone; None until then.
    """

    begun: Begun
    tasks: Tasks
    prepared: Prepared | None = None
    total: int = field(init=False)
    _expected: Mapping[str, int] = field(init=False)

    def __post_init__(self) -> None:
        names = (name for name in self.begun.planned if not self.begun.is_stopped(name))
        self._expected = {name: sum(1 for _ in self.tasks.situation.to_make(name)) for name in names}
        self.total = sum(self._expected.values())

    def __iter__(self) -> Iterator[Task]:
        """Papers and copies as they are composed; then packs, and agendas with their pages, less those stopped."""
        is_wanted = self.tasks.situation.is_wanted
        alone: list[PreparedPaper | PreparedCopy] = []
        for place, item in enumerate(self.begun.alone(is_wanted), 1):
            alone.append(_without_tree(item))
            yield from self._counted(item.paper.name, self._of(item))
            if place % BETWEEN_COLLECTIONS == 0:
                gc.collect(YOUNGEST)
        self.prepared = self.begun.settled((*alone, *self.begun.together(is_wanted)))
        yield from self.tasks.in_order((*self.prepared.papers, *self.prepared.packs))

    def _of(self, item: PreparedPaper | PreparedCopy) -> list[Task]:
        return [] if self.begun.is_stopped(item.paper.name) else list(self.tasks.of(item))

    def _counted(self, name: str, tasks: list[Task]) -> list[Task]:
        self.total += len(tasks) - self._expected.get(name, 0)
        return tasks


def _without_tree(item: PreparedPaper | PreparedCopy) -> PreparedPaper | PreparedCopy:
    """What is still asked for when all are composed: whether it can be built, and why not."""
    return item if isinstance(item, PreparedCopy) else replace(item, document=None, reads=frozenset())
