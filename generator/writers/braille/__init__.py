"""Phase 5, write: a document becomes pages of Unified English Braille, to be embossed or read on a braille display."""

from generator.writers.braille.write import write

__all__ = ["write"]
