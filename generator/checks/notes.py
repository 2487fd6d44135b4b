"""Notes under tables are held against the marks that call them: no mark without a note, no note without a mark."""

from __future__ import annotations

from collections.abc import Iterator

from generator.figures.typed_tables import cell_path, note_called
from generator.model.content import Content, LoadedMeeting, Sourced
from generator.model.paper import Paper
from generator.model.table import TableDefinition
from generator.problems import Path, Problem, choose_from

_MARK = "[note "


def note_problems(_: Content, meeting: LoadedMeeting) -> Iterator[Problem]:
    """Marks that no note explains, and notes that no cell of their table calls."""
    for paper in meeting.papers.values():
        for identifier, table in paper.record.tables.items():
            yield from _unexplained(table, ("tables", identifier), paper)
            yield from _not_called(table, ("tables", identifier), paper)


def _unexplained(table: TableDefinition, path: Path, paper: Sourced[Paper]) -> Iterator[Problem]:
    for n, m, note in _calls(table):
        if note not in table.notes:
            message = f"the mark [note {note}] has no note; one is wanted under notes: of the table"
            where = paper.source.at(*cell_path(paper.source, path, n, m))
            hint = choose_from(note, table.notes) or f"add under notes: a line {note}: what the note says"
            yield Problem("mark-without-note", message, where, hint)


def _calls(table: TableDefinition) -> Iterator[tuple[int, int, str]]:
    """Every call of a note in a typed table: its row, its column and the id of the note."""
    for n, row in enumerate(table.rows if table.columns else ()):
        for m, text in enumerate(row.cells) if _MARK in "\n".join(row.cells) else ():
            note = note_called(text)
            if note:
                yield n, m, note


def _not_called(table: TableDefinition, path: Path, paper: Sourced[Paper]) -> Iterator[Problem]:
    if not table.notes:
        return
    called = {note for _, _, note in _calls(table)}
    for name in table.notes:
        if name not in called:
            message = f"no cell of the table calls the note '{name}'; a mark at what it is about is wanted"
            hint = f"write [note {name}] at the end of a cell, or delete the note"
            yield Problem("note-without-mark", message, paper.source.at(*path, "notes", name), hint)
