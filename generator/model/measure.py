"""A measure: what is counted, in which unit, which way is better, what it is held against, and its values by period."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from pydantic import Field, model_validator

from generator.model.acceptance import ContentFile
from generator.model.data_source import DataSource
from generator.model.observation import Observation
from generator.model.period import Period
from generator.model.record import Identifier, Line, Markdown, YesNo
from generator.model.reference_line import ReferenceLine


class MeasureKind(StrEnum):
    """What sort of figure it is, which decides what may be said about it."""

    LEVEL = "level"  # a count or amount at a point in time
    RATIO = "ratio"  # numerator over denominator, both measures
    DURATION = "duration"  # an average time
    CUMULATIVE = "cumulative"  # adds up from each 1 April, and starts again
    DERIVED = "derived"  # a formula over other measures


class UnitKind(StrEnum):
    """The units a value can have; those in thousands and millions are written and printed so."""

    NUMBER = "number"
    NUMBER_THOUSANDS = "thousands"
    NUMBER_MILLIONS = "millions"
    PERCENT = "percent"
    POUNDS = "pounds"
    THOUSANDS = "£ thousand"
    MILLIONS = "£ million"
    DAYS = "days"
    WEEKS = "weeks"
    RATE = "per 100,000"


class Scale(StrEnum):
    """In what numbers and sums of money are written, in the measure's values and in everything it is held against."""

    ONES = "ones"
    THOUSANDS = "thousands"
    MILLIONS = "millions"


_SCALED = {
    ("number", "thousands"): UnitKind.NUMBER_THOUSANDS,
    ("number", "millions"): UnitKind.NUMBER_MILLIONS,
    ("pounds", "thousands"): UnitKind.THOUSANDS,
    ("pounds", "millions"): UnitKind.MILLIONS,
}


class Better(StrEnum):
    """Which direction is good news."""

    HIGHER = "higher"
    LOWER = "lower"
    NEITHER = "neither"


class Measure(ContentFile):
    """content/metrics/<id>.yaml"""

    title: Line = Field(description="What the figure is, as it stands in a table row.")
    short_title: Line | None = Field(default=None, description="For a chart label, where room is short.")
    phrase: Line | None = Field(
        default=None,
        description="What the figure is, as it stands in a sentence: the number of children out of education.",
    )
    plural: YesNo = Field(default=False, description="Whether the phrase takes a plural verb (schools were).")
    serial: Line | None = Field(default=None, description="The serial number it carries in published tables.")
    definition: Markdown = Field(description="What exactly is counted, and what is not; Markdown.")
    unit: UnitKind
    scale: Scale = Field(
        default=Scale.ONES, description="In what the values are written and printed: ones, thousands or millions."
    )
    counted: Line | None = Field(
        default=None, description="What is counted, in the plural, for the axis of a chart: children."
    )
    decimals: int = Field(default=0, ge=0, le=4, description="Decimal places printed, everywhere.")
    kind: MeasureKind
    better: Better = Better.NEITHER
    numerator: Identifier | None = None
    denominator: Identifier | None = None
    formula: Line | None = Field(default=None, description="Arithmetic over other measures: final-plan-days / 7.")
    target: ReferenceLine | None = None
    statutory: ReferenceLine | None = Field(default=None, description="A statutory timescale, in the measure's unit.")
    benchmarks: tuple[ReferenceLine, ...] = Field(
        default=(), description="What others achieve: a national average, similar councils."
    )
    baseline: Period | None = Field(default=None, description="The period that later values are compared with.")
    rebase: tuple[Period, ...] = Field(
        default=(),
        description="Periods from which the mean and the limits of ordinary variation are worked out anew.",
    )
    source: Line = Field(description="Where the figures are from, as printed under a chart.")
    owner: Identifier | None = Field(default=None, description="The officer who answers for the figures.")
    commentary: Markdown | None = Field(
        default=None, description="Why the figure is where it is; needed when it is off target. Markdown."
    )
    series: Mapping[Period, Observation] = Field(
        default_factory=dict, description="The values by period: Jul-21: 521. A missing one is x, z or c."
    )

    data: DataSource | None = Field(default=None, description="The CSV or Excel file that has the values instead.")

    @model_validator(mode="before")
    @classmethod
    def _scaled_unit(cls, data: Any) -> Any:
        """Pounds on the scale of millions are the unit £ million."""
        if not isinstance(data, Mapping):
            return data
        unit = _SCALED.get((str(data.get("unit")), str(data.get("scale"))))
        return {**data, "unit": unit} if unit else data

    @model_validator(mode="after")
    def _scale_fits(self) -> Measure:
        if self.scale is not Scale.ONES and self.unit not in _SCALED.values():
            raise ValueError("a scale is for a number or for pounds; leave it out for other units")
        return self

    @model_validator(mode="after")
    def _kind_has_its_parts(self) -> Measure:
        if self.kind is MeasureKind.RATIO and not (self.numerator and self.denominator):
            raise ValueError("a ratio names its numerator and its denominator, both measures")
        if self.kind is MeasureKind.DERIVED and not self.formula:
            raise ValueError("a derived measure has a formula over other measures")
        if self.is_computed and (self.series or self.data):
            raise ValueError("the values of a ratio or derived measure follow from other measures; they are not typed")
        if self.series and self.data:
            raise ValueError("the values are either under series or in the file that data names, not both")
        return self

    @property
    def is_computed(self) -> bool:
        """Whether the values follow from other measures."""
        return self.kind in (MeasureKind.RATIO, MeasureKind.DERIVED)

    @property
    def in_sentence(self) -> str:
        """The phrase, or the title with a small letter where there is none; an abbreviation keeps its capitals."""
        small = self.title if self.title[1:2].isupper() else self.title[:1].lower() + self.title[1:]
        return self.phrase or small

    @property
    def label(self) -> str:
        """The short title, or the title where there is none."""
        return self.short_title or self.title
