"""The command: arguments, progress and exit statuses. The only room that prints."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from enum import IntEnum

import click

from generator import __version__
from generator.cli.audit import audit_command
from generator.cli.build import build_command
from generator.cli.check import check_command
from generator.cli.conformance import conformance_command
from generator.cli.diff import diff_command
from generator.cli.import_data import import_command
from generator.cli.minutes import minutes_commands
from generator.cli.new import init_command, new_commands
from generator.cli.pack import pack_command
from generator.cli.page_finder import page_finder_command
from generator.cli.publish import publish_command
from generator.cli.schema import schema_command
from generator.cli.status import status_command, watch_command
from generator.cli.trace import trace_command
from generator.cli.translate import translate_command
from generator.problems import ContentError

OBJECTS_BETWEEN_COLLECTIONS = 50_000
"""Python looks for circles of garbage after 700 new objects; reading content makes many objects and few circles.

It was a sixteenth of the processor time of building one report.
"""


class Exit(IntEnum):
    """What the exit status says."""

    FINE = 0
    PROBLEMS_IN_THE_CONTENT = 1
    WRONG_USAGE = 2
    OUR_FAULT = 3


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit status: 0 fine, 1 problems in the content, 2 wrong usage, 3 a fault in the program.",
)
@click.version_option(__version__, prog_name="committee-papers")
def commands() -> None:
    """Turn structured content into accessible committee papers."""


for command in (
    build_command,
    pack_command,
    page_finder_command,
    check_command,
    new_commands,
    init_command,
    import_command,
    schema_command,
    minutes_commands,
    audit_command,
    conformance_command,
    trace_command,
    translate_command,
    publish_command,
    diff_command,
    status_command,
    watch_command,
):
    commands.add_command(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command and end the process with its exit status. `arguments` default to the command line's."""
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # it would look through all that is installed for some
    sys.exit(_status(list(sys.argv[1:] if arguments is None else arguments)))


def _status(arguments: list[str]) -> int:
    try:
        return int(commands.main(arguments, prog_name="committee-papers", standalone_mode=False) or Exit.FINE)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        click.echo("Stopped. Files already written are whole; the others are as they were.", err=True)
        return Exit.PROBLEMS_IN_THE_CONTENT
    except ContentError as error:
        for problem in error.problems:
            click.echo(problem, err=True)
        return Exit.PROBLEMS_IN_THE_CONTENT
    except Exception as error:
        click.echo(_fault(error, arguments), err=True)
        return Exit.OUR_FAULT


def _fault(error: Exception, arguments: list[str]) -> str:
    import platform
    import traceback

    trace = "".join(traceback.format_exception(error))
    return "\n".join(
        (
            "This is a fault in Committee Papers, not in your content. Files already written are whole.",
            "Please report it with the lines below, and with the content file if it may be shared.",
            "",
            f"committee-papers {__version__}, Python {platform.python_version()}, {platform.platform()}",
            f"command: committee-papers {' '.join(arguments)}",
            trace,
        )
    )
