"""Catalogues of fixed words: a council's own come first, and each says what is wrong with it."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest
from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from catalogues import ENGLISH, WELSH

from generator.document.wording import Wording, numbered_form
from generator.load import load_wording
from generator.load.catalogue_text import entries
from generator.problems import ContentError
from generator.workspace import Workspace

REPOSITORY = Path(__file__).parents[2]
CATALOGUES = REPOSITORY / "templates" / "wording"
LOCALES = [(ENGLISH, Locale("en", "GB")), (WELSH, Locale("cy", "GB"))]
CLDR_FORMS = ("zero", "one", "two", "few", "many", "other")


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    (tmp_path / "content").mkdir()
    (tmp_path / "templates/wording").mkdir(parents=True)
    return Workspace.at(tmp_path)


def own(workspace: Workspace, language: str, key: str, says: str) -> None:
    text = f'msgctxt "{key}"\nmsgid "Chart {{number}}"\n{says}\n'
    (workspace.root / f"templates/wording/{language}.po").write_text(text, encoding="utf-8")


def codes(workspace: Workspace, language: str) -> set[str]:
    with pytest.raises(ContentError) as error:
        load_wording(workspace, language)
    return {problem.code for problem in error.value.problems}


def as_babel_reads(language: str) -> Catalog:
    with (CATALOGUES / f"{language}.po").open("rb") as file:
        return read_po(file, abort_invalid=True)


def slots(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name}


def test_the_workspaces_own_words_stand_in_place_of_the_packaged_ones(workspace: Workspace) -> None:
    own(workspace, "en-GB", "chart", 'msgstr "Figure {number}"')
    wording = load_wording(workspace, "en-GB")
    assert wording.say("chart", number=2) == "Figure 2"
    assert wording.say("table", number=2) == "Table 2"


def test_a_language_without_words_is_a_missing_file(workspace: Workspace) -> None:
    assert codes(workspace, "gd") == {"missing-file"}


def test_words_of_another_language_must_be_complete(workspace: Workspace) -> None:
    own(workspace, "xx", "chart", 'msgstr "Siart {number}"')
    assert codes(workspace, "xx") == {"missing-key"}


def test_words_that_a_translator_has_not_confirmed_are_not_there(workspace: Workspace) -> None:
    text = (CATALOGUES / "cy-GB.po").read_text(encoding="utf-8")
    fuzzy = text.replace('msgctxt "chart"', '#, fuzzy\nmsgctxt "chart"')
    (workspace.root / "templates/wording/xx.po").write_text(fuzzy, encoding="utf-8")
    with pytest.raises(ContentError) as error:
        load_wording(workspace, "xx")
    assert "there is no translation of chart here" in str(error.value)


@pytest.mark.parametrize(
    ("key", "says", "code"),
    [
        ("chart", 'msgstr "Figure {nummer}"', "wrong-value"),
        ("chart", 'msgstr "Figure {number"', "wrong-value"),
        ("chart", 'msgstr "Figure {}"', "wrong-value"),
        ("chart", 'msgstr "Figure {number!r:>99}"', "wrong-value"),
        ("chart", 'msgstr "Figure {number.__class__}"', "wrong-value"),
        ("charts", 'msgstr "Figure {number}"', "unknown-key"),
        ("figure-days", 'msgstr "{number} days"', "wrong-type"),
        ("chart", "msgstr Figure", "wrong-type"),
        ("chart", "- Figure", "wrong-type"),
    ],
)
def test_words_that_could_not_be_filled_in_are_refused(workspace: Workspace, key: str, says: str, code: str) -> None:
    own(workspace, "en-GB", key, says)
    assert codes(workspace, "en-GB") == {code}


@pytest.mark.parametrize("language", ["en-GB", "cy-GB"])
def test_our_reader_of_catalogues_and_babel_read_the_same(language: str) -> None:
    theirs = {(m.context, m.id, m.string) for m in as_babel_reads(language) if m.id}
    ours = set()
    for entry in entries((CATALOGUES / f"{language}.po").read_text(encoding="utf-8")):
        plural = bool(entry.plural_source)
        source = (entry.source, entry.plural_source) if plural else entry.source
        ours.add((entry.key, source, tuple(entry.texts.values()) if plural else entry.texts[0]))
    assert {row for row in ours if row[0]} == theirs


def test_welsh_is_complete_and_written_from_the_english_that_is_printed() -> None:
    welsh = {message.context: message for message in as_babel_reads("cy-GB") if message.id}
    english = {message.context: message for message in as_babel_reads("en-GB") if message.id}
    assert welsh.keys() == english.keys()
    assert [key for key, message in welsh.items() if message.id != english[key].id] == []
    assert [key for key, message in welsh.items() if message.fuzzy or not all(message.string)] == []
    assert [(m.context, list(m.check())) for m in welsh.values() if list(m.check(as_babel_reads("cy-GB")))] == []


def test_every_message_fills_in_the_same_words_in_welsh() -> None:
    def of(wording: Wording, key: str) -> set[str]:
        phrase = wording.phrases[key]
        return set().union(*map(slots, [phrase] if isinstance(phrase, str) else phrase))

    different = {key for key in ENGLISH.phrases if of(ENGLISH, key) != of(WELSH, key)}
    assert {key for key in different if not of(WELSH, key) <= of(ENGLISH, key)} == set()
    assert different <= {"described-above", "described-below", "described-equal"}


def test_every_message_that_the_program_or_a_template_asks_for_is_in_the_catalogue() -> None:
    sources = [*(REPOSITORY / "generator").rglob("*.py"), *(REPOSITORY / "templates").rglob("*.j2")]
    asked = re.compile(r"""\b(?:say|phrase|listing|said)\((?:wording, |self\._?wording, )?f?["']([a-z-]+)["'\){]""")
    found = {key for path in sources for key in asked.findall(path.read_text(encoding="utf-8"))}
    whole = {key for key in found if not key.endswith("-")}
    assert len(whole) > 100
    assert whole - ENGLISH.phrases.keys() == set()


@pytest.mark.parametrize(("wording", "locale"), LOCALES, ids=["en", "cy"])
def test_months_days_and_marks_are_those_of_the_common_locale_data(wording: Wording, locale: Locale) -> None:
    months = locale.months["format"]["wide"]
    assert list(wording.listing("months")) == [months[n] for n in range(1, 13)]
    short = [locale.months["format"]["abbreviated"][n] for n in range(1, 13)]
    assert [name.removesuffix("t") if name == "Sept" else name for name in short] == wording.listing("months-short")
    days = [locale.days["format"]["wide"][n] for n in range(7)]
    assert [day.removeprefix("Dydd ") for day in days] == wording.listing("weekdays")
    symbols = locale.number_symbols["latn"]
    assert (wording.phrase("decimal-mark"), wording.phrase("group-mark")) == (symbols["decimal"], symbols["group"])


@pytest.mark.parametrize(("wording", "locale"), LOCALES, ids=["en", "cy"])
def test_plural_forms_are_used_as_the_common_locale_data_says(wording: Wording, locale: Locale) -> None:
    forms = [form for form in CLDR_FORMS if form in (*locale.plural_form.tags, "other")]
    for number in range(1200):
        assert forms[numbered_form(wording.plural_rule, number)] == locale.plural_form(number)


def test_english_ordinals_end_as_the_common_locale_data_says() -> None:
    forms = ["one", "two", "few", "other"]
    for number in range(1, 1200):
        rule = ENGLISH.phrase("ordinal-rule")
        assert forms[numbered_form(rule, number)] == Locale("en").ordinal_form(number)


def test_welsh_counts_in_its_own_forms() -> None:
    said = [WELSH.say("figure-days", count=number, number=number) for number in (0, 1, 2, 3, 6, 12)]
    assert said == ["0 diwrnod", "1 diwrnod", "2 ddiwrnod", "3 diwrnod", "6 diwrnod", "12 diwrnod"]
