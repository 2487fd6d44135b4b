"""What one build goes by, and what follows from it for each paper: its editions, and why they are to be made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.build.decide import reason_to_make
from generator.build.inputs import Inputs
from generator.build.options import Options
from generator.build.places import EditionName
from generator.build.state import State
from generator.frozen import dataclass
from generator.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Situation:
    """Where, what was asked, the inputs as they are, and the state as it was found."""

    workspace: Workspace
    options: Options
    inputs: Inputs
    state: State

    def reason(self, name: EditionName) -> str | None:
        """Why an edition is to be made; None when it is as it should be."""
        return reason_to_make(name, self.workspace.output, self.inputs, self.state)

    def editions(self, paper: str) -> tuple[EditionName, ...]:
        """The editions of a paper that were asked for: none if the paper was not."""
        if not self.options.asks_for(paper):
            return ()
        return tuple(self.options.editions(paper))

    def to_make(self, paper: str) -> Iterator[tuple[EditionName, str]]:
        """The editions of a paper that are to be made, and why."""
        for name in self.editions(paper):
            reason = self.reason(name)
            if reason is not None:
                yield name, reason

    def is_wanted(self, paper: str) -> bool:
        """Whether an edition of the paper is to be made."""
        return any(self.to_make(paper))

    def stale(self, names: Iterable[EditionName]) -> tuple[str, ...]:
        """The files of editions that are there from an earlier build."""
        paths = [name.path(self.workspace.output) for name in names]
        return tuple(self.workspace.relative(path) for path in paths if path.exists())
