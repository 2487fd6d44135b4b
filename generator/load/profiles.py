"""The files of templates/profiles/ become reading profiles."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.load.names import fault_of
from generator.load.readable import faults
from generator.load.records import validate
from generator.load.yaml_text import YamlFile, parse
from generator.problems import ContentError, Location, Problem, choose_from, has_errors
from generator.profiles import Profile
from generator.workspace import Workspace


def load_profile(workspace: Workspace, name: str) -> Profile:
    """The reading profile `name`, the workspace's own first. Raises ContentError (unknown-profile, bad-profile)."""
    path = workspace.template(f"profiles/{name}.yaml")
    if path is None:
        known = workspace.template_names("profiles", ".yaml")
        message = f"there is no reading profile '{name}'; a file in templates/profiles/ is wanted"
        hint = choose_from(name, known)
        raise ContentError(Problem("unknown-profile", message, Location(f"templates/profiles/{name}.yaml"), hint))
    file = _read(path, workspace)
    profile, problems = validate(file, Profile)
    if profile is not None and profile.name != name:
        message = f"the profile is called '{profile.name}' here; the file's name '{name}' is wanted"
        problems.append(Problem("bad-profile", message, file.source.at("name"), f"write name: {name}"))
    if profile is not None and fault_of(name):  # there is a folder of this name for the papers
        problems.append(Problem("bad-profile", fault_of(name), file.source.at("name"), "rename the file, and it here"))
    if profile is None or has_errors(problems):
        raise ContentError(*(replace(problem, code="bad-profile") for problem in problems))
    unreadable = [
        Problem("bad-profile", each.message, file.source.at(each.field), each.hint) for each in faults(profile)
    ]
    if unreadable:
        raise ContentError(*unreadable)
    return profile


def _read(path: Path, workspace: Workspace) -> YamlFile:
    name = workspace.relative(path)
    try:
        return parse(path.read_bytes(), name)
    except OSError as error:
        message = f"the file cannot be read ({(error.strerror or 'no reason given').lower()})"
        raise ContentError(Problem("unreadable-file", message, Location(name))) from error
