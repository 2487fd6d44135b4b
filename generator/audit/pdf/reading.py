"""The bytes of a PDF become a PdfFile: what it says of itself, its pages and its tags, however broken the bytes are."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from typing import Any

import pikepdf
from pikepdf import Pdf, Stream

from generator.audit.pdf import painting
from generator.audit.pdf.objects import entries, entry, number, words
from generator.audit.pdf.pages import PageFacts, page_facts
from generator.audit.pdf.tags import Number, Tag, read_tags
from generator.audit.unreadable import UnreadableError

MOST_BYTES = 256 * 2**20
MOST_BYTES_OF_A_PART = 64 * 2**20
MOST_PAGES = 5_000
_HEADER_WITHIN = 1024  # bytes: readers look no further for "%PDF-"
_MAY_COPY, _MAY_READ_ALOUD = 1 << 4, 1 << 9  # ISO 32000-1, table 22, bits 5 and 10
_MOST_SWOLLEN = 1032  # times its size that Deflate swells at the most (zlib's technical details)

# What pikepdf lets through when the objects of a damaged file are not what they should be.
_FAULTS = (
    pikepdf.PdfError, pikepdf.ForeignObjectError, ArithmeticError, AttributeError, LookupError, NotImplementedError,
    OSError, RuntimeError, TypeError, ValueError,
)  # fmt: skip


@dataclass(frozen=True)
class PdfFile:
    """A whole PDF. `locked` says that its settings keep reading programs out though it can be opened."""

    name: str
    title: str
    shows_title: bool
    language: str
    tagged: bool
    bookmarks: int
    locked: bool
    pages: tuple[PageFacts, ...]
    tags: tuple[Tag, ...]

    @property
    def headings(self) -> tuple[Tag, ...]:
        """The headings, in reading order."""
        return tuple(tag for tag in self.tags if tag.level)

    def of_type(self, *types: str) -> tuple[Tag, ...]:
        """The tags of these standard types."""
        return tuple(tag for tag in self.tags if tag.type in types)

    def counts(self) -> Mapping[str, int]:
        """What there is to look at, by the names the rules use."""
        return {
            "file": 1,
            "pages": len(self.pages),
            "sections": len(self.pages),
            "paragraphs": len(self.of_type("P", "LI", "LBody", "Caption", "Note")),
            "text": sum(len(page.texts) for page in self.pages),
            "headings": len(self.headings),
            "lists": len(self.of_type("L")),
            "tables": len(self.of_type("Table")),
            "pictures": len(self.of_type("Figure")),
            "links": sum(len(page.links) for page in self.pages),
            "fonts": len({font for page in self.pages for font in page.fonts}),
        }


def read_pdf(data: bytes, name: str) -> PdfFile:
    """A PDF's bytes as a PdfFile; raises UnreadableError for anything that is no sound PDF."""
    if b"%PDF-" not in data[:_HEADER_WITHIN]:
        raise UnreadableError("wrong-format", "no PDF header at the beginning; a PDF is wanted")
    if len(data) > MOST_BYTES:
        raise UnreadableError("unsafe-file", f"{len(data):,} bytes; a PDF of at most {MOST_BYTES:,} is wanted")
    try:
        return _read(data, name)
    except pikepdf.PasswordError as fault:
        raise UnreadableError("locked-file", "the file wants a password; one that opens is wanted") from fault
    except MemoryError as fault:
        raise UnreadableError("unsafe-file", "the file fills the memory; a document does not") from fault
    except _FAULTS as fault:
        raise UnreadableError("unreadable-file", f"the file is damaged ({fault}); a whole PDF is wanted") from fault


def _read(data: bytes, name: str) -> PdfFile:
    with pikepdf.open(BytesIO(data)) as pdf:
        _refuse_bombs(pdf)
        pages = dict(_pages(pdf, data))
        root = pdf.Root
        return PdfFile(
            name,
            title=_title(pdf),
            shows_title=entry(root, "/ViewerPreferences", "/DisplayDocTitle") is True,
            language=words(entry(root, "/Lang")),
            tagged=entry(root, "/StructTreeRoot") is not None and entry(root, "/MarkInfo", "/Marked") is True,
            bookmarks=int(entry(root, "/Outlines", "/First") is not None),
            locked=_is_locked(pdf),
            pages=tuple(pages.values()),
            tags=read_tags(pdf, pages),
        )


def _pages(pdf: Pdf, data: bytes) -> Iterator[tuple[Number, PageFacts]]:
    """Every page by the number of its object, from what is written of it and from what PDFium sees there."""
    written = [page.obj for page in islice(pdf.pages, MOST_PAGES + 1)]
    if not written:
        raise UnreadableError("unreadable-file", "the file has no pages; a whole PDF is wanted")
    if len(written) > MOST_PAGES:
        raise UnreadableError("unsafe-file", f"{len(pdf.pages):,} pages; at most {MOST_PAGES:,} are wanted")
    with painting.opened(data) as document:
        for index, one in enumerate(written):
            with painting.page(document, index) as page:
                yield one.objgen, page_facts(page, one, index + 1)


def _refuse_bombs(pdf: Pdf) -> None:
    """Raises UnreadableError (unsafe-file) for a part that unpacks to far more than any document has."""
    for one in pdf.objects:
        if isinstance(one, Stream) and _swells(one):
            message = f"a part of more than {MOST_BYTES_OF_A_PART:,} bytes when it is unpacked; a document has none"
            raise UnreadableError("unsafe-file", message)


def _swells(stream: Any) -> bool:
    data, filters = stream.read_raw_bytes(), [words(one) for one in entries(stream.get("/Filter"))]
    for place, name in enumerate(filters):
        if name != "FlateDecode" or len(data) * _MOST_SWOLLEN ** (len(filters) - place) <= MOST_BYTES_OF_A_PART:
            return False
        try:
            data = zlib.decompressobj().decompress(data, MOST_BYTES_OF_A_PART + 1)
        except zlib.error:
            return False
    return len(data) > MOST_BYTES_OF_A_PART


def _title(pdf: Pdf) -> str:
    """The title of the document information, or of the XMP metadata, which PDF 2.0 has instead."""
    stated = words(entry(pdf.trailer, "/Info", "/Title"))
    if stated or entry(pdf.Root, "/Metadata") is None:
        return stated
    return str(pdf.open_metadata().get("dc:title", "")).strip()


def _is_locked(pdf: Pdf) -> bool:
    if not pdf.is_encrypted:
        return False
    allowed = number(entry(pdf.trailer, "/Encrypt", "/P"))
    return not allowed & _MAY_COPY and not allowed & _MAY_READ_ALOUD
