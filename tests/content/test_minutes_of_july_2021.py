"""The example minutes and forward work programme carry what their source records: people, interests, figures, dates."""

from __future__ import annotations

from datetime import date, time
from functools import cache
from pathlib import Path

import pytest

from generator.checks.texts import texts
from generator.compose import compose_paper
from generator.document.blocks import Heading, Paragraph, Table
from generator.document.inlines import plain
from generator.document.walk import every_block
from generator.load import load_content, load_wording
from generator.model.content import Content, Sourced
from generator.model.forward_programme import ForwardWorkProgramme
from generator.model.minutes import InterestKind, Minutes, Verb
from generator.workspace import Workspace

ROOT = Path(__file__).parents[2]
JULY, SEPTEMBER = "2021-07-16-people-and-communities", "2021-09-17-people-and-communities"


@cache
def _content() -> Content:
    loaded = load_content(Workspace.at(ROOT))
    assert loaded.content is not None, loaded.problems
    return loaded.content


def _minutes() -> Sourced[Minutes]:
    return next(_content().meetings[JULY].papers_of(Minutes))


def _programme() -> ForwardWorkProgramme:
    return next(_content().meetings[SEPTEMBER].papers_of(ForwardWorkProgramme)).record


def test_eleven_members_and_a_substitute_were_there_and_two_sent_apologies() -> None:
    record = _minutes().record
    assert len(record.present) == 11
    assert [(one.person, one.instead_of) for one in record.substitutes] == [("phillip-duigan", "ed-connolly")]
    assert record.apologies == ("ed-connolly", "paul-neale")
    assert len(record.in_attendance) == 8
    assert record.closed == time(16, 23)


def test_three_interests_were_declared_where_the_source_says_none_were() -> None:
    record = _minutes().record
    declared = [(record.items[place].item, one.member, one.kind) for place, _, one in record.declarations()]
    assert declared == [
        (8, "alison-thomas", InterestKind.NON_PECUNIARY),
        (10, "michael-dalby", InterestKind.NOT_STATED),
        (11, "alison-thomas", InterestKind.NON_PECUNIARY),
    ]


def test_a_member_arrived_during_item_7() -> None:
    arrivals = [
        (item.item, point.arrives.member, point.arrives.time)
        for item in _minutes().record.items
        for point in item.discussion
        if point.arrives
    ]
    assert arrivals == [(7, "julian-kirk", time(13, 10))]


def test_the_verbs_of_the_decisions_are_those_of_the_source() -> None:
    verbs = {item.item: [decision.verb for decision in item.decisions] for item in _minutes().record.items}
    assert verbs == {
        **{1: [], 2: [Verb.AGREED], 3: [], 4: [], 5: [], 6: []},
        **{7: [Verb.RESOLVED] * 2, 8: [Verb.RESOLVED] * 3, 9: [Verb.RESOLVED] * 2, 10: [Verb.CONSIDERED] * 3},
        **{11: [Verb.RESOLVED] * 2, 12: [Verb.NOTED], 13: [Verb.AGREED]},
    }


@pytest.mark.parametrize(
    "figure",
    [
        *("8%", "50%", "49%", "60%", "about 60 a month", "more than 100 a month", "20 weeks", "page 28"),
        *("pages 48 to 54", "autumn 2021", "51%", "200 to 250 cases", "2021-22", "Prince of Wales Road"),
        *(
            "5 July 2021",
            "19 July 2021",
            "page 86",
            "£6.3 million",
            "£2.3 million",
            "page 73",
            "£5 million",
            "£9 an hour",
        ),
        *("100 new cases", "500 a day", "aged 19 to 22", "up to 30", "50 at the time", "16 in-patients", "3 people"),
        *("16 July", "Monday 19 July", "November 2021", "January 2022", "29 January 2021", "spring 2022"),
    ],
)
def test_a_figure_of_the_source_is_in_the_minutes(figure: str) -> None:
    assert any(figure in " ".join(text.words.split()) for text in texts(_minutes()))


def test_the_numbers_of_the_paragraphs_are_those_of_the_source() -> None:
    workspace = Workspace.at(ROOT)
    document = compose_paper(_content(), JULY, "minutes", workspace, load_wording(workspace, "en-GB")).document
    assert document is not None
    numbers = [block.number.text for block in document.blocks if isinstance(block, Paragraph) and block.number]
    assert numbers == [
        *("1.1", "2.1", "3.1", "4.1", "5.1", "6.1"),
        *(number for item in (7, 8, 9, 10, 11) for number in (f"{item}.1.1", f"{item}.1.2", f"{item}.2", f"{item}.3")),
        *("12.1", "12.2", "13.1", "13.2"),
    ]
    headings = [b.number.text for b in document.blocks if isinstance(b, Heading) and b.number and b.level == 2]
    assert headings == [*(str(n) for n in range(1, 14)), "Appendix 1", "Appendix 2", "Appendix 3"]


def test_the_september_agenda_has_the_july_minutes_before_it() -> None:
    assert [item.minutes for item in _content().meetings[SEPTEMBER].meeting.record.items][1] == JULY


def test_the_programme_has_three_meetings_and_six_reports_to_be_scheduled() -> None:
    programme = _programme()
    assert [(planned.date, len(planned.items)) for planned in programme.meetings] == [
        (date(2021, 11, 19), 6),
        (date(2022, 1, 21), 1),
        (date(2022, 3, 18), 0),
    ]
    assert len(programme.undated) == 6


def test_no_table_of_the_programme_is_wider_than_four_columns() -> None:
    workspace = Workspace.at(ROOT)
    wording = load_wording(workspace, "en-GB")
    document = compose_paper(_content(), SEPTEMBER, "09-forward-work-programme", workspace, wording).document
    assert document is not None
    tables = [block for block in every_block(document.blocks) if isinstance(block, Table)]
    assert [(len(table.columns), len(table.rows)) for table in tables] == [(4, 6), (4, 1)]
    assert all(plain(cell.content) for table in tables for row in table.rows for cell in row.cells)
