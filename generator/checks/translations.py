"""Translations are held against their originals: what they leave out, and what has changed since it was translated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.checks.texts import translatable
from generator.model.content import Content, Sourced
from generator.model.translation import Translation, prose_fields
from generator.problems import Location, Problem, choose_from


def translation_problems(content: Content) -> Iterator[Problem]:
    """Every text that a translation leaves out, has of older words, or has of a field that is not there."""
    named = content.translations
    originals = {each.source.file: each for each in translatable(content) if each.source.file in named} if named else {}
    for file, translations in content.translations.items():
        for tag, translation in translations.items():
            original = originals.get(file)
            if original is None:
                yield _of_nothing(translation, file)
            else:
                yield from _compared(translation, original, tag)


def _of_nothing(translation: Sourced[Translation], file: str) -> Problem:
    message = f"this translates {file}, which is not there or cannot be used; its original is wanted"
    hint = "rename it after the file that it translates: 07-send.cy.yaml translates 07-send.yaml"
    return Problem("unknown-translation", message, Location(translation.source.file), hint)


def _compared(translation: Sourced[Translation], original: Sourced[Any], tag: str) -> Iterator[Problem]:
    fields = prose_fields(original.record)
    for name, (path, words) in fields.items():
        each = translation.record.texts.get(name)
        if each is None or not each.text:
            message = f"there is no {tag} for {name} ({original.source.at(*path)}); a translation is wanted"
            yield Problem("untranslated", message, _place(translation, name), _refresh(translation, tag))
        elif each.outdated or each.original.strip() != words.strip():
            message = f"{name} was translated from other words than {original.source.at(*path)} has now"
            yield Problem("outdated-translation", message, _place(translation, name), _refresh(translation, tag))
    yield from _of_no_field(translation, fields)


def _of_no_field(translation: Sourced[Translation], fields: Mapping[str, object]) -> Iterator[Problem]:
    for name in translation.record.texts:
        if name not in fields:
            message = f"the original has no text {name}; the name of one that it has is wanted"
            yield Problem("unknown-translation", message, _place(translation, name), choose_from(name, fields))


def _place(translation: Sourced[Translation], name: str) -> Location:
    return translation.source.at("texts", name)


def _refresh(translation: Sourced[Translation], tag: str) -> str:
    original = f"{translation.source.file.partition('.')[0]}.yaml"
    return f"committee-papers translate {original} {tag} writes what is new into it, and leaves what is there"
