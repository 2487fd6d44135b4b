"""Words in another language are set off on their way into the tree, and each of them is tagged in it."""

from __future__ import annotations

import pickle

from generator.document.blocks import Column, Fact, Facts, Paragraph
from generator.document.inlines import CrossReference, Foreign, Link, Spoken, Strong, Text, text
from generator.document.tongues import Tongues, part_of, set_off, with_first_letter

TONGUES = Tongues("en-GB", "cy-GB")


def test_words_in_the_middle_of_a_sentence_are_tagged_and_no_others() -> None:
    said = text(f"Adroddiad gan: {set_off('Director of Finance')}.")
    english = Foreign(text("Director of Finance"), "en-GB")
    assert TONGUES.tagged(said) == (Text("Adroddiad gan: "), english, Text("."))


def test_marks_inside_links_and_emphasis_become_tags_there() -> None:
    link = Link(text(f"{set_off('Switchboard')}: 01"), "tel:01", f"Ffonio {set_off('Switchboard')}")
    (tagged,) = TONGUES.tagged((link,))
    assert tagged.content == (Foreign(text("Switchboard"), "en-GB"), Text(": 01"))
    assert tagged.title == "Ffonio Switchboard"
    assert TONGUES.tagged((Strong(text(set_off("Yes"))),)) == (Strong((Foreign(text("Yes"), "en-GB"),)),)


def test_what_is_set_off_across_several_pieces_is_one_passage() -> None:
    said = (Text("\U0010fff5the "), Strong(text("whole")), Text(" of it\U0010fff6 yma"))
    whole = Foreign((Text("the "),), "en-GB")
    strong = Strong((Foreign(text("whole"), "en-GB"),))
    assert TONGUES.tagged(said) == (whole, strong, Foreign(text(" of it"), "en-GB"), Text(" yma"))


def test_a_reference_with_a_number_is_in_the_language_of_the_paper_inside_another_one() -> None:
    reference = CrossReference("t", "Tabl", "2")
    paragraph = Paragraph(id="p", content=(Text("See "), reference), language="en-GB")
    assert TONGUES.tagged(paragraph).content == (Text("See "), Foreign((reference,), "cy-GB"))
    assert TONGUES.tagged((reference,)) == (reference,)


def test_a_label_is_words_that_know_the_language_of_their_parts() -> None:
    column = TONGUES.tagged(Column(f"Swm ({set_off('pence')})"))
    assert column.heading == "Swm (pence)"
    assert text(column.heading) == (Text("Swm ("), Foreign(text("pence"), "en-GB"), Text(")"))
    facts = TONGUES.tagged(Facts(id="f", facts=(Fact(set_off("Where"), text("yma")),)))
    assert text(facts.facts[0].label) == (Foreign(text("Where"), "en-GB"),)
    assert pickle.loads(pickle.dumps(column)).heading.content == column.heading.content


def test_figures_are_in_no_language_and_nothing_is_changed_where_nothing_is_set_off() -> None:
    assert set_off("2021-22") == "2021-22"
    paragraph = Paragraph(id="p", content=text("yma"))
    assert TONGUES.tagged(paragraph) is not None
    assert TONGUES.tagged(paragraph) == paragraph
    assert not isinstance(TONGUES.tagged(Column("Swm")).heading, Spoken)


def test_parts_and_capitals_of_words_that_are_set_off_stay_set_off() -> None:
    title = set_off("average time, all")
    assert part_of(title, "all") == set_off("all")
    assert with_first_letter(title, "A") == set_off("Average time, all")


def test_a_mark_that_nobody_closes_or_opens_is_no_word() -> None:
    assert TONGUES.tagged(text("yma\U0010fff6 hefyd")) == (Text("yma"), Text(" hefyd"))
