"""What a Word template brings into every paper is looked at: there is nothing that runs, and nothing from outside.

A paper takes over the styles, theme, typefaces, header and footer of its template, and what those name. Word would run
or fetch some of that when a reader opens the paper, and LibreOffice when pages are counted.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

from generator.problems import ContentError, Location, Problem
from generator.writers.word.fields import field_names
from generator.writers.word.template_pictures import fault_of_picture
from generator.writers.word.xml import RELATIONSHIPS, WORD

_ROOTS = {
    RELATIONSHIP_TYPE.STYLES: "styles",
    RELATIONSHIP_TYPE.HEADER: "hdr",
    RELATIONSHIP_TYPE.FOOTER: "ftr",
}
"""The element that a part of each kind begins with: the parts that papers are filled into."""

_CALLED = {"styles": "style sheet", "fontTable": "list of typefaces"}
"""What people call the kinds of part that have another name in the file."""

_FURNITURE = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)
_TAKEN_ALONG = frozenset({RELATIONSHIP_TYPE.IMAGE, RELATIONSHIP_TYPE.FONT})
_SAFE_ADDRESS = re.compile(r"(https?://|mailto:)", re.IGNORECASE)

# Fields that number, name or date the page. All others fetch, ask or run something, or have no place in a header.
_FIELDS = {
    "=", "AUTHOR", "COMMENTS", "CREATEDATE", "DATE", "DOCPROPERTY", "FILENAME", "HYPERLINK", "IF", "KEYWORDS",
    "NUMPAGES", "PAGE", "PAGEREF", "PRINTDATE", "QUOTE", "REF", "SAVEDATE", "SECTION", "SECTIONPAGES", "SEQ",
    "STYLEREF", "SUBJECT", "SYMBOL", "TIME", "TITLE",
}  # fmt: skip
_OBJECTS = {"object", "OLEObject", "control", "altChunk", "subDoc", "movie", "contentPart"}

_AS_PICTURE = "open the template in Word, delete it, and put a picture in its place with Insert, Pictures, This Device"
_FIELD_HINT = "open the template in Word, press Alt+F9 to see the fields, delete this one, and save"
_SAVE = "open the template in Word and save it anew as a Word document (.docx)"


def refuse_parts(document: Any, kept: Collection[str], furniture: Collection[str], template_name: str) -> None:
    """Look at the parts that papers take over. Raises ContentError (bad-word-template), one problem for each fault.

    `document` is the template's main part; `kept` are the kinds of relationship that are taken over, and `furniture`
    the ids of those to the header and footer of its pages.
    """
    faults = dict.fromkeys(_faults(document, kept, furniture))
    if faults:
        where = Location(template_name)
        raise ContentError(*(Problem("bad-word-template", message, where, hint) for message, hint in faults))


Fault = tuple[str, str]
"""What was found and what is wanted; what to do."""


def _faults(document: Any, kept: Collection[str], furniture: Collection[str]) -> Iterator[Fault]:
    relationships = document.rels
    for name in sorted(furniture):
        if name not in relationships or relationships[name].reltype not in _FURNITURE:
            yield "the pages name a header or footer that is not in the file; a whole .docx is wanted", _SAVE
    for name, relationship in relationships.items():
        if relationship.reltype in kept or (name in furniture and relationship.reltype in _FURNITURE):
            yield from _faults_of_part(relationship)


def _faults_of_part(relationship: Any) -> Iterator[Fault]:
    kind = relationship.reltype.rpartition("/")[2]
    what = _CALLED.get(kind, kind)
    if relationship.is_external:
        yield _from_outside(what, relationship.target_ref)
        return
    part = relationship.target_part
    root = _root(part)
    wanted = _ROOTS.get(relationship.reltype)
    if root is None or (wanted and root.tag != f"{{{WORD}}}{wanted}"):
        yield f"the {what} of this file cannot be read; a whole .docx is wanted", _SAVE
        return
    if root.getroottree().docinfo.internalDTD is not None:
        yield f"the {what} of this file holds declarations that Word does not write; a whole .docx is wanted", _SAVE
    yield from _named_faults(part, what)
    if relationship.reltype in _FURNITURE:
        yield from _faults_inside(root, part, what)


def _root(part: Any) -> Any:
    """The part as a tree; None for one that is no XML. Those that papers are filled into are trees already."""
    if hasattr(part, "element"):
        return part.element
    try:
        return etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return None


def _named_faults(part: Any, what: str) -> Iterator[Fault]:
    """What is wrong with all that a part names: pictures and typefaces in the file and links to click may be there."""
    for relationship in part.rels.values():
        kind = relationship.reltype.rpartition("/")[2]
        if relationship.is_external:
            if relationship.reltype != RELATIONSHIP_TYPE.HYPERLINK or not _SAFE_ADDRESS.match(relationship.target_ref):
                yield _from_outside(what, relationship.target_ref)
        elif relationship.reltype not in _TAKEN_ALONG or relationship.target_part.rels:
            yield _object(what, kind)
        elif relationship.reltype == RELATIONSHIP_TYPE.IMAGE:
            fault = fault_of_picture(relationship.target_part)
            if fault:
                yield f"a picture in the {what} {fault}; a whole picture of a page's size is wanted", _AS_PICTURE


def _faults_inside(root: Any, part: Any, what: str) -> Iterator[Fault]:
    """What is wrong in the words of a header or footer."""
    for name in field_names(root):
        if name not in _FIELDS:
            yield (
                f"the {what} has the field {name[:30] or '{ }'}; fields that number and name pages are wanted",
                _FIELD_HINT,
            )
    for element in root.iter(etree.Element):
        local = etree.QName(element).localname
        if local in _OBJECTS:
            yield _object(what, local)
        for attribute, value in element.attrib.items():
            namespace, _, name = attribute.rpartition("}")
            if namespace == f"{{{RELATIONSHIPS}" and value and value not in part.rels:
                yield f"the {what} names something that is not in the file; a whole .docx is wanted", _SAVE
            elif name == "src" or (name == "href" and (local == "imagedata" or not _SAFE_ADDRESS.match(value))):
                yield _from_outside(what, value)


def _from_outside(what: str, address: str) -> Fault:
    message = (
        f"the {what} takes something from outside the file ({address[:80]}); all of a paper stands in its own file"
    )
    return message, _AS_PICTURE


def _object(what: str, kind: str) -> Fault:
    return (
        f"the {what} holds an object of another program ({kind[:40]}); words, fields and pictures are wanted",
        _AS_PICTURE,
    )
