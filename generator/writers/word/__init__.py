"""The tree becomes a Word file. Word's XML is kept in this room, behind functions named after what they make."""

from generator.writers.word.planning import Part, block_bookmarks, block_bookmarks_in_pack, title_bookmarks
from generator.writers.word.template import Template
from generator.writers.word.write import write, write_pack

__all__ = ["Part", "Template", "block_bookmarks", "block_bookmarks_in_pack", "title_bookmarks", "write", "write_pack"]
