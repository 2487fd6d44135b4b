"""The fixed words in English and in Welsh, as tests need them beside what they call."""

from __future__ import annotations

from generator.load import load_wording
from generator.workspace import Workspace, packaged_folder

ENGLISH = load_wording(Workspace(packaged_folder()), "en-GB")
WELSH = load_wording(Workspace(packaged_folder()), "cy-GB")
