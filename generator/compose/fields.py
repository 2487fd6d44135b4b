"""The text fields of one definition in a paper (under tables: or charts:) become inline content or plain words."""

from __future__ import annotations

from collections.abc import Mapping

from generator.compose.composition import Composition
from generator.compose.vocabulary import Prose
from generator.document.inlines import Inlines, plain
from generator.frozen import dataclass
from generator.model.content import Sourced
from generator.model.paper import Paper
from generator.problems import Path


@dataclass(frozen=True, slots=True)
class Fields:
    """One definition: the paper it is in, its path there, and what the names in its texts mean."""

    composition: Composition
    source: Sourced[Paper]
    path: Path
    place: str
    names: Mapping[str, object]

    def line(self, text: str, *field: str | int) -> Inlines:
        """A field as inline content: its expressions worked out, its Markdown read."""
        return self.composition.line(
            Prose(text, self.source.source, (*self.path, *field), self.place, None, self.names)
        )

    def words(self, text: str | None, *field: str | int) -> str:
        """A field as plain words; none for a field that is not there."""
        return plain(self.line(text, *field)) if text else ""
