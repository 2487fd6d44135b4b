"""What stands at the edge of every page leaves room for the paper, and is in the language that it is in."""

from __future__ import annotations

from generator.document.blocks import Document, Running
from generator.document.inlines import Foreign, Inlines, Text, plain, text
from generator.document.running_lines import LONGEST, on_every_page


def _paper(title: str, *tagged: Inlines) -> Document:
    running = Running("Audit", "Item No. 7", tagged)
    return Document(id="a", title=title, subject="", language="cy", author="", running=running, blocks=())


def test_a_title_of_usual_length_is_there_whole() -> None:
    title = "t" * LONGEST
    assert on_every_page(_paper(title), title) == (Text(title),)


def test_a_long_title_is_cut_behind_a_word_and_one_without_spaces_behind_a_letter() -> None:
    title = "School places " * 30
    assert plain(on_every_page(_paper(title), title)).removesuffix("…") in title
    assert plain(on_every_page(_paper(title), title)).endswith(("School…", "places…"))
    assert plain(on_every_page(_paper("x" * 100_000), "x" * 100_000)) == "x" * LONGEST + "…"


def test_what_is_left_of_a_long_title_is_tagged_with_its_languages() -> None:
    tagged = (Foreign(text("School places " * 10), "en"), Text("lleoedd ysgol " * 10))
    cut = on_every_page(_paper(plain(tagged), tagged), plain(tagged))
    assert cut[0] == tagged[0]
    assert isinstance(cut[1], Text)
    assert len(plain(cut)) <= LONGEST + 1
