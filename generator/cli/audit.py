"""`committee-papers audit`: any Word, PDF or web file, ours or not, judged as a stranger would."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from generator.audit.findings import Audit


@click.command("audit")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--large-print",
    "points",
    type=click.FloatRange(12, 72),
    metavar="POINTS",
    help="Judge by the rules of large print too, at this size: 18.",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option(
    "--report",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write the audit of one file as a report too: FILE.docx or FILE.html.",
)
def audit_command(files: tuple[Path, ...], points: float | None, form: str, report: Path | None) -> int:
    """Judge Word, PDF or HTML files: what is wrong, where, whom it hurts, and how to mend it."""
    if report is not None and len(files) > 1:
        raise click.UsageError("a report is about one file; name one, or leave --report out")
    from generator.audit import audit_file
    from generator.audit.report import as_json, as_text

    promised = Decimal(str(points)) if points else None
    audits = [audit_file(path.read_bytes(), path.name, promised) for path in files]
    if form == "json":
        click.echo(as_json(*audits))
    else:
        for audit in audits:
            click.echo(as_text(audit))
    if report is not None:
        _write_report(audits[0], report)
    return 1 if any(audit.has_errors for audit in audits) else 0


def _write_report(audit: Audit, path: Path) -> None:
    from generator.build.conformance import write_audit
    from generator.workspace import Workspace

    # Any folder will do: the program's own templates are used where there are no others.
    write_audit(audit, path, Workspace(Path.cwd()))
    click.echo(f"Wrote {path}", err=True)
