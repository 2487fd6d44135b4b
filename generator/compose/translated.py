"""Content becomes the same content in another language: every text that has a translation says that instead.

Figures, dates, ids and names stay those of the original. What is not translated stays too, and is marked when composed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from generator.document.blocks import Block, Facts, Heading, List, Paragraph
from generator.document.inlines import Text
from generator.document.tongues import set_off, set_off_line, without_marks
from generator.document.wording import Wording
from generator.frozen import dataclass
from generator.model.content import Content, LoadedMeeting, Sourced
from generator.model.council import People, Person
from generator.model.record import Record
from generator.model.resting import changed
from generator.model.translation import Translation, prose_fields, with_texts
from generator.problems import Location, Path, Translated

RecordT = TypeVar("RecordT", bound=Record)


@dataclass(frozen=True, slots=True)
class Original:
    """What a paper in another language falls back on where a text is not translated: the words of its own language.

    `content` is as it was written, for what is to have both languages.
    """

    wording: Wording
    content: Content


def marked(blocks: tuple[Block, ...], wording: Wording) -> tuple[Block, ...]:
    """The blocks with a word on every heading that is not translated; its language is on its words already."""
    return tuple(_marked(block, wording) for block in blocks)


def _marked(block: Block, wording: Wording) -> Block:
    if not isinstance(block, Heading) or block.origin is None or not is_original(block.origin):
        return block
    return replace(block, content=(*block.content, Text(f" {wording.say('untranslated-mark')}")))


def is_original(where: Location) -> bool:
    """Whether an officer's words stand in an original, and not in a translation: those name a language in the name."""
    return where.file.startswith("content/") and where.file.rpartition("/")[2].count(".") == 1


def in_own_language(block: Block, language: str) -> Block:
    """Words tagged with the language they are in, where that is not known already."""
    if not language or block.language:
        return block
    if isinstance(block, List):
        items = (
            replace(item, blocks=tuple(in_own_language(each, language) for each in item.blocks)) for item in block.items
        )
        return replace(block, items=tuple(items), language=language)
    if isinstance(block, Heading):
        return replace(block, content=set_off_line(block.content))
    return replace(block, language=language) if isinstance(block, Paragraph | Facts) else block


def in_language(content: Content, language: str) -> Content:
    """The content in a language, a BCP 47 tag; a translation for cy serves cy-GB too.

    Every text that has no translation is set off as one in another language (`generator.document.tongues`).
    """
    council = _in(content, content.council, language)
    record = council.record.model_copy(update={"language": language})
    return replace(
        content,
        council=replace(council, record=record),
        people=_people(content, language),
        committees={name: _in(content, each, language) for name, each in content.committees.items()},
        measures={name: _in(content, each, language) for name, each in content.measures.items()},
        frameworks={name: _in(content, each, language) for name, each in content.frameworks.items()},
        meetings={name: _meeting(content, each, language) for name, each in content.meetings.items()},
    )


def _people(content: Content, language: str) -> Sourced[People]:
    """The people with their posts in the language; where the name of a post or team stands for a person, that too."""
    original, translated = content.people.record, _in(content, content.people, language)
    teams, said = content.council.record.contacts, _in(content, content.council, language).record.contacts

    def named(person: Person, before: Person) -> Person:
        if before.name == before.post and person.post:
            return person.model_copy(update={"name": person.post})
        team = teams.get(before.contact or "")
        if team and team.name == before.name:
            return person.model_copy(update={"name": said[before.contact or ""].name})
        return person

    record = translated.record
    named_in = {
        group: {id_: named(person, getattr(original, group)[id_]) for id_, person in getattr(record, group).items()}
        for group in ("members", "officers")
    }
    return replace(translated, record=record.model_copy(update=named_in))


def _meeting(content: Content, loaded: LoadedMeeting, language: str) -> LoadedMeeting:
    papers = changed(loaded.papers, lambda paper: _in(content, paper, language))
    return replace(loaded, meeting=_in(content, loaded.meeting, language), papers=papers)


def _in(content: Content, sourced: Sourced[RecordT], language: str) -> Sourced[RecordT]:
    by_language = content.translations.get(sourced.source.file, {})
    translation = by_language.get(language) or by_language.get(language.partition("-")[0])
    found = dict(_texts(sourced.record, translation)) if translation else {}
    places = {path: place for path, (_, place) in found.items()}

    def said(path: Path, words: str) -> str:
        return without_marks(found[path][0]) if path in found else set_off(words)

    return replace(sourced, record=with_texts(sourced.record, said), source=replace(sourced.source, translated=places))


def _texts(record: Record, translation: Sourced[Translation]) -> Mapping[Path, tuple[str, Translated]]:
    """The translated texts of a record by their path in it, each with where it stands."""
    found: dict[Path, tuple[str, Translated]] = {}
    for name, (path, words) in prose_fields(record).items():
        each = translation.record.texts.get(name)
        if each is not None and each.text:
            outdated = each.outdated or each.original.strip() != words.strip()
            found[path] = (each.text, Translated(translation.source, ("texts", name, "text"), outdated))
    return found
