"""The bytes of a .docx become its parsed parts and their relationships, however broken or hostile the bytes are."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping

from lxml import etree

from generator.audit.unreadable import UnreadableError
from generator.audit.word.names import Element, q
from generator.audit.word.rows_alike import shortened
from generator.frozen import dataclass

MOST_PARTS = 10_000
MOST_BYTES_OF_A_PART = 64 * 2**20
MOST_BYTES = 256 * 2**20

_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # an OLE compound file: .doc, or any file with a password
_ZIP_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = {  # ISO 29500 Strict says the same things under other names
    b"http://purl.oclc.org/ooxml/wordprocessingml/": b"http://schemas.openxmlformats.org/wordprocessingml/2006/",
    b"http://purl.oclc.org/ooxml/officeDocument/": b"http://schemas.openxmlformats.org/officeDocument/2006/",
    b"http://purl.oclc.org/ooxml/drawingml/": b"http://schemas.openxmlformats.org/drawingml/2006/",
}
_READ = frozenset({"styles", "settings", "numbering", "theme", "header", "footer", "footnotes", "endnotes", "comments"})


@dataclass(frozen=True, slots=True)
class Relationship:
    """Where a part points to: `kind` is the last word of its type; `target` a part's name or an outside address."""

    kind: str
    target: str
    external: bool


@dataclass(frozen=True, slots=True)
class Package:
    """A Word file taken apart: the parts that carry text or settings, parsed, and what each part points to."""

    main: str
    parts: Mapping[str, Element]
    names: frozenset[str]
    relationships: Mapping[str, Mapping[str, Relationship]]

    def related(self, kind: str) -> tuple[tuple[str, Element], ...]:
        """Names and roots of the parts of a kind ("styles", "header") that the main part points to."""
        targets = (r.target for r in self.relationships.get(self.main, {}).values() if r.kind == kind)
        return tuple((name, self.parts[name]) for name in dict.fromkeys(targets) if name in self.parts)

    def one(self, kind: str) -> Element | None:
        """The root of the one part of a kind; None if there is none."""
        return next((root for _, root in self.related(kind)), None)


class _Reader:
    """Reads parts of an open zip file and keeps count, so that a small file cannot swell without end."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.archive = archive
        self.names = frozenset(archive.namelist())
        self.left = MOST_BYTES

    def xml(self, name: str, *, brief: bool = False) -> Element:
        """The root of one part, without the rows that others are judged for if `brief`; raises UnreadableError."""
        most = min(MOST_BYTES_OF_A_PART, self.left)
        try:
            with self.archive.open(name) as file:
                data = file.read(most + 1)
        except _ZIP_FAULTS as fault:
            raise UnreadableError("unreadable-file", f"{name} is damaged ({fault}); a whole part is wanted") from fault
        if len(data) > most:
            raise UnreadableError("unsafe-file", f"{name} swells to more than {most:,} bytes; a document does not")
        self.left -= len(data)
        return parsed(name, data, brief=brief)

    def relationships(self, part: str) -> dict[str, Relationship]:
        """What a part points to, by id; empty if the part has no relationships."""
        folder, file = posixpath.split(part)
        name = posixpath.join(folder, "_rels", f"{file}.rels")
        if name not in self.names:
            return {}
        return {row.get("Id", ""): _relationship(row, folder) for row in self.xml(name).iter(q("rel:Relationship"))}


def _relationship(row: Element, folder: str) -> Relationship:
    external = row.get("TargetMode") == "External"
    target = row.get("Target", "")
    if not external:
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return Relationship(row.get("Type", "").rsplit("/", 1)[-1], target, external)


def parsed(name: str, data: bytes, *, brief: bool = False) -> Element:
    """The root of an XML part, its entities never expanded; raises UnreadableError."""
    if b"<!DOCTYPE" in data or (b"\0" in data and b"<!DOCTYPE" in data.replace(b"\0", b"")):
        raise UnreadableError("unsafe-file", f"{name} declares a document type; Word files never do")
    for strict, usual in _STRICT.items():
        data = data.replace(strict, usual)
    short = shortened(data) if brief else None
    reader = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=short is None
    )
    try:
        root = etree.fromstring(short or data, reader)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise UnreadableError("unreadable-file", f"{name} is not XML ({fault}); a whole part is wanted") from fault
    return _as_seen(root)


def _as_seen(root: Element) -> Element:
    """The part without the second copies of shapes that are kept for programs before Word 2010."""
    for fallback in list(root.iter(q("mc:Fallback"))):
        if fallback.getparent().find(q("mc:Choice")) is not None:
            fallback.getparent().remove(fallback)
    return root


def _open(data: bytes) -> zipfile.ZipFile:
    if data.startswith(_OLD_OR_LOCKED):
        raise UnreadableError("locked-file", "an old .doc file or one with a password; an open .docx is wanted")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _ZIP_FAULTS as fault:
        raise UnreadableError(
            "unreadable-file", f"no Word file or a damaged one ({fault}); a .docx is wanted"
        ) from fault
    if len(archive.infolist()) > MOST_PARTS:
        raise UnreadableError("unsafe-file", f"{len(archive.infolist()):,} parts; at most {MOST_PARTS:,} are wanted")
    return archive


def _main_part(reader: _Reader) -> str:
    start = reader.relationships("")
    mains = (r.target for r in start.values() if r.kind == "officeDocument" and r.target in reader.names)
    main = next(mains, None)
    if main is None:
        raise UnreadableError("wrong-format", "a zip file without a Word document in it; a .docx is wanted")
    return main


def open_package(data: bytes, *, brief: bool = False) -> Package:
    """A .docx's bytes, taken apart; raises UnreadableError for anything that is no sound Word file.

    If `brief`, the text is without the rows of tables that others are judged for.
    """
    with _open(data) as archive:
        reader = _Reader(archive)
        main = _main_part(reader)
        relationships = {"": reader.relationships(""), main: reader.relationships(main)}
        parts = {main: reader.xml(main, brief=brief)}
        wanted = [r.target for r in relationships[main].values() if r.kind in _READ]
        wanted += [r.target for r in relationships[""].values() if r.kind == "core-properties"]
        for name in dict.fromkeys(name for name in wanted if name in reader.names):
            parts[name] = reader.xml(name)
            relationships[name] = reader.relationships(name)
    if parts[main].tag != f"{{{_WORD}}}document":
        raise UnreadableError("wrong-format", f"{main} is no Word document; a .docx is wanted")
    return Package(main, parts, reader.names, relationships)
