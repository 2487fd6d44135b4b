"""Which editions have to be made again, and why: recorded inputs held against the inputs as they are now."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.build.formats import format_of
from generator.build.inputs import PACKS_LEFT_OUT, PROGRAM, SOURCES, Inputs
from generator.build.places import EditionName
from generator.build.state import State

ABSENT = "none"
"""The digest of a file that a format takes where there is one: writing the first is a change."""


def reason_to_make(name: EditionName, output: Path, inputs: Inputs, state: State) -> str | None:
    """Why the edition is to be made in the folder `output`, in words; None when it is as it should be."""
    record, path = state.editions.get(str(name)), name.path(output)
    if record is None:
        return "not built before"
    if not state.is_settled(path):
        return "an earlier build did not come to its end"
    for read, digest in record.inputs.items():
        if inputs.get(read, ABSENT) != digest:
            return _change(read, inputs)
    return None if path.exists() else "its file is not there"


def edition_inputs(paper_reads: Iterable[str], profile: str, format_name: str, inputs: Inputs) -> dict[str, str]:
    """The digests of everything one edition is made from."""
    names = {*paper_reads, f"templates/profiles/{profile}.yaml", PROGRAM}
    names.update(name for name in inputs if name.startswith(format_of(format_name).inputs))
    absent = {name: ABSENT for name in format_of(format_name).inputs if not name.endswith("/") and name not in inputs}
    return absent | {name: inputs[name] for name in sorted(names) if name in inputs}


def _change(name: str, inputs: Inputs) -> str:
    if name == PROGRAM:
        return "the program has changed"
    if name == SOURCES:
        return (
            "an appendix of sources is wanted, and was not"
            if inputs[name] == "yes"
            else "no appendix of sources is wanted"
        )
    if name == PACKS_LEFT_OUT:
        return "packs are made too"
    return f"{name} changed" if name in inputs else f"{name} is gone"
