"""Papers are composed one after another, and what is to be made of each goes on at once, so that its tree can go."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field

from generator.build.composing import PreparedPack, PreparedPaper
from generator.build.copying import PreparedCopy
from generator.build.prepare import Begun, Prepared, without_tree
from generator.build.tasks import Task, Tasks
from generator.frozen import dataclass

BETWEEN_COLLECTIONS = 10
"""Papers after which what they left behind is let go: templates and Markdown refer to their own parts in circles."""

YOUNGEST = 0
"""The generation of objects that have not been looked at before: what was read at the start is not among them."""


@dataclass(slots=True)
class Stream:
    """All editions to make, in the order in which they can be made; to be gone through once.

    `total` is how many they are, as far as is known by then. `prepared` is what is known of all papers, without their
    trees, once the last one was composed; None until then.
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
        """Meeting by meeting: papers and copies as they are composed; then packs, and agendas with their pages."""
        looked_at: list[PreparedPaper | PreparedPack | PreparedCopy] = []
        for turn, items in enumerate(self.begun.in_turn(self.tasks.situation.is_wanted), 1):
            looked_at.extend(map(without_tree, items))
            yield from self._of(items)
            if turn % BETWEEN_COLLECTIONS == 0:
                gc.collect(YOUNGEST)
        self.prepared = self.begun.settled(looked_at)

    def _of(self, items: Sequence[PreparedPaper | PreparedPack | PreparedCopy]) -> list[Task]:
        """The editions to make of these, counted; none of what an error stops, that is known by now."""
        tasks = self.tasks.in_order(item for item in items if not self.begun.is_stopped(item.paper.name))
        self.total += len(tasks) - sum(self._expected.get(item.paper.name, 0) for item in items)
        return tasks
