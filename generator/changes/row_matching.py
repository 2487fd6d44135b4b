"""The rows of two versions of a table become pairs, by what heads them: an inserted row makes no other row a new one.

The ids of typed rows are counted. A row is the one that had its heading before; rows whose headings are both new and
gone, in equal number, were renamed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.changes.snapshot import Said

Name = tuple[str, int]

GONE = " gone"
"""What stands behind the id of a row that is no longer there."""


def with_rows_of(old: Said, new: Said) -> Said:
    """The old version of a table with the keys that its rows have in the new one; gone rows have keys apart."""
    before, after = dict(_rows(old)), dict(_rows(new))
    known = {row: after[name] for name, row in before.items() if name in after}
    gone = [row for name, row in before.items() if name not in after]
    came = [row for name, row in after.items() if name not in before]
    renamed = dict(zip(gone, came, strict=True)) if len(gone) == len(came) else {row: f"{row}{GONE}" for row in gone}
    keys = {**known, **renamed}
    return replace(old, lines=tuple(replace(line, key=_renamed(line.key, keys)) for line in old.lines))


def _rows(table: Said) -> Iterator[tuple[Name, str]]:
    """Each row's heading, counted where several have the same, and the row's id."""
    heads: dict[str, str] = {}
    for line in table.lines:
        row, slash, _ = line.key.partition("/")
        if slash and row.startswith(f"{table.id}-"):
            heads.setdefault(row, line.words)
    seen: Counter[str] = Counter()
    for row, heading in heads.items():
        seen[heading] += 1
        yield (heading, seen[heading]), row


def _renamed(key: str, rows: Mapping[str, str]) -> str:
    row, slash, column = key.partition("/")
    return f"{rows.get(row, row)}{slash}{column}"
