"""The program as people call it, for tests that ask what a command says and with which status it ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import main


def run(*arguments: str | Path) -> int:
    """Call the program with these arguments; its exit status."""
    with pytest.raises(SystemExit) as ended:
        main([str(argument) for argument in arguments])
    return int(ended.value.code or 0)
