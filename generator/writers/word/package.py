"""A template's package with the parts of a paper put into it, turned into bytes: the same parts are the same bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Collection, Iterable, Iterator
from copy import deepcopy
from io import BytesIO
from typing import Any
from urllib.parse import quote

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from generator.writers.word.xml import DECLARATION, quoted

# The oldest moment a zip file can hold; the files in it are readable, and made "on Unix" wherever they are made.
MOMENT = (1980, 1, 1, 0, 0, 0)
MADE_ON_UNIX = 3
READABLE = 0o644 << 16
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
ENDINGS = {"rels": CONTENT_TYPE.OPC_RELATIONSHIPS, "xml": CONTENT_TYPE.XML}
PICTURE_TYPES = {"png": CONTENT_TYPE.PNG, "jpg": CONTENT_TYPE.JPEG, "gif": CONTENT_TYPE.GIF, "svg": "image/svg+xml"}
# What stands for itself in an address (RFC 3986); everything else, spaces above all, is written as %20.
KEPT_IN_ADDRESSES = ":/?#[]@!$&'()*+,;=%~"


def links_of(part: Any) -> Callable[[str], str]:
    """What gives the relationship of a part to an address outside, one for each address."""
    known: dict[str, str] = {}

    def link(address: str) -> str:
        if address not in known:
            target = quote(address, safe=KEPT_IN_ADDRESSES)
            known[address] = part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return known[address]

    return link


class PaperPackage:
    """The package of one paper while it is written."""

    def __init__(self, template: Any) -> None:
        self.package = template
        self.document = template.main_document_part
        self._blobs: dict[str, bytes] = {}
        self._pictures: dict[bytes, str] = {}

    def keep_only(self, relationship_types: Collection[str], relationships: Collection[str]) -> None:
        """Leave out what belongs to a template's own text: its pictures, comments, notes, history and properties."""
        for owner, types in ((self.document, relationship_types), (self.package, (RELATIONSHIP_TYPE.OFFICE_DOCUMENT,))):
            for name, relationship in list(owner.rels.items()):
                if relationship.reltype not in types and not (owner is self.document and name in relationships):
                    del owner.rels[name]

    def put(self, relationship_type: str, name: str, content_type: str, xml: str) -> Part:
        """Put in a part that belongs to the document."""
        part = self._part(f"/word/{name}", content_type, xml.encode())
        self.document.relate_to(part, relationship_type)
        return part

    def binary(self, name: str, content_type: str, blob: bytes) -> Part:
        """A part of the document that another part is to name."""
        return self._part(f"/word/{name}", content_type, blob)

    def copied(self, relationship: str) -> str:
        """The relationship to a copy of a header or footer, for another paper to fill in."""
        original = self.document.rels[relationship]
        part = original.target_part
        name = self.package.next_partname(f"/word/{original.reltype.rpartition('/')[2]}%d.xml")
        copy = type(part)(name, part.content_type, deepcopy(part.element), self.package)
        for own in part.rels.values():
            target = own.target_ref if own.is_external else own.target_part
            copy.rels.add_relationship(own.reltype, target, own.rId, own.is_external)
        return str(self.document.relate_to(copy, original.reltype))

    def put_properties(self, core: str, application: str) -> None:
        """Put in what the file says of itself."""
        rows = (
            (RELATIONSHIP_TYPE.CORE_PROPERTIES, "core", CONTENT_TYPE.OPC_CORE_PROPERTIES, core),
            (RELATIONSHIP_TYPE.EXTENDED_PROPERTIES, "app", CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, application),
        )
        for relationship_type, name, content_type, xml in rows:
            self.package.relate_to(self._part(f"/docProps/{name}.xml", content_type, xml.encode()), relationship_type)

    def set(self, part: Any, xml: str) -> None:
        """Give a part its content."""
        self._blobs[part.partname] = xml.encode()

    def picture(self, ending: str, blob: bytes) -> str:
        """The relationship to a picture, one for each. Raises KeyError for a kind that Word does not show."""
        if blob not in self._pictures:
            name = f"/word/media/picture{len(self._pictures) + 1}.{ending}"
            part = self._part(name, PICTURE_TYPES[ending], blob)
            self._pictures[blob] = self.document.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
        return self._pictures[blob]

    def _part(self, name: str, content_type: str, blob: bytes) -> Part:
        return Part(PackURI(name), content_type, blob, self.package)

    def saved(self) -> bytes:
        """The bytes of the file. The package is used up by it."""
        target = BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, blob in self._members():
                member = zipfile.ZipInfo(name, MOMENT)
                member.create_system, member.external_attr = MADE_ON_UNIX, READABLE
                archive.writestr(member, blob, zipfile.ZIP_DEFLATED)
        self._take_apart()
        return target.getvalue()

    def _take_apart(self) -> None:
        """Let the package and its parts, which name each other, go: circles wait long in memory, with all their XML."""
        for owner in (*self.package.iter_parts(), self.package):
            vars(owner).clear()

    def _members(self) -> Iterator[tuple[str, bytes]]:
        """The files of the zip file: the list of types first, as some readers want it, then by name."""
        parts = sorted(self.package.iter_parts(), key=lambda part: part.partname)
        yield "[Content_Types].xml", _content_types(parts).encode()
        yield "_rels/.rels", self.package.rels.xml
        for part in parts:
            yield part.partname.membername, self._blobs.get(part.partname) or part.blob
            if part.rels:
                yield part.partname.rels_uri.membername, part.rels.xml


def _content_types(parts: Iterable[Part]) -> str:
    """What each part is; pictures by the ending of their names, all others each for itself."""
    parts = list(parts)
    endings = ENDINGS | {
        part.partname.ext: part.content_type for part in parts if part.content_type.startswith("image/")
    }
    defaults = "".join(
        f"<Default Extension={quoted(ending)} ContentType={quoted(kind)}/>" for ending, kind in sorted(endings.items())
    )
    overrides = "".join(
        f"<Override PartName={quoted(part.partname)} ContentType={quoted(part.content_type)}/>"
        for part in parts
        if not part.content_type.startswith("image/")
    )
    return f'{DECLARATION}<Types xmlns="{TYPES}">{defaults}{overrides}</Types>'
