"""The papers of a meeting: what an author writes for one agenda item."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Literal

from pydantic import Field, model_validator

from generator.model.acceptance import ContentFile
from generator.model.chart import ChartDefinition
from generator.model.fixed_fact import FixedFact
from generator.model.period import Period
from generator.model.record import Identifier, Line, Markdown, Record, ShortIdentifier, WebAddress, YesNo
from generator.model.reported import LastReport
from generator.model.table import TableDefinition


class Purpose(StrEnum):
    """What a section is there for, where a report of its kind must have one."""

    BACKGROUND = "background"
    PROPOSALS = "proposals"
    IMPACT = "impact"
    FINANCIAL = "financial"
    RESOURCE = "resource"
    EQUALITY = "equality"
    OTHER = "other"


REQUIRED_PURPOSES: tuple[Purpose, ...] = (Purpose.FINANCIAL, Purpose.RESOURCE, Purpose.EQUALITY)


class Action(Record):
    """Something the committee is asked to do: written once, printed at the front, at the end and on the agenda."""

    id: Identifier
    text: Markdown = Field(description="What the committee is asked to do; Markdown.")


class Section(Record):
    """A numbered section. Each paragraph of its text is numbered; subsections are numbered below it."""

    id: Identifier
    title: Line = Field(description="The heading of the section.")
    purpose: Purpose = Purpose.OTHER
    text: Markdown | None = Field(default=None, description="The section in Markdown; each paragraph gets a number.")
    sections: tuple[Section, ...] = Field(default=(), description="Sections below this one.")

    @model_validator(mode="after")
    def _says_something(self) -> Section:
        if not (self.text or self.sections):
            raise ValueError(
                "a section has text or subsections; if it does not apply, say so and why in omitted_sections"
            )
        return self


class BackgroundPaper(Record):
    """A document the report relies on, listed as the law asks (Local Government Act 1972 s100D)."""

    title: Line = Field(description="The title of the document.")
    url: WebAddress | None = Field(default=None, description="Where it can be read on the web.")
    held_by: Line | None = Field(default=None, description="Where it can be inspected, when it is not on the web.")

    @model_validator(mode="after")
    def _can_be_found(self) -> BackgroundPaper:
        if not (self.url or self.held_by):
            raise ValueError("a background paper has a url, or says who holds it for inspection")
        return self


class Appendix(Record):
    """An appendix: text with tables and charts placed in it, or an attached picture or PDF with all that it says.

    'Appendix 1' is counted, never typed.
    """

    id: ShortIdentifier
    title: Line = Field(description="The heading of the appendix, without its number.")
    text: Markdown | None = Field(
        default=None, description="The appendix in Markdown; with an attached file, all that the file says."
    )
    file: Line | None = Field(default=None, description="A picture (PNG, JPEG) or PDF in the folder of the meeting.")
    alternative_text: Line | None = Field(
        default=None, description="What an attached picture shows, for people who cannot see it."
    )
    url: WebAddress | None = Field(default=None, description="Where an attached PDF is published.")

    @model_validator(mode="after")
    def _can_be_read_by_everybody(self) -> Appendix:
        ending = (self.file or "").rpartition(".")[2].lower()
        if not self.file and not self.text:
            raise ValueError("an appendix has a text, or a file and a text alternative")
        if ending == "pdf" and not self.text:
            raise ValueError("an attached PDF has a text alternative: text: says all that it says")
        if self.file and ending != "pdf" and not self.alternative_text:
            raise ValueError("an attached picture has a text alternative: alternative_text: says what it shows")
        return self


class Paper(ContentFile):
    """What every kind of paper has; each kind is a record in a module of its own and says which `kind:` it is."""

    kind: str = Field(description="Which kind of paper this is.")
    title: Line = Field(description="The title of the paper, as on the agenda.")
    report_by: Identifier | None = Field(default=None, description="The director whose report it is.")
    actions_required: tuple[Action, ...] = Field(default=(), description="What the committee is asked to do, in order.")
    periods: Mapping[Identifier, Period] = Field(
        default_factory=dict, description="Names for periods, for use in the text: baseline, previous."
    )
    charts: Mapping[Identifier, ChartDefinition] = Field(
        default_factory=dict, description="Charts, each under an id; ::: chart ID in the text places one."
    )
    tables: Mapping[Identifier, TableDefinition] = Field(
        default_factory=dict, description="Tables, each under an id; ::: table ID in the text places one."
    )
    footnotes: Mapping[Identifier, Markdown] = Field(
        default_factory=dict, description="Footnotes, each under an id; [^ID] in the text refers to one."
    )
    facts: Mapping[Identifier, FixedFact] = Field(
        default_factory=dict, description="Figures that no measure holds, each under an id; {{ facts.ID }} prints one."
    )
    last_report: LastReport | None = Field(
        default=None, description="The last report to this committee, where it was not published with this program."
    )
    sources_appendix: YesNo = Field(
        default=False, description="Whether an appendix lists where each figure in the text is from."
    )


class Report(Paper):
    """What every kind of report has: who answers for it, a summary, actions, and numbered sections."""

    cabinet_member: Identifier | None = None
    responsible_director: Identifier
    officer_contacts: tuple[Identifier, ...] = Field(
        min_length=1, description="People who answer questions on the report, by id."
    )
    introduction: Markdown | None = Field(default=None, description="Introduction from the cabinet member.")
    executive_summary: Markdown = Field(
        description="What the report says, for somebody who reads nothing else; Markdown."
    )
    actions_required: tuple[Action, ...] = Field(
        min_length=1, description="What the committee is asked to do, in order."
    )
    sections: tuple[Section, ...] = Field(min_length=1, description="The numbered sections, in order.")
    omitted_sections: Mapping[Purpose, Line] = Field(
        default_factory=dict, description="Why a required section (financial, resource, equality) is not there."
    )
    background_papers: tuple[BackgroundPaper, ...] = Field(
        default=(), description="Documents the report relies on, as the law asks."
    )
    appendices: tuple[Appendix, ...] = Field(
        default=(), description="The appendices, in order; their numbers are counted."
    )

    def purposes(self) -> frozenset[Purpose]:
        """The purposes that the sections and their subsections serve."""
        found: set[Purpose] = set()
        waiting = list(self.sections)
        while waiting:
            section = waiting.pop()
            found.add(section.purpose)
            waiting.extend(section.sections)
        return frozenset(found)


class PerformanceReport(Report):
    """content/meetings/<meeting>/<NN>-<slug>.yaml, kind: performance-report"""

    kind: Literal["performance-report"] = Field(description="Which kind of paper this is.")
    measures: tuple[Identifier, ...] = Field(default=(), description="The measures the report is about.")
