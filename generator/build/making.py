"""What changed is made: papers composed, editions drawn and written, files put in place, and all of it recorded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field

from generator.build.agendas import AgendaEdition
from generator.build.chart_cache import ChartCache
from generator.build.composing import PreparedPack, PreparedPaper
from generator.build.copying import CopyEdition, PreparedCopy
from generator.build.decide import edition_inputs, reason_to_make
from generator.build.editions import SMALLEST_LARGE_PRINT, Edition, Made, Resources, TemplateFile, Writable
from generator.build.files import Written, write_paper
from generator.build.finders import write_finders
from generator.build.formats import FORMATS, LAID_OUT, WORD
from generator.build.inputs import PACKS_LEFT_OUT, Inputs
from generator.build.layout import Layout
from generator.build.office import OFFICE, office
from generator.build.options import DEFAULT_PROFILES, Options, Packs
from generator.build.packs import HAVE_PAGES, PackEdition
from generator.build.places import EditionName
from generator.build.plan import AGENDA
from generator.build.playlists import STEM as PLAYLIST
from generator.build.playlists import write_playlists
from generator.build.prepare import Prepared, prepare
from generator.build.report import NotBuilt, Progress, Report, Step, found, remembered
from generator.build.state import FOLDER, EditionRecord, LastLook, State
from generator.build.workers import made
from generator.document.page_finder import ID as PAGE_FINDER
from generator.document.wording import Wording
from generator.frozen import dataclass
from generator.load import load_profile, load_reading_profile
from generator.problems import ContentError, Location, Problem, in_order
from generator.profiles import Profile
from generator.workspace import Workspace

SOUND = "sound"


@dataclass(frozen=True, slots=True)
class Situation:
    """What one build goes by: where, what was asked, the inputs as they are, and the state as it was found."""

    workspace: Workspace
    options: Options
    inputs: Inputs
    state: State

    def reason(self, name: EditionName) -> str | None:
        """Why an edition is to be made; None when it is as it should be."""
        return reason_to_make(name, self.workspace.output, self.inputs, self.state)

    def editions(self, paper: str) -> tuple[EditionName, ...]:
        """The editions of a paper that were asked for: none if the paper was not."""
        if not self.options.asks_for(paper):
            return ()
        return tuple(self.options.editions(paper))

    def is_wanted(self, paper: str) -> bool:
        """Whether an edition of the paper is to be made."""
        return any(self.reason(name) for name in self.editions(paper))


@dataclass(slots=True)
class Done:
    """The files put in place, the editions that were not made, what the audit found in those that were, and notices."""

    written: list[Written] = field(default_factory=list)
    failed: list[NotBuilt] = field(default_factory=list)
    faults: list[Problem] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Task:
    """One edition to make: its name, why, what it is made of, and its paper's part of what is recorded.

    `reads` are the names of the inputs that the edition is made from besides its profile and its format's templates.
    """

    name: EditionName
    reason: str
    edition: Writable
    paper: PreparedPaper | PreparedPack | PreparedCopy
    reads: frozenset[str]


def make_what_changed(situation: Situation, progress: Progress) -> Report:
    """Look at all content, make the editions that are not as they should be, and record what was read and written."""
    prepared = prepare(situation.workspace, situation.options, situation.is_wanted)
    problems = _with_earlier(prepared, situation)
    stopped = tuple(_stopped(item, situation) for item in prepared.everything if item.stopped_by)
    try:
        profiles = [load_reading_profile(situation.workspace, name) for name in situation.options.all_profiles]
        standard = load_profile(situation.workspace, DEFAULT_PROFILES[0])
        resources = resources_for(situation, prepared.wording, prepared.lexicon, standard) if prepared.wording else None
    except ContentError as error:
        return Report(tuple(in_order((*problems, *error.problems))), (), stopped)
    if resources is None:
        return Report(problems, (), stopped)
    tasks = tuple(_tasks(prepared, profiles, standard, situation))
    unchanged = tuple(_unchanged(prepared, situation))
    done = _carry_out(tasks, resources, situation, progress)
    _list_sounds(prepared, situation, done)
    _say_where_places_are(prepared, profiles, {task.name.meeting for task in tasks}, resources, situation, done)
    not_built = (*stopped, *done.failed)
    because = (problem for failure in done.failed for problem in failure.because)
    found = tuple(in_order((*problems, *done.faults, *because)))
    situation.state.last_look = None if not_built else LastLook(situation.inputs, prepared.planned, found)
    notices = (*_notices(situation.state), *dict.fromkeys(done.notices), *remembered(situation.state))
    return Report(found, (*done.written, *unchanged), not_built, notices)


def _with_earlier(prepared: Prepared, situation: Situation) -> tuple[Problem, ...]:
    """The problems found now, and those found when the papers that were not composed this time last were."""
    composed = {item.paper.name for item in prepared.everything}
    names = (name for paper in prepared.planned if paper not in composed for name in situation.editions(paper))
    records = (situation.state.editions.get(str(name)) for name in names)
    earlier = (problem for record in records if record for problem in record.problems)
    return tuple(in_order((*prepared.problems, *earlier)))


def _stopped(item: PreparedPaper | PreparedPack | PreparedCopy, situation: Situation) -> NotBuilt:
    return NotBuilt(item.paper.name, item.stopped_by, _stale(situation.editions(item.paper.name), situation))


def _stale(names: Iterable[EditionName], situation: Situation) -> tuple[str, ...]:
    """The files of editions that are there from an earlier build."""
    paths = [name.path(situation.workspace.output) for name in names]
    return tuple(situation.workspace.relative(path) for path in paths if path.exists())


def _tasks(prepared: Prepared, profiles: list[Profile], standard: Profile, situation: Situation) -> Iterator[Task]:
    """Everything to make. What asks for the pages of another file comes after it, when that one has been laid out."""
    by_name = {profile.name: profile for profile in profiles}
    everything = [
        _task(item, name, reason, by_name[name.profile], standard, situation.inputs)
        for item in prepared.everything
        if item.document is not None
        for name, reason in _to_make(item, situation)
    ]
    yield from sorted(everything, key=_pages_asked_for)


def _task(
    item: PreparedPaper | PreparedPack | PreparedCopy,
    name: EditionName,
    reason: str,
    profile: Profile,
    standard: Profile,
    inputs: Inputs,
) -> Task:
    if isinstance(item, PreparedCopy):
        assert item.document is not None
        return Task(name, reason, CopyEdition(item.document, profile), item, item.reads)
    if isinstance(item, PreparedPack):
        reads = item.reads | _read_for_first_page(item, name.format, inputs)
        return Task(name, reason, _pack_edition(item, profile, name.format, standard), item, reads)
    assert item.document is not None
    if item.paper.stem != AGENDA or name.format not in HAVE_PAGES:
        alone = Edition(item.document, profile, name.format)
        return Task(name, reason, alone, item, item.reads | {OFFICE} if alone.asks_for_pages else item.reads)
    pack = _pack_edition(item.pack, profile, name.format, standard) if item.pack and item.pack.document else None
    edition = AgendaEdition(item.document, profile, name.format, pack, packs_wanted=item.pack is not None)
    return Task(name, reason, edition, item, item.reads | (item.pack.reads if item.pack else {PACKS_LEFT_OUT}))


def _read_for_first_page(pack: PreparedPack, format_name: str, inputs: Inputs) -> frozenset[str]:
    """What decides the page on which a supplement begins in print, which it says in formats without pages."""
    if pack.before is None or format_name in HAVE_PAGES:
        return frozenset()
    return frozenset(name for name in inputs if name.startswith(LAID_OUT))


def _pages_asked_for(task: Task) -> int:
    """How many files have to be laid out before this one, counting roughly."""
    if isinstance(task.edition, PackEdition):
        return 1 + task.edition.depth + (task.edition.standard is not None)
    return 9 if isinstance(task.edition, AgendaEdition) and task.edition.pack else 0


def _to_make(
    item: PreparedPaper | PreparedPack | PreparedCopy, situation: Situation
) -> Iterator[tuple[EditionName, str]]:
    for name in situation.editions(item.paper.name):
        reason = situation.reason(name)
        if reason is not None:
            yield name, reason


def _pack_edition(pack: PreparedPack, profile: Profile, format_name: str, standard: Profile) -> PackEdition:
    """In large print with the standard profile, whose pages its readers need too. The pack has a tree."""
    assert pack.document is not None
    before = _pack_edition(pack.before, profile, format_name, standard) if pack.before else None
    also = standard if profile.smallest >= SMALLEST_LARGE_PRINT else None
    return PackEdition(pack.document, profile, format_name, also, before)


def _unchanged(prepared: Prepared, situation: Situation) -> Iterator[Written]:
    stopped = {item.paper.name for item in prepared.everything if item.stopped_by}
    for paper in prepared.planned:
        for name in situation.editions(paper) if paper not in stopped else ():
            if situation.reason(name) is None:
                yield found(name.path(situation.workspace.output), situation.state)


def _carry_out(tasks: tuple[Task, ...], resources: Resources, situation: Situation, progress: Progress) -> Done:
    """Make every edition, put its file in place and record it."""
    done = Done()
    results = made([task.edition for task in tasks], resources, situation.options.jobs)
    for place, (task, result) in enumerate(zip(tasks, results, strict=True)):
        progress(Step(str(task.name), task.reason, place, len(tasks)))
        done.notices.extend(result.notices)
        try:
            done.written.append(_put_in_place(task, result, situation))
            done.faults.extend(result.problems)
        except ContentError as error:
            done.failed.append(NotBuilt(str(task.name), error.problems, _stale((task.name,), situation)))
    return done


def _list_sounds(prepared: Prepared, situation: Situation, done: Done) -> None:
    """The lists to be played of all meetings whose packs are wanted with sound."""
    options = situation.options
    if SOUND not in options.all_formats or options.packs is Packs.NONE or prepared.content is None:
        return
    meetings = tuple(sorted({paper.partition("/")[0] for paper in prepared.planned if options.asks_for(paper)}))
    try:
        done.written.extend(write_playlists(prepared.content, meetings, situation.workspace.output, situation.state))
    except ContentError as error:
        done.failed.append(NotBuilt(PLAYLIST, error.problems))


def _say_where_places_are(
    prepared: Prepared,
    profiles: list[Profile],
    changed: set[str],
    resources: Resources,
    situation: Situation,
    done: Done,
) -> None:
    """The page finders of all meetings of which anything was made."""
    workspace, options, state = situation.workspace, situation.options, situation.state
    try:
        finders = write_finders(sorted(changed), prepared, profiles, resources, workspace, options, state)
        done.written.extend(finders)
    except ContentError as error:
        done.failed.append(NotBuilt(PAGE_FINDER, error.problems))


def _put_in_place(task: Task, result: Made, situation: Situation) -> Written:
    if result.data is None:
        raise ContentError(*result.problems)
    path = task.name.path(situation.workspace.output)
    written = write_paper(path, result.data, situation.state, replace_edited=situation.options.replace_edited)
    reads = (*task.reads, *situation.options.read_for(task.name.profile))
    inputs = edition_inputs(reads, task.name.profile, task.name.format, situation.inputs)
    situation.state.editions[str(task.name)] = EditionRecord(inputs, (*task.paper.problems, *result.problems))
    return written


def _notices(state: State) -> tuple[str, ...]:
    if not state.was_unreadable:
        return ()
    return ("What earlier builds wrote down could not be read, so everything was built; files already there are kept.",)


def resources_for(situation: Situation, wording: Wording, lexicon: Mapping[str, str], standard: Profile) -> Resources:
    """What the asked formats need. Raises ContentError for every template that is not there."""
    workspace = situation.workspace
    wanted = [name for kind in situation.options.all_formats for name in FORMATS[kind].templates]
    if situation.options.packs is not Packs.NONE:
        wanted.extend(WORD)  # a supplement says in every format on which page it begins in print
    paths = {name: workspace.template(name) for name in wanted}
    missing = [_missing_template(name) for name, path in paths.items() if path is None]
    if missing:
        raise ContentError(*missing)
    templates = {
        name: TemplateFile(workspace.relative(path), path.read_bytes()) for name, path in paths.items() if path
    }
    fonts = tuple(path for folder in workspace.template_folders() for path in sorted((folder / "fonts").glob("*.ttf")))
    kept = workspace.output / FOLDER
    charts, layout = ChartCache.within(kept / "charts"), Layout(office(), kept / "layouts")
    return Resources(wording, templates, fonts, charts, layout, standard, lexicon)


def _missing_template(name: str) -> Problem:
    return Problem(
        "template-missing",
        f"the template {name} is not there; papers take their look from it",
        Location(f"templates/{name}"),
        "install the program again; it brings the template",
    )
