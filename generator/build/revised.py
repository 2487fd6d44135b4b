"""A composed paper that differs from what was first published becomes one that says so on its front."""

from __future__ import annotations

from generator.build.publications import FOLDER, RECORD, first_publication
from generator.compose.front_lines import with_revised_line
from generator.document.blocks import Document
from generator.document.wording import Wording
from generator.workspace import Workspace


def with_notice(document: Document, name: str, workspace: Workspace, wording: Wording) -> tuple[Document, str | None]:
    """The document, with the notice if it needs one, and the name of the record that was read for that.

    `name` is the paper's, <meeting>/<NN>-<slug>. It is held against the first publication of its meeting, which is what
    most readers have, so that publishing the revision changes nothing more. Raises ContentError for a broken record.
    """
    meeting = name.partition("/")[0]
    publication = first_publication(workspace, meeting)
    if publication is None:
        return document, None
    from generator.changes.compare import compare  # most meetings were never published
    from generator.changes.snapshot import snapshot

    read = f"{FOLDER}/{meeting}/{publication.folder.name}/{RECORD}"
    before = publication.papers.get(name)
    if before is None or compare(before, snapshot(name, document, wording)).status == "unchanged":
        return document, read
    return with_revised_line(document, publication.day, wording), read
