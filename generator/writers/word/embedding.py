"""A typeface that readers may not have is put into the file as ISO/IEC 29500 has it: its first bytes veiled by a key.

Word shows it on every machine that way, and so does LibreOffice.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Any
from uuid import UUID

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from lxml import etree

from generator.document.font_tables import FontTables
from generator.typefaces import brought_along
from generator.writers.word.package import PaperPackage
from generator.writers.word.template import Template, parsed
from generator.writers.word.xml import RELATIONSHIPS, WORD, named

VEILED_FONT = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
VEILED = 32
"""Bytes at the beginning of a font that are veiled: the sixteen of the key, twice."""


def put_fonts(package: PaperPackage, family: str, template: Template) -> bool:
    """Put the typeface into the file if it is one that it has to bring along and may; whether it was.

    Raises ContentError (bad-word-template).
    """
    files = brought_along(family, template.fonts)
    if files is None or not all(FontTables.of(font).may_be_embedded for font in (files.regular, files.bold)):
        return False
    table = _font_table(package)
    fonts_known = parsed(table.blob, template)
    entry = _entry(fonts_known, family)
    for weight, font in (("Regular", files.regular), ("Bold", files.bold)):
        key = UUID(bytes=sha256(font).digest()[:16])
        part = package.binary(f"fonts/{family.replace(' ', '')}-{weight}.odttf", VEILED_FONT, veiled(font, key))
        attributes = {
            f"{{{RELATIONSHIPS}}}id": table.relate_to(part, RELATIONSHIP_TYPE.FONT),
            named("w:fontKey"): f"{{{str(key).upper()}}}",
        }
        etree.SubElement(entry, named(f"w:embed{weight}"), attributes)
    package.set(table, etree.tostring(fonts_known, encoding="unicode"))
    return True


def veiled(font: bytes, key: UUID) -> bytes:
    """The font with the key, its bytes last to first, laid over the beginning; the same again takes it off."""
    over = key.bytes[::-1] * (VEILED // len(key.bytes))
    return bytes(byte ^ by for byte, by in zip(font[:VEILED], over, strict=True)) + font[VEILED:]


def _font_table(package: PaperPackage) -> Any:
    """The part in which the typefaces of the file stand; a new one where the template has none."""
    try:
        return package.document.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    except KeyError:
        empty = f'<w:fonts xmlns:w="{WORD}"/>'
        return package.put(RELATIONSHIP_TYPE.FONT_TABLE, "fontTable.xml", CONTENT_TYPE.WML_FONT_TABLE, empty)


def _entry(fonts_known: Any, family: str) -> Any:
    """The entry of a typeface, new where the template's own, with other files, would be in its place."""
    for known in fonts_known.findall(named("w:font")):
        if known.get(named("w:name")) == family:
            fonts_known.remove(known)
    entry = etree.SubElement(fonts_known, named("w:font"), {named("w:name"): family}, nsmap={"r": RELATIONSHIPS})
    for name, value in (("charset", "00"), ("family", "swiss"), ("pitch", "variable")):
        etree.SubElement(entry, named(f"w:{name}"), {named("w:val"): value})
    return entry
