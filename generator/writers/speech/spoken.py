"""A line of print becomes what is said: dates, money, times, ranges, codes and capitals by a table of rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from generator.frozen import dataclass
from generator.writers.speech.numbers import cardinal, digits, ordinal, plain_number, section, year

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
SHORT_MONTHS = {month[:3]: month for month in MONTHS.split("|")}
NUMBER = r"\d+(?:,\d{3})*(?:\.\d+)?"
SCALES = {"m": "million", "bn": "billion", "k": "thousand"}
HYPHENS = "-‐‑–"
WORD = re.compile(r"[^\W\d_]+")
Say = Callable[[re.Match[str]], str]


@dataclass(frozen=True, slots=True)
class Rule:
    """What is read, and how it is said."""

    pattern: re.Pattern[str]
    say: Say


def spoken(words: str, lexicon: Mapping[str, str], language: str = "en-GB") -> str:
    """What a good reader says for a line of print.

    The rules for numbers are those of English; in another language figures are left to its voice, which knows them.
    """
    rules = _rules(tuple(sorted(lexicon.items(), key=lambda entry: -len(entry[0]))), language.split("-")[0] == "en")
    text, said, place = words.replace("\N{NO-BREAK SPACE}", " "), "", 0
    while place < len(text):
        found, rule = _first(rules, text, place)
        if found is not None and rule is not None:
            said, place = said + rule.say(found), found.end()
        else:  # no rule begins inside a word
            word = WORD.match(text, place)
            end = word.end() if word else place + 1
            said, place = said + text[place:end], end
    return re.sub(r"\s+(?=[,.;:?!)])|(?<=\()\s+", "", " ".join(said.split()))


def spelled(letters: str) -> str:
    """Of "EHC": E H C."""
    return " ".join(digits(letter) if letter.isdecimal() else letter for letter in letters if letter.isalnum())


def _first(rules: tuple[Rule, ...], text: str, place: int) -> tuple[re.Match[str] | None, Rule | None]:
    for rule in rules:
        found = rule.pattern.match(text, place)
        if found:
            return found, rule
    return None, None


def _date(found: re.Match[str]) -> str:
    after = f" {year(found['year'])}" if found["year"] else ""
    return f"the {ordinal(found['day'])} of {found['month']}{after}"


def _money(found: re.Match[str]) -> str:
    scale = found["scale"] and SCALES.get(found["scale"].lower(), found["scale"])
    if scale:
        return f"{cardinal(found['sum'])} {scale} pounds"
    pounds, _, pence = found["sum"].partition(".")
    said = f"{cardinal(pounds)} {'pound' if pounds == '1' else 'pounds'}"
    return f"{said} {cardinal(pence)}" if pence else said


def _time(found: re.Match[str]) -> str:
    minutes = found["minutes"]
    past = "" if not minutes or minutes == "00" else f" {'oh ' if minutes < '10' else ''}{cardinal(minutes)}"
    half = f" {' '.join(found['half'].upper())}" if found["half"] else ""
    return f"{cardinal(found['hour'])}{past}{half}"


def _address(found: re.Match[str]) -> str:
    address = re.sub(r"^https?://(www\.)?", "", found.group())
    for sign, said in ((".", " dot "), ("/", " slash "), ("@", " at "), ("-", " dash "), ("_", " underscore ")):
        address = address.replace(sign, said)
    return re.sub(r"\d+", lambda figures: f" {digits(figures.group())} ", address)


def _years(found: re.Match[str]) -> str:
    last = found["last"]
    return f"{year(found['first'])} to {year(last) if len(last) == 4 else cardinal(last)}"


def _rule(pattern: str, say: Say) -> Rule:
    return Rule(re.compile(pattern), say)


RULES = (
    _rule(r"https?://[^\s\])]+", _address),
    _rule(r"(?<![\w.+-])[\w.+-]+@[\w-]+(\.[\w-]+)+", _address),
    _rule(rf"(?<!\w)(?P<day>\d{{1,2}}) (?P<month>{MONTHS})(?: (?P<year>\d{{4}}))?\b", _date),
    _rule(rf"\b(?P<month>{'|'.join(SHORT_MONTHS)})(?= \d{{4}}\b)", lambda found: SHORT_MONTHS[found["month"]]),
    _rule(rf"£(?P<sum>{NUMBER})(?: ?(?P<scale>million|billion|thousand|bn|[mk]))?(?!\w)", _money),
    _rule(rf"(?<![\w.])(?P<n>{NUMBER})%", lambda found: f"{cardinal(found['n'])} per cent"),
    _rule(r"(?<![\w.])(?P<hour>\d{1,2})(?:[.:](?P<minutes>[0-5]\d))? ?(?P<half>[ap]m)\b", _time),
    _rule(r"(?<![\w.])(?P<hour>[01]?\d|2[0-3]):(?P<minutes>[0-5]\d)(?P<half>)\b", _time),
    _rule(r"(?<![\w.])0\d{2,4} ?\d{3} ?\d{3,4}\b", lambda found: ", ".join(map(digits, found.group().split()))),
    _rule(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b", lambda found: ", ".join(map(spelled, found.group().split()))),
    _rule(rf"\b(?P<first>(?:19|20)\d\d)[{HYPHENS}/](?P<last>\d{{4}}|\d\d)\b", _years),
    _rule(
        r"\b(?P<word>[Pp]aragraphs?|[Ss]ections?) (?P<n>\d+(?:\.\d+)+)",
        lambda found: f"{found['word']} {section(found['n'])}",
    ),
    _rule(r"(?<![\w.])\d+(?:\.\d+){2,}", lambda found: section(found.group())),
    _rule(r"(?<![\w.])(?P<n>\d+)(?:st|nd|rd|th)\b", lambda found: ordinal(found["n"])),
    _rule(
        rf"(?<![\w.])(?P<one>{NUMBER})[{HYPHENS}](?P<other>{NUMBER})(?!\w)",
        lambda found: f"{plain_number(found['one'])} to {plain_number(found['other'])}",
    ),
    _rule(rf"(?<![\w.])−\s?£(?P<sum>{NUMBER})(?P<scale>)", lambda found: f"minus {_money(found)}"),
    _rule(rf"(?<![\w.)])[−-](?P<n>{NUMBER})(?P<unit>%?)", lambda found: f"minus {cardinal(found['n'])}{_unit(found)}"),
    _rule(r"\b(?P<letters>[A-Z]+)(?P<n>\d+)\b", lambda found: f"{spelled(found['letters'])} {cardinal(found['n'])}"),
    _rule(
        r"(?<![\w.])(?P<n>\d+)(?P<letter>[a-h])\b",
        lambda found: f"{cardinal(found['n'])} {found['letter'].upper()}",
    ),
    _rule(r"(?<=[\w%)\]]) \[(?=note \d)", lambda _found: ", "),
    _rule(r"(?<=note \d)\](?= [A-Z])|(?<=note \d\d)\](?= [A-Z])", lambda _found: ":"),
    _rule(NUMBER, lambda found: f" {plain_number(found.group())} "),
    _rule(r"\b[A-Z]{2,}(?=s?\b)", lambda found: spelled(found.group())),
    _rule("&", lambda _found: " and "),
    _rule("=", lambda _found: ", "),
    _rule(r"\+", lambda _found: " plus "),
    _rule(r"[\[\]○►●▲■•“”]", lambda _found: " "),
)
"""Tried in this order at each place of a line; the first that fits is said."""


SILENT = RULES[-1:]
"""What is passed over in every language."""


def _unit(found: re.Match[str]) -> str:
    return " per cent" if found["unit"] else ""


@cache
def _rules(lexicon: tuple[tuple[str, str], ...], is_english: bool) -> tuple[Rule, ...]:
    """The words of the lexicon, longest first, before all other rules."""
    return (
        *(_rule(rf"(?<!\w){re.escape(word)}(?!\w)", _always(said)) for word, said in lexicon),
        *(RULES if is_english else SILENT),
    )


def _always(said: str) -> Say:
    return lambda _found: said
