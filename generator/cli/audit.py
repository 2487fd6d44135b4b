"""`committee-papers audit`: any Word, PDF or web file, ours or not, judged as a stranger would."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import click


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
def audit_command(files: tuple[Path, ...], points: float | None, form: str) -> int:
    """Judge Word, PDF or HTML files: what is wrong, where, whom it hurts, and how to mend it."""
    from generator.audit import audit_file
    from generator.audit.report import as_json, as_text

    promised = Decimal(str(points)) if points else None
    audits = [audit_file(path.read_bytes(), path.name, promised) for path in files]
    if form == "json":
        click.echo(as_json(*audits))
    else:
        for audit in audits:
            click.echo(as_text(audit))
    return 1 if any(audit.has_errors for audit in audits) else 0
