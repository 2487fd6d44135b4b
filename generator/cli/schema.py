"""`committee-papers schema`: the JSON Schemas that let an editor complete and check content as it is typed."""

from __future__ import annotations

import json
from pathlib import Path

import click

from generator.cli.options import Folder, counted


@click.command("schema")
@click.argument("folder", type=Folder, default=Path("schemas"))
def schema_command(folder: Path) -> int:
    """Write the JSON Schema of every kind of content file to FOLDER (schemas/ unless named)."""
    from generator.build.whole import write_or_refuse
    from generator.load.schemas import all_schemas

    schemas = all_schemas()
    for name, schema in schemas.items():
        text = json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
        write_or_refuse(folder / name, text.encode(), str(folder / name))
    click.echo(f"Wrote {counted(len(schemas), 'schema')} to {folder}/.")
    return 0
