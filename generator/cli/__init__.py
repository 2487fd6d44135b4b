"""The command: arguments, progress and exit statuses. The only room that prints."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Mapping, Sequence
from enum import IntEnum
from importlib import import_module
from io import TextIOWrapper

import click

from generator import __version__
from generator.problems import ContentError

OBJECTS_BETWEEN_COLLECTIONS = 200_000
"""Python looks for circles of garbage after 700 new objects; reading content makes many objects and few circles.

With 700 it was a sixteenth of the processor time of building one report, with 50,000 a twentieth, and a tenth of what a
table of 20,000 rows costs; garbage that waits takes 10 MB more.
"""


class Exit(IntEnum):
    """What the exit status says."""

    FINE = 0
    PROBLEMS_IN_THE_CONTENT = 1
    WRONG_USAGE = 2
    OUR_FAULT = 3


COMMANDS: Mapping[str, tuple[str, str]] = {
    "audit": ("audit", "audit_command"),
    "build": ("build", "build_command"),
    "check": ("check", "check_command"),
    "conformance": ("conformance", "conformance_command"),
    "diff": ("diff", "diff_command"),
    "import": ("import_data", "import_command"),
    "init": ("new", "init_command"),
    "minutes": ("minutes", "minutes_commands"),
    "new": ("new", "new_commands"),
    "pack": ("pack", "pack_command"),
    "page-finder": ("page_finder", "page_finder_command"),
    "publish": ("publish", "publish_command"),
    "schema": ("schema", "schema_command"),
    "status": ("status", "status_command"),
    "trace": ("trace", "trace_command"),
    "translate": ("translate", "translate_command"),
    "watch": ("status", "watch_command"),
}
"""Each command by its name: its module in this room and its function. Only the one that is asked for is read in."""


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, function = COMMANDS[cmd_name]
        command: click.Command = getattr(import_module(f"generator.cli.{module}"), function)
        return command


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit status: 0 fine, 1 problems in the content, 2 wrong usage, 3 a fault in the program.",
)
@click.version_option(__version__, prog_name="committee-papers")
def commands() -> None:
    """Turn structured content into accessible committee papers."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command and end the process with its exit status. `arguments` default to the command line's."""
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    atexit.register(gc.freeze)  # the system takes all memory back at once; a last look for circles took a twentieth
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # it would look through all that is installed for some
    for stream in (sys.stdout, sys.stderr):  # no name of a file, and no console of Windows, ends a command
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
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
