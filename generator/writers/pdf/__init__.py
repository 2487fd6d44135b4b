"""The tree becomes a PDF/UA-1 file, through Typst. Typst's code is kept in this room and in templates/pdf."""

from generator.writers.pdf.compiling import PageDesign
from generator.writers.pdf.write import Part, write, write_pack

__all__ = ["PageDesign", "Part", "write", "write_pack"]
