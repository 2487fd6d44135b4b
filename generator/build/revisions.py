"""A revision of the workspace's git repository becomes a folder with the content as it was then."""

from __future__ import annotations

import io
import re
import subprocess
import tarfile
from pathlib import Path

from generator.build.publications import FOLDER
from generator.frozen import dataclass
from generator.problems import ContentError, Location, Problem
from generator.workspace import Workspace

# What git takes for a revision, and nothing that it could take for an option or a range.
_REVISION = re.compile(r"(?!-)[\w./@{}^~:+-]{1,200}")
_SECONDS = 60


@dataclass(frozen=True, slots=True)
class EarlierWorkspace(Workspace):
    """Content that lies elsewhere, read with the templates and publications of the workspace it is compared with.

    What a paper says is compared, so that another look or other headings of the program are no change of it; and what
    a committee was told is what it was told.
    """

    present: Workspace | None = None

    @property
    def published(self) -> Path:
        """The publications of the present workspace."""
        return self.present.published if self.present else self.root / FOLDER

    def template_folders(self) -> tuple[Path, ...]:
        """The folders of the present workspace."""
        return self.present.template_folders() if self.present else Workspace.template_folders(self)


def content_at(workspace: Workspace, revision: str, folder: Path) -> EarlierWorkspace:
    """The workspace with its content as it was in a revision, written to `folder`.

    Raises ContentError when there is no git, no repository or no such revision, or when it has no content.
    """
    if not _REVISION.fullmatch(revision) or ".." in revision:
        raise ContentError(_unknown(revision, workspace))
    commit = _git(workspace, revision, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    archive = _git(workspace, revision, "archive", "--format=tar", commit.decode().strip(), "content")
    with tarfile.open(fileobj=io.BytesIO(archive)) as files:
        files.extractall(folder, filter="data")
    return EarlierWorkspace(folder, None, workspace)


def _git(workspace: Workspace, revision: str, *arguments: str) -> bytes:
    try:
        done = subprocess.run(
            ["git", *arguments],
            cwd=workspace.root,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ContentError(_unknown(revision, workspace)) from error
    if done.returncode:
        raise ContentError(_unknown(revision, workspace))
    return done.stdout


def _unknown(revision: str, workspace: Workspace) -> Problem:
    return Problem(
        "unknown-revision",
        f"{revision!r} is neither a folder nor a revision of this workspace in git; one of the two is wanted",
        Location(str(workspace.root)),
        "name a folder with content/ in it, a revision such as HEAD~1, or published",
    )
