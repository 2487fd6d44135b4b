"""The catalogues in templates/wording/ become the fixed words of a language, with all that is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter

from generator.document.wording import Wording, numbered_form
from generator.frozen import dataclass
from generator.load.catalogue_text import CatalogueError, Entry, entries
from generator.problems import ContentError, Location, Problem, choose_from
from generator.text_file import decode
from generator.workspace import Workspace, packaged_folder

ENGLISH = "en-GB"
"""The language that all others are translated from: its words stand in every catalogue beside the translation."""

Phrases = Mapping[str, str | tuple[str, ...]]
_CALENDAR = ("months", "months-short", "weekdays")
"""Messages that are lists, in which a word is found by its place."""
_NUMBER = re.compile(r"[0-9]+")
_PLURALS = re.compile(r"nplurals=(?P<count>[0-9]{1,2});\s*plural=(?P<rule>[^;]+);")


@dataclass(frozen=True, slots=True)
class _Catalogue:
    """A file of messages, read. `forms` is how many plural forms its language has, `rule` when each is used."""

    file: str
    messages: Mapping[str, Entry]
    forms: int
    rule: str

    def phrases(self) -> dict[str, str | tuple[str, ...]]:
        """What the messages say; one that is not translated is left out, and says in English what it was written as."""
        english = self.file.endswith(f"{ENGLISH}.po")
        said = {key: _said(entry, english=english) for key, entry in self.messages.items()}
        return {key: words for key, words in said.items() if words is not None}


def load_wording(workspace: Workspace, language: str) -> Wording:
    """The fixed words in `language`: the packaged catalogue with the workspace's own words in place of its.

    Raises ContentError: missing-file for a language without a catalogue, unknown-key, missing-key, wrong-type or
    wrong-value for a catalogue whose keys or {slots} are not those of British English, the complete one.
    """
    paths = (folder / "wording" / f"{language}.po" for folder in reversed(workspace.template_folders()))
    known = language in workspace.template_names("wording", ".po")  # no tag leads elsewhere, capitals or not
    files = [_read(path, workspace) for path in paths if known and path.is_file()]
    if not files:
        raise ContentError(_no_catalogue(workspace, language))
    complete = _complete(workspace, files).messages
    problems = [problem for file in files for problem in _differences(file, complete, files[0].forms)]
    phrases: dict[str, str | tuple[str, ...]] = {}
    for file in files:
        phrases |= file.phrases()
    if not problems:
        problems = [_no_phrase(key, files[0].file) for key in complete if key not in phrases]
    problems = problems or list(_no_ordinals(files[-1], phrases))
    if problems:
        raise ContentError(*problems)
    return Wording(language, phrases, files[0].rule)


def _complete(workspace: Workspace, files: list[_Catalogue]) -> _Catalogue:
    """The catalogue of British English that comes with the program, which is often one of those that are read."""
    path = packaged_folder() / "templates" / "wording" / f"{ENGLISH}.po"
    name = workspace.relative(path)
    return next((file for file in files if file.file == name), None) or _read(path, workspace)


def catalogue_for(workspace: Workspace, language: str) -> str:
    """The tag of the catalogue for a language that may be named without its region: cy is cy-GB."""
    known = workspace.template_names("wording", ".po")
    return next((tag for tag in known if language in (tag, tag.partition("-")[0])), language)


def _read(path: Path, workspace: Workspace) -> _Catalogue:
    name = workspace.relative(path)
    try:
        found = list(entries(decode(path.read_bytes(), name)))
    except OSError as error:
        message = f"the file cannot be read ({(error.strerror or 'no reason given').lower()})"
        raise ContentError(Problem("unreadable-file", message, Location(name))) from error
    except CatalogueError as error:
        message = "this line is in no form that a gettext catalogue has; msgctxt, msgid or msgstr and words are wanted"
        raise ContentError(
            Problem("wrong-type", message, Location(name, error.line), "as in the lines above")
        ) from None
    header = _PLURALS.search(next((entry.texts.get(0, "") for entry in found if not entry.key), ""))
    forms, rule = (int(header["count"]), header["rule"]) if header else (2, "n != 1")
    if not _is_rule(rule, forms):
        message = (
            f"the rule for plural forms cannot be used; one that says which of {forms} goes with a number is wanted"
        )
        raise ContentError(Problem("wrong-value", message, Location(name, 1), "as in templates/wording/en-GB.po"))
    return _Catalogue(name, {entry.key: entry for entry in found if entry.key}, forms, rule)


def _is_rule(rule: str, forms: int) -> bool:
    """Whether the rule names one of so many forms for every number below 1,000, and for those about which it speaks."""
    spoken_of = [int(number) for number in _NUMBER.findall(rule)]
    beside = [number + step for number in spoken_of for step in (-1, 0, 1) if number + step >= 0]
    try:
        return all(0 <= numbered_form(rule, number) < forms for number in (*range(1_000), *beside))
    except (ValueError, ArithmeticError):
        return False


def _said(entry: Entry, *, english: bool) -> str | tuple[str, ...] | None:
    if entry.fuzzy or not any(entry.texts.values()):
        written = (entry.source, entry.plural_source) if entry.plural_source else entry.source
        return written if english and not entry.fuzzy else None
    return tuple(entry.texts.values()) if entry.plural_source else entry.texts.get(0)


def _differences(file: _Catalogue, complete: Mapping[str, Entry], forms: int) -> Iterator[Problem]:
    for key, entry in file.messages.items():
        where = Location(file.file, entry.line)
        if key not in complete:
            message = f"the key {key} is not known here; a key of the catalogue is wanted"
            yield Problem("unknown-key", message, where, choose_from(key, complete))
        elif bool(entry.plural_source) != bool(complete[key].plural_source) or (
            len(entry.texts) not in ((0, 1, forms) if entry.plural_source else (0, 1))
            or list(entry.texts) != list(range(len(entry.texts)))
        ):
            message = f"the message {key} has not the plural forms it should have; {forms} are wanted"
            yield Problem("wrong-type", message, where, f"as in {complete[key].source}")
        elif key in _CALENDAR and any(
            _count(text) != _count(complete[key].source) for text in entry.texts.values() if text
        ):
            message = f"the message {key} is a list of another length; {_count(complete[key].source)} words are wanted"
            yield Problem("wrong-value", message, where, f"as in {complete[key].source}")
        else:
            yield from _unknown_slots(entry, complete[key], where)


def _count(words: str) -> int:
    return len(words.split(" "))


def _unknown_slots(entry: Entry, original: Entry, where: Location) -> Iterator[Problem]:
    wanted = _slots(original.source) | _slots(original.plural_source)
    if any(not _slots(text) <= wanted for text in entry.texts.values()):
        allowed = " ".join(f"{{{name}}}" for name, *_ in sorted(wanted)) or "none"
        message = f"a word in braces here is not known; of such words {allowed} may stand here"
        yield Problem("wrong-value", message, where, f"as in {original.source}")


def _slots(phrase: str) -> set[tuple[str, str, str]]:
    """The words in braces with what is said of their form; a brace that does not close counts as one."""
    if "{" not in phrase and "}" not in phrase:
        return set()
    try:
        parts = list(Formatter().parse(phrase))
    except ValueError:
        return {("{", "", "")}
    return {(name, form or "", conversion or "") for _, name, form, conversion in parts if name is not None}


def _no_ordinals(file: _Catalogue, phrases: Phrases) -> Iterator[Problem]:
    """The problem of a rule for ordinal numbers that does not fit the endings it chooses from."""
    rule, endings = str(phrases["ordinal-rule"]), _count(str(phrases["ordinal-endings"]))
    if not _is_rule(rule, endings):
        message = (
            f"the rule for ordinal numbers cannot be used; one that says which of {endings} endings goes with a number"
            " is wanted"
        )
        entry = file.messages.get("ordinal-rule") or file.messages.get("ordinal-endings")
        where = Location(file.file, entry.line if entry else 1)
        yield Problem(
            "wrong-value", message, where, "see ordinal-rule and ordinal-endings in templates/wording/en-GB.po"
        )


def _no_phrase(key: str, file: str) -> Problem:
    return Problem("missing-key", f"there is no translation of {key} here; the words for it are wanted", Location(file))


def _no_catalogue(workspace: Workspace, language: str) -> Problem:
    message = f"there are no fixed words in the language '{language}'; a file in templates/wording/ is wanted"
    hint = choose_from(language, workspace.template_names("wording", ".po"))
    return Problem("missing-file", message, Location(f"templates/wording/{language}.po"), hint)
