"""What the program itself has found out becomes a document: a report template and its values, no officer's text."""

from __future__ import annotations

from collections.abc import Mapping

from generator.compose import components
from generator.compose.composition import Composition
from generator.compose.papers import Composed
from generator.document.blocks import Document, Running
from generator.document.numbering import number
from generator.document.references import resolve, targets
from generator.document.wording import Wording
from generator.frozen import dataclass
from generator.problems import has_errors
from generator.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Cover:
    """What is said of a whole report: its id, title and subject, who makes it, and what its pages say at the head.

    `modified` is an ISO date for the file's properties, never the clock's.
    """

    id: str
    title: str
    subject: str
    author: str
    running: Running
    modified: str = "2000-01-01"


def compose_report(
    template: str, names: Mapping[str, object], cover: Cover, templates: Workspace, wording: Wording
) -> Composed:
    """The report that papers/<template>.md.j2 makes of `names`: plain values and records, escaped where they print."""
    composition = Composition({"title": cover.title}, components.OF_EVERYTHING, templates, wording)
    blocks = number(composition.template(f"papers/{template}.md.j2", names), wording)
    problems = tuple(composition.problems)
    if has_errors(problems):
        return Composed(None, problems)
    document = Document(
        id=cover.id,
        title=cover.title,
        subject=cover.subject,
        language=wording.language,
        author=cover.author,
        running=cover.running,
        blocks=resolve(blocks, targets(blocks, wording)),
        modified=cover.modified,
    )
    return Composed(document, problems)
