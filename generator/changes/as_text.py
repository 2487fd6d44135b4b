"""Changes become lines of text for the person at the keyboard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.changes.causes import Cause
from generator.changes.compare import Change, ChangeKind, PaperChanges

_NO_BREAK = "\N{NO-BREAK SPACE}"


def changes_as_text(papers: Iterable[PaperChanges]) -> Iterator[str]:
    """A heading for each paper that differs, and below it each change: where, old and new, and what caused it."""
    for paper in papers:
        if paper.status == "unchanged":
            continue
        yield f"{paper.paper}: {paper.title}"
        if paper.status != "changed":
            yield f"  the whole paper was {paper.status}"
        for change in paper.changes:
            yield from _lines(change)


def _lines(change: Change) -> Iterator[str]:
    label = f", {change.label}" if change.label else ""
    where = f"  {change.kind}, {change.place or 'front'}{label}"
    if change.kind is ChangeKind.FIGURE or (change.kind is ChangeKind.CHART and len(change.old + change.new) < 40):
        yield _plain(f"{where}: {_shown(change.old)} -> {_shown(change.new)}")
    else:
        yield _plain(where)
        yield _plain(f"    was: {_shown(change.old)}")
        yield _plain(f"    now: {_shown(change.new)}")
    yield from (f"    because of {_because(cause)}" for cause in change.causes)


def _because(cause: Cause) -> str:
    return f"{cause.measure}, {cause.period} ({cause.where})" if cause.measure else f"the text ({cause.where})"


def _shown(words: str) -> str:
    return words or "(nothing)"


def _plain(words: str) -> str:
    return words.replace(_NO_BREAK, " ")
