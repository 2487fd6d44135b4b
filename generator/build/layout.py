"""A finished file becomes the pages its places are on: a Word file laid out by LibreOffice, a PDF read as it is."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.build.whole import reason, write_whole
from generator.frozen import dataclass
from generator.problems import ContentError, Location, Problem

if TYPE_CHECKING:
    from pikepdf import Pdf

SECONDS = 180
MOST_ROUNDS = 3
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
    """The file as LibreOffice prints it; nothing when it does not. Its profile is its own, and gone afterwards.

    Raises ContentError (cannot-write) when there is no room for temporary files.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="committee-papers-", ignore_cleanup_errors=True) as name:
            (Path(name) / "pack.docx").write_bytes(word)
            return _printed(Path(name), office)
    except OSError as error:
        message = f"a file that pages are counted in could not be written ({reason(error)})"
        hint = "make room on the disk for temporary files, and build again"
        where = Location(str(error.filename or tempfile.tempdir or "the folder for temporary files"))
        raise ContentError(Problem("cannot-write", message, where, hint)) from error


def _printed(folder: Path, office: Path) -> bytes:
    """The file in a folder as LibreOffice prints it; nothing when it does not."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    quiet = ("--headless", "--norestore", "--nologo", "--nodefault", "--nofirststartwizard")
    command = [str(office), profile, *quiet, "--convert-to", EXPORT, "--outdir", str(folder), str(folder / "pack.docx")]
    try:
        subprocess.run(command, timeout=SECONDS, check=False, stdin=subprocess.DEVNULL, capture_output=True)
        return (folder / "pack.pdf").read_bytes()
    except (OSError, subprocess.SubprocessError):
        return b""


def _destinations(data: bytes) -> Pages | None:
    """The page of each named place and the last page; None for what is no PDF, or has no such place."""
    import pikepdf  # only a pack is laid out

    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            numbers = _numbers(pdf)
            found = _named(pdf).items()
            places = {name.replace(UNDERSCORE, "_"): numbers[_page_object(place)] for name, place in found}
            return {**places, LAST_PAGE: len(numbers)} if places else None
    except (pikepdf.PdfError, KeyError, AttributeError, ValueError, TypeError):
        return None


def settled_pages(write: Callable[[Pages], bytes], layout: Layout, first: int) -> tuple[bytes, Pages, bool]:
    """Write, lay out, write the pages that were found, and lay out again to see that nothing moved.

    Gives the file, its pages counted from `first` (none when nobody could lay it out), and whether they stand still.
    """
    pages: Pages = {}
    data = write(pages)
    for _ in range(MOST_ROUNDS):
        counted = layout.bookmarks(data)
        if counted is None:
            return (write({}) if pages else data), {}, False
        found = {name: page + first - 1 for name, page in counted.items()}
        if found == pages:
            return data, pages, True
        pages = found
        data = write(pages)
    return data, pages, False


def outline_pages(data: bytes) -> tuple[tuple[int, ...], int]:
    """The page of each entry of the first level of a PDF's bookmarks, in a pack its front and its papers; the last."""
    import pikepdf

    with pikepdf.open(BytesIO(data)) as pdf, pdf.open_outline() as outline:
        numbers, named = _numbers(pdf), _named(pdf)
        places = (_target(entry) for entry in outline.root)
        found = (named[str(place)] if isinstance(place, str | pikepdf.String) else place for place in places)
        return tuple(numbers[_page_object(place)] for place in found), len(numbers)


def _target(entry: Any) -> Any:
    """Where a bookmark leads: it says so itself, or by an action."""
    return entry.destination if entry.destination is not None else entry.action.D


def _named(pdf: Pdf) -> dict[str, Any]:
    """The places of a PDF that have a name (ISO 32000-1, 12.3.2.3), in both ways of keeping them."""
    import pikepdf

    names: Any = pdf.Root.get("/Names")
    tree = names.get("/Dests") if names is not None else None
    both: tuple[Any, ...] = (pdf.Root.get("/Dests"), pikepdf.NameTree(tree) if tree is not None else None)
    return {str(name).removeprefix("/"): place for known in both if known for name, place in known.items()}


def _page_object(place: Any) -> tuple[int, int]:
    """The number of the object that is the page. Raises ValueError for a place in another file, which has none here."""
    import pikepdf

    page = (place.D if isinstance(place, pikepdf.Dictionary) else place)[0]
    if not isinstance(page, pikepdf.Dictionary):
        raise ValueError("this place is on no page of the file")
    number: tuple[int, int] = page.objgen
    return number


def _numbers(pdf: Pdf) -> dict[tuple[int, int], int]:
    """The number of each page by that of its object."""
    return {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}


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
