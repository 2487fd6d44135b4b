"""What every test may use: a tiny workspace in a temporary folder, and golden texts that are accepted by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("any machine", deadline=None)  # how long an example takes says how busy the machine is
settings.load_profile("any machine")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="rewrite golden files; the run still fails, to be read")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, Path], None]:
    """Hold a text against its golden file; with --accept rewrite the file and fail so that the difference is read."""

    def hold(text: str, file: Path) -> None:
        known = file.read_text(encoding="utf-8") if file.is_file() else None
        if text == known:
            return
        if request.config.getoption("--accept"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
            pytest.fail(f"{file.name} rewritten: read the difference before you commit it")
        assert text == known, f"differs from {file}; run pytest --accept and read the difference"

    return hold
