"""Languages turned into the attributes by which Word knows them: one for each family of scripts."""

from __future__ import annotations

from collections.abc import Mapping

# Written from right to left, by the primary subtag of the language (BCP 47).
RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
EAST_ASIAN = frozenset({"ja", "ko", "zh"})


def _primary(language: str) -> str:
    return language.partition("-")[0].lower()


def is_right_to_left(language: str) -> bool:
    """Whether the language is usually written from right to left."""
    return _primary(language) in RIGHT_TO_LEFT


def language_attribute(language: str) -> str:
    """The attribute of w:lang that takes the language."""
    if is_right_to_left(language):
        return "bidi"
    return "eastAsia" if _primary(language) in EAST_ASIAN else "val"


def language_attributes(language: str) -> Mapping[str, str]:
    """The attributes for a document's language; Word always wants one for Latin letters too."""
    return {"val": "en-GB", language_attribute(language): language}
