"""Phase 5, write: a document becomes one self-contained web page."""

from generator.writers.html.page import PageDesign
from generator.writers.html.write import narrow, write

__all__ = ["PageDesign", "narrow", "write"]
