"""A figure that no measure holds, and who states it: written once in a paper, printed by its id."""

from __future__ import annotations

from pydantic import Field

from generator.model.record import Line, Record


class FixedFact(Record):
    """A figure that stays as it is, such as a sum that was decided, with the source that states it."""

    value: Line = Field(description="The figure as it is printed: £120 million.")
    source: Line = Field(description="Who states it, and when: Cabinet, 5 July 2021.")
