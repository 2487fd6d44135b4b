"""A reading profile's page becomes the colours, dashes, markers and hatches of a chart, distinct without colour too."""

from __future__ import annotations

from enum import StrEnum

from generator.document.colour import contrast, mixed
from generator.document.drawing import Series, SeriesRole
from generator.frozen import dataclass
from generator.profiles import Profile

SERIES_COLOURS = ("#12436D", "#28A197", "#801650", "#F46A25")
"""In this order, four at most: Government Analysis Function, colours for charts."""

ON_DARK = {"#12436D": "#8CBBE8", "#28A197": "#4FC3B8", "#801650": "#E59AC8", "#F46A25": "#F6A56F"}
"""The same hues, light enough for a dark page."""

TWO_COLOURS = ("#12436D", "#F46A25")
TEXT_COLOURS = frozenset({"#12436D", "#801650", "#3D3D3D"})
GREY = "#3D3D3D"
GRID = "#BFBFBF"
MOST_SERIES = len(SERIES_COLOURS)

CONTRAST_OF_PARTS = 3.0
CONTRAST_OF_TEXT = 4.5
"""Web Content Accessibility Guidelines 2.2, criteria 1.4.11 and 1.4.3."""

STEPS = 20


class Marker(StrEnum):
    """The shape at the points of a line."""

    CIRCLE = "circle"
    SQUARE = "square"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"
    NONE = "none"


class Hatch(StrEnum):
    """What covers a bar."""

    SOLID = "solid"
    RISING = "rising"
    DOTS = "dots"
    LEVEL = "level"


@dataclass(frozen=True, slots=True)
class Look:
    """How one series is drawn: `dash` is in widths of its line, `text` the colour of its label."""

    colour: str
    text: str
    dash: tuple[float, ...]
    marker: Marker
    hatch: Hatch = Hatch.SOLID
    weight: float = 1.0


DASHES: tuple[tuple[float, ...], ...] = ((), (4, 1.5), (1.4, 1.4), (6, 1.5, 1.4, 1.5, 1.4, 1.5))
ROLE_DASHES: dict[SeriesRole, tuple[float, ...]] = {
    SeriesRole.TARGET: (9, 3.5),
    SeriesRole.STATUTORY: (10, 3, 2, 3),
    SeriesRole.BENCHMARK: (1.2, 2.8),
    SeriesRole.FORECAST: (2.4, 2.4),
    SeriesRole.MEAN: (),
    SeriesRole.LIMIT: (4.5, 4.5),
}
CLOSER = 0.6
MARKERS = (Marker.CIRCLE, Marker.SQUARE, Marker.TRIANGLE, Marker.DIAMOND)
HATCHES = (Hatch.SOLID, Hatch.RISING, Hatch.DOTS, Hatch.LEVEL)


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one page."""

    page: str
    text: str

    @classmethod
    def of(cls, profile: Profile) -> Palette:
        """The profile's page; words in dark grey, or in the profile's colour where it has colours of its own."""
        return cls(profile.page_colour, profile.text_colour if profile.has_own_colours else GREY)

    @property
    def dark(self) -> bool:
        """Whether the page is dark: white stands out from it better than black."""
        return contrast("#FFFFFF", self.page) > contrast("#000000", self.page)

    @property
    def grid(self) -> str:
        """The colour of gridlines: light, since they are not needed to understand the chart."""
        return GRID if contrast(GRID, self.page) < CONTRAST_OF_PARTS else mixed(self.page, self.text, 0.3)

    def measure(self, index: int, count: int) -> Look:
        """How the measure at `index` of `count` is drawn. Raises IndexError beyond the fourth."""
        colours = TWO_COLOURS if count == 2 else SERIES_COLOURS
        colour = ON_DARK[colours[index]] if self.dark else colours[index]
        return Look(self.part(colour), self._label(colour), DASHES[index], MARKERS[index], HATCHES[index])

    def reference(self, role: SeriesRole, nth: int = 0) -> Look:
        """How a target, benchmark or the like is drawn: by its dash, closer for the next of a role.

        A forecast has markers, since its values are points of their own; the two limits look alike.
        """
        closer = 1.0 if role is SeriesRole.LIMIT else CLOSER**nth
        dash = tuple(part * closer for part in ROLE_DASHES[role])
        marker = Marker.DIAMOND if role is SeriesRole.FORECAST else Marker.NONE
        return Look(self.text, self.text, dash, marker, weight=0.8)

    def looks(self, series: tuple[Series, ...]) -> tuple[Look, ...]:
        """How each of the series is drawn: measures by their order, references by their role."""
        count = sum(one.role is SeriesRole.MEASURE for one in series)
        nths = [sum(other.role is one.role for other in series[:index]) for index, one in enumerate(series)]
        return tuple(
            self.measure(nth, count) if one.role is SeriesRole.MEASURE else self.reference(one.role, nth)
            for one, nth in zip(series, nths, strict=True)
        )

    def part(self, colour: str) -> str:
        """The colour, moved towards the colour of the text until it stands out from the page."""
        return _clear(colour, self.page, self.text, CONTRAST_OF_PARTS)

    def on(self, fill: str) -> str:
        """The colour of words on a bar: the page's, or black or white if those read better."""
        return max((self.page, "#000000", "#FFFFFF"), key=lambda colour: contrast(colour, fill) - (colour != self.page))

    def _label(self, colour: str) -> str:
        if (self.dark or colour in TEXT_COLOURS) and contrast(colour, self.page) >= CONTRAST_OF_TEXT:
            return colour
        return self.text


def _clear(colour: str, page: str, towards: str, ratio: float) -> str:
    shades = (mixed(colour, towards, step / STEPS) for step in range(STEPS + 1))
    return next((shade for shade in shades if contrast(shade, page) >= ratio), towards)
