"""Letters that are spelled become what a voice says as letters: alone, "A" is taken for the article by many a voice.

espeak-ng says "V A T" with the "a" of "a table", and "V.A.T" as it is meant.
"""

from __future__ import annotations

import re

# Several capitals in a row, or one behind a word, as "paragraph 2 A"; an article is no capital but at a beginning.
SPELLED = re.compile(r"\b[A-Z](?: [A-Z])+\b|(?<=\w )A(?= \w)")


def dotted(said: str) -> str:
    """What is said, as it is written for a voice: "ten A.M", "item two A, Schools"."""
    return SPELLED.sub(lambda found: _for_a_voice(found.group()), said)


def with_aliases(said: str) -> str:
    """The same in SSML, where the words stay and the voice is told what to say in their place; `said` is escaped."""
    return SPELLED.sub(lambda found: _with_alias(found.group()), said)


def _with_alias(letters: str) -> str:
    voiced = _for_a_voice(letters)
    return letters if voiced == letters else f'<sub alias="{voiced}">{letters}</sub>'


def _for_a_voice(letters: str) -> str:
    if letters == "A":
        return "A,"
    return ".".join(letters.split()) if "A" in letters else letters
