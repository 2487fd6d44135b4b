"""What a committee was told before: the last report on a measure, as published here or as an author says."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pydantic import Field

from generator.frozen import dataclass
from generator.model.measure import UnitKind
from generator.model.period import Period
from generator.model.record import Day, Record
from generator.problems import Location


class LastReport(Record):
    """The last report to the committee, where it was not published from here: when, and how far its data went."""

    meeting: Day = Field(description="The day of the meeting that had the last report.")
    period: Period = Field(description="The period that the last report gave as the latest.")


@dataclass(frozen=True, slots=True)
class Reported:
    """A measure's latest value as an earlier meeting had it; `day` is that of the meeting, `value` exact.

    `where` is where the value stands: in the record of the publication, or in the data.
    """

    day: date
    period: Period
    value: Decimal
    unit: UnitKind
    where: Location
