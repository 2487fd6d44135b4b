"""What a paper is turned into the properties that Word and screen readers show for the file."""

from __future__ import annotations

from generator.document.blocks import Document
from generator.writers.word.xml import DECLARATION, escaped

CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
APPLICATION = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


def core_part(document: Document) -> str:
    """Title, subject, language, author and dates. The dates are the document's own: the same paper is the same file."""
    moment = f"{document.modified}T00:00:00Z"
    spaces = (
        f'xmlns:cp="{CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    )
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{escaped(moment)}</dcterms:{name}>'
        for name in ("created", "modified")
    )
    return (
        f"{DECLARATION}<cp:coreProperties {spaces}><dc:title>{escaped(document.title)}</dc:title>"
        f"<dc:subject>{escaped(document.subject)}</dc:subject><dc:creator>{escaped(document.author)}</dc:creator>"
        f"<cp:lastModifiedBy>{escaped(document.author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>{dates}"
        f"<dc:language>{escaped(document.language)}</dc:language></cp:coreProperties>"
    )


def application_part(document: Document) -> str:
    """The program and the organisation; no counts of pages and words, which nobody has counted."""
    return (
        f'{DECLARATION}<Properties xmlns="{APPLICATION}"><Application>Committee Papers</Application>'
        f"<Company>{escaped(document.author)}</Company></Properties>"
    )
