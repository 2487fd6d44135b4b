"""The council's words reach what is spoken, and only what is spoken is made again when they change."""

from __future__ import annotations

from build.conftest import MEETING, TinyWorkspace

FORMATS = ("transcript", "text")


def transcript(tiny: TinyWorkspace) -> str:
    return (tiny.output / MEETING / "standard" / "02-waiting.transcript.txt").read_text(encoding="utf-8")


def test_a_changed_lexicon_is_heard_and_makes_nothing_else_again(tiny: TinyWorkspace) -> None:
    tiny.build(profiles=("standard",), formats=FORMATS, item=2)
    assert "It costs nothing." in transcript(tiny)
    tiny.file("lexicon.yaml").write_text("words:\n  nothing: not a penny\n", encoding="utf-8")
    tiny.build(profiles=("standard",), formats=FORMATS, item=2)
    assert "It costs not a penny." in transcript(tiny)
    assert tiny.made() == ["02-waiting, standard, transcript: content/lexicon.yaml changed"]
    tiny.file("lexicon.yaml").write_text("words:\n  nothing: no money\n", encoding="utf-8")
    tiny.build(profiles=("standard",), formats=FORMATS, item=2)
    assert tiny.made() == ["02-waiting, standard, transcript: content/lexicon.yaml changed"]
