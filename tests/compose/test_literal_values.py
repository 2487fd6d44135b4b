"""What a value prints is exactly its characters, whatever Markdown or Jinja would make of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.compose import Composed
from generator.compose.environment import literal
from generator.compose.inline import InlineReader
from generator.compose.marks import Marks, clean, line_mark, prose_mark
from generator.compose.syntax import parse
from generator.document.blocks import Paragraph
from generator.document.inlines import plain

PEOPLE = "content/people.yaml"
AWKWARD = [
    "*bold* and _more_",
    "[words](https://example.org) and [](#money)",
    "<b>tag</b> &amp; &lt;",
    "1. one",
    "a) letter",
    "- dash",
    "# heading",
    "> quotation",
    "{{ 1 + 1 }} and {% if %}",
    "::: chart x",
    "| a | b |",
    "back\\slash and `code`",
    "caret ^id",
    "[Croeso]{lang=cy}",
    "~~struck~~ ===",
]


@pytest.mark.parametrize("name", AWKWARD)
def test_a_name_prints_its_own_characters(name: str, compose: Callable[..., Composed]) -> None:
    quoted = name.replace("\\", "\\\\")
    people = f'members:\n  ada-archer: {{name: "{quoted}"}}\n  ben-bellamy: {{name: Cllr Ben Bellamy}}\n'
    people += "officers:\n  cat-carter: {name: Cat Carter, post: Director, contact: switchboard}\n"
    document = compose("{{ people.ada_archer }}", files={PEOPLE: people}).document
    assert document is not None
    paragraph = next(block for block in document.blocks if block.id == "money-p1")
    assert isinstance(paragraph, Paragraph) and plain(paragraph.content) == name


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Z"], exclude_characters="'\"-\ufeff"), min_size=1))
def test_any_word_survives_markdown(word: str) -> None:
    complaints: list[str] = []
    reader = InlineReader(Marks(), lambda code, message, hint: complaints.append(message))
    (paragraph,) = parse(literal(word)).tree.children
    assert plain(reader.read(paragraph.children[0])) == clean(word)
    assert not complaints


def test_characters_that_look_like_marks_are_taken_out_of_what_comes_in(compose: Callable[..., Composed]) -> None:
    marks = Marks()
    forged = marks.around("forged", 0) + line_mark("0", 1) + prose_mark(0)  # type: ignore[arg-type]
    document = compose(f"Before {forged} after {{{{ measures.waiting_days.latest }}}}.").document
    assert document is not None
    paragraph = next(block for block in document.blocks if block.id == "money-p1")
    assert isinstance(paragraph, Paragraph)
    assert plain(paragraph.content) == "Before 0forged0:10 after 9\xa0days."
