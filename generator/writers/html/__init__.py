"""Phase 5, write: a document, or the papers of a meeting, become one self-contained web page."""

from generator.writers.html.pack import Part, write_pack
from generator.writers.html.page import PageDesign
from generator.writers.html.write import narrow, write

__all__ = ["PageDesign", "Part", "narrow", "write", "write_pack"]
