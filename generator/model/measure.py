"""A measure: what is counted, in which unit, which way is better, what it is held against, and its values by period."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from pydantic import Field, model_validator

from generator.model.acceptance import ContentFile
from generator.model.period import Period
from generator.model.record import Identifier, Line, Markdown, Number, Record, YesNo


class MeasureKind(StrEnum):
    """What sort of figure it is, which decides what may be said about it."""

    LEVEL = "level"  # a count or amount at a point in time
    RATIO = "ratio"  # numerator over denominator, both measures
    DURATION = "duration"  # an average time
    CUMULATIVE = "cumulative"  # adds up from each 1 April, and starts again
    DERIVED = "derived"  # a formula over other measures


class UnitKind(StrEnum):
    """The units a value can have."""

    NUMBER = "number"
    PERCENT = "percent"
    POUNDS = "pounds"
    MILLIONS = "£ million"
    DAYS = "days"
    WEEKS = "weeks"
    RATE = "per 100,000"


class Better(StrEnum):
    """Which direction is good news."""

    HIGHER = "higher"
    LOWER = "lower"
    NEITHER = "neither"


class MissingCode(StrEnum):
    """Why there is no value, in the shorthand of the Government Analysis Function for statistical tables."""

    NOT_AVAILABLE = "x"
    NOT_APPLICABLE = "z"
    SUPPRESSED = "c"

    @property
    def meaning(self) -> str:
        """What the key under a table says."""
        return {"x": "not available", "z": "not applicable", "c": "suppressed: too few to publish"}[self.value]


class ValueStatus(StrEnum):
    """Whether a value may still change, or has."""

    FINAL = "final"
    PROVISIONAL = "provisional"
    REVISED = "revised"
    FORECAST = "forecast"


class Observation(Record):
    """One value of a measure. In YAML either the bare value, or a mapping with a note or status beside it."""

    value: Number | None = None
    missing: MissingCode | None = Field(default=None, description="x not available, z not applicable, c suppressed.")
    note: Line | None = Field(default=None, description="Printed under the table with a mark at the value.")
    status: ValueStatus = ValueStatus.FINAL

    @model_validator(mode="before")
    @classmethod
    def _from_bare_value(cls, data: Any) -> Any:
        if isinstance(data, Mapping | Observation):
            return data
        text = str(data).strip()
        if text.strip("[]") in {code.value for code in MissingCode}:
            return {"missing": text.strip("[]")}
        return {"value": text}

    @model_validator(mode="after")
    def _value_or_missing(self) -> Observation:
        if (self.value is None) == (self.missing is None):
            raise ValueError("a period has either a value or a missing code (x, z or c), not both and not neither")
        return self


class ReferenceLine(Record):
    """Something a measure is held against: a target, a statutory timescale, a national average."""

    label: Line = Field(description="What it is called in tables and charts: Target, National average.")
    value: Number | None = Field(default=None, description="One value for all periods.")
    series: Mapping[Period, Number] | None = Field(default=None, description="A value for each period.")
    source: Line | None = Field(default=None, description="Where it is from, when it has a source of its own.")

    @model_validator(mode="after")
    def _one_of_them(self) -> ReferenceLine:
        if (self.value is None) == (self.series is None):
            raise ValueError("give either one value or a series by period")
        return self

    def at(self, period: Period) -> Number | None:
        """The value that holds for `period`, or None; a longer period (a year) holds for the months in it."""
        if self.series is None:
            return self.value
        if period in self.series:
            return self.series[period]
        covering = [p for p in self.series if p.start <= period.start and period.end <= p.end]
        return self.series[min(covering, key=lambda p: p.end - p.start)] if covering else None


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
    source: Line = Field(description="Where the figures are from, as printed under a chart.")
    owner: Identifier | None = Field(default=None, description="The officer who answers for the figures.")
    commentary: Markdown | None = Field(
        default=None, description="Why the figure is where it is; needed when it is off target. Markdown."
    )
    series: Mapping[Period, Observation] = Field(
        default_factory=dict, description="The values by period: Jul-21: 521. A missing one is x, z or c."
    )

    @model_validator(mode="after")
    def _kind_has_its_parts(self) -> Measure:
        if self.kind is MeasureKind.RATIO and not (self.numerator and self.denominator):
            raise ValueError("a ratio names its numerator and its denominator, both measures")
        if self.kind is MeasureKind.DERIVED and not self.formula:
            raise ValueError("a derived measure has a formula over other measures")
        if self.is_computed and self.series:
            raise ValueError("the values of a ratio or derived measure follow from other measures; they are not typed")
        return self

    @property
    def is_computed(self) -> bool:
        """Whether the values follow from other measures."""
        return self.kind in (MeasureKind.RATIO, MeasureKind.DERIVED)

    @property
    def label(self) -> str:
        """The short title, or the title where there is none."""
        return self.short_title or self.title
