"""The tree becomes a PDF/UA-1 file, through Typst. Typst's code is kept in this room and in templates/pdf."""

from generator.writers.pdf.compiling import PageDesign
from generator.writers.pdf.write import write

__all__ = ["PageDesign", "write"]
