"""A document attached to a paper becomes the file beside it: the same bytes, put in place as every other file is."""

from __future__ import annotations

from generator.build.editions import Resources
from generator.build.formats import COPY
from generator.build.plan import PlannedPaper
from generator.frozen import dataclass
from generator.model.attachment import Attachment
from generator.problems import Problem
from generator.profiles import Profile


@dataclass(frozen=True, slots=True)
class AttachedDocument:
    """An attached document under the name of its copy, without ending."""

    id: str
    attachment: Attachment


@dataclass(frozen=True, slots=True)
class PreparedCopy:
    """A planned copy that is to be made. `document` is None when `stopped_by` keeps its paper from being built."""

    paper: PlannedPaper
    document: AttachedDocument | None
    reads: frozenset[str]
    problems: tuple[Problem, ...] = ()
    stopped_by: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class CopyEdition:
    """The copy in the folder of one reading profile."""

    document: AttachedDocument
    profile: Profile
    format: str = COPY

    def written(self, resources: Resources) -> tuple[bytes, tuple[str, ...]]:
        """The document as it was attached; there is nothing to notice."""
        return self.document.attachment.content, ()


def prepared_copy(paper: PlannedPaper) -> PreparedCopy:
    """The copy that is planned; its bytes depend on the attached file alone."""
    assert paper.copied is not None
    document = AttachedDocument(paper.stem, paper.copied)
    return PreparedCopy(paper, document, frozenset({paper.copied.file}))
