"""The finished papers of a meeting, opened again, become a statement on accessibility, and audits become reports."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from generator.audit import audit_file
from generator.audit.conformance import Statement, statement
from generator.audit.findings import Audit
from generator.build.editions import SMALLEST_LARGE_PRINT
from generator.build.formats import FORMATS
from generator.build.one_file import write_file
from generator.compose.reports import Cover, compose_report
from generator.document.blocks import Running
from generator.document.wording import Wording
from generator.figures.calendar import long_day
from generator.load import load_content, load_profile, load_wording
from generator.model.attachment import is_copy
from generator.problems import ContentError, Location, Problem
from generator.workspace import Workspace


def judged(workspace: Workspace, meeting: str) -> Statement:
    """What the audit finds in every finished file of the meeting. Raises ContentError when there is none."""
    folder = workspace.output / meeting
    endings = {f".{kind.ending}" for kind in FORMATS.values() if kind.is_audited}
    files = [path for path in sorted(folder.glob("*/*")) if path.suffix in endings and not is_copy(path.stem)]
    if not files:
        message = "there are no finished papers of this meeting; a statement is about finished files"
        hint = f"build them first: committee-papers build --meeting {meeting}"
        raise ContentError(Problem("missing-file", message, Location(workspace.relative(folder)), hint))
    sizes = {name: _promised_size(workspace, name) for name in {path.parent.name for path in files}}
    return statement(
        [audit_file(path.read_bytes(), path.relative_to(folder).as_posix(), sizes[path.parent.name]) for path in files]
    )


def _promised_size(workspace: Workspace, profile: str) -> Decimal | None:
    """The size that files in this profile's folder promise; none for standard print or an unknown profile."""
    if profile not in workspace.template_names("profiles", ".yaml"):
        return None
    smallest = load_profile(workspace, profile).smallest
    return smallest if smallest >= SMALLEST_LARGE_PRINT else None


def write_statement(workspace: Workspace, meeting: str, found: Statement, path: Path) -> None:
    """The statement as a paper, Word or HTML by the ending of `path`. Raises ContentError as writing does."""
    loaded = load_content(workspace)
    if loaded.content is None:
        raise ContentError(*loaded.problems)
    record, council = loaded.content.meetings[meeting].meeting.record, loaded.content.council.record
    committee, wording = (
        loaded.content.committees[record.committee].record.name,
        load_wording(workspace, council.language),
    )
    title = wording.say("conformance-title")
    subject = wording.say("conformance-subject", committee=committee, day=long_day(record.date, wording))
    modified = (record.published or record.date).isoformat()
    cover = Cover("accessibility-statement", title, subject, council.name, Running(committee, ""), modified)
    names = {"found": found, "committee": committee, "day": long_day(record.date, wording)}
    _write("conformance", names, cover, path, workspace, wording)


def write_audit(audit: Audit, path: Path, workspace: Workspace) -> None:
    """The audit of one file as a report, Word or HTML by the ending of `path`. Raises ContentError as writing does."""
    wording = load_wording(workspace, "en-GB")
    title = wording.say("audit-title", name=audit.name)
    cover = Cover("audit", title, title, "Committee Papers", Running(wording.say("audit"), ""))
    names = {"audit": audit, "rules": len(audit.outcomes()), "questions": audit.questions()}
    _write("audit-report", names, cover, path, workspace, wording)


def _write(
    template: str, names: dict[str, object], cover: Cover, path: Path, workspace: Workspace, wording: Wording
) -> None:
    composed = compose_report(template, names, cover, workspace, wording)
    if composed.document is None:
        raise ContentError(*composed.problems)
    write_file(composed.document, path, workspace, wording)
