"""A finished file becomes the pages its places are on: a Word file laid out by LibreOffice, a PDF read as it is."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from generator.build.whole import write_whole

if TYPE_CHECKING:
    from pypdf import PdfReader
    from pypdf.generic import Destination

SECONDS = 180
EXPORT = 'pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}'
# LibreOffice writes an underscore in the name of a destination as its number; no bookmark of ours has a capital letter.
UNDERSCORE = "5F"

LAST_PAGE = "last page"
"""The name under which the last page is found; no bookmark has a space in its name."""

Pages = Mapping[str, int]
"""Pages, counted from 1, by the name of what begins there."""


@dataclass(frozen=True, slots=True)
class Layout:
    """LibreOffice, if there is one, and the folder in which the pages of files it has laid out are kept."""

    office: Path | None = None
    folder: Path | None = None

    def bookmarks(self, word: bytes) -> Pages | None:
        """The page of each bookmark of a Word file, and the last page; None when nobody could lay it out."""
        kept = self.folder / f"{self._key(word)}.json" if self.folder else None
        pages = _read(kept) if kept else None
        if pages is None and self.office is not None:
            pages = _destinations(_as_pdf(word, self.office))
            if kept and pages:
                _keep(kept, pages)
        return pages or None

    def _key(self, word: bytes) -> str:
        return sha256(f"{self.office} {LAST_PAGE}".encode() + word).hexdigest()[:32]


def _as_pdf(word: bytes, office: Path) -> bytes:
    """The file as LibreOffice prints it; nothing when it does not. Its profile is its own, and gone afterwards."""
    with TemporaryDirectory(prefix="committee-papers-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        (folder / "pack.docx").write_bytes(word)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        quiet = ("--headless", "--norestore", "--nologo", "--nodefault", "--nofirststartwizard")
        command = [str(office), profile, *quiet, "--convert-to", EXPORT, "--outdir", name, str(folder / "pack.docx")]
        try:
            subprocess.run(command, timeout=SECONDS, check=False, stdin=subprocess.DEVNULL, capture_output=True)
            return (folder / "pack.pdf").read_bytes()
        except (OSError, subprocess.SubprocessError):
            return b""


def _destinations(pdf: bytes) -> Pages | None:
    from pypdf import PdfReader  # a tenth of a second, and only a pack is laid out
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(BytesIO(pdf))
        numbers = _numbers(reader)
        found = reader.named_destinations.items()
        places = {name.lstrip("/").replace(UNDERSCORE, "_"): numbers[_page_object(place)] for name, place in found}
        return {**places, LAST_PAGE: len(numbers)} if places else None
    except (PyPdfError, KeyError, AttributeError, ValueError):
        return None


def outline_pages(pdf: bytes) -> tuple[tuple[int, ...], int]:
    """The page of each entry of the first level of a PDF's bookmarks, in a pack its front and its papers; the last."""
    from pypdf import PdfReader

    reader = PdfReader(BytesIO(pdf))
    numbers = _numbers(reader)
    entries = [entry for entry in reader.outline if not isinstance(entry, list)]
    return tuple(numbers[_page_object(entry)] for entry in entries), len(numbers)


def _page_object(place: Destination) -> int:
    """The number of the object that is the page. Raises ValueError for a place in another file, which has none here."""
    from pypdf.generic import IndirectObject

    if not isinstance(place.page, IndirectObject):
        raise ValueError("this place is on no page of the file")
    return place.page.idnum


def _numbers(reader: PdfReader) -> dict[int, int]:
    """The number of each page by that of its object."""
    references = (page.indirect_reference for page in reader.pages)
    return {reference.idnum: number for number, reference in enumerate(references, 1) if reference}


def _read(file: Path) -> Pages | None:
    try:
        return {str(name): int(page) for name, page in json.loads(file.read_text(encoding="utf-8")).items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return None


def _keep(file: Path, pages: Pages) -> None:
    """Keep the pages. What cannot be kept costs time, not the pack."""
    try:
        write_whole(file, json.dumps(dict(sorted(pages.items()))).encode())
    except OSError:
        return
