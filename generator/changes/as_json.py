"""Snapshots and changes become JSON that a person can read, and kept snapshots are read back from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from generator.changes.causes import Cause
from generator.changes.compare import Change, PaperChanges
from generator.changes.snapshot import Figure, Line, Said, Snapshot, Value
from generator.document.inlines import FigureSource
from generator.problems import Location


def snapshot_as_json(snapshot: Snapshot) -> dict[str, Any]:
    """What a paper says, as it is kept: its blocks in order, and in each the lines with their figures."""
    return {
        "paper": snapshot.paper,
        "title": snapshot.title,
        "blocks": [_block(block) for block in snapshot.blocks],
        "values": {measure: [_value(value) for value in values] for measure, values in snapshot.values.items()},
    }


def _value(value: Value) -> list[str | int]:
    return [value.measure, value.period, value.words, value.where.file, value.where.line]


def _block(block: Said) -> dict[str, Any]:
    written = {"file": block.origin.file, "line": block.origin.line} if block.origin.file else {}
    lines = [_line(line) for line in block.lines]
    return {"id": block.id, "kind": block.kind, "place": block.place, **written, "lines": lines}


def _line(line: Line) -> dict[str, Any]:
    named = {"label": line.label} if line.label != line.key else {}
    figures = {"figures": [_figure(figure) for figure in line.figures]} if line.figures else {}
    return {"key": line.key, **named, "words": line.words, **figures}


def _figure(figure: Figure) -> dict[str, Any]:
    source = figure.source
    return {
        "words": figure.words,
        "measure": source.measure,
        "period": source.period,
        "file": source.file,
        "line": source.line,
    }


def snapshot_from_json(kept: Mapping[str, Any]) -> Snapshot:
    """A kept snapshot. Raises KeyError, TypeError or ValueError when it is not one."""
    blocks = tuple(_said(block) for block in kept["blocks"])
    values = {str(name): tuple(map(_value_said, found)) for name, found in kept.get("values", {}).items()}
    return Snapshot(str(kept["paper"]), str(kept["title"]), blocks, values)


def _value_said(kept: Sequence[Any]) -> Value:
    measure, period, words, file, line = kept
    return Value(str(measure), str(period), str(words), Location(str(file), int(line)))


def _said(kept: Mapping[str, Any]) -> Said:
    origin = Location(str(kept.get("file", "")), int(kept.get("line", 0)))
    lines = tuple(_line_said(line) for line in kept["lines"])
    return Said(str(kept["id"]), str(kept["kind"]), str(kept["place"]), lines, origin)


def _line_said(kept: Mapping[str, Any]) -> Line:
    figures = tuple(_figure_said(figure) for figure in kept.get("figures", ()))
    return Line(str(kept["key"]), str(kept["words"]), str(kept.get("label", kept["key"])), figures)


def _figure_said(kept: Mapping[str, Any]) -> Figure:
    source = FigureSource(str(kept["measure"]), str(kept["period"]), str(kept["file"]), int(kept["line"]))
    return Figure(str(kept["words"]), source)


def changes_as_json(papers: Iterable[PaperChanges]) -> list[dict[str, Any]]:
    """What changed, paper by paper; those that did not change are named with their status alone."""
    return [
        {
            "paper": paper.paper,
            "title": paper.title,
            "status": paper.status,
            "changes": [_change(change) for change in paper.changes],
        }
        for paper in papers
    ]


def _change(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind.value,
        "place": change.place,
        "block": change.block,
        "label": change.label,
        "old": change.old,
        "new": change.new,
        "because": [_cause(cause) for cause in change.causes],
    }


def _cause(cause: Cause) -> dict[str, Any]:
    measure = {"measure": cause.measure, "period": cause.period} if cause.measure else {}
    return {**measure, "file": cause.where.file, "line": cause.where.line}
