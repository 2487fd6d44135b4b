"""The files of templates/profiles/ and templates/wording/ become reading profiles and catalogues of fixed words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from string import Formatter

from generator.document.wording import Wording
from generator.load.readable import faults
from generator.load.records import validate
from generator.load.yaml_text import YamlFile, parse
from generator.problems import ContentError, Location, Problem, choose_from, has_errors
from generator.profiles import Profile
from generator.workspace import Workspace, packaged_folder


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
    if profile is None or has_errors(problems):
        raise ContentError(*(replace(problem, code="bad-profile") for problem in problems))
    unreadable = [
        Problem("bad-profile", each.message, file.source.at(each.field), each.hint) for each in faults(profile)
    ]
    if unreadable:
        raise ContentError(*unreadable)
    return profile


def load_wording(workspace: Workspace, language: str) -> Wording:
    """The fixed words in `language`: the packaged catalogue with the workspace's own words in place of its.

    Raises ContentError: missing-file for a language without a catalogue, unknown-key, missing-key or wrong-value for
    a catalogue whose keys or {slots} are not those of British English, the complete one.
    """
    paths = (folder / "wording" / f"{language}.yaml" for folder in reversed(workspace.template_folders()))
    in_place = (path for path in paths if path.parent.name == "wording")  # no tag leads elsewhere
    files = [_read(path, workspace) for path in in_place if path.is_file()]
    if not files:
        raise ContentError(_no_catalogue(workspace, language))
    complete = _phrases(_read(packaged_folder() / "templates" / "wording" / "en-GB.yaml", workspace))
    phrases: dict[str, str] = {}
    problems: list[Problem] = []
    for file in files:
        problems += _differences(file, complete)
        phrases |= _phrases(file)
    problems += [_no_phrase(key, files[0]) for key in complete if key not in phrases]
    if problems:
        raise ContentError(*problems)
    return Wording(language, phrases)


def _read(path: Path, workspace: Workspace) -> YamlFile:
    name = workspace.relative(path)
    try:
        return parse(path.read_bytes(), name)
    except OSError as error:
        message = f"the file cannot be read ({(error.strerror or 'no reason given').lower()})"
        raise ContentError(Problem("unreadable-file", message, Location(name))) from error


def _phrases(file: YamlFile) -> dict[str, str]:
    return {key: value for key, value in file.data.items() if isinstance(value, str)}


def _differences(file: YamlFile, complete: Mapping[str, str]) -> Iterator[Problem]:
    for key, value in file.data.items():
        if key not in complete:
            message = f"the key {key}: is not known here; a key of the catalogue is wanted"
            yield Problem("unknown-key", message, file.key(key), choose_from(key, complete))
        elif not isinstance(value, str):
            yield Problem("wrong-type", f"there is no text after {key}:; text is wanted", file.key(key), complete[key])
        elif not _slots(value) <= _slots(complete[key]):
            allowed = " ".join(f"{{{name}}}" for name, *_ in sorted(_slots(complete[key]))) or "none"
            message = f"a word in braces here is not known; of such words {allowed} may stand here"
            yield Problem("wrong-value", message, file.source.at(key), f"as in {complete[key]}")


def _slots(phrase: str) -> set[tuple[str, str, str]]:
    """The words in braces with what is said of their form; a brace that does not close counts as one."""
    try:
        parts = list(Formatter().parse(phrase))
    except ValueError:
        return {("{", "", "")}
    return {(name, form or "", conversion or "") for _, name, form, conversion in parts if name is not None}


def _no_phrase(key: str, file: YamlFile) -> Problem:
    return Problem("missing-key", f"there is no {key}: here; the words for it are wanted", Location(file.source.file))


def _no_catalogue(workspace: Workspace, language: str) -> Problem:
    known = workspace.template_names("wording", ".yaml")
    message = f"there are no fixed words in the language '{language}'; a file in templates/wording/ is wanted"
    return Problem(
        "missing-file", message, Location(f"templates/wording/{language}.yaml"), choose_from(language, known)
    )
