"""The statement on finished files says what was tested, and never more."""

from __future__ import annotations

from audit.case_files import good_word_parts, zipped

from generator.audit.conformance import as_text, statement
from generator.audit.findings import Audit
from generator.audit.rulebook import Format, questions
from generator.audit.word import audit_word

GOOD = audit_word(zipped(good_word_parts()), "good.docx")
PARTS = good_word_parts()
DOCUMENT = PARTS["word/document.xml"].replace("<w:tblHeader/>", "")
FAULTY = audit_word(zipped({**PARTS, "word/document.xml": DOCUMENT}), "faulty.docx")


def test_a_rule_is_met_when_no_file_breaks_it_and_one_had_something_to_test() -> None:
    met = {tested.rule.id: tested for tested in statement([GOOD]).met}
    assert met["header-row-missing"].files == ("good.docx",)
    assert met["header-row-missing"].looked_at >= 1


def test_a_rule_that_one_file_breaks_is_not_met_and_names_that_file() -> None:
    found = statement([GOOD, FAULTY])
    (broken,) = found.not_met
    assert (broken.rule.id, broken.broken_in) == ("header-row-missing", ("faulty.docx",))
    assert broken.rule.id not in {tested.rule.id for tested in found.met}


def test_a_rule_with_nothing_to_test_is_neither_met_nor_broken() -> None:
    found = statement([Audit("empty.docx", Format.WORD)])
    assert not found.met
    assert not found.not_met
    assert "header-row-missing" in {rule.id for rule in found.untested}


def test_what_only_a_person_can_judge_is_asked_and_never_answered() -> None:
    asked = {asked.question.id for asked in statement([GOOD, FAULTY]).questions}
    assert asked
    assert asked <= set(questions())
    assert not asked & {tested.rule.id for tested in statement([GOOD, FAULTY]).met}


def test_a_file_that_cannot_be_opened_is_named_and_nothing_is_claimed_of_it() -> None:
    found = statement([audit_word(b"PK\x03\x04 not a package", "broken.docx")])
    assert found.unreadable == ("broken.docx",)
    assert not found.met
    assert "Could not be opened, and not judged: broken.docx" in as_text(found)
