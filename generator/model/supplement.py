"""A supplement: papers of a meeting that come after its agenda was published."""

from __future__ import annotations

from pydantic import Field

from generator.model.record import Day, Identifier, Line, Markdown, Record


class Supplement(Record):
    """Papers that follow the agenda as a file of their own. Its number is its place in the list, never typed."""

    published: Day = Field(description="The day the supplement was, or will be, published.")
    papers: tuple[Line, ...] = Field(
        min_length=1, description="The files of its papers, without .yaml, in the order in which they are printed."
    )
    reason: Markdown = Field(description="Why these papers come after the agenda, for the public.")
    urgent: Markdown | None = Field(
        default=None,
        description="The special circumstances for which the Chair takes papers that were open to the public for fewer"
        " clear days than the law asks (in England and Wales: Local Government Act 1972 s100B(4)(b)).",
    )
    under: Identifier | None = Field(
        default=None,
        description="The standing item under which papers are taken that no item of the agenda names: urgent-business.",
    )
