"""The council, its published contacts, and the people: each written once and named by id everywhere else."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from generator.model.acceptance import ContentFile
from generator.model.record import Identifier, Line, Markdown, Number, Record, TimeOfDay, WebAddress, YesNo

Telephone = Annotated[str, StringConstraints(pattern=r"^[0-9+][0-9 ]{5,}$", strip_whitespace=True)]
EmailAddress = Annotated[str, StringConstraints(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$", strip_whitespace=True)]


class Jurisdiction(StrEnum):
    """Whose law on access to meetings applies: it decides clear days, bank holidays and the exempt-information list."""

    ENGLAND = "england"
    WALES = "wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern-ireland"


class Contact(Record):
    """A published way to reach a team. Never a person's own number or address."""

    name: Line = Field(description="The team or switchboard, as the public knows it.")
    telephone: Telephone | None = Field(default=None, description="A published telephone number, digits and spaces.")
    textphone: Telephone | None = Field(default=None, description="The number for textphone users.")
    email: EmailAddress | None = Field(default=None, description="A published e-mail address of the team.")
    address: tuple[Line, ...] = Field(default=(), description="Postal address, a line each.")


class QuestionDeadline(Record):
    """When public and local-member questions must have arrived, counted back from the meeting."""

    working_days_before: int = Field(
        default=3,
        ge=1,
        le=28,
        description="How many working days before the meeting; weekends and bank holidays do not count.",
    )
    time: TimeOfDay = Field(description="The time of that day: 5pm.")


class Council(ContentFile):
    """content/council.yaml"""

    name: Line = Field(description="The full name, as on the front of every paper.")
    short_name: Line | None = Field(default=None, description="How the council is named in running text.")
    jurisdiction: Jurisdiction = Jurisdiction.ENGLAND
    language: Line = Field(default="en-GB", description="BCP 47 language tag of the papers.")
    bilingual_agenda: YesNo = Field(
        default=False,
        description="Whether `build --language` makes an agenda with both languages side by side, Welsh first.",
    )
    website: WebAddress | None = Field(default=None, description="The address of the website, beginning with https://.")
    contacts: Mapping[Identifier, Contact] = Field(
        description="The published teams and switchboards, each under an id that other files name."
    )
    known_acronyms: tuple[Line, ...] = Field(
        default=(), description="Acronyms that need no explanation, because everybody knows them."
    )
    alternative_format_contact: Identifier = Field(description="Which contact the last line of every paper names.")
    alternative_format_statement: Markdown = Field(
        description="The last line of every paper. {{ contact }} stands for the telephone numbers of the contact."
    )
    head_of_paid_service: Identifier | None = Field(default=None, description="A person's id.")
    question_deadline: QuestionDeadline
    minimum_percentage_base: Number | None = Field(
        default=None, description="Percentages of fewer cases than this are shown with the counts beside them."
    )


class Person(Record):
    """Somebody a paper names. Their contact is a team's; personal details are not kept."""

    name: Line = Field(description="As printed, with the title members use: Cllr Fabian Eagle.")
    post: Line | None = Field(default=None, description="An officer's job, or a member's cabinet portfolio.")
    contact: Identifier | None = Field(default=None, description="The published contact that reaches this person.")
    group: Line | None = Field(default=None, description="The political group of a member.")


class People(ContentFile):
    """content/people.yaml"""

    members: Mapping[Identifier, Person] = Field(
        default_factory=dict, description="Councillors, each under an id that other files name."
    )
    officers: Mapping[Identifier, Person] = Field(
        default_factory=dict, description="Officers, each under an id that other files name."
    )

    def find(self, identifier: str) -> Person | None:
        """The member or officer with this id, or None."""
        return self.members.get(identifier) or self.officers.get(identifier)

    @property
    def identifiers(self) -> tuple[str, ...]:
        """Every person's id, members first."""
        return (*self.members, *self.officers)
