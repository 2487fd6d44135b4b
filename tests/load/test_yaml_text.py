"""YAML is read as text, and every value knows its place."""

from __future__ import annotations

from textwrap import dedent

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.load import yaml_text
from generator.load.yaml_text import YamlFile, parse
from generator.problems import ContentError, Location


def read(text: str) -> YamlFile:
    return parse(dedent(text).encode(), "a.yaml")


@pytest.mark.parametrize(
    "typed", ["NO", "18:30", "1.10", "2021-09-17", "010", "0x1F", "~", "null", "yes", "1_000", ".5", "=", "<"]
)
def test_a_value_stays_as_it_was_typed(typed: str) -> None:
    assert read(f"key: {typed}").data == {"key": typed}


def test_nothing_after_a_key_is_nothing_and_two_quotes_are_an_empty_text() -> None:
    assert read("a:\nb: ''\nc: # comment\n").data == {"a": None, "b": "", "c": None}


def test_a_byte_order_mark_and_windows_line_ends_change_nothing() -> None:
    file = parse(b"\xef\xbb\xbfa: 1\r\nb:\r\n  - x\r\n", "a.yaml")
    assert file.data == {"a": "1", "b": ["x"]}
    assert file.source.at("b", 0) == Location("a.yaml", 3, 5)


ROW = ["a", "a b", "1,000", "[x]", "'", "", "<<", "\x0b", "ä", "two\nlines"]


@given(st.lists(st.tuples(st.sampled_from(ROW), st.sampled_from(["'", '"'])), min_size=1, max_size=4))
def test_words_in_one_line_stand_where_they_would_as_one_value_each(row: list[tuple[str, str]]) -> None:
    written = [yaml.dump(words, default_style=mark, width=1000).strip() for words, mark in row]
    together, alone = f"a: [{', '.join(written)}]\n", "a:\n" + "".join(f"  - {each}\n" for each in written)
    if _codes(alone) or any("\n" in each for each in written):
        assert _codes(together) == _codes(alone)
        return
    file = read(together)
    assert file.data == read(alone).data
    starts = [len("a: [") + 1 + sum(len(each) + len(", ") for each in written[:n]) for n in range(len(row))]
    assert [file.source.at("a", n) for n in range(len(row))] == [Location("a.yaml", 1, start) for start in starts]
    assert {path: file.source.positions[path] for path in file.source.positions} == dict(file.source.positions)
    assert len(file.source.positions) == len(row) + 2


def _codes(text: str) -> list[str]:
    try:
        read(text)
    except ContentError as error:
        return [problem.code for problem in error.problems]
    return []


def test_what_is_wrong_in_a_list_is_told_though_the_list_does_not_end() -> None:
    assert _codes('a: ["\\x0b", x, [') == ["bad-character", "yaml-syntax"]
    assert _codes("a: [&b x, [") == ["alias-not-allowed"]


@pytest.mark.parametrize("mark", ["\u0301", "\u200d", "\u0e31", "\u00ad"], ids=ascii)
def test_a_letter_has_the_accents_of_a_language_and_no_more(mark: str) -> None:
    assert not _codes(f"a: e{mark * 30}e{mark * 30}")
    assert _codes(f"a: e{mark * 31}") == ["bad-character"]
    assert _codes(f'a: "e{ascii(mark)[1:-1] * 31}"') == ["bad-character"], "written as escapes"
    assert not _codes("a: " + "\u0627\u0644\u0639" * 1_000)


def test_a_place_that_no_word_of_a_row_has_is_not_there() -> None:
    positions = read("a: [x, y]").source.positions
    assert ("a", 1) in positions
    assert all(path not in positions for path in [("a", 2), ("a", -1), ("a", "x"), ("b",), ("a", 0, 0)])


def test_a_value_stands_where_it_begins_and_a_group_at_its_key() -> None:
    file = read(
        """\
        # comment
        title: Words
        public:
          stream: x
        items:
          - paper: one
          - {title: two}
        """
    )
    assert str(file.source.at("title")) == "a.yaml:2:8"
    assert str(file.source.at("public")) == "a.yaml:3:1"
    assert str(file.source.at("items")) == "a.yaml:5:1"
    assert str(file.source.at("items", 0)) == "a.yaml:6:5"
    assert str(file.source.at("items", 1, "title")) == "a.yaml:7:13"
    assert str(file.key("items", 1, "title")) == "a.yaml:7:6"
    assert str(file.source.at("items", 1, "not-there")) == "a.yaml:7:5"


def test_a_line_of_a_literal_text_is_a_line_of_the_file() -> None:
    file = read(
        """\
        text: |

          first
            indented

          last
        """
    )
    text = file.data["text"]
    assert isinstance(text, str)
    line = text.split("\n").index("last") + 1
    assert file.source.in_text("text", line=line) == Location("a.yaml", 6)
    assert file.source.in_text("text", line=1) == Location("a.yaml", 2)


@pytest.mark.parametrize(
    "text", ["text: >\n  one\n  two\n", "text: one\n  two\n", 'text: "one\\ntwo"\n', "text: 'one\n  two'\n"]
)
def test_a_line_of_a_folded_text_is_shown_where_the_text_begins(text: str) -> None:
    assert read(text).source.in_text("text", line=2) == Location("a.yaml", 1, 7)


def test_a_text_in_one_line_is_shown_with_its_column() -> None:
    assert read("text: one").source.in_text("text") == Location("a.yaml", 1, 7)


def test_a_file_of_twenty_million_bytes_is_refused_before_it_is_read() -> None:
    with pytest.raises(ContentError) as raised:
        parse(b"a: " + b"x" * 20_000_000, "a.yaml")
    assert [problem.code for problem in raised.value.problems] == ["not-text"]


def test_without_the_c_library_the_same_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "a: NO\nb:\n  - |\n    one\n\n    two\n  - 'it''s'\n  -\nc: {d: 18:30, e: }\n"
    fast = read(text)
    monkeypatch.setattr(yaml_text, "_LOADER", yaml.SafeLoader)
    assert read(text) == fast


@pytest.mark.parametrize(
    "text", ["a: b: c\n", "a: 'x\n", "a:\n  b: 1\n c: 2\n", "a:\n\tb: 1\n", "a\nb: 1\n", "a: @b\n"]
)
def test_without_the_c_library_the_same_is_said(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ContentError) as fast:
        read(text)
    monkeypatch.setattr(yaml_text, "_LOADER", yaml.SafeLoader)
    with pytest.raises(ContentError) as slow:
        read(text)
    assert slow.value.problems == fast.value.problems


@given(st.binary(max_size=80) | st.text(max_size=80).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_read_or_refused_with_problems(data: bytes) -> None:
    try:
        assert isinstance(parse(data, "a.yaml").data, dict)
    except ContentError as error:
        assert error.problems


@given(st.text(alphabet=" \t\n:-#|>&*!%@`'\"[]{},?ab\\<=~", max_size=40))
def test_any_marks_of_yaml_are_read_or_refused_with_problems(text: str) -> None:
    test_any_bytes_are_read_or_refused_with_problems.hypothesis.inner_test(text.encode())  # type: ignore[attr-defined]
