"""Letters that are spelled are heard as letters, by espeak-ng and in SSML."""

from __future__ import annotations

import subprocess
from xml.etree import ElementTree

import pytest
from speech.test_speech import SETTINGS, SSML, WORDING, document, para

from generator.writers.speech import write_ssml
from generator.writers.speech.letters import dotted

# What is said, how it is written for a voice, and the sounds of espeak-ng that it must have: "eI" is the letter A.
HEARD = [
    ("at ten A M on Friday", "at ten A.M on Friday", "eI'Em"),
    ("the V A T return", "the V.A.T return", "v,i:;,eIt'i:"),
    ("A D H D services", "A.D.H.D services", ",eId,i:;,eItSd'i:"),
    ("N R one, two U A.", "N R one, two U.A.", "'eI"),
    ("Two A Children", "Two A, Children", "t'u: 'eI"),
    ("the C Q C and N H S England", "the C Q C and N H S England", "s'i: kj'u: s'i:"),
    ("A row for each of six measures", "A row for each of six measures", "a# r'oU"),
]


@pytest.mark.parametrize(("said", "written", "_sounds"), HEARD)
def test_the_letter_a_is_told_from_the_article(said: str, written: str, _sounds: str) -> None:
    assert dotted(said) == written


@pytest.mark.parametrize(("said", "_written", "sounds"), HEARD)
def test_espeak_ng_says_letters_as_letters(said: str, _written: str, sounds: str) -> None:
    command = ["espeak-ng", "-v", SETTINGS.voice("en-GB"), "-q", "-x", dotted(said)]
    phonemes = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert _bare(sounds) in _bare(phonemes)


@pytest.mark.parametrize(("word", "sounds"), [("ADASS", "eI d'as"), ("SCIE", "sk'aI"), ("SEND", "s'End")])
def test_espeak_ng_says_the_words_of_the_lexicon_as_they_are_meant(word: str, sounds: str) -> None:
    command = ["espeak-ng", "-v", SETTINGS.voice("en-GB"), "-q", "-x", SETTINGS.lexicon[word]]
    assert _bare(sounds) in _bare(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def test_ssml_keeps_the_words_and_tells_the_voice_what_to_say() -> None:
    tree = ElementTree.fromstring(write_ssml(document(para("The VAT & the CQC.")), WORDING, SETTINGS))
    (alias,) = tree.iter(f"{SSML}sub")
    assert (alias.text, alias.get("alias")) == ("V A T", "V.A.T")


def _bare(phonemes: str) -> str:
    """Without stress, joins and spaces, in which versions of espeak-ng differ."""
    return "".join(letter for letter in phonemes if letter not in "',; _|\n")
