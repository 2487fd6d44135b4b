"""What a good reader would say, rule by rule and block by block."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from catalogues import ENGLISH

from generator.document.blocks import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Heading,
    List,
    ListItem,
    ListKind,
    Number,
    Paragraph,
    Row,
    Running,
    Table,
)
from generator.document.inlines import text
from generator.problems import ContentError
from generator.writers.speech import read_settings, write_ssml, write_transcript
from generator.writers.speech.spoken import spoken

TEMPLATES = Path(__file__).parents[2] / "templates"
WORDING = ENGLISH
SETTINGS = read_settings((TEMPLATES / "speech" / "speech.toml").read_bytes(), "templates/speech/speech.toml")
SAID = [line.split(" | ") for line in (Path(__file__).parent / "said.txt").read_text("utf-8").splitlines()]
SSML = "{http://www.w3.org/2001/10/synthesis}"


def document(*blocks: Block) -> Document:
    return Document(
        id="07-places",
        title="School places",
        subject="Report",
        language="en-GB",
        author="A council",
        running=Running("A committee", "Item No. 7"),
        blocks=blocks,
    )


def said(*blocks: Block) -> list[str]:
    """The paragraphs of the transcript, without the opening and the closing."""
    transcript = write_transcript(document(*blocks), WORDING, SETTINGS).decode()
    return [" ".join(each.split()) for each in transcript.split("\n\n")][1:-1]


def para(words: str, number: str = "") -> Paragraph:
    return Paragraph(id="p", content=text(words), number=Number(number, "sections") if number else None)


def table(**more: object) -> Table:
    columns = (Column("Measure", heads_rows=True), Column("Jul 2020", Align.RIGHT), Column("Jul 2021", Align.RIGHT))
    row = Row("r", (Cell(text("Places")), Cell(text("[x]")), Cell(text("49"))))
    return Table(id="t", caption=text("By year"), columns=columns, rows=(row,), description="", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(("printed", "heard"), SAID)
def test_print_is_said_as_a_good_reader_says_it(printed: str, heard: str) -> None:
    assert spoken(printed, SETTINGS.lexicon) == heard


@pytest.mark.parametrize("before", ["", "\u00a3", "the 1st to ", "1."])
def test_a_number_that_nobody_says_in_words_is_said_digit_by_digit(before: str) -> None:
    assert spoken(f"{before}{'7' * 10_000}", SETTINGS.lexicon).count("seven") >= 10_000


def test_a_raised_figure_in_letters_that_are_spelled_is_no_fault() -> None:
    assert said(para("The areas M²X, CO² and MB² are known"))


def test_a_narration_says_what_is_read_at_its_beginning_and_at_its_end() -> None:
    transcript = write_transcript(document(), WORDING, SETTINGS).decode()
    assert transcript == "School places. A committee. Item number seven.\n\nEnd of School places.\n"


def test_a_numbered_paragraph_is_announced_by_its_number() -> None:
    assert said(para("Places rose.", "2.4")) == ["Paragraph two point four. Places rose."]


def test_a_numbered_heading_is_said_with_its_number() -> None:
    heading = Heading(id="h", level=2, content=text("Schools"), number=Number("2", "sections"))
    assert said(heading) == ["Two. Schools."]


def test_items_are_said_with_their_marks_but_for_bullets() -> None:
    lettered = List(id="l", kind=ListKind.LETTER, items=(ListItem("i", "a)", (para("One"),)),))
    bullets = List(id="k", kind=ListKind.BULLET, items=(ListItem("j", "•", (para("Two"),)),))
    assert said(lettered, bullets) == ["A. One.", "Two."]


def test_a_table_is_read_row_by_row_with_the_heading_of_each_cell_and_codes_as_what_they_mean() -> None:
    assert said(table(key=(("[x]", "not available"),)))[1:3] == [
        "Rows in this table: one. Each begins with: Measure.",
        "Places: July twenty twenty, not available; July twenty twenty-one, forty-nine.",
    ]


def test_ssml_says_the_words_of_the_transcript_with_a_mark_for_every_block() -> None:
    paper = document(Heading(id="h", level=2, content=text("Schools & roads")), para("Places rose.", "2.4"), table())
    tree = ElementTree.fromstring(write_ssml(paper, WORDING, SETTINGS))
    assert tree.get("{http://www.w3.org/XML/1998/namespace}lang") == "en-GB"
    assert {"h", "p", "t", "r"} <= {mark.get("name") for mark in tree.iter(f"{SSML}mark")}
    words = " ".join("".join(paragraph.itertext()) for paragraph in tree.iter(f"{SSML}p"))
    assert words.split() == write_transcript(paper, WORDING, SETTINGS).decode().split()


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("words-a-minute = 5000", "words-a-minute is 5000; a number from 80 to 450 is wanted"),
        ('engine = "espeak-ng"', "engine is 'espeak-ng'; the words of a command are wanted, each in quotation marks"),
        ('engine = ["say"]', "engine is ['say']; {wav_file} and {text_file} or {ssml_file} are wanted in it"),
        ("voices = 3", "voices is no table; lines below [voices] are wanted"),
        ("lexicon = 3", "lexicon is no table; lines below [lexicon] are wanted"),
        ("[lexicon]\nSEND = 3", "SEND is 3 in lexicon; words in quotation marks are wanted"),
        ("voice", "this is not TOML"),
    ],
)
def test_settings_that_cannot_be_used_are_refused_with_what_is_wanted(content: str, found: str) -> None:
    with pytest.raises(ContentError) as caught:
        read_settings(content.encode(), "templates/speech/speech.toml")
    assert {problem.code for problem in caught.value.problems} == {"bad-speech-settings"}
    assert any(problem.message.startswith(found) for problem in caught.value.problems)
