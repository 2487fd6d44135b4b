"""What a reader asked for becomes a reading profile of their own, or the problems of a wish that nobody could read."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.load.catalogues import catalogue_for
from generator.load.profiles import load_profile
from generator.load.readable import faults
from generator.load.records import validate
from generator.load.yaml_text import parse
from generator.model.content import Sourced
from generator.model.council import Council
from generator.model.readers import Reader, Readers
from generator.problems import ContentError, Location, Problem, choose_from, has_errors
from generator.profiles import Profile
from generator.workspace import Workspace

FILE = "content/readers.yaml"
COUNCIL = "content/council.yaml"
PREFIX = "for-"
"""The profile of reader `ada` is called for-ada."""

LARGE_PRINT = Decimal(16)
"""Large print begins here, in points, and has no italics (UK Association for Accessible Formats, G003)."""

LARGEST = Decimal(36)
"""In points. On an A4 page larger letters leave two words to a line, and no table."""

_FIELDS = {"body": "size", "table": "size", "headings": "size", "smallest": "size"}
"""The reader's field that a field of the profile follows from; colours have one name in both."""


def load_readers(workspace: Workspace) -> Sourced[Readers]:
    """content/readers.yaml. Raises ContentError: missing-file, and whatever is wrong in the file."""
    path = workspace.root / FILE
    try:
        file = parse(path.read_bytes(), FILE)
    except OSError as error:
        message = "no reader has asked for anything yet; a file with their wishes is wanted"
        hint = f"write {FILE}: readers: {{reader-1: {{size: 24}}}}"
        raise ContentError(Problem("missing-file", message, Location(FILE), hint)) from error
    record, problems = validate(file, Readers)
    if record is None:
        raise ContentError(*(problem for problem in problems if has_errors((problem,))))
    return Sourced(record, file.source)


def load_reading_profile(workspace: Workspace, name: str) -> Profile:
    """The reading profile `name`, from its file or, for `for-<id>`, from what that reader asked for.

    Raises ContentError: unknown-profile, bad-profile, and what `load_readers` raises.
    """
    identifier = name.removeprefix(PREFIX)
    if not name.startswith(PREFIX) or workspace.template(f"profiles/{name}.yaml"):
        return load_profile(workspace, name)
    readers = load_readers(workspace)
    if identifier not in readers.record.readers:
        message = f"there is no reader '{identifier}'; one of {FILE} is wanted"
        hint = choose_from(identifier, readers.record.readers)
        raise ContentError(Problem("unknown-profile", message, Location(FILE), hint))
    return profile_of(identifier, readers, workspace)


def reader_problems(readers: Sourced[Readers], workspace: Workspace) -> Iterator[Problem]:
    """What is wrong with the wishes of any reader."""
    for identifier in readers.record.readers:
        try:
            profile_of(identifier, readers, workspace)
        except ContentError as error:
            yield from error.problems


def profile_of(identifier: str, readers: Sourced[Readers], workspace: Workspace) -> Profile:
    """One reader's own profile. Raises ContentError (unknown-profile, bad-profile) at the line of the wish."""
    reader = readers.record.readers[identifier]
    try:
        base = load_profile(workspace, reader.profile)
    except ContentError as error:
        where = readers.source.at("readers", identifier, "profile")
        raise ContentError(*(Problem(p.code, p.message, where, p.hint) for p in error.problems)) from error
    _refuse_a_language_without_words(identifier, readers, workspace)
    if reader.size and reader.size > LARGEST:
        message = f"letters of {reader.size} pt; {LARGEST} pt or less fits an A4 page"
        hint = "formats: [html] gives a page that a browser enlarges as far as is wanted"
        raise ContentError(Problem("bad-profile", message, readers.source.at("readers", identifier, "size"), hint))
    profile = own_profile(identifier, reader, base)
    found = tuple(
        Problem("bad-profile", fault.message, _where(fault.field, identifier, readers), fault.hint)
        for fault in faults(profile)
    )
    if found:
        raise ContentError(*found)
    return profile


def _refuse_a_language_without_words(identifier: str, readers: Sourced[Readers], workspace: Workspace) -> None:
    language = readers.record.readers[identifier].language
    known = workspace.template_names("wording", ".po")
    if language and catalogue_for(workspace, language) not in known:
        message = f"there are no fixed words in the language '{language}'; a file in templates/wording/ is wanted"
        where = readers.source.at("readers", identifier, "language")
        raise ContentError(Problem("missing-file", message, where, choose_from(language, known)))


def language_of(reader: Reader, workspace: Workspace) -> str | None:
    """The tag by which a reader's papers are built; None when it is the language that papers are written in.

    That is the short one, cy and not cy-GB, wherever it means the same: translations and files are named by it.
    """
    if reader.language is None:
        return None
    wanted, short = catalogue_for(workspace, reader.language), reader.language.partition("-")[0]
    if wanted == catalogue_for(workspace, _written_in(workspace)):
        return None
    return short if catalogue_for(workspace, short) == wanted else reader.language


def _written_in(workspace: Workspace) -> str:
    """The language of council.yaml; what is wrong in that file is told where the content is loaded."""
    try:
        record, _ = validate(parse((workspace.content / "council.yaml").read_bytes(), COUNCIL), Council)
    except (OSError, ContentError):
        return ""
    return record.language if record else ""


def own_profile(identifier: str, reader: Reader, base: Profile) -> Profile:
    """The profile `base` with a reader's wishes in it.

    All sizes grow in proportion but the headings', which keep their distance from the text in points: a heading of
    twice the size of large letters leaves three words to a line.
    """
    size = reader.size or base.body
    scale = size / base.body
    return base.model_copy(
        update={
            "name": PREFIX + identifier,
            "title": _title(reader, base),
            "typeface": reader.typeface or base.typeface,
            "body": size,
            "smallest": _half(base.smallest * scale),
            "table": _half(base.table * scale),
            "headings": tuple(_half(size + points - base.body) for points in base.headings),
            "italics": base.italics and size < LARGE_PRINT,
            "contents": base.contents or size >= LARGE_PRINT,
            "contents_pages": base.contents_pages or size >= LARGE_PRINT,
            "page_colour": reader.page_colour or base.page_colour,
            "text_colour": reader.text_colour or base.text_colour,
        }
    )


def _title(reader: Reader, base: Profile) -> str:
    if reader.size is None or reader.size == base.body:
        return base.title
    return f"{base.title.partition(',')[0]}, {reader.size.normalize():f} point"


def _half(points: Decimal) -> Decimal:
    """To the half point below, the finest that Word has; never above the text that it belongs to."""
    return Decimal(int(points * 2)) / 2


def _where(field: str, identifier: str, readers: Sourced[Readers]) -> Location:
    """The line of the wish, or that of the reader when the fault is a colour left as it was."""
    path = ("readers", identifier, _FIELDS.get(field, field))
    if path in readers.source.positions or field not in ("text_colour", "page_colour"):
        return readers.source.at(*path)
    return readers.source.at("readers", identifier, "page_colour")
