"""The tree becomes a Word file. Word's XML is kept in this room, behind functions named after what they make."""

from generator.writers.word.planning import Part, title_bookmarks
from generator.writers.word.write import write, write_pack

__all__ = ["Part", "title_bookmarks", "write", "write_pack"]
