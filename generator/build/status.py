"""What a build would make and why, and what in the output folder is edited, or left over from papers that are gone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.build.decide import reason_to_make
from generator.build.deliveries import NAME as DELIVERIES
from generator.build.files import is_edited, without_new
from generator.build.inputs import Inputs, asked_inputs
from generator.build.lost_finders import STEM as FINDER
from generator.build.lost_finders import lost_finders
from generator.build.options import Options
from generator.build.places import EditionName
from generator.build.playlists import STEM as PLAYLIST
from generator.build.state import State
from generator.build.unplanned import Kept, kept_from_plan
from generator.frozen import dataclass
from generator.model.attachment import is_copy
from generator.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Status:
    """Editions to be made with the reason, those that are as they should be, and files that need a person's eye.

    `stopped` are papers that were made before and that cannot be planned now, each with a file that has errors.
    """

    to_make: tuple[tuple[EditionName, str], ...]
    up_to_date: int
    edited: tuple[Path, ...]
    missing: tuple[Path, ...]
    left_over: tuple[Path, ...]
    stopped: tuple[tuple[str, str], ...] = ()


def status(workspace: Workspace, options: Options) -> Status:
    """How things stand; nothing is written. Parses content only when it has changed since the last build."""
    inputs, state = asked_inputs(workspace, options), State(workspace.output)
    planned, kept = _planned(workspace, inputs, state)
    names = [name for paper in planned if options.asks_for(paper) for name in options.editions(paper)]
    reasons = [(name, reason_to_make(name, workspace.output, inputs, state)) for name in names]
    to_make = tuple((name, reason) for name, reason in reasons if reason is not None)
    edited = tuple(path for path in state.written_paths() if is_edited(path, state))
    missing = tuple(name.path(workspace.output) for name in names if _is_missing(name, workspace.output, state))
    missing = (*missing, *lost_finders(options, state))
    left_over = tuple(_left_over(workspace.output, (*planned, *kept), state))
    stopped = tuple((name, because[0].where.file) for name, because in kept.items() if options.asks_for(name))
    return Status(to_make, len(names) - len(to_make), edited, missing, left_over, stopped)


def _is_missing(name: EditionName, output: Path, state: State) -> bool:
    return str(name) in state.editions and not name.path(output).exists()


def _planned(workspace: Workspace, inputs: Inputs, state: State) -> tuple[tuple[str, ...], Kept]:
    """The names of all papers there are, and of those made before of which nobody can say, since a file has errors."""
    if state.last_look is not None and dict(state.last_look.inputs) == dict(inputs):
        return state.last_look.papers, {}
    from generator.build.plan import plan
    from generator.load import load_content

    loaded = load_content(workspace)
    planned = tuple(paper.name for paper in plan(loaded.content)) if loaded.content else ()
    return planned, kept_from_plan(state, planned, loaded.problems)


def _left_over(output: Path, planned: tuple[str, ...], state: State) -> Iterator[Path]:
    """Files we wrote for papers that are no longer planned, and new ones written beside an edited file."""
    for path in state.written_paths():
        if path.name == DELIVERIES or path.stem in (FINDER, PLAYLIST):
            continue
        meeting, _, name = path.relative_to(output).as_posix().partition("/")
        stem = path.stem if is_copy(path.stem) else name.rpartition("/")[2].partition(".")[0]
        if path.exists() and (f"{meeting}/{stem}" not in planned or path != without_new(path)):
            yield path
