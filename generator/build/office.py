"""The machine becomes LibreOffice's place on it, or none: found when it is needed, and never asked for."""

from __future__ import annotations

import shutil
from hashlib import sha256
from pathlib import Path

OFFICE = "LibreOffice"
"""The name under which the program that lays files out stands among the inputs of a build."""

NAMES = ("soffice", "libreoffice")
# Where its installers put it on Windows and macOS, where it is on nobody's path.
USUAL_PLACES = (
    "C:/Program Files/LibreOffice/program/soffice.com",
    "C:/Program Files (x86)/LibreOffice/program/soffice.com",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)


def office() -> Path | None:
    """LibreOffice, where this machine has it."""
    found = next((path for path in map(shutil.which, NAMES) if path), None)
    usual = (path for path in map(Path, USUAL_PLACES) if path.is_file())
    return Path(found) if found else next(usual, None)


def office_digest() -> str:
    """What changes when LibreOffice comes, goes, or is another version."""
    path = office()
    if path is None:
        return "none"
    facts = path.resolve().stat()
    return sha256(f"{path} {facts.st_size} {facts.st_mtime_ns}".encode()).hexdigest()
