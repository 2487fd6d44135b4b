"""The bytes of a Word template turned into an open package; what cannot be used becomes a problem."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.package import OpcPackage
from docx.oxml import parse_xml
from docx.package import Package
from lxml import etree

from generator.frozen import dataclass
from generator.problems import ContentError, Location, Problem

HINT = "save the template from Word as a Word document (.docx), or begin again from the one that came with the program"
# What a package that is no Word document makes python-docx raise: no zip file, no list of types, broken XML, no styles.
UNUSABLE = (zipfile.BadZipFile, PackageNotFoundError, etree.XMLSyntaxError, KeyError, ValueError, EOFError, OSError)


MOST_UNPACKED = 50_000_000
"""Bytes. The program's own template has a hundred thousand."""


@dataclass(frozen=True, slots=True)
class Template:
    """A .docx file with the styles, header and footer of papers, and how it is called in messages.

    `fonts` are the font files that a paper may bring along.
    """

    content: bytes
    name: str
    fonts: tuple[Path, ...] = ()


def opened(template: Template) -> Any:
    """The template's package. Raises ContentError (bad-word-template)."""
    content, name = template.content, template.name
    if not zipfile.is_zipfile(BytesIO(content)):
        raise ContentError(_problem("this is no Word file (.docx); a Word template is one", name))
    _refuse_what_is_too_large(content, name)
    try:
        package: OpcPackage = Package.open(BytesIO(content))
        document = package.main_document_part
        parts = {relationship.reltype for relationship in document.rels.values()}
    except (*UNUSABLE, zipfile.error) as error:
        raise ContentError(_unreadable(error, name)) from error
    if "macroEnabled" in document.content_type:
        raise ContentError(_problem("this is a Word file with macros; one without (.docx) is wanted", name))
    if document.content_type != CONTENT_TYPE.WML_DOCUMENT_MAIN:
        raise ContentError(_problem("this is another kind of Office file; a Word document (.docx) is wanted", name))
    if RELATIONSHIP_TYPE.STYLES not in parts:
        raise ContentError(_problem("there are no styles in this file; a paper is set in the template's styles", name))
    return package


def parsed(part: bytes, template: Template) -> Any:
    """A part of the template as a tree. Raises ContentError (bad-word-template)."""
    try:
        return parse_xml(part)
    except etree.XMLSyntaxError as error:
        raise ContentError(_unreadable(error, template.name)) from error


def _unreadable(error: Exception, name: str) -> Problem:
    return _problem(f"Word's parts cannot be read in this file ({error}); a whole .docx is wanted", name)


def _refuse_what_is_too_large(template: bytes, name: str) -> None:
    """Look at what the zip file says before it is unpacked. Raises ContentError (bad-word-template)."""
    try:
        with zipfile.ZipFile(BytesIO(template)) as parts:
            unpacked = sum(entry.file_size for entry in parts.infolist())
    except (*UNUSABLE, NotImplementedError) as error:
        raise ContentError(_problem(f"this file is damaged ({error}); a whole .docx is wanted", name)) from error
    if unpacked > MOST_UNPACKED:
        raise ContentError(_problem("this unpacks to far more than a template has; styles without text do", name))


def _problem(message: str, name: str) -> Problem:
    return Problem("bad-word-template", message, Location(name), HINT)
