"""A finding of the program that the officers know about and let stand, with their reason."""

from __future__ import annotations

from pydantic import Field

from generator.model.record import Line, Record


class Acceptance(Record):
    """One finding in this file that stays as it is: printed nowhere, kept with its reason for whoever comes later."""

    code: Line = Field(description="The code of the finding, as the program prints it in brackets: sentence-length.")
    reason: Line = Field(description="Why it stays as it is.")
    about: Line | None = Field(
        default=None, description="Words of the message that only this finding has, where there are several."
    )


class ContentFile(Record):
    """What every file of content/ may have."""

    accept: tuple[Acceptance, ...] = Field(
        default=(), description="Warnings and advice about this file that are known and stay, each with its reason."
    )
