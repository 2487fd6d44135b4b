"""Running text becomes sentences, and two versions of it the sentences and words that differ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from generator.frozen import dataclass

# A sentence ends at a mark that is followed by a space and a capital, a digit or an opening mark: not in "No. 7 of".
_END = re.compile(r"(?<=[.!?])(?<!\bNo\.)(?<!\bSt\.)(?<!\bMr\.)(?<!\bDr\.) +(?=[A-Z0-9£“‘(])")
# No-break spaces hold a figure to its unit: "18.5 days" changes as one word.
_WORD = re.compile(r"[^ \n]+|[ \n]+")


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch that differs: what stood there and what stands there now; one of them may be empty."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some words of the text as it is now or was: kept, inserted or deleted."""

    kind: str
    words: str


KEPT, INSERTED, DELETED = "kept", "inserted", "deleted"


def sentences(text: str) -> list[str]:
    """The sentences of a text, in order."""
    return [sentence for sentence in _END.split(text) if sentence]


def changed_sentences(old: str, new: str) -> Iterator[Difference]:
    """The sentences that differ, each with the one it takes the place of."""
    before, after = sentences(old), sentences(new)
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        if b - a == d - c:
            yield from map(Difference, before[a:b], after[c:d])
        else:
            yield Difference(" ".join(before[a:b]), " ".join(after[c:d]))


def changed_words(old: str, new: str) -> Iterator[Difference]:
    """The words that differ."""
    stretches = list(woven(old, new))
    for first, second in zip(stretches, [*stretches[1:], Stretch(KEPT, "")], strict=True):
        if first.kind == DELETED:
            yield Difference(first.words, second.words if second.kind == INSERTED else "")
    for before, stretch in zip([Stretch(KEPT, ""), *stretches], stretches, strict=False):
        if stretch.kind == INSERTED and before.kind != DELETED:
            yield Difference("", stretch.words)


def woven(old: str, new: str) -> Iterator[Stretch]:
    """Both texts as one: what is kept, and at each place that differs the deleted words before the inserted ones."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Stretch(KEPT, "".join(after[c:d]))
            continue
        if b > a:
            yield Stretch(DELETED, "".join(before[a:b]))
        if d > c:
            yield Stretch(INSERTED, "".join(after[c:d]))
