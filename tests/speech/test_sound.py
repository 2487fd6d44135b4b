"""Papers that are heard: one Ogg file each, whose length, chapters and transcript agree."""

from __future__ import annotations

import shutil
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
import soundfile
from mutagen.oggvorbis import OggVorbis
from speech.listening import heard
from speech.test_speech import SETTINGS, WORDING, document, para, table

from generator.document.blocks import Block, Heading, Number, Paragraph, Running
from generator.document.inlines import text
from generator.problems import ContentError
from generator.writers.speech import Settings, chapter_times, seconds_of, write_sound, write_transcript
from generator.writers.speech.ogg import comments_of, with_comments
from generator.writers.speech.sound import clock

# Numbers that differ by little in print or in sound, and what is to be heard.
NUMBERS = {
    "£2.4 million": "two point four million pounds",
    "£24 million": "twenty four million pounds",
    "52%": "fifty two per cent",
    "62%": "sixty two per cent",
    "25%": "twenty five per cent",
    "18.2%": "eighteen point two per cent",
    "116,617 pupils": "one hundred and sixteen thousand six hundred and seventeen pupils",
    "116,670 pupils": "one hundred and sixteen thousand six hundred and seventy pupils",
    "49 days": "forty nine days",
    "94 days": "ninety four days",
    "14 days": "fourteen days",
    "40 days": "forty days",
    "13 days": "thirteen days",
    "30 days": "thirty days",
    "2021-22": "twenty twenty one to twenty two",
}

# Speaks half a second for each word: how long it speaks is known without knowing a voice.
SPEAKER = """
import sys, wave
words = open(sys.argv[1], encoding="utf-8").read().split()
with wave.open(sys.argv[2], "wb") as file:
    file.setnchannels(1); file.setsampwidth(2); file.setframerate(8000)
    file.writeframes(bytes(8000 * len(words)))
"""


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    speaker = tmp_path / "speaker.py"
    speaker.write_text(SPEAKER, encoding="utf-8")
    return replace(SETTINGS, engine=(sys.executable, str(speaker), "{text_file}", "{wav_file}"))


def blocks() -> tuple[Block, ...]:
    heading = Heading(id="h", level=2, content=text("Schools"), number=Number("2", "sections"))
    return heading, para("Places rose by ten.", "2.1"), para("They had fallen before."), table()


def chapters(data: bytes) -> list[tuple[str, str]]:
    tags = OggVorbis(BytesIO(data))
    return [(tags[f"CHAPTER{n:03d}"][0], tags[f"CHAPTER{n:03d}NAME"][0]) for n in range(len(tags.keys()) // 2 - 2)]


def test_headings_numbered_paragraphs_and_captions_are_chapters_at_the_time_they_are_said(settings: Settings) -> None:
    # "School places. A committee. Item number seven." is seven words; a heading has 0.9 s before it and 0.6 s after.
    assert chapters(write_sound(document(*blocks()), WORDING, settings)) == [
        ("00:00:00.000", "School places"),
        ("00:00:04.400", "2 Schools"),
        ("00:00:06.400", "Paragraph 2.1"),
        ("00:00:12.800", "By year"),
    ]


def test_the_sound_is_as_long_as_its_words_and_rests(settings: Settings) -> None:
    paper = document(*blocks())
    words = len(write_transcript(paper, WORDING, settings).decode().split())
    rests = 0.9 + 0.6 + 0.4 + 0.4
    data = write_sound(paper, WORDING, settings)
    assert OggVorbis(BytesIO(data)).info.length == pytest.approx(words / 2 + rests, abs=0.01)
    assert seconds_of(data) == OggVorbis(BytesIO(data)).info.length


def test_the_file_says_what_is_read_for_whom_and_in_which_language(settings: Settings) -> None:
    tags = OggVorbis(BytesIO(write_sound(document(para("One.")), WORDING, settings)))
    assert [tags[name] for name in ("TITLE", "ALBUM", "ARTIST", "VERSION", "LANGUAGE")] == [
        ["School places"],
        ["A committee"],
        ["A council"],
        ["Item No. 7"],
        ["en-GB"],
    ]


def test_the_same_words_give_the_same_bytes(settings: Settings) -> None:
    first, second = (write_sound(document(*blocks()), WORDING, settings) for _ in range(2))
    assert first == second


def test_many_comments_go_on_over_many_pages_and_the_sound_stays_as_it_was(settings: Settings) -> None:
    data = write_sound(document(para("One.")), WORDING, settings)
    comments = [f"CHAPTER{n:03d}NAME={'words ' * 40}" for n in range(900)]
    longer = with_comments(data, comments)
    assert comments_of(longer) == comments
    assert len(OggVorbis(BytesIO(longer)).keys()) == 900
    assert (soundfile.read(BytesIO(longer))[0] == soundfile.read(BytesIO(data))[0]).all()


def test_what_is_no_sound_of_ours_is_refused() -> None:
    with pytest.raises(ValueError, match="no page begins"):
        comments_of(b"RIFF" + bytes(100))
    with pytest.raises(ValueError, match="cut off"):
        comments_of(b"OggS")


def test_a_time_has_hours_minutes_seconds_and_thousandths() -> None:
    assert [clock(seconds) for seconds in (0, 59.9996, 3723.004)] == ["00:00:00.000", "00:01:00.000", "01:02:03.004"]


def test_an_engine_that_is_not_there_is_told_with_the_way_to_get_it() -> None:
    with pytest.raises(ContentError) as caught:
        write_sound(document(), WORDING, replace(SETTINGS, engine=("no-such-speaker", "{text_file}", "{wav_file}")))
    (problem,) = caught.value.problems
    assert problem.code == "engine-missing"
    assert problem.message.startswith("there is no no-such-speaker on this computer")
    assert "apt install espeak-ng" in problem.hint


@pytest.mark.parametrize(
    ("script", "reason"),
    [("raise SystemExit('no voice alba')", "no voice alba"), ("", "no such file or directory")],
)
def test_an_engine_that_does_not_speak_is_told_with_what_it_said(tmp_path: Path, script: str, reason: str) -> None:
    speaker = tmp_path / "speaker.py"
    speaker.write_text(script, encoding="utf-8")
    engine = (sys.executable, str(speaker), "{ssml_file}", "{wav_file}")
    with pytest.raises(ContentError) as caught:
        write_sound(document(), WORDING, replace(SETTINGS, engine=engine))
    (problem,) = caught.value.problems
    assert problem.code == "engine-failed"
    assert reason in problem.message


def test_the_voice_is_that_of_the_language() -> None:
    assert [SETTINGS.voice(language) for language in ("en-GB", "cy-GB", "fr")] == ["en-gb", "cy", "en-gb"]


def test_a_part_in_another_language_is_spoken_by_the_voice_of_that_language(tmp_path: Path) -> None:
    speaker, heard_by = tmp_path / "speaker.py", tmp_path / "voices.txt"
    noting = "with open(sys.argv[3], 'a') as voices: voices.write(f'{sys.argv[4]}: {words[0]}\\n')\n"
    speaker.write_text(SPEAKER + noting, encoding="utf-8")
    engine = (sys.executable, str(speaker), "{text_file}", "{wav_file}", str(heard_by), "{voice}")
    welsh = Paragraph(id="w", content=text("Croeso i bawb."), language="cy-GB")
    write_sound(
        document(para("Places rose.", "2.1"), welsh, para("They fell.")), WORDING, replace(SETTINGS, engine=engine)
    )
    assert heard_by.read_text(encoding="utf-8").split("\n")[1:4] == ["en-gb: Paragraph", "cy: Croeso", "en-gb: They"]


@pytest.mark.slow
def test_espeak_ng_speaks_every_word_of_the_transcript_at_the_pace_that_is_set() -> None:
    assert shutil.which("espeak-ng"), "tests/install-system-packages.sh installs espeak-ng"
    paper = document(para("The number of places rose by ten in each school of the county. " * 20, "2.1"))
    words = len(write_transcript(paper, WORDING, SETTINGS).decode().split())
    minutes = OggVorbis(BytesIO(write_sound(paper, WORDING, SETTINGS))).info.length / 60
    assert words / minutes == pytest.approx(SETTINGS.pace, rel=0.35)


@pytest.mark.slow
@pytest.mark.parametrize("number", NUMBERS)
def test_a_number_is_heard_in_the_sound_and_no_other(number: str) -> None:
    paper = replace(document(para(number)), title="Figures", running=Running("", ""))
    sentences = [f"figures {said} end of figures" for said in NUMBERS.values()]
    found = heard(write_sound(paper, WORDING, SETTINGS), sentences)
    assert found.startswith(f"figures {NUMBERS[number]}")


def test_the_times_of_a_sound_are_found_by_the_blocks_that_begin_its_chapters(settings: Settings) -> None:
    paper = document(*blocks())
    times = chapter_times(write_sound(paper, WORDING, settings), paper, WORDING, settings)
    assert times == {"07-places": "00:00:00", "h": "00:00:04", "p": "00:00:06", "t": "00:00:12"}


def test_a_sound_of_another_state_of_the_paper_has_no_times(settings: Settings) -> None:
    older = write_sound(document(*blocks()), WORDING, settings)
    assert chapter_times(older, document(*blocks()[1:]), WORDING, settings) == {}
    assert chapter_times(b"", document(), WORDING, settings) == {}
