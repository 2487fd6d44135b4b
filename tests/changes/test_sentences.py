"""Two versions of a text, sentence by sentence and word by word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.changes.sentences import DELETED, INSERTED, Difference, changed_sentences, sentences, woven

TEXTS = st.text(alphabet="ab .\u00a0\n9£", max_size=60)


def test_a_sentence_ends_at_a_full_stop_before_a_capital_and_not_inside_a_number() -> None:
    text = "It rose by 9.4 days. See Item No. 7 of the agenda. It fell."
    assert sentences(text) == ["It rose by 9.4 days.", "See Item No. 7 of the agenda.", "It fell."]


def test_only_the_sentence_that_differs_is_named() -> None:
    assert list(changed_sentences("One. It was 9. Two.", "One. It was 12. Two.")) == [
        Difference("It was 9.", "It was 12.")
    ]


def test_a_figure_and_its_unit_change_as_one_word() -> None:
    stretches = [(each.kind, each.words) for each in woven("in 9\u00a0days now", "in 12\u00a0days now")]
    assert stretches == [
        ("kept", "in "),
        ("deleted", "9\u00a0days"),
        ("inserted", "12\u00a0days"),
        ("kept", " now"),
    ]


@given(TEXTS, TEXTS)
def test_both_versions_can_be_read_out_of_the_woven_text(old: str, new: str) -> None:
    stretches = list(woven(old, new))
    assert "".join(each.words for each in stretches if each.kind != INSERTED) == old.replace("\t", "")
    assert "".join(each.words for each in stretches if each.kind != DELETED) == new
