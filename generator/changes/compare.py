"""Two snapshots of a paper become the list of what changed: figures, sentences, charts, tables, actions and dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from generator.changes.causes import Cause, Causes
from generator.changes.matching import matched
from generator.changes.sentences import Difference, changed_sentences, changed_words
from generator.changes.snapshot import ACTION, CHART, TABLE, Figure, Line, Said, Snapshot
from generator.frozen import dataclass


class ChangeKind(StrEnum):
    """What sort of thing changed."""

    FIGURE = "figure"
    SENTENCE = "sentence"
    CHART = "chart"
    TABLE = "table"
    ACTION = "action"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed. `old` or `new` is empty where something came or went; `place` is as readers say it."""

    kind: ChangeKind
    block: str
    place: str
    label: str
    old: str
    new: str
    causes: tuple[Cause, ...] = ()


@dataclass(frozen=True, slots=True)
class PaperChanges:
    """What changed in one paper: `status` is changed, unchanged, added or removed."""

    paper: str
    title: str
    status: str
    changes: tuple[Change, ...] = ()


_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE = re.compile(rf"\b\d{{1,2}}\s(?:{_MONTHS})\s\d{{4}}\b")
_KINDS = {ACTION: ChangeKind.ACTION, CHART: ChangeKind.CHART, TABLE: ChangeKind.TABLE}


def compare(old: Snapshot, new: Snapshot) -> PaperChanges:
    """What the paper says now and did not before, and the other way round; blocks are matched by ids and words."""
    changes = tuple(dict.fromkeys(_changes(old, new)))
    return PaperChanges(new.paper, new.title, "changed" if changes else "unchanged", changes)


def compare_all(old: Iterable[Snapshot], new: Iterable[Snapshot]) -> tuple[PaperChanges, ...]:
    """The changes of each paper of two states of a workspace, in the order of the papers' names."""
    before, after = ({each.paper: each for each in state} for state in (old, new))
    return tuple(_of_paper(before.get(name), after.get(name)) for name in sorted({*before, *after}))


def _of_paper(old: Snapshot | None, new: Snapshot | None) -> PaperChanges:
    if old is not None and new is not None:
        return compare(old, new)
    only = old or new
    assert only is not None
    return PaperChanges(only.paper, only.title, "removed" if new is None else "added")


def _changes(old: Snapshot, new: Snapshot) -> Iterator[Change]:
    before, causes = matched(old, new), Causes(old.values, new.values)
    for block in new.blocks:
        yield from _of_block(before.get(block.id), block, causes)
    kept = {block.id for block in before.values()}
    for gone in old.blocks:
        if gone.id not in kept:
            yield from _of_block(gone, Said(gone.id, gone.kind, gone.place, (), gone.origin), causes)


def _of_block(old: Said | None, new: Said, known: Causes) -> Iterator[Change]:
    before = {line.key: line for line in old.lines} if old else {}
    after = {line.key: line for line in new.lines}
    keys = (*after, *(key for key in before if key not in after))
    pairs = [(before.get(key, Line(key, "")), after.get(key, Line(key, ""))) for key in keys]
    changed = [pair for pair in pairs if pair[0].words != pair[1].words]
    figures = (found for was, now in changed for found in _changed_figures(was.figures, now.figures))
    causes = tuple(dict.fromkeys(cause for pair in figures for cause in known.of(*pair))) or _text_cause(new)
    for was, now in changed:
        yield from _of_line(was, now, new, causes, known)


def _of_line(old: Line, new: Line, block: Said, causes: tuple[Cause, ...], known: Causes) -> Iterator[Change]:
    """`causes` are those of the whole block, for what shows no figure of its own: a headline, a description."""
    figures = tuple(_changed_figures(old.figures, new.figures))
    label = new.label or old.label
    for was, now in figures:
        kind, own = _figure_kind(block), known.of(was, now)
        yield Change(kind, block.id, block.place, label, _words(was), _words(now), own)
    if block.kind in (CHART, TABLE):
        if not figures:
            yield Change(_KINDS[block.kind], block.id, block.place, label, old.words, new.words, causes)
        return
    for difference in changed_sentences(old.words, new.words):
        printed = [pair for pair in figures if _is_in(*pair, difference)]
        shown = tuple(dict.fromkeys(cause for pair in printed for cause in known.of(*pair)))
        kind = _sentence_kind(block, difference, by_figures=bool(shown))
        yield Change(kind, block.id, block.place, label, difference.old, difference.new, shown or causes)


def _figure_kind(block: Said) -> ChangeKind:
    return ChangeKind.CHART if block.kind == CHART else ChangeKind.FIGURE


def _sentence_kind(block: Said, difference: Difference, *, by_figures: bool) -> ChangeKind:
    if block.kind in _KINDS:
        return _KINDS[block.kind]
    changed = list(changed_words(difference.old, difference.new))
    was, now = (set(_DATE.findall(text)) for text in (difference.old, difference.new))
    return ChangeKind.DATE if changed and was != now and not by_figures else ChangeKind.SENTENCE


def _changed_figures(old: Sequence[Figure], new: Sequence[Figure]) -> Iterator[tuple[Figure | None, Figure | None]]:
    """The figures that differ: matched in order where a line is built as it was, else by what they are of."""
    if [each.source.measure for each in old] == [each.source.measure for each in new]:
        yield from ((was, now) for was, now in zip(old, new, strict=True) if was.words != now.words)
        return
    before = {(each.source.measure, each.source.period): each for each in old}
    after = {(each.source.measure, each.source.period): each for each in new}
    for key in (*after, *(key for key in before if key not in after)):
        was, now = before.get(key), after.get(key)
        if _words(was) != _words(now):
            yield was, now


def _words(figure: Figure | None) -> str:
    return figure.words if figure else ""


def _is_in(was: Figure | None, now: Figure | None, difference: Difference) -> bool:
    return _words(now or was) in (difference.new if now else difference.old)


def _text_cause(block: Said) -> tuple[Cause, ...]:
    return (Cause(block.origin),) if block.origin.file else ()
