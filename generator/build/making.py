"""What changed is made: papers composed, editions drawn and written, files put in place, and all of it recorded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import closing
from dataclasses import field

from generator.build.chart_cache import ChartCache
from generator.build.decide import edition_inputs
from generator.build.editions import Made, Resources, TemplateFile
from generator.build.files import Written, write_paper
from generator.build.finders import write_finders
from generator.build.formats import FORMATS, WORD
from generator.build.inputs import PROGRAM
from generator.build.layout import Layout
from generator.build.lost_finders import lost_finders
from generator.build.meanwhile import notice_of, saved_meanwhile, without_saved
from generator.build.office import office
from generator.build.options import DEFAULT_PROFILES, Packs
from generator.build.places import EditionName
from generator.build.playlists import STEM as PLAYLIST
from generator.build.playlists import write_playlists
from generator.build.prepare import Begun, Prepared, begin, without_tree
from generator.build.report import NotBuilt, Progress, Report, Step, found, remembered
from generator.build.situation import Situation
from generator.build.state import FOLDER, EditionRecord, LastLook, State
from generator.build.stream import Stream
from generator.build.tasks import Tasks
from generator.build.unplanned import kept_from_plan
from generator.build.waiting import Waiting
from generator.build.workers import made
from generator.document.page_finder import ID as PAGE_FINDER
from generator.document.wording import Wording
from generator.frozen import dataclass
from generator.load import load_profile, load_reading_profile
from generator.model.content import Content
from generator.model.pack_names import PACK
from generator.problems import ContentError, Location, Problem, in_order
from generator.profiles import Profile

SOUND = "sound"


@dataclass(slots=True)
class Done:
    """The files put in place, the editions that were not made, what the audit found in those that were, and notices."""

    written: list[Written] = field(default_factory=list)
    failed: list[NotBuilt] = field(default_factory=list)
    faults: list[Problem] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)


def make_what_changed(situation: Situation, progress: Progress) -> Report:
    """Look at all content, make the editions that are not as they should be, and record what was read and written.

    Papers are made as they are composed, and their trees let go. Files are put in place when all that is wrong is
    known, and what is accepted of it: those of a paper that it stops are let go too.
    """
    begun = begin(situation.workspace, situation.options)
    try:
        profiles = [load_reading_profile(situation.workspace, name) for name in situation.options.all_profiles]
        standard = load_profile(situation.workspace, DEFAULT_PROFILES[0])
        composing = begun.composing
        resources = (
            resources_for(situation, composing.content, composing.words.wording, standard) if composing else None
        )
    except ContentError as error:
        return _nothing_made(begun, situation, error.problems)
    if resources is None:
        return _nothing_made(begun, situation)
    tasks = Tasks(situation, {profile.name: profile for profile in profiles}, standard)
    with closing(Waiting(situation.workspace.output / FOLDER)) as waiting:
        prepared = _make(Stream(begun, tasks), resources, waiting, progress)
        problems = _with_earlier(prepared, situation)
        stopped = _stopped(prepared, situation)
        unchanged = tuple(_unchanged(prepared, situation))
        saved = saved_meanwhile(situation)
        done = _put_all_in_place(waiting, frozenset(each.name for each in stopped), saved, situation)
    _list_sounds(prepared, situation, done)
    _say_where_places_are(begun, stopped, profiles, waiting.meetings, resources, situation, done)
    not_built = (*stopped, *done.failed)
    because = (problem for failure in done.failed for problem in failure.because)
    found = tuple(in_order((*problems, *done.faults, *because)))
    situation.state.last_look = None if not_built or saved else LastLook(situation.inputs, prepared.planned, found)
    notices = (
        *_notices(situation.state),
        *notice_of(saved),
        *dict.fromkeys(done.notices),
        *remembered(situation.state),
    )
    return Report(found, (*done.written, *unchanged), not_built, notices)


def _nothing_made(begun: Begun, situation: Situation, problems: Iterable[Problem] = ()) -> Report:
    """The report of a build that cannot make anything: of all that is wrong with the content, and these problems."""
    prepared = begun.settled(map(without_tree, begun.each(situation.is_wanted)))
    found = in_order((*_with_earlier(prepared, situation), *problems))
    return Report(tuple(found), (), _stopped(prepared, situation))


def _with_earlier(prepared: Prepared, situation: Situation) -> tuple[Problem, ...]:
    """The problems found now, and those found when the papers that were not composed this time last were."""
    composed = {item.paper.name for item in prepared.everything}
    names = (name for paper in prepared.planned if paper not in composed for name in situation.editions(paper))
    records = (situation.state.editions.get(str(name)) for name in names)
    earlier = (problem for record in records if record for problem in record.problems)
    return tuple(in_order((*prepared.problems, *earlier)))


def _stopped(prepared: Prepared, situation: Situation) -> tuple[NotBuilt, ...]:
    """What is stopped by what is wrong with it, and what older papers there are whose files cannot be read at all."""
    stopped = {item.paper.name: item.stopped_by for item in prepared.everything if item.stopped_by}
    unplanned = kept_from_plan(situation.state, prepared.planned, prepared.problems)
    of_this_language = {name: why for name, why in unplanned.items() if situation.options.is_in_language(name)}
    because = {**stopped, **{name: why for name, why in of_this_language.items() if situation.options.asks_for(name)}}
    return tuple(NotBuilt(name, why, situation.stale(situation.editions(name))) for name, why in because.items())


def _unchanged(prepared: Prepared, situation: Situation) -> Iterator[Written]:
    stopped = {item.paper.name for item in prepared.everything if item.stopped_by}
    for paper in prepared.planned:
        for name in situation.editions(paper) if paper not in stopped else ():
            if situation.reason(name) is None:
                yield found(name.path(situation.workspace.output), situation.state)


def _make(stream: Stream, resources: Resources, waiting: Waiting, progress: Progress) -> Prepared:
    """Compose and make everything; what is known of all papers then."""
    situation = stream.tasks.situation
    for place, (task, result) in enumerate(made(stream, stream.total, resources, situation.options.jobs)):
        progress(Step(str(task.name), task.reason, place, stream.total))
        reads = (*task.reads, *situation.options.read_for(task.name.profile))
        inputs = edition_inputs(reads, task.name.profile, task.name.format, situation.inputs)
        waiting.add(task.name, result, EditionRecord(inputs, (*task.problems, *result.problems)))
    assert stream.prepared is not None
    return stream.prepared


def _put_all_in_place(
    waiting: Waiting, stopped: AbstractSet[str], saved: AbstractSet[str], situation: Situation
) -> Done:
    """Put the file of every edition in place and record it, less those of papers that are stopped after all.

    What is recorded knows of the inputs that were `saved` while they were read.
    """
    done = Done()
    for name, result, record in waiting.finished():
        if name.paper in stopped:
            continue
        done.notices.extend(result.notices)
        try:
            done.written.append(_put_in_place(name, result, without_saved(record, saved), situation))
            done.faults.extend(result.problems)
        except ContentError as error:
            done.failed.append(NotBuilt(str(name), error.problems, situation.stale((name,))))
    return done


def _put_in_place(name: EditionName, result: Made, record: EditionRecord, situation: Situation) -> Written:
    if result.data is None:
        raise ContentError(*result.problems)
    path = name.path(situation.workspace.output)
    written = write_paper(path, result.data, situation.state, replace_edited=situation.options.replace_edited)
    situation.state.editions[str(name)] = record
    return written


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
    begun: Begun,
    stopped: Iterable[NotBuilt],
    profiles: list[Profile],
    changed: AbstractSet[str],
    resources: Resources,
    situation: Situation,
    done: Done,
) -> None:
    """The page finders of meetings of which anything was made, or whose finder is gone, and whose pack can be built."""
    options, state = situation.options, situation.state
    lost = {path.parent.parent.name for path in lost_finders(options, state)}
    without = {each.name.partition("/")[0] for each in stopped if each.name.endswith(f"/{PACK}")}
    try:
        for finder in write_finders(sorted((changed | lost) - without), begun, profiles, resources, options, state):
            done.written.append(finder.written)
            done.faults.extend(finder.faults)
    except ContentError as error:
        done.failed.append(NotBuilt(PAGE_FINDER, error.problems))


def _notices(state: State) -> tuple[str, ...]:
    if not state.was_unreadable:
        return ()
    return ("What earlier builds wrote down could not be read, so everything was built; files already there are kept.",)


def resources_for(situation: Situation, content: Content, wording: Wording, standard: Profile) -> Resources:
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
    charts, layout = ChartCache.within(kept / "charts", situation.inputs[PROGRAM]), Layout(office(), kept / "layouts")
    lexicon = content.lexicon.record.said if content.lexicon else {}
    return Resources(wording, templates, fonts, charts, layout, standard, lexicon)


def _missing_template(name: str) -> Problem:
    return Problem(
        "template-missing",
        f"the template {name} is not there; papers take their look from it",
        Location(f"templates/{name}"),
        "install the program again; it brings the template",
    )
