"""Deadlines, clear days, and days and times in words."""

from __future__ import annotations

from datetime import date, time

import pytest
from catalogues import ENGLISH

from generator.figures.bank_holidays import bank_holidays, looked_up
from generator.figures.calendar import clear_days_between, clock, day, long_day, working_days_before
from generator.model.council import Jurisdiction

ENGLAND, SCOTLAND = Jurisdiction.ENGLAND, Jurisdiction.SCOTLAND


def test_three_working_days_before_a_friday_is_the_tuesday() -> None:
    assert working_days_before(date(2021, 9, 17), 3, ENGLAND) == date(2021, 9, 14)


def test_a_weekend_is_stepped_over() -> None:
    assert working_days_before(date(2021, 9, 20), 1, ENGLAND) == date(2021, 9, 17)


def test_easter_is_stepped_over() -> None:
    assert working_days_before(date(2021, 4, 6), 1, ENGLAND) == date(2021, 4, 1)


def test_easter_monday_is_a_working_day_in_scotland() -> None:
    assert working_days_before(date(2021, 4, 6), 1, SCOTLAND) == date(2021, 4, 5)


def test_no_days_before_is_the_day_itself() -> None:
    assert working_days_before(date(2021, 9, 19), 0, ENGLAND) == date(2021, 9, 19)


def test_the_day_of_publication_and_the_day_of_the_meeting_are_not_clear_days() -> None:
    assert clear_days_between(date(2021, 9, 9), date(2021, 9, 17), ENGLAND) == 5
    assert clear_days_between(date(2021, 9, 16), date(2021, 9, 17), ENGLAND) == 0


def test_bank_holidays_are_not_clear_days() -> None:
    assert clear_days_between(date(2021, 3, 31), date(2021, 4, 8), ENGLAND) == 3


@pytest.mark.parametrize("part", Jurisdiction)
def test_the_bank_holidays_written_down_are_those_of_the_package(part: Jurisdiction) -> None:
    written, looked = ({year: each(part, year) for year in range(2008, 2038)} for each in (bank_holidays, looked_up))
    assert written == looked


def test_papers_published_after_the_meeting_gave_no_notice() -> None:
    assert clear_days_between(date(2021, 9, 20), date(2021, 9, 17), ENGLAND) == 0


def test_a_day_stays_on_one_line() -> None:
    assert day(date(2021, 9, 7), ENGLISH) == "7\N{NO-BREAK SPACE}September\N{NO-BREAK SPACE}2021"
    assert long_day(date(2021, 9, 17), ENGLISH).replace("\N{NO-BREAK SPACE}", "_") == "Friday 17_September_2021"


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (time(10), "10am"),
        (time(13, 30), "1.30pm"),
        (time(12), "noon"),
        (time(0), "midnight"),
        (time(12, 5), "12.05pm"),
        (time(0, 30), "12.30am"),
        (time(17), "5pm"),
    ],
)
def test_a_time_of_day_in_words(moment: time, words: str) -> None:
    assert clock(moment, ENGLISH) == words
