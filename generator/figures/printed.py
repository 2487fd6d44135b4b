"""Figures as words that still know where they are from: what prose gets when it asks for a figure."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import replace
from decimal import Decimal

from generator.document.wording import Wording
from generator.figures import words
from generator.figures.calendar import year_so_far
from generator.figures.errors import FigureError
from generator.figures.formatting import as_printed, figure, number, plain_spaces, spelled, unbroken
from generator.figures.periods import held_label
from generator.figures.points import Point, Series
from generator.frozen import dataclass
from generator.model.measure import UnitKind
from generator.model.observation import MissingCode, ValueStatus
from generator.model.period import Period, financial_year

_IN_POUNDS = {UnitKind.POUNDS: Decimal("1e-6"), UnitKind.THOUSANDS: Decimal("1e-3"), UnitKind.MILLIONS: Decimal(1)}


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a figure is from: measure and period, and the file and line of its value (or of its formula)."""

    measure: str
    period: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words; `origin` is set when they are a figure."""

    text: str
    origin: Origin | None = None


class FigureText(ABC):
    """Words with figures in them. It prints as the words; `pieces` are the same with the origin of each figure."""

    __slots__ = ()

    @property
    @abstractmethod
    def pieces(self) -> tuple[Piece, ...]:
        """The words in order."""

    def __str__(self) -> str:
        """The words as printed."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Words(FigureText):
    """Words that were put together from figures."""

    _pieces: tuple[Piece, ...]

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The words in order."""
        return self._pieces


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value with all that printing it needs. `value` is exact; `places` are the decimal places it is printed to."""

    value: Decimal | None
    unit: UnitKind
    places: int
    period: Period
    origin: Origin
    missing: MissingCode | None = None
    note: str = ""
    status: ValueStatus = ValueStatus.FINAL

    @classmethod
    def of(cls, series: Series, point: Point) -> Quantity:
        """The quantity that a point of a series is."""
        measure = series.measure
        origin = Origin(series.identifier, point.period.label, point.where.file, point.where.line)
        return cls(
            point.value, measure.unit, measure.decimals, point.period, origin, point.missing, point.note, point.status
        )

    @property
    def printed(self) -> Decimal | None:
        """The value as a reader sees it."""
        return None if self.value is None else as_printed(self.value, self.places, self.unit)


@dataclass(frozen=True, slots=True)
class FigureView(FigureText):
    """One value in one period. Prints as the rounded figure with its unit, or as the meaning of its missing code."""

    _quantity: Quantity
    _wording: Wording

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The figure, as one piece."""
        quantity = self._quantity
        return self._figure(
            self._meaning
            if quantity.value is None
            else figure(quantity.value, quantity.places, quantity.unit, self._wording)
        )

    @property
    def origin(self) -> Origin:
        """Where the figure is from."""
        return self._quantity.origin

    @property
    def period(self) -> str:
        """The period's label: July 2021."""
        return held_label(self._quantity.period, self._wording)

    @property
    def financial_year(self) -> str:
        """The financial year that the period ends in: 2021-22."""
        return unbroken(financial_year(self._quantity.period.financial_year).label)

    @property
    def so_far(self) -> str:
        """How much of the financial year the period reaches: in the first four months of 2021-22."""
        return year_so_far(self._quantity.period, self._wording)

    @property
    def in_millions(self) -> FigureText:
        """A sum of money in millions, to one decimal place: £0.9 million. Raises FigureError for anything else."""
        quantity = self._quantity
        if quantity.value is None or quantity.unit not in _IN_POUNDS:
            raise FigureError(f"{plain_spaces(str(self))} is no sum of money; .in_millions prints one in millions")
        millions = quantity.value * _IN_POUNDS[quantity.unit]
        return Words(self._figure(figure(millions, 1, UnitKind.MILLIONS, self._wording)))

    @property
    def plain(self) -> FigureText:
        """The figure without its unit."""
        quantity = self._quantity
        if quantity.value is None:
            return Words(self._figure(self._meaning))
        return Words(self._figure(number(quantity.value, quantity.places, self._wording)))

    @property
    def in_words(self) -> FigureText:
        """Whole numbers under ten in words: six, six days; percentages and sums of money stay figures."""
        quantity = self._quantity
        printed = quantity.printed
        counts = quantity.unit in (UnitKind.NUMBER, UnitKind.DAYS, UnitKind.WEEKS)
        if printed is None or not counts or printed != int(printed) or not 0 <= printed < 10:
            return self
        return Words(self._figure(spelled(int(printed), quantity.unit, self._wording)))

    @property
    def as_share(self) -> FigureText:
        """A percentage as a fraction: just over half. Raises FigureError for anything but a percentage of a whole."""
        quantity = self._quantity
        if quantity.printed is None or quantity.unit is not UnitKind.PERCENT or not 0 <= quantity.printed <= 100:
            raise FigureError(
                f"{plain_spaces(str(self))} is not a percentage of a whole; .as_share says one as a fraction"
            )
        return Words(self._figure(words.share(quantity.printed, self._wording)))

    @property
    def missing(self) -> bool:
        """Whether there is no value."""
        return self._quantity.value is None

    @property
    def note(self) -> str:
        """The note at the value, or nothing."""
        return self._quantity.note

    @property
    def status(self) -> str:
        """Whether the value is final, provisional, revised or forecast."""
        return self._wording.say(f"value-{self._quantity.status}")

    def rounded(self, places: int) -> FigureView:
        """The same figure to another number of decimal places."""
        return FigureView(replace(self._quantity, places=decimal_places(places)), self._wording)

    @property
    def _meaning(self) -> str:
        return missing_meaning(self._quantity.missing or MissingCode.NOT_AVAILABLE, self._wording)

    def _figure(self, text: str) -> tuple[Piece, ...]:
        return (Piece(text, self._quantity.origin),)


def missing_meaning(code: MissingCode, wording: Wording) -> str:
    """What the code for a missing value means, as the key under a table says it."""
    return wording.say(f"missing-{code.name.lower().replace('_', '-')}")


def decimal_places(places: object) -> int:
    """The number of decimal places that a text asks for. Raises FigureError unless it is a whole number from 0 to 6."""
    if isinstance(places, int) and 0 <= places <= 6:
        return places
    raise FigureError(f"{places} is no number of decimal places; write 0, 1, 2, up to 6", "leave it out for none")
