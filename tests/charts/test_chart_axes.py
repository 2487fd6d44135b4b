"""Round numbers along an axis, and how they are written."""

from __future__ import annotations

from decimal import Decimal

import pytest
from charts.sample_charts import lines, series
from hypothesis import given
from hypothesis import strategies as st

from generator.charts.axes import round_numbers, scale_for, written

numbers = st.decimals(min_value=-(10**12), max_value=10**12, allow_nan=False, places=3)


@given(st.lists(numbers, max_size=8), st.integers(2, 10), st.booleans())
def test_a_scale_holds_every_value_with_few_even_round_numbers(values: list[Decimal], most: int, bars: bool) -> None:
    scale = scale_for(values, most, from_zero=bars)
    steps = {right - left for left, right in zip(scale.ticks, scale.ticks[1:], strict=False)}
    assert len(steps) == 1
    assert 2 <= len(scale.ticks) <= max(most, 3)
    assert all(scale.low <= value <= scale.high for value in values)
    assert not bars or scale.low <= 0 <= scale.high


@pytest.mark.parametrize(
    ("low", "high", "most", "expected"),
    [
        ("0", "702", 7, ["0", "200", "400", "600", "800"]),
        ("0", "100", 6, ["0", "20", "40", "60", "80", "100"]),
        ("-12", "9", 7, ["-15", "-10", "-5", "0", "5", "10"]),
        ("0", "0.6", 5, ["0", "0.2", "0.4", "0.6"]),
    ],
)
def test_round_numbers_are_the_ones_a_person_would_choose(low: str, high: str, most: int, expected: list[str]) -> None:
    assert list(round_numbers(Decimal(low), Decimal(high), most)) == [Decimal(number) for number in expected]


def test_whole_values_have_whole_numbers_on_their_axis() -> None:
    assert scale_for([Decimal(0), Decimal(3)], 7, from_zero=True).ticks == (0, 1, 2, 3)


def test_lines_start_at_zero_unless_they_would_be_flat() -> None:
    far = scale_for([Decimal(194), Decimal(263)], 6, from_zero=False)
    near = scale_for([Decimal(54), Decimal(59)], 6, from_zero=False)
    assert far.low == 0
    assert near.low == 54


@pytest.mark.parametrize(
    ("ticks", "prefix", "suffix", "expected"),
    [
        (["0", "20", "40"], "", "%", ["0%", "20%", "40%"]),
        (["0", "500", "1000"], "£", "", ["£0", "£500", "£1,000"]),
        (["0", "500000", "1000000"], "£", "", ["£0.0m", "£0.5m", "£1.0m"]),
        (["0", "2500000000"], "£", "", ["£0.0bn", "£2.5bn"]),
        (["-10", "0", "10"], "£", "", ["−£10", "£0", "£10"]),
        (["0", "0.25", "0.5"], "", "", ["0.00", "0.25", "0.50"]),
    ],
)
def test_numbers_are_written_with_unit_and_separators(
    ticks: list[str], prefix: str, suffix: str, expected: list[str]
) -> None:
    drawing = lines(series("X", *[1] * 7), unit_prefix=prefix, unit_suffix=suffix)
    assert list(written(tuple(map(Decimal, ticks)), drawing)) == expected
