"""Whole papers: what is written once is printed the same everywhere, and everything leads back to its source."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import chain

import pytest

from generator.compose import Composed
from generator.document.blocks import Block, Chart, Document, Heading, List, Paragraph, Table
from generator.document.dump import dump_blocks, dump_inlines
from generator.document.inlines import Link, Text, plain
from generator.document.walk import every_block, every_inline, lines_of

Compose = Callable[..., Composed]

REPORT = "content/meetings/2024-05-14-audit/02-waiting.yaml"
MEASURE = "content/metrics/waiting-days.yaml"
ACTIONS = """\
kind: performance-report
title: Waiting for an answer
responsible_director: cat-carter
officer_contacts: [cat-carter]
executive_summary: Answers come sooner.
actions_required:
  - id: note-wait
    text: To note that the wait has {{ measures.waiting_days.since("Mar-24").moved }} ([](#money) and [](#wait)).
  - id: agree-plan
    text: |
      To agree:

      a) the plan
      b) its *costs*.
sections:
  - {id: money, title: Financial implications, purpose: financial, text: "::: chart wait"}
omitted_sections: {resource: "No staff, *truly*, are affected.", equality: For information.}
charts:
  wait: {measures: [waiting-days]}
"""


def _document(composed: Composed) -> Document:
    assert composed.document is not None, composed.problems
    return composed.document


def _lists_of_actions(document: Document) -> list[List]:
    return [block for block in document.blocks if isinstance(block, List) and "-actions" in block.id]


def _words(block: Block) -> list[str]:
    lines = chain.from_iterable(map(lines_of, every_block([block])))
    return [f"{plain(line)}" for line in lines]


def _texts(blocks: Iterable[Block]) -> list[Text]:
    lines = chain.from_iterable(map(lines_of, every_block(blocks)))
    return [inline for line in lines for inline in every_inline(line) if isinstance(inline, Text)]


def _block(document: Document, identifier: str) -> Block:
    return next(block for block in every_block(document.blocks) if block.id == identifier)


def test_the_actions_are_the_same_at_the_front_at_the_end_and_on_the_agenda(compose: Compose) -> None:
    front, end = _lists_of_actions(_document(compose(files={REPORT: ACTIONS})))
    (agenda,) = _lists_of_actions(_document(compose(paper="", files={REPORT: ACTIONS})))
    assert _words(front) == _words(end) == _words(agenda)
    assert [item.label for item in front.items] == [item.label for item in end.items] == ["1.", "2."]
    assert "fallen from 12\xa0days" in _words(front)[0]


def test_what_an_action_refers_to_is_named_on_the_agenda_without_a_link(compose: Compose) -> None:
    (agenda,) = _lists_of_actions(_document(compose(paper="", files={REPORT: ACTIONS})))
    first = agenda.items[0].blocks[0]
    assert isinstance(first, Paragraph)
    assert dump_inlines(first.content).endswith("(section~1 and Chart~1).")


def test_ids_are_unique_although_the_actions_are_printed_twice(compose: Compose) -> None:
    document = _document(compose(files={REPORT: ACTIONS}))
    blocks = list(every_block(document.blocks))
    items = [item.id for block in blocks if isinstance(block, List) for item in block.items]
    rows = [row.id for block in blocks if isinstance(block, Table) for row in block.rows]
    ids = [*(block.id for block in blocks), *items, *rows]
    assert len(ids) == len(set(ids))


def test_a_figure_in_prose_leads_to_the_line_of_its_value(compose: Compose) -> None:
    document = _document(compose("It took {{ measures.waiting_days.latest }}."))
    (figure,) = [text for text in _texts(document.blocks) if text.source]
    assert figure.source is not None
    assert (figure.text, figure.source.measure, figure.source.period) == ("9\xa0days", "waiting-days", "April 2024")
    assert (figure.source.file, figure.source.line) == (MEASURE, 9)


def test_a_figure_in_a_table_leads_to_the_line_of_its_value(compose: Compose) -> None:
    tables = "tables:\n  days: {title: Days waited, measures: [waiting-days]}\n"
    table = _block(_document(compose("::: table days", more=tables)), "days")
    assert isinstance(table, Table)
    assert [text.source.line for text in _texts([table]) if text.source] == [8, 9]


def test_every_block_of_a_text_says_on_which_line_it_was_written(compose: Compose) -> None:
    text = "First\nparagraph.\n\n{% if true %}\nSecond.\n{% endif %}\n- an item\n- another"
    blocks = _document(compose(text)).blocks
    lines = {block.id: block.origin.line for block in blocks if block.origin and block.origin.file == REPORT}
    assert (lines["money-p1"], lines["money-p2"], lines["money-list1"]) == (16, 20, 22)


def test_a_heading_says_where_its_title_was_written_and_fixed_wording_where_its_template_has_it(
    compose: Compose,
) -> None:
    document = _document(compose())
    assert str(_block(document, "money").origin) == f"{REPORT}:13:12"
    assert str(_block(document, "executive-summary").origin).startswith("templates/papers/performance-report.md.j2:")


def test_the_title_is_the_one_heading_of_level_1(compose: Compose) -> None:
    for paper in ("02-waiting", ""):
        document = _document(compose(paper=paper))
        titles = [plain(b.content) for b in document.blocks if isinstance(b, Heading) and b.level == 1]
        assert titles == [document.title]


def test_a_document_names_its_meeting_and_item(compose: Compose) -> None:
    report, agenda = _document(compose()), _document(compose(paper=""))
    assert (report.id, report.running.committee, report.running.item) == ("02-waiting", "Audit Committee", "Item No. 2")
    assert (agenda.id, agenda.running.item) == ("00-agenda", "Agenda")
    assert (report.author, report.language, report.modified) == ("Borchester Council", "en-GB", "2024-05-03")


def test_omitted_sections_are_printed_with_their_reasons(compose: Compose) -> None:
    blocks = _document(compose(files={REPORT: ACTIONS})).blocks
    printed = "\n".join(dump_blocks(blocks, origins=False))
    assert "## 2 Implications that do not apply" in printed
    assert "technology: No staff, *truly*, are affected." in printed


def test_a_chart_without_a_table_has_its_figures_right_after_it(compose: Compose) -> None:
    chart = _block(_document(compose("::: chart wait", more="charts:\n  wait: {measures: [waiting-days]}\n")), "wait")
    assert isinstance(chart, Chart) and chart.data is not None
    assert [plain(cell.content) for cell in chart.data.rows[0].cells[1:]] == ["12", "9"]
    assert chart.data.number is not None and chart.data.number.text == "Table 1"


def test_a_chart_whose_table_is_elsewhere_refers_to_it(compose: Compose) -> None:
    more = """\
charts:
  wait: {measures: [waiting-days], data_table: days}
tables:
  costs: {title: Costs, columns: [{title: What}, {title: How much, align: right}], rows: [[Ink, £5], [Glue, x]]}
  days: {title: Days waited, measures: [waiting-days]}
"""
    chart = _block(_document(compose("::: chart wait\n\n::: table costs\n\n::: table days", more=more)), "wait")
    assert isinstance(chart, Chart) and chart.data is None
    assert dump_inlines(chart.data_reference) == "The figures are in [Table~2](#days)."


def test_the_words_of_a_chart_may_be_given_with_figures_in_them(compose: Compose) -> None:
    more = """\
charts:
  wait:
    measures: [waiting-days]
    title: "A wait of {{ measures.waiting_days.latest }}, not *more*"
    alternative_text: The wait fell.
"""
    chart = _block(_document(compose("::: chart wait", more=more)), "wait")
    assert isinstance(chart, Chart)
    assert (chart.title, chart.alternative_text) == ("A wait of 9\xa0days, not more", "The wait fell.")


def test_a_typed_table_has_row_headers_a_key_and_a_description(compose: Compose) -> None:
    more = """\
tables:
  costs:
    title: Costs
    columns: [{title: What}, {title: How much, align: right}]
    rows: [[Ink, "{{ measures.waiting_days.latest }}"], [Glue, x]]
    source: Accounts
"""
    table = _block(_document(compose("::: table costs", more=more)), "costs")
    assert isinstance(table, Table)
    assert [column.heads_rows for column in table.columns] == [True, False]
    assert [plain(cell.content) for row in table.rows for cell in row.cells] == ["Ink", "9\xa0days", "Glue", "[x]"]
    assert table.key == (("[x]", "not available"),)
    assert table.description == "2 rows. The columns are: What and How much."


def test_a_missing_value_of_a_measure_is_coded_with_a_key_and_its_note_has_a_mark(compose: Compose) -> None:
    measure = (
        "title: Wait\ndefinition: Days.\nunit: days\nkind: duration\nbetter: lower\nsource: Register\n"
        "series:\n  Mar-24: 12\n  Apr-24: {missing: c, note: Fewer than five.}\n"
    )
    more = """\
tables:
  days: {title: Days waited, measures: [waiting-days], periods: [Mar-24, Apr-24], serial_numbers: yes}
"""
    table = _block(_document(compose("::: table days", more=more, files={MEASURE: measure})), "days")
    assert isinstance(table, Table)
    (row,) = table.rows
    assert [plain(cell.content) for cell in row.cells] == ["Wait (days)", "12", "[c]"]
    assert [cell.note for cell in row.cells] == ["", "", "[note 1]"]
    assert dict(table.key) == {"[c]": "suppressed: too few to publish"}
    assert [(mark, plain(text)) for mark, text in table.notes] == [("[note 1]", "Fewer than five.")]


@pytest.mark.parametrize(("wanted", "heading"), [("yes", "1b Wait (days)"), ("no", "Wait (days)")])
def test_a_serial_number_stands_before_the_title_of_its_row(compose: Compose, wanted: str, heading: str) -> None:
    measure = (
        "title: Wait\nserial: 1b\ndefinition: Days.\nunit: days\nkind: duration\nbetter: lower\nsource: Register\n"
        "series:\n  Mar-24: 12\n"
    )
    more = f"tables:\n  days: {{title: Days waited, measures: [waiting-days], serial_numbers: {wanted}}}\n"
    table = _block(_document(compose("::: table days", more=more, files={MEASURE: measure})), "days")
    assert isinstance(table, Table)
    assert [column.heading for column in table.columns] == ["Measure", "Mar 2024"]
    assert plain(table.rows[0].cells[0].content) == heading


def test_a_column_says_how_each_measure_stands_in_a_word_with_a_shape(compose: Compose) -> None:
    measure = (
        "title: Wait\ndefinition: Days.\nunit: days\nkind: duration\nbetter: lower\nsource: Register\n"
        "target: {label: Target, value: 10}\ncommentary: Slow.\nseries:\n  Mar-24: 9\n  Apr-24: 12\n"
    )
    more = "tables:\n  days: {title: Days waited, measures: [waiting-days], status: yes}\n"
    table = _block(_document(compose("::: table days", more=more, files={MEASURE: measure})), "days")
    assert isinstance(table, Table)
    assert table.columns[-1].heading == "Status"
    assert plain(table.rows[0].cells[-1].content) == "off target ■"


def test_contacts_are_links_whose_words_name_the_team(compose: Compose) -> None:
    document = _document(compose())
    contact = _block(document, "officer-contact-contact1")
    links = [inline for line in lines_of(contact) for inline in every_inline(line) if isinstance(inline, Link)]
    assert [(plain(link.content), link.url) for link in links] == [
        ("Switchboard: 0300\xa0123\xa04567", "tel:03001234567"),
        ("Switchboard: hello@borchester.example", "mailto:hello@borchester.example"),
    ]


def test_the_alternative_format_statement_stands_on_every_paper(compose: Compose) -> None:
    for paper in ("02-waiting", ""):
        blocks = _document(compose(paper=paper)).blocks
        statements = [b for b in blocks if isinstance(b, Paragraph) and b.role == "statement"]
        assert [dump_inlines(b.content) for b in statements] == [
            "For large print, please call [0300~123~4567](tel:03001234567)."
        ]


def test_a_workspaces_own_template_wins(compose: Compose) -> None:
    files = {"templates/papers/performance-report.md.j2": "# Own: {{ report.title }}\n"}
    assert _document(compose(files=files)).title == "Own: Waiting for an answer"
