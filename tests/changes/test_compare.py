"""What is found when two versions of a small document are compared, and how it is shown in the document."""

from __future__ import annotations

import re

from generator.changes.as_json import snapshot_as_json, snapshot_from_json
from generator.changes.compare import ChangeKind, compare
from generator.changes.snapshot import snapshot
from generator.changes.tracked import with_tracked_changes
from generator.document.blocks import Block, Cell, Column, Document, Heading, Paragraph, Row, Running, Table
from generator.document.dump import dump_blocks
from generator.document.inlines import CrossReference, Deleted, Edit, FigureSource, Inlines, Strong, Text, text

NO_BREAK = "\N{NO-BREAK SPACE}"
EDIT = Edit("The Council", "2024-05-03")


class Words:
    """The fixed words of an edition, as their keys and values."""

    def say(self, key: str, **values: object) -> str:
        return " ".join([key, *(str(value) for value in values.values())])


def _document(*blocks: Block) -> Document:
    heading = Heading(id="title", level=1, content=text("Waiting"))
    return Document(
        id="02-waiting",
        title="Waiting",
        subject="",
        language="en-GB",
        author="The Council",
        running=Running("Audit", ""),
        blocks=(heading, *blocks),
    )


def _figure(words: str, line: int = 7) -> Text:
    return Text(words, FigureSource("waiting-days", "April 2024", "content/metrics/waiting-days.yaml", line))


def _paragraph(number: int, *content: Inlines) -> Paragraph:
    return Paragraph(id=f"money-p{number}", content=tuple(inline for part in content for inline in part))


def _changes(old: Document, new: Document) -> list[tuple[ChangeKind, str, str]]:
    before, after = (snapshot("audit/02-waiting", each, Words()) for each in (old, new))
    return [(change.kind, change.old, change.new) for change in compare(before, after).changes]


def _marked(old: Document, new: Document) -> list[str]:
    tracked = with_tracked_changes(new, snapshot("audit/02-waiting", old, Words()), EDIT, Words())
    return [re.sub(r" \{[a-z0-9-]+\}$", "", line) for line in dump_blocks(tracked.blocks[1:])]


def test_a_changed_figure_is_named_with_its_sentence_and_the_value_that_caused_it() -> None:
    old = _document(_paragraph(1, text("It took "), (_figure("12 days"),), text(". It is cold.")))
    new = _document(_paragraph(1, text("It took "), (_figure("9 days"),), text(". It is cold.")))
    before, after = (snapshot("audit/02-waiting", each, Words()) for each in (old, new))
    figure, sentence = compare(before, after).changes
    assert (figure.kind, figure.old, figure.new) == ("figure", "12 days", "9 days")
    assert (sentence.kind, sentence.old, sentence.new) == ("sentence", "It took 12 days.", "It took 9 days.")
    assert [str(cause.where) for cause in sentence.causes] == ["content/metrics/waiting-days.yaml:7"]


def test_a_value_that_moved_to_another_line_of_its_file_is_no_change() -> None:
    old = _document(_paragraph(1, (_figure("9 days", line=7),)))
    assert _changes(old, _document(_paragraph(1, (_figure("9 days", line=12),)))) == []


def test_a_changed_date_is_called_a_date() -> None:
    old, new = (_document(_paragraph(1, text(f"It opens on {day} May 2024."))) for day in (3, 4))
    assert _changes(old, new) == [("date", "It opens on 3 May 2024.", "It opens on 4 May 2024.")]


def test_a_paragraph_put_in_before_others_is_the_only_change() -> None:
    old = _document(_paragraph(1, text("Cats sleep all day.")), _paragraph(2, text("Dogs run.")))
    new = _document(
        _paragraph(1, text("Birds sing at dawn.")),
        _paragraph(2, text("Cats sleep all day.")),
        _paragraph(3, text("Dogs run.")),
    )
    assert _changes(old, new) == [("sentence", "", "Birds sing at dawn.")]
    assert _marked(old, new) == ["¶ {+Birds sing at dawn.+}", "¶ Cats sleep all day.", "¶ Dogs run."]


def test_what_is_gone_is_shown_deleted_where_it_stood() -> None:
    old = _document(_paragraph(1, text("Cats sleep.")), _paragraph(2, text("Dogs run.")), _paragraph(3, text("Ants.")))
    new = _document(_paragraph(1, text("Cats sleep.")), _paragraph(2, text("Ants.")))
    assert _marked(old, new) == ["¶ Cats sleep.", "¶ (note) {-Dogs run.-}", "¶ Ants."]


def test_words_change_inside_strong_text_and_beside_references() -> None:
    old = _document(_paragraph(1, (Strong(text("Few cats.")), Text(f" See paragraph{NO_BREAK}2.1 now."))))
    reference = CrossReference("title", "paragraph", "2.1")
    new = _document(_paragraph(1, (Strong(text("Many cats.")),), text(" See "), (reference,), text(" then.")))
    assert _marked(old, new) == ["¶ {-Few-}{+**Many**+}** cats.** See [paragraph~2.1](#title) {-now.-}{+then.+}"]


def test_a_changed_cell_is_marked_in_its_row_and_a_new_row_as_a_whole() -> None:
    def table(*rows: Row) -> Table:
        columns = (Column("Year", heads_rows=True), Column("Days"))
        return Table(id="waits", caption=text("Waits"), columns=columns, rows=rows, description="Waits by year.")

    def row(year: str, days: str) -> Row:
        return Row(f"waits-{year}", (Cell(text(year)), Cell((_figure(days),))))

    old, new = _document(table(row("2023", "12"))), _document(table(row("2023", "11"), row("2024", "9")))
    assert _changes(old, new) == [("figure", "12", "11"), ("table", "", "2024"), ("figure", "", "9")]
    assert [line.strip() for line in _marked(old, new) if "20" in line and "|" in line] == [
        "| 2023 | {-12-}{+‹11›+}",
        "| {+2024+} | {+‹9›+}",
    ]


def test_a_kept_snapshot_reads_back_as_it_was() -> None:
    said = snapshot("audit/02-waiting", _document(_paragraph(1, text("It took "), (_figure("9 days"),))), Words())
    assert snapshot_from_json(snapshot_as_json(said)) == said


def _typed_table(*rows: tuple[str, str]) -> Table:
    """A table whose rows have counted ids, as typed rows do."""
    cells = ((Cell(text(name)), Cell(text(value))) for name, value in rows)
    return Table(
        id="costs",
        caption=text("Costs"),
        columns=(Column("Service", heads_rows=True), Column("Cost")),
        rows=tuple(Row(f"costs-row{n}", pair) for n, pair in enumerate(cells)),
        description="Costs.",
    )


ROWS = (("Libraries", "£10"), ("Parks", "£20"), ("Roads", "£30"))


def test_a_row_put_in_before_others_is_the_only_change() -> None:
    old, new = _document(_typed_table(*ROWS)), _document(_typed_table(("Museums", "£5"), *ROWS))
    assert _changes(old, new) == [(ChangeKind.TABLE, "", "Museums"), (ChangeKind.TABLE, "", "£5")]


def test_a_row_taken_out_is_the_only_change_and_is_struck_out_where_it_stood() -> None:
    old, new = _document(_typed_table(*ROWS)), _document(_typed_table(ROWS[0], ROWS[2]))
    assert _changes(old, new) == [(ChangeKind.TABLE, "Parks", ""), (ChangeKind.TABLE, "£20", "")]
    tracked = with_tracked_changes(new, snapshot("audit/02-waiting", old, Words()), EDIT, Words())
    (table,) = [block for block in tracked.blocks if isinstance(block, Table)]
    assert [row.cells[0].content for row in table.rows] == [
        text("Libraries"),
        (Deleted("Parks", EDIT),),
        text("Roads"),
    ]


def test_a_row_that_is_renamed_keeps_its_figures() -> None:
    old = _document(_typed_table(*ROWS))
    new = _document(_typed_table(ROWS[0], ("Parks and gardens", "£20"), ROWS[2]))
    assert _changes(old, new) == [(ChangeKind.TABLE, "Parks", "Parks and gardens")]


def test_rows_in_another_order_are_the_same_rows() -> None:
    assert _changes(_document(_typed_table(*ROWS)), _document(_typed_table(*reversed(ROWS)))) == []
