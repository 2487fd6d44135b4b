"""Drawings and profiles to test charts with: real series of the source's appendix, and hostile ones."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from generator.charts.picture import layout
from generator.charts.scene import Scene
from generator.charts.sheet import cleaned, sheet_for
from generator.document.drawing import Drawing, DrawingKind, Series, SeriesRole
from generator.profiles import Margins, Profile

SIZES = (12, 18, 24, 28)
PERIODS = ("November 2019", "November 2020", "January 2021", "February 2021", "March 2021", "April 2021", "July 2021")
DAYS = tuple(
    date(*day).toordinal()
    for day in (
        (2019, 11, 30),
        (2020, 11, 30),
        (2021, 1, 31),
        (2021, 2, 28),
        (2021, 3, 31),
        (2021, 4, 30),
        (2021, 7, 31),
    )
)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LONG_NAME = "Children and young people with a plan who were without a school place for more than fifteen days in a term"


def profile(size: int = 12, **changes: object) -> Profile:
    points = Decimal(size)
    fields: dict[str, object] = {
        "name": "test",
        "title": "Test",
        "typeface": "Arial",
        "body": points,
        "smallest": points,
        "table": points,
        "headings": (Decimal(40),) * 4,
        "line_spacing": Decimal("1.2"),
        "paragraph_space": Decimal(1),
        "margins": Margins(top=Decimal(25), right=Decimal(20), bottom=Decimal(22), left=Decimal(20)),
        "italics": False,
        "chart_width": Decimal(170),
    }
    return Profile.model_validate({**fields, **changes})


def series(label: str, *values: float | str | None, role: str = "measure", breaks: tuple[int, ...] = ()) -> Series:
    numbers = tuple(None if value is None else Decimal(str(value)) for value in values)
    labels = tuple("NA" if value is None else str(value) for value in values)
    return Series(label, numbers, labels, SeriesRole(role), breaks)


def lines(*drawn: Series, categories: tuple[str, ...] = PERIODS, **more: object) -> Drawing:
    days = DAYS if categories is PERIODS else ()
    return Drawing(DrawingKind.LINE, categories, drawn, "Number", positions=days, **more)  # type: ignore[arg-type]


def bars(*drawn: Series, categories: tuple[str, ...], kind: str = "bar", **more: object) -> Drawing:
    return Drawing(DrawingKind(kind), categories, drawn, "Number", **more)  # type: ignore[arg-type]


def scene(drawing: Drawing, size: int = 12, **changes: object) -> Scene:
    clean = cleaned(drawing)
    return layout(clean, sheet_for(clean, profile(size, **changes)))


def said(drawn: Scene) -> list[str]:
    """Every text in the picture, its lines joined."""
    return [" ".join(words.lines) for words in drawn.words]


MISSING_EDUCATION = lines(
    series("All children missing education", 521, 702, 595, 542, 525, 431, 387),
    series("With an EHC plan", None, 66, 65, 56, 65, 51, 49),
    series("Looked after children", None, None, None, 11, 11, 8, 10),
)
FINAL_PLANS = lines(
    series("Average time to produce a final plan", 263.3, 260.9, 229.6, 215.9, 205.6, 235.2, 193.5),
    series("Statutory timescale", *[140] * 7, role="statutory"),
)
COMPLAINTS = lines(
    series("Complaints", 34, 63, 73, 83, 111, 22, 53, breaks=(1, 5)),
    series("Complaints upheld", 24, 37, 42, 47, 61, 12, 26, breaks=(1, 5)),
)
PLANS_IN_TIME = lines(
    series("Norfolk", 8, 21, 52),
    series("National average", 60.1, 60.4, 58, role="benchmark"),
    series("Target for 2021", None, 60, 60, role="target"),
    series("Target for 2022", 90, 90, 90, role="target"),
    categories=("2018", "2019", "2020"),
    unit_suffix="%",
)
RATINGS = bars(
    series("Outstanding", 3, 5, 4),
    series("Good", 67, 76, 79),
    series("Requires improvement", 27, 17, 15),
    series("Inadequate", 3, 2, 2),
    categories=("Norfolk", "East of England average", "England"),
    kind="100-percent-bar",
)
SAVINGS = bars(
    series("Income", 10.5, 12, 14, 15),
    series("Efficiency", 5, 8, 7, 2),
    series("Reserves", 2, 3, 0.4, 5),
    series("Other savings", 4, 4, 3, 5),
    categories=("2019-20", "2020-21", "2021-22", "2022-23"),
    kind="stacked-bar",
    unit_prefix="£",
    unit_suffix="m",
)
COUNTIES = bars(
    series("2019", 8, 21, 52, 44),
    series("2020", 18, 31, 22, 44),
    series("2021", 28, 41, None, 45),
    series("Target", *[40] * 4, role="target"),
    categories=("Norfolk", "Suffolk", "Cambridgeshire", "Essex"),
    kind="grouped-bar",
)
REAL = {
    "missing education": MISSING_EDUCATION,
    "final plans": FINAL_PLANS,
    "complaints": COMPLAINTS,
    "plans in time": PLANS_IN_TIME,
    "ratings": RATINGS,
    "savings": SAVINGS,
    "counties": COUNTIES,
}
HOSTILE = {
    "one point": lines(series("Only", 5), series("Target", 10, role="target"), categories=("July 2021",)),
    "all missing": lines(series("Nothing yet", *[None] * 7)),
    "all equal": lines(series("Same", *[7] * 7)),
    "below zero": lines(series("Net change", -5, 3, -8, 2, 9, -12, 4)),
    "huge": lines(series("Spending", *range(0, 7 * 10**12, 10**12))),
    "beyond huge": lines(series("Spending", *(10**n for n in range(0, 35, 5)))),
    "tiny": lines(series("Rate", *(0.00012 * n for n in range(7)))),
    "not a number": lines(series("Rate", 1, 2, "NaN", 4, "Infinity", 6, 7)),
    "zeros": bars(series("Zeros", 0, 0, 0), categories=("A", "B", "C")),
    "all bars below zero": bars(series("Loss", -3, -50, -2), categories=("A", "B", "C")),
    "forty bars": bars(series("X", *range(40)), categories=tuple(f"Council number {n}" for n in range(40))),
    "forty points": lines(series("X", *range(40)), categories=tuple(f"Week {n}" for n in range(40))),
    "long names": lines(series(LONG_NAME, *range(7)), series("Donaudampfschifffahrtskapitän" * 3, *range(2, 9))),
    "long categories": bars(series("X", 1, 2), categories=(LONG_NAME, "Donaudampfschifffahrtskapitän" * 3)),
    "nine lines": lines(
        *(series(f"District {n}", *range(n, n + 7)) for n in range(9)), series("T", *[4] * 7, role="target")
    ),
    "nine parts": bars(*(series(f"Part {n}", n, 2) for n in range(9)), categories=("A", "B"), kind="stacked-bar"),
    "close lines": lines(*(series(f"Council {n}", *(50 + n / 10 + m / 5 for m in range(7))) for n in range(4))),
    "crossing lines": lines(series("Norfolk", 5, 9, 2, 8, 4, 7, 3), series("Suffolk", 8, 3, 7, 2, 9, 4, 6)),
    "stack below zero": bars(
        series("In", 5, None), series("Out", -3, -4), series("Other", 0, 2), categories=("A", "B"), kind="stacked-bar"
    ),
    "shares of nothing": bars(
        series("Yes", None, 0, 5), series("No", None, 0, 5), categories=("A", "B", "C"), kind="100-percent-bar"
    ),
    "odd characters": bars(series("X", 1, 2, 3), categories=("Tab\there $x$ <b>", "日本 🎉", "ŵŷ\n")),
    "only a target": lines(series("Target", *[7] * 7, role="target")),
    "bars of a target only": bars(series("Target", 7, 8, role="target"), categories=("A", "B")),
}
