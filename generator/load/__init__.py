"""Phase 1: content/ and templates/profiles/ become a typed, frozen model; every problem with file and line, at once."""

from generator.load.content import Loaded, load_content
from generator.load.profiles import load_profile, load_wording

__all__ = ["Loaded", "load_content", "load_profile", "load_wording"]
