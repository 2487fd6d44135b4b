"""What a Word file says about itself: title, language, version, and whether it asks questions when it is opened."""

from __future__ import annotations

from collections.abc import Iterator

from generator.audit.findings import Finding
from generator.audit.word.content import WordFile
from generator.audit.words import is_file_name, is_language

WORD_2013 = 15  # the first version without a compatibility mode of its own (ECMA-376 17.15.3)

_PROGRAMS = frozenset({"python-docx", "docx4j", "apache poi", "microsoft office user", "user", "author", "un-named"})


def check_properties(file: WordFile) -> Iterator[Finding]:
    """Title, author, languages and settings."""
    yield from _title(file)
    yield from _languages(file)
    yield from _settings(file)


def _title(file: WordFile) -> Iterator[Finding]:
    if not file.title:
        yield Finding("title-missing", "the file has no title; one that says what it is, is wanted")
    elif is_file_name(file.title, file.name):
        yield Finding("title-is-file-name", f"the title is “{file.title}”; a title in words is wanted")
    if not file.author or file.author.casefold() in _PROGRAMS:
        yield Finding("author-missing", f"the author is “{file.author}”; a person, a team or the council is wanted")


def _languages(file: WordFile) -> Iterator[Finding]:
    text, stated = file.text_language, file.property_language
    if not text:
        yield Finding("language-missing", "the styles name no language; one for the whole text is wanted")
    for language in dict.fromkeys(filter(None, (text, stated))):
        if not is_language(language):
            yield Finding("language-invalid", f"the language is “{language}”; a code such as en-GB is wanted")
    if not stated:
        yield Finding("language-not-in-properties", "the properties name no language; the text's own is wanted there")
    elif text and _primary(stated) != _primary(text):
        yield Finding("language-disagrees", f"the properties say {stated} and the text {text}; one language is wanted")
    if not file.theme_language:
        yield Finding("theme-language-missing", "the settings name no language for theme fonts; the text's is wanted")


def _primary(language: str) -> str:
    return language.split("-")[0].casefold()


def _settings(file: WordFile) -> Iterator[Finding]:
    if file.compatibility < WORD_2013:
        message = f"the file behaves like version {file.compatibility} of Word; {WORD_2013} or later is wanted"
        yield Finding("compatibility-mode", message)
    if file.asks_to_update:
        yield Finding("asks-to-update", "Word asks whether to update fields on opening; stored results are wanted")
    if file.hyphenates:
        yield Finding("automatic-hyphenation", "automatic hyphenation is on; whole words are wanted")
    counts = {"tracked change": sum(story.changes for story in file.stories), "comment": file.comments}
    left = " and ".join(f"{count} {what}{'s' * (count > 1)}" for what, count in counts.items() if count)
    if left:
        yield Finding("tracked-changes", f"{left} left in the file; a finished text is wanted")
