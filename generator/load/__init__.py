"""Phase 1: content/ and templates/profiles/ become a typed, frozen model; every problem with file and line, at once."""

from generator.load.catalogues import load_wording
from generator.load.content import Loaded, load_content
from generator.load.profiles import load_profile
from generator.load.readers import load_readers, load_reading_profile

__all__ = ["Loaded", "load_content", "load_profile", "load_readers", "load_reading_profile", "load_wording"]
