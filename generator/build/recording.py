"""Content and templates that take down what is really read of them while a paper is composed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.model.content import Sourced
from generator.model.measure import Measure
from generator.workspace import Workspace


class RecordedMeasures(Mapping[str, Sourced[Measure]]):
    """All measures; those that are looked at leave the names of their files, and of their data's, in `files`."""

    def __init__(self, measures: Mapping[str, Sourced[Measure]]) -> None:
        self._measures = measures
        self.files: set[str] = set()

    def __getitem__(self, identifier: str) -> Sourced[Measure]:
        """The measure with this id. Raises KeyError when there is none."""
        measure = self._measures[identifier]
        self.files.add(measure.source.file)
        if measure.data is not None:
            self.files.add(measure.data.file)
        return measure

    def __iter__(self) -> Iterator[str]:
        """The ids; naming them is not reading them."""
        return iter(self._measures)

    def __len__(self) -> int:
        return len(self._measures)

    def __contains__(self, identifier: object) -> bool:
        """Whether there is such a measure; asking is not reading it."""
        return identifier in self._measures


@dataclass(frozen=True, slots=True)
class RecordedTemplates(Workspace):
    """A workspace whose templates, when they are looked up, leave their names in `names`."""

    names: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, workspace: Workspace) -> RecordedTemplates:
        """The same workspace, taking notes."""
        return cls(workspace.root, workspace.output_folder)

    def template(self, name: str) -> Path | None:
        """The template file, as the workspace finds it."""
        self.names.add(f"templates/{name}")
        return Workspace.template(self, name)
