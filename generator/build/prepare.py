"""Phases 1 to 3 for a workspace: content becomes composed papers, and every problem found on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from itertools import chain
from typing import TypeVar

from generator.build.composing import Composing, PreparedPack, PreparedPaper, Words
from generator.build.copying import PreparedCopy, prepared_copy
from generator.build.options import Options, Packs
from generator.build.plan import AGENDA, PlannedPaper, plan, stopped_by
from generator.checks import check
from generator.checks.acceptance import Accepted, settle
from generator.compose.translated import Original, in_language
from generator.document.wording import Wording
from generator.frozen import dataclass
from generator.load import load_content, load_wording
from generator.load.catalogues import catalogue_for
from generator.load.listing import MANY
from generator.model.content import Content, Sourced
from generator.model.council import Council
from generator.model.pack_names import is_pack
from generator.model.paper import Paper
from generator.model.resting import changed
from generator.problems import ContentError, Problem, Severity, in_order
from generator.workspace import Workspace

PreparedT = TypeVar("PreparedT", PreparedPaper, PreparedPack, PreparedCopy)
ComposedT = TypeVar("ComposedT", PreparedPaper, PreparedPack)


@dataclass(frozen=True, slots=True)
class Prepared:
    """All that is known before anything is drawn or written.

    `papers` are those that were composed, with their trees unless those were let go; `planned` the names of all there
    are; `wording` is None when nothing could be loaded. `accepted` are the problems that officers know and let stand;
    they are not among `problems`.
    """

    papers: tuple[PreparedPaper, ...]
    planned: tuple[str, ...]
    problems: tuple[Problem, ...]
    wording: Wording | None
    accepted: tuple[Accepted, ...] = ()
    content: Content | None = None
    packs: tuple[PreparedPack, ...] = ()
    copies: tuple[PreparedCopy, ...] = ()

    @property
    def everything(self) -> tuple[PreparedPaper | PreparedPack | PreparedCopy, ...]:
        """The papers, then what is attached to them, and then the packs."""
        return (*self.papers, *self.copies, *self.packs)


@dataclass(slots=True)
class Begun:
    """Content that is read and checked, and whose papers are composed one after another.

    `found` are the problems so far, those of each paper from when it was composed; `composing` is None when nothing
    can be composed.
    """

    options: Options
    planned: Mapping[str, PlannedPaper]
    found: list[Problem]
    composing: Composing | None = None
    _broken: set[str] = field(init=False)

    def __post_init__(self) -> None:
        self._broken = _files_with_errors(self.found)

    @property
    def meetings(self) -> Mapping[str, tuple[str, ...]]:
        """The names of what is planned for each meeting, in their order; none when nothing can be composed."""
        found: dict[str, list[str]] = {}
        for name, paper in self.planned.items() if self.composing else ():
            found.setdefault(paper.meeting, []).append(name)
        return {meeting: tuple(names) for meeting, names in found.items()}

    def alone(self, names: Iterable[str]) -> Iterator[PreparedPaper | PreparedCopy]:
        """Of these, what is made without the others: papers in this order, then copies. No tree is kept here.

        What its problems keep from being composed is stopped by them.
        """
        copied = []
        for name in names:
            if self.planned[name].copied:
                copied.append(name)
            elif not self._is_with_others(name):
                yield self._noted(self._of().paper(name))
        yield from (prepared_copy(self.planned[name]) for name in copied)

    def together(self, names: Iterable[str]) -> tuple[PreparedPaper | PreparedPack, ...]:
        """Of these, the packs and the agendas that give their pages, less the trees of what is stopped by now."""
        items = [self._with_others(name) for name in names if self._is_with_others(name)]
        problems = self._known_of(items)
        return tuple(_judged_with_pack(item, problems, strict=self.options.strict) for item in items)

    def let_go(self, meeting: str) -> None:
        """The trees of a meeting are not wanted any more. Of a few papers they are kept, for what else may ask."""
        if len(self.planned) > MANY:
            self._of().let_go(meeting)

    def in_turn(
        self, is_wanted: Callable[[str], bool]
    ) -> Iterator[Sequence[PreparedPaper | PreparedPack | PreparedCopy]]:
        """Everything that is wanted, meeting by meeting: each paper and copy alone, then what needs the others."""
        for meeting, names in self.meetings.items():
            wanted = [name for name in names if is_wanted(name)]
            yield from ((item,) for item in self.alone(wanted))
            yield self.together(wanted)
            self.let_go(meeting)

    def each(self, is_wanted: Callable[[str], bool]) -> Iterator[PreparedPaper | PreparedPack | PreparedCopy]:
        """Everything that is wanted, in that order."""
        return chain.from_iterable(self.in_turn(is_wanted))

    def is_stopped(self, name: str) -> bool:
        """Whether an error that was found so far keeps the paper from being built; no error can be accepted."""
        return not self._broken.isdisjoint(self.planned[name].sources)

    def settled(self, items: Iterable[PreparedPaper | PreparedPack | PreparedCopy]) -> Prepared:
        """All that is known once these were composed, with what is accepted in the files taken out."""
        names, composing, strict = tuple(self.planned), self.composing, self.options.strict
        if composing is None:
            return Prepared((), names, tuple(in_order(self.found)), None)
        by_name = {item.paper.name: item for item in items}
        inside = [item for name in names if (item := by_name.get(name)) is not None]
        papers = [item for item in inside if isinstance(item, PreparedPaper)]
        complete = len(papers) == sum(not (is_pack(paper.stem) or paper.copied) for paper in self.planned.values())
        settled = settle(composing.content, self.found, complete=complete)
        return Prepared(
            tuple(_judged(paper, settled.problems, strict=strict) for paper in papers),
            names,
            settled.problems,
            composing.words.wording,
            settled.accepted,
            composing.content,
            tuple(_judged(item, settled.problems, strict=strict) for item in inside if isinstance(item, PreparedPack)),
            tuple(_judged(item, settled.problems, strict=strict) for item in inside if isinstance(item, PreparedCopy)),
        )

    def _known_of(self, items: Iterable[PreparedPaper | PreparedPack]) -> tuple[Problem, ...]:
        """The problems so far; in a strict build whose warnings would stop one of these, less what is accepted."""
        files = frozenset[str]().union(*(item.paper.sources for item in items))
        warned = any(each.severity is Severity.WARNING and each.where.file in files for each in self.found)
        if not (self.options.strict and warned):
            return tuple(self.found)
        return settle(self._of().content, self.found, complete=False).problems

    def _is_with_others(self, name: str) -> bool:
        """Whether it cannot be made before the papers of its meeting are composed."""
        stem = self.planned[name].stem
        return is_pack(stem) or (stem == AGENDA and self.options.packs is not Packs.NONE)

    def _with_others(self, name: str) -> PreparedPaper | PreparedPack:
        if is_pack(self.planned[name].stem):
            return self._noted(self._of().pack(name))
        return self._noted(self._of().agenda_with_pages(name))

    def _noted(self, item: ComposedT) -> ComposedT:
        self.found.extend(item.problems)
        self._broken.update(_files_with_errors(item.problems))
        return item if item.document is not None else replace(item, stopped_by=item.problems)

    def _of(self) -> Composing:
        assert self.composing is not None
        return self.composing


def begin(workspace: Workspace, options: Options) -> Begun:
    """Load and check the content; nothing is composed yet. Papers are called <meeting>/<NN>-<slug>."""
    loaded = load_content(workspace)
    if loaded.content is None:
        return Begun(options, {}, list(loaded.problems))
    planned = {paper.name: paper for paper in plan(loaded.content, options.language)}
    try:
        own = _own_wording(workspace, loaded.content.council)
        wording = load_wording(workspace, catalogue_for(workspace, options.language)) if options.language else own
        found = [*loaded.problems, *check(loaded.content, own)]
    except ContentError as error:
        return Begun(options, planned, [*loaded.problems, *error.problems])
    written = _with_sources(loaded.content) if options.sources else loaded.content
    content = in_language(written, wording.language) if options.language else written
    broken = frozenset(name for name, paper in planned.items() if not _is_complete(paper, content, loaded.problems))
    words = Words(wording, Original(own, written) if options.language else None)
    composing = Composing(content, planned, broken, workspace, words, packs=options.packs is not Packs.NONE)
    return Begun(options, planned, found, composing)


def prepare(workspace: Workspace, options: Options, is_wanted: Callable[[str], bool]) -> Prepared:
    """Load and check the content, and compose the papers whose names are wanted; every problem, nothing written."""
    begun = begin(workspace, options)
    return begun.settled(begun.each(is_wanted))


def look_through(workspace: Workspace, options: Options) -> Prepared:
    """Every problem in all that the options ask for, as `prepare` finds them; no tree is kept."""
    begun = begin(workspace, options)
    return begun.settled(map(without_tree, begun.each(options.asks_for)))


def without_tree(item: PreparedPaper | PreparedPack | PreparedCopy) -> PreparedPaper | PreparedPack | PreparedCopy:
    """What is still asked for once it is made, or will not be: whether it can be built, and why not."""
    if isinstance(item, PreparedPaper):
        return replace(item, document=None, reads=frozenset(), pack=None)
    if isinstance(item, PreparedPack):
        return replace(item, document=None, reads=frozenset(), before=None)
    return item


def _own_wording(workspace: Workspace, council: Sourced[Council]) -> Wording:
    """The fixed words of the council's own language; without a catalogue, the problem is at the line that names it."""
    try:
        return load_wording(workspace, council.record.language)
    except ContentError as error:
        where = council.source.at("language")
        raise ContentError(
            *(replace(each, where=where) if each.code == "missing-file" else each for each in error.problems)
        ) from None


def _with_sources(content: Content) -> Content:
    """The content as it would be if every paper asked for an appendix of sources."""

    def asking(paper: Sourced[Paper]) -> Sourced[Paper]:
        return replace(paper, record=paper.record.model_copy(update={"sources_appendix": True}))

    meetings = {
        name: replace(meeting, papers=changed(meeting.papers, asking)) for name, meeting in content.meetings.items()
    }
    return replace(content, meetings=meetings)


def _is_complete(paper: PlannedPaper, content: Content, problems: Iterable[Problem]) -> bool:
    """Whether the committee, and all that the paper's files name, is there; else there is nothing to compose from."""
    has_committee = content.meetings[paper.meeting].meeting.record.committee in content.committees
    return has_committee and not any(
        problem.code.startswith("unknown-") for problem in stopped_by(paper, problems, strict=False)
    )


def _files_with_errors(problems: Iterable[Problem]) -> set[str]:
    return {problem.where.file for problem in problems if problem.severity is Severity.ERROR}


def _judged_with_pack(
    item: PreparedPaper | PreparedPack, problems: tuple[Problem, ...], *, strict: bool
) -> PreparedPaper | PreparedPack:
    """A pack judged, or an agenda and with it the pack whose pages it gives."""
    if isinstance(item, PreparedPack):
        return _judged(item, problems, strict=strict)
    pack = _judged(item.pack, problems, strict=strict) if item.pack else None
    return replace(_judged(item, problems, strict=strict), pack=pack)


def _judged(paper: PreparedT, problems: tuple[Problem, ...], *, strict: bool) -> PreparedT:
    """The paper without its tree if something keeps it from being built."""
    stopped = stopped_by(paper.paper, problems, strict=strict) or paper.stopped_by
    return replace(paper, document=None, stopped_by=stopped) if stopped else paper
