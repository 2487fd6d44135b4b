"""A drawing and a reading profile become what every chart needs to know: width, lettering, palette, and clean words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from generator.charts.lettering import Lettering, lettering_for, printable
from generator.charts.palette import Palette
from generator.document.drawing import Drawing, Series, SeriesRole
from generator.frozen import dataclass
from generator.profiles import Profile

POINTS_PER_MILLIMETRE = 72 / 25.4
A4_HEIGHT = 297
LINES_AROUND = 6
SIZE_OF_LINES_AROUND = 18
MORE_LINES = 4 / 3
"""Lines of text a chart leaves on its page for its title, subtitle and source; and how many more with each point above
that size: title and running lines then turn over, 14 lines in all at 24 point."""

TICK = 1.5
"""In ems: the least distance of the numbers of an axis."""

LEAST_PICTURE, LEAST_PLOT, FOOT = 10.6, 4.5, 3
"""In ems: the height that any picture may have, however large the words around it; the height of a plot below which a
chart shows too little to share a page with its title; and what stands below a plot."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a chart is drawn on. Lengths in points; the picture is placed at the width it is drawn at.

    `tallest` is how tall a picture may be to stand on one page with its title; a chart is drawn closer, within what can
    be read, to stay below it.
    For one of several small charts in a picture `plot` is the height of its plot, and `span` are values that the
    scales of all of them must hold, so that they can be compared.
    """

    width: float
    lettering: Lettering
    palette: Palette
    tallest: float
    plot: float = 0.0
    span: tuple[Decimal, ...] = ()

    @property
    def em(self) -> float:
        """The size of the text, which all spaces, lines and markers follow."""
        return self.lettering.size

    @property
    def line(self) -> float:
        """The width of a data line."""
        return max(2.0, self.em / 7)

    @property
    def hairline(self) -> float:
        """The width of gridlines and leaders."""
        return max(0.75, self.em / 18)

    @property
    def most_ticks(self) -> int:
        """How many round numbers an axis has at most: fewer where the text is larger."""
        if self.plot:
            return 4
        return 7 if self.em < 15 else 6 if self.em < 20 else 5

    def ticks_in(self, height: float) -> int:
        """How many numbers an axis of this height may have, with room between them."""
        return max(2, min(self.most_ticks, int(height / (TICK * self.em)) + 1))

    def plot_height(self, share: float, lowest: float, above: float) -> float:
        """How tall to make a plot: a share of the picture's width, but so many ems at least, if a page has them.

        `above` is what the picture has above the plot, in points.
        """
        wanted = max(share * self.width, min(lowest * self.em, self.tallest / 2))
        room = self.tallest - above - FOOT * self.em
        return self.plot or (min(wanted, room) if room >= LEAST_PLOT * self.em else wanted)


def sheet_for(drawing: Drawing, profile: Profile) -> Sheet:
    """The sheet for this drawing in this edition. Text is at body size, never below the profile's smallest."""
    texts = (drawing.axis_title, drawing.unit_prefix, drawing.unit_suffix, *drawing.categories)
    texts += tuple(text for series in drawing.series for text in (series.label, *series.labels))
    size = float(max(profile.body, profile.smallest))
    lettering = lettering_for(profile.typeface, size, (*texts, "0123456789,.−%"))
    page = A4_HEIGHT - float(profile.margins.top) - float(profile.margins.bottom)
    lines = LINES_AROUND + MORE_LINES * max(0.0, size - SIZE_OF_LINES_AROUND)
    tallest = max(page * POINTS_PER_MILLIMETRE - lines * lettering.leading, LEAST_PICTURE * size)
    return Sheet(float(profile.chart_width) * POINTS_PER_MILLIMETRE, lettering, Palette.of(profile), tallest)


def cleaned(drawing: Drawing) -> Drawing:
    """The drawing with every text on one line and in letters that can be shown.

    Raises ValueError when its parts do not belong together, which is a mistake in the program that made it.
    """
    many = len(drawing.categories)
    sizes = {len(series.values) for series in drawing.series} | {len(series.labels) for series in drawing.series}
    if not many or sizes != {many} or (drawing.positions and len(drawing.positions) != many):
        raise ValueError("every series needs a value and a label for each category, and there must be one of each")
    return replace(
        drawing,
        categories=tuple(map(printable, drawing.categories)),
        series=tuple(_clean_series(series) for series in drawing.series),
        axis_title=printable(drawing.axis_title),
        unit_prefix=printable(drawing.unit_prefix),
        unit_suffix=printable(drawing.unit_suffix),
    )


def _clean_series(series: Series) -> Series:
    values = tuple(value if value is not None and value.is_finite() else None for value in series.values)
    return replace(series, label=printable(series.label), values=values, labels=tuple(map(printable, series.labels)))


def measures(drawing: Drawing) -> tuple[Series, ...]:
    """The series that are the subject of the chart."""
    return tuple(series for series in drawing.series if series.role is SeriesRole.MEASURE)


def references(drawing: Drawing) -> tuple[Series, ...]:
    """The series that the subject is compared with: targets, statutory timescales, benchmarks."""
    return tuple(series for series in drawing.series if series.role is not SeriesRole.MEASURE)


def named(series: Series) -> str:
    """The name of a series; with its value if it is a reference that is the same throughout and does not say so."""
    values = {label for value, label in zip(series.values, series.labels, strict=True) if value is not None}
    constant = series.role is not SeriesRole.MEASURE and len(values) == 1
    value = values.pop() if constant else ""
    said = not series.label or not value or value in series.label
    return series.label if said else f"{series.label}:\N{NO-BREAK SPACE}{value}"
