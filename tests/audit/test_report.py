"""What an audit says: text for people, JSON for programs, and never more than was tested."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from audit.case_files import good_word_parts, zipped

from generator.audit.findings import Finding, Place, Verdict, gathered
from generator.audit.report import as_json, as_text
from generator.audit.rulebook import READERS, Format, rules, rules_for
from generator.audit.word import audit_word

GOOD = good_word_parts()


def without(text: str) -> bytes:
    return zipped({**GOOD, "word/document.xml": GOOD["word/document.xml"].replace(text, "")})


def test_a_finding_is_told_with_place_reason_reader_cure_and_source() -> None:
    text = as_text(audit_word(without("<w:tblHeader/>"), "roads.docx"))
    assert text.startswith("roads.docx: 1 error\n")
    for line in (
        "error: the first row is not marked as header; it is wanted so [header-row-missing]",
        "    where: under “Background”, table 1",
        "    hurts: people who listen with a screen reader, people who read braille",
        "    mend:  Click in the first row; Table Layout > Repeat Header Rows; and Table Design > tick Header Row.",
    ):
        assert line in text.splitlines()


def test_the_same_finding_in_many_places_is_told_once() -> None:
    found = gathered(Finding("justified", "stretched; left is wanted", Place(paragraph=n)) for n in (1, 2, 2, 3, 4, 5))
    assert len(found) == 1
    assert [place.paragraph for place in (found[0].place, *found[0].also)] == [1, 2, 3, 4, 5]


def test_errors_come_before_warnings_and_advice() -> None:
    mixed = (Finding("author-missing", "a"), Finding("justified", "b"), Finding("contrast", "c"))
    assert [found.severity for found in gathered(mixed)] == ["error", "warning", "advice"]


def test_a_rule_with_nothing_to_look_at_is_not_called_met() -> None:
    body = "<w:body><w:p><w:r><w:t>Hello.</w:t></w:r></w:p></w:body>"
    start = GOOD["word/document.xml"].split("<w:body>")[0]
    audit = audit_word(zipped({**GOOD, "word/document.xml": f"{start}{body}</w:document>"}), "x.docx")
    verdicts = {outcome.rule.id: outcome.verdict for outcome in audit.outcomes()}
    assert verdicts["header-row-missing"] is Verdict.NOTHING
    assert verdicts["title-missing"] is Verdict.MET
    assert "table-simple" not in {question.id for question in audit.questions()}


def test_nothing_is_claimed_of_a_file_that_did_not_open() -> None:
    audit = audit_word(b"", "x.docx")
    assert [outcome.verdict for outcome in audit.outcomes()] == [Verdict.NOT_MET]
    assert "Rules met" not in as_text(audit)


def test_questions_for_a_person_are_asked_and_never_answered() -> None:
    standard, large = (audit_word(zipped(GOOD), "x.docx", size) for size in (None, Decimal(18)))
    assert "chart-text-size" not in {question.id for question in standard.questions()}
    assert "chart-text-size" in {question.id for question in large.questions()}
    assert "Is the text inside each chart and picture as large as the size promised" in as_text(large)


def test_the_json_holds_every_place_and_every_verdict() -> None:
    (data,) = json.loads(as_json(audit_word(without("<w:cantSplit/>"), "roads.docx", Decimal(18))))
    assert data["large_print"] == 18
    assert data["finished"] is True
    (finding,) = data["findings"]
    assert finding["rule"] == "rows-may-split"
    assert finding["places"][0] == {"words": "under “Background”, table 1, row 1", "heading": "Background", **ROW}
    assert {row["verdict"] for row in data["rules"]} == {"met", "not met"}


ROW = {"paragraph": 9, "table": 1, "row": 1}


def test_a_finding_of_no_rule_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="'made-up' is not in the list"):
        Finding("made-up", "anything")


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.id)
def test_every_rule_says_whom_it_hurts_how_to_mend_it_and_who_made_it(rule) -> None:
    assert rule.hurts
    assert set(rule.hurts) <= set(READERS)
    assert rule.source
    assert rule.mend
    assert all(text.endswith(".") for text in (rule.meaning, *rule.mend.values()))


@pytest.mark.parametrize("form", Format)
def test_a_large_print_rule_takes_the_place_of_the_general_one(form: Format) -> None:
    asked = set(rules_for(form, large_print=True))
    replaced = {rules()[rule].instead_of for rule in asked} - {""}
    assert not asked & replaced
    assert replaced <= set(rules())
