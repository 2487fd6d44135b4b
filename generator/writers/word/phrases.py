"""A phrase of the wording catalogue turned into runs, with runs of any kind (a field, a bookmark) in its gaps."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter

from generator.document.wording import Wording
from generator.writers.word.runs import Look, run


def phrase_runs(wording: Wording, key: str, gaps: Mapping[str, str], look: Look | None = None) -> str:
    """The phrase for `key` as runs, each {name} in it replaced by the runs in `gaps`.

    Raises KeyError for a key that the catalogue does not have and for a name that `gaps` does not have.
    """
    pieces = Formatter().parse(wording.phrase(key))
    return "".join(run(words, look or Look()) + (gaps[name] if name else "") for words, name, _, _ in pieces)
