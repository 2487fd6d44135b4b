"""Phase 5, write: a document becomes pages of Unified English Braille, to be embossed or read on a braille display."""

from generator.writers.braille.write import Book, PrintPages, write, write_pack

__all__ = ["Book", "PrintPages", "write", "write_pack"]
