"""What of the numbers in a text are figures, and which belong to dates, ages, telephones, laws and the like."""

from __future__ import annotations

import pytest

from generator.checks.typed_numbers import typed_figures


@pytest.mark.parametrize(
    "text",
    [
        "on 17 September 2021, in July 2021, Jul-21 and on March 31",
        "in 2021-22, 2019 – 2021 and the 1990s",
        "at 18:30, 1.30pm or 9 am",
        "within 3 months, 10 to 12 years, 5 working days or 3 clear days, for 16-year-olds",
        "aged 16 to 18, ages of 5, under 25 and over 65",
        "paragraph 4.2, Items 3 and 4, no. 7, Act 1988, week 12, quality statements 7 and 8",
        "call 020 7946 0018 or +44 20 7946 0018",
        "the 3rd of 24/7, version 1.2.3, the A38, Year-7b, 4x4 and COVID-19",
    ],
)
def test_numbers_that_are_no_figures_are_passed_over(text: str) -> None:
    assert [typed.words for typed in typed_figures(text)] == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("July. 521 of them", ["521"]),
        ("The items: 40 chairs", ["40"]),
        ("under 25% and over 65 per cent", ["25%", "65 per cent"]),
        ("it fell from 1,204 to 9.4 in July 2021", ["1,204", "9.4"]),
        ("£3.2 million after 14 days in 2021", ["£3.2 million", "14 days"]),
        ("The panel of 12 met", ["12"]),
        ("table 3: 17 letters", ["17"]),
    ],
)
def test_figures_beside_them_are_found(text: str, figures: list[str]) -> None:
    assert [typed.words for typed in typed_figures(text)] == figures
