"""The bytes of a PDF become a PdfFile: what it says of itself, its pages and its tags, however broken the bytes are."""

from __future__ import annotations

import io
import logging
import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from pypdf import PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError, PyPdfError

from generator.audit.pdf.objects import entry, is_true, number, words
from generator.audit.pdf.pages import PageFacts, page_facts
from generator.audit.pdf.tags import Tag, read_tags
from generator.audit.unreadable import UnreadableError

logging.getLogger("pypdf").addHandler(logging.NullHandler())  # its grumbling about damage would reach the terminal

MOST_BYTES = 256 * 2**20
MOST_PAGES = 5_000
_HEADER_WITHIN = 1024  # bytes: readers look no further for "%PDF-"
_MAY_COPY, _MAY_READ_ALOUD = 1 << 4, 1 << 9  # ISO 32000-1, table 22, bits 5 and 10

# What pypdf lets through when the objects of a damaged file are not what they should be.
_FAULTS = (
    PyPdfError, ArithmeticError, AssertionError, AttributeError, LookupError, NotImplementedError, OSError,
    RecursionError, TypeError, ValueError, struct.error, zlib.error,
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
    except (FileNotDecryptedError, DependencyError) as fault:
        raise UnreadableError("locked-file", "the file wants a password; one that opens is wanted") from fault
    except (LimitReachedError, MemoryError) as fault:
        raise UnreadableError("unsafe-file", f"a part swells without end ({fault}); a document does not") from fault
    except _FAULTS as fault:
        raise UnreadableError("unreadable-file", f"the file is damaged ({fault}); a whole PDF is wanted") from fault


def _read(data: bytes, name: str) -> PdfFile:
    reader = PdfReader(io.BytesIO(data))
    if not len(reader.pages):
        raise UnreadableError("unreadable-file", "the file has no pages; a whole PDF is wanted")
    if len(reader.pages) > MOST_PAGES:
        raise UnreadableError("unsafe-file", f"{len(reader.pages):,} pages; at most {MOST_PAGES:,} are wanted")
    root = entry(reader.trailer, "/Root")
    pages = [page_facts(page, index) for index, page in enumerate(reader.pages, 1)]
    by_object = {
        getattr(page.indirect_reference, "idnum", 0): facts for page, facts in zip(reader.pages, pages, strict=True)
    }
    return PdfFile(
        name,
        title=_title(reader),
        shows_title=is_true(entry(root, "/ViewerPreferences", "/DisplayDocTitle")),
        language=words(entry(root, "/Lang")),
        tagged=entry(root, "/StructTreeRoot") is not None and is_true(entry(root, "/MarkInfo", "/Marked")),
        bookmarks=int(entry(root, "/Outlines", "/First") is not None),
        locked=_is_locked(reader),
        pages=tuple(pages),
        tags=read_tags(reader, by_object),
    )


def _title(reader: PdfReader) -> str:
    """The title of the document information, or of the XMP metadata, which PDF 2.0 has instead."""
    stated = words(entry(reader.trailer, "/Info", "/Title"))
    described = reader.xmp_metadata.dc_title if not stated and reader.xmp_metadata else None
    return stated or next(iter((described or {}).values()), "")


def _is_locked(reader: PdfReader) -> bool:
    if not reader.is_encrypted:
        return False
    allowed = int(number(entry(reader.trailer, "/Encrypt", "/P")))
    return not allowed & _MAY_COPY and not allowed & _MAY_READ_ALOUD
