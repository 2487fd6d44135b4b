"""Words in which nothing means anything to Jinja or Markdown are printed as Jinja and Markdown would print them."""

from __future__ import annotations

from pathlib import Path

from catalogues import ENGLISH
from hypothesis import example, given
from hypothesis import strategies as st

from generator.compose.composition import Composition
from generator.compose.vocabulary import Prose
from generator.document.inlines import Inlines
from generator.problems import Problem, SourceMap
from generator.workspace import Workspace

HERE = Workspace(Path())
PIECES = [
    *"ab1i2é .,:;?!'\"()/%£+=–-&_*[]{}<>#|`~^@",
    *(
        "1)",
        "a)",
        "iv)",
        "::: ",
        "&amp;",
        "& ",
        "--",
        "http://x.y",
        "'21",
        "10 May",
        "No. 3",
        "Cllr A",
        "2 days",
        "1. ",
    ),
]


class Slowly(Composition):
    """A composition in which every line is read with Jinja and Markdown."""

    def plain_lines(self, texts: object) -> dict[str, Inlines]:
        return {}


def composed(kind: type[Composition], words: str) -> tuple[Inlines, list[Problem]]:
    composition = kind({}, {}, HERE, ENGLISH)
    return composition.line(Prose(words, SourceMap("a.yaml"), (), "place")), composition.problems


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map("".join))
@example("St Mary's & St John's (\"the two\"); see 10 May/11 May: £5 + £6 = £11?")
def test_a_line_says_the_same_whether_it_is_read_or_only_set_in_type(words: str) -> None:
    assert composed(Composition, words) == composed(Slowly, words)


def test_words_with_the_marks_of_every_day_are_only_set_in_type() -> None:
    everyday = ["St Mary's & St John's", "Open; seen on site", "Ward (north)", "Why?", "24/7: yes", 'The "old" road']
    composition = Composition({}, {}, HERE, ENGLISH)
    assert set(composition.plain_lines(everyday)) == set(everyday)


def test_what_may_mean_something_is_read() -> None:
    meant = ["**bold**", "1) one", "a) one", "iv) one", "1. one", "{{ x }}", "a&amp;b", "[x](#y)", "words ^id", "a "]
    assert Composition({}, {}, HERE, ENGLISH).plain_lines(meant) == {}
