"""One value of a measure, or why there is none, and whether it may still change."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from pydantic import Field, model_validator

from generator.model.record import Line, Number, Record


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
