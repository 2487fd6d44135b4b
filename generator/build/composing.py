"""Content becomes the trees of planned papers, packs and supplements, with the names of all they were composed from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace

from generator.build.inputs import SOURCES
from generator.build.office import OFFICE
from generator.build.plan import AGENDA, BILINGUAL_AGENDA, RUNNING_ORDER, PlannedPaper
from generator.build.recording import Recorded, RecordedTemplates
from generator.build.reporting import EarlierReports
from generator.build.revised import with_notice
from generator.checks import check_document
from generator.compose import (
    Composed,
    ComposedPack,
    compose_agenda,
    compose_bilingual_agenda,
    compose_pack,
    compose_paper,
    compose_running_order,
    compose_supplement,
)
from generator.compose.translated import Original
from generator.document.blocks import Document
from generator.document.pack import Pack
from generator.document.wording import Wording
from generator.frozen import dataclass
from generator.model.content import Content
from generator.model.measure import Measure
from generator.model.pack_names import PACK, supplement_number, supplement_stem
from generator.model.pack_order import PackedPaper, packed_papers, supplement_papers
from generator.problems import ContentError, Problem, in_order
from generator.workspace import Workspace

STANDARD = "templates/profiles/standard.yaml"
"""Read for every pack: in large print it gives the pages of the standard one."""


@dataclass(frozen=True, slots=True)
class PreparedPaper:
    """A planned paper that is to be made: its tree, its own problems and the names of the inputs it was composed from.

    `document` is None when `stopped_by` keeps the paper from being built. `pack` is the pack whose pages an agenda is
    to give; None for other papers, and where no packs are made.
    """

    paper: PlannedPaper
    document: Document | None
    reads: frozenset[str]
    problems: tuple[Problem, ...] = ()
    stopped_by: tuple[Problem, ...] = ()
    pack: PreparedPack | None = None


@dataclass(frozen=True, slots=True)
class PreparedPack:
    """A planned pack or supplement that is to be made, as a paper is.

    The pages of a supplement are numbered on from those of the one `before` it.
    """

    paper: PlannedPaper
    document: Pack | None
    reads: frozenset[str]
    problems: tuple[Problem, ...] = ()
    stopped_by: tuple[Problem, ...] = ()
    before: PreparedPack | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """The fixed words of the papers, and in another language what texts that are not translated fall back on."""

    wording: Wording
    original: Original | None

    def recorded(self, reported: EarlierReports) -> tuple[Words, Recorded[Measure]]:
        """The same, taking down which measures as they were written are read; they are the second of what it gives."""
        if self.original is None:
            return self, Recorded({})
        measures = Recorded(self.original.content.measures)
        content = replace(self.original.content, measures=measures, reported=reported)
        return replace(self, original=replace(self.original, content=content)), measures


@dataclass(frozen=True, slots=True)
class Composing:
    """What papers are composed from; `broken` name what is not there.

    With `packs` the papers composed so far are kept, each composed once, for the packs that they are in.
    """

    content: Content
    planned: Mapping[str, PlannedPaper]
    broken: frozenset[str]
    workspace: Workspace
    words: Words
    packs: bool = False
    _papers: dict[str, PreparedPaper] = field(default_factory=dict)
    _packs: dict[str, PreparedPack] = field(default_factory=dict)

    def paper(self, name: str) -> PreparedPaper:
        """The paper called <meeting>/<NN>-<slug>[.<language>]. Raises KeyError when none is planned."""
        if name in self._papers:
            return self._papers[name]
        paper = self._composed(self.planned[name])
        if self.packs:
            self._papers[name] = paper
        return paper

    def pack(self, name: str) -> PreparedPack:
        """The pack or supplement of this name, from its papers as they are alone. Raises KeyError as above."""
        if name not in self._packs:
            paper = self.planned[name]
            whole = name not in self.broken
            self._packs[name] = self._packed(paper) if whole else PreparedPack(paper, None, paper.sources)
        return self._packs[name]

    def let_go(self, meeting: str) -> None:
        """Keep no tree of a meeting; what is asked for once more is composed once more."""
        for kept in (self._papers, self._packs):
            for name in [name for name in kept if self.planned[name].meeting == meeting]:
                del kept[name]

    def agenda_with_pages(self, name: str) -> PreparedPaper:
        """The agenda of this name with the pack whose pages it gives."""
        agenda = self.paper(name)
        return replace(agenda, pack=self.pack(agenda.paper.beside(PACK)))

    def _composed(self, paper: PlannedPaper) -> PreparedPaper:
        if paper.name in self.broken:
            return PreparedPaper(paper, None, paper.sources)
        measures, frameworks = Recorded(self.content.measures), Recorded(self.content.frameworks)
        templates, wording = RecordedTemplates.of(self.workspace), self.words.wording
        reported = EarlierReports(self.workspace, self.content)
        content = replace(self.content, measures=measures, frameworks=frameworks, reported=reported)
        words, as_written = self.words.recorded(reported)
        try:
            composed = _compose(content, paper, templates, words)
        except ContentError as error:
            return PreparedPaper(paper, None, paper.sources | reported.reads, error.problems)
        catalogue = f"templates/wording/{wording.language}.po"
        named = (measures.files, as_written.files, frameworks.files, templates.names, reported.reads)
        reads = paper.sources.union(*named, {SOURCES, catalogue})
        if composed.document is None:
            return PreparedPaper(paper, None, reads, composed.problems)
        try:
            document, record = with_notice(composed.document, paper.name, self.workspace, wording)
            problems = (*composed.problems, *check_document(document, self.content, wording))
        except ContentError as error:
            return PreparedPaper(paper, None, reads, (*composed.problems, *error.problems))
        return PreparedPaper(paper, document, reads | {record} if record else reads, problems)

    def _packed(self, pack: PlannedPaper) -> PreparedPack:
        number = supplement_number(pack.stem)
        order = _order(self.content, pack.meeting, number)
        parts = {each: self.paper(pack.beside(each.stem, each.meeting)) for each in order}
        documents = {each: part.document for each, part in parts.items() if part.document}
        templates = RecordedTemplates.of(self.workspace)
        composed = _compose_pack(self.content, pack, documents, templates, self.words)
        own = self.paper(pack.beside(AGENDA))
        before = self.pack(pack.beside(_before(number))) if number else None
        reads = pack.sources.union(
            templates.names,
            own.reads,
            {OFFICE, STANDARD},
            before.reads if before else (),
            *(part.reads for part in parts.values()),
        )
        problems = in_order(
            (*composed.problems, *own.problems, *(each for part in parts.values() for each in part.problems))
        )
        whole = len(documents) == len(order) and (before is None or before.document is not None)
        document = composed.document if whole else None
        if document is not None and number is None:
            document = replace(document, agenda=own.document)
        return PreparedPack(pack, document, reads, tuple(problems), before=before)


def _order(content: Content, meeting: str, number: int | None) -> tuple[PackedPaper, ...]:
    return supplement_papers(content, meeting, number) if number else packed_papers(content, meeting)


def _before(number: int) -> str:
    """The file name of what a supplement's pages are numbered on from."""
    return supplement_stem(number - 1) if number > 1 else PACK


def _compose_pack(
    content: Content, pack: PlannedPaper, papers: Mapping[PackedPaper, Document], templates: Workspace, words: Words
) -> ComposedPack:
    number = supplement_number(pack.stem)
    if number:
        return compose_supplement(content, pack.meeting, number, papers, templates, words.wording, words.original)
    return compose_pack(content, pack.meeting, papers, templates, words.wording, words.original)


def _compose(content: Content, paper: PlannedPaper, templates: Workspace, words: Words) -> Composed:
    if paper.stem == AGENDA:
        return compose_agenda(content, paper.meeting, templates, words.wording, words.original)
    if paper.stem == BILINGUAL_AGENDA and words.original:
        return compose_bilingual_agenda(content, paper.meeting, templates, words.wording, words.original)
    if paper.stem == RUNNING_ORDER:
        return compose_running_order(content, paper.meeting, templates, words.wording, words.original)
    return compose_paper(content, paper.meeting, paper.stem, templates, words.wording, words.original)
