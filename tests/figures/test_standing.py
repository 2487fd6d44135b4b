"""On target or off it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from catalogues import ENGLISH

from generator.figures.views import MeasureViews
from generator.model.content import Sourced
from generator.model.measure import Measure

Written = Callable[..., Mapping[str, Sourced[Measure]]]
LINE = {"label": "Line", "value": "60"}


@pytest.mark.parametrize(
    ("better", "value", "status"),
    [
        ("higher", "61", "on target"),
        ("higher", "60", "on target"),
        ("higher", "59.5", "on target"),
        ("higher", "59.4", "off target"),
        ("lower", "61", "off target"),
        ("lower", "60.4", "on target"),
        ("neither", "61", "no target set"),
    ],
)
def test_a_value_is_judged_as_it_is_printed(better: str, value: str, status: str, written: Written) -> None:
    found = written(x={"better": better, "target": LINE, "series": {"2021": value}})
    assert MeasureViews(found, ENGLISH).x.status == status


def test_a_target_goes_before_the_statutory_line(written: Written) -> None:
    target = {"label": "Target", "value": "70"}
    found = written(x={"better": "lower", "target": target, "statutory": LINE, "series": {"2021": "65"}})
    assert MeasureViews(found, ENGLISH).x.status == "on target"


def test_the_statutory_line_is_the_target_where_none_is_set(written: Written) -> None:
    found = written(x={"better": "lower", "statutory": LINE, "series": {"2021": "65"}})
    assert MeasureViews(found, ENGLISH).x.status == "off target"


def test_a_target_for_another_year_is_no_target(written: Written) -> None:
    target = {"label": "Target", "series": {"2022": "90"}}
    found = written(x={"better": "higher", "target": target, "series": {"2021": "65"}})
    assert MeasureViews(found, ENGLISH).x.status == "no target set"


def test_the_target_of_a_year_holds_for_its_months(written: Written) -> None:
    target = {"label": "Target", "series": {"2021": "60"}}
    found = written(x={"better": "higher", "target": target, "series": {"Jul-21": "60"}})
    assert MeasureViews(found, ENGLISH).x.status == "on target"
