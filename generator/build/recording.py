"""Content and templates that take down what is really read of them while a paper is composed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from pathlib import Path
from typing import Generic, TypeVar

from generator.frozen import dataclass
from generator.model.content import Sourced
from generator.workspace import Workspace

RecordT = TypeVar("RecordT")


class Recorded(Mapping[str, Sourced[RecordT]], Generic[RecordT]):
    """All records of one sort; those looked at leave the names of their files, and of their data's, in `files`."""

    def __init__(self, records: Mapping[str, Sourced[RecordT]]) -> None:
        self._records = records
        self.files: set[str] = set()

    def __getitem__(self, identifier: str) -> Sourced[RecordT]:
        """The record with this id. Raises KeyError when there is none."""
        record = self._records[identifier]
        self.files.add(record.source.file)
        if record.data is not None:
            self.files.add(record.data.file)
        return record

    def __iter__(self) -> Iterator[str]:
        """The ids; naming them is not reading them."""
        return iter(self._records)

    def __len__(self) -> int:
        return len(self._records)

    def __contains__(self, identifier: object) -> bool:
        """Whether there is such a record; asking is not reading it."""
        return identifier in self._records


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
