"""The fixed words of an edition ('Page 3 of 12', 'Source', 'Key'), by key, in the language of the paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """One language's catalogue: templates/wording/<language>.yaml. `phrases` may hold {names} to be filled in."""

    language: str
    phrases: Mapping[str, str]

    def say(self, key: str, **values: object) -> str:
        """The phrase for `key` with `values` filled in. Raises KeyError for a key the catalogue does not have."""
        return self.phrases[key].format(**values)
