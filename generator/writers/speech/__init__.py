"""Phase 5, write: a document becomes what a good reader would say, as a transcript, as SSML and as sound."""

from generator.writers.speech.chapters import chapter_times
from generator.writers.speech.ogg import comments_of, seconds_of
from generator.writers.speech.settings import Settings, read_settings
from generator.writers.speech.sound import write_sound
from generator.writers.speech.write import write_pack_ssml, write_pack_transcript, write_ssml, write_transcript

__all__ = [
    "Settings",
    "chapter_times",
    "comments_of",
    "read_settings",
    "seconds_of",
    "write_pack_ssml",
    "write_pack_transcript",
    "write_sound",
    "write_ssml",
    "write_transcript",
]
