"""A framework is read by the papers about inspections that name it, and by no other."""

from __future__ import annotations

from build.conftest import MEETING, TinyWorkspace

FRAMEWORK = """kind: scored-framework
name: Assessment
inspectorate: the Inspectorate
source: The Inspectorate
scores: [{score: 1, name: Poor}, {score: 2, name: Good}]
themes: [{title: All, statements: [{id: people, title: People}]}]
ratings: [{id: low, name: Low, lowest: 50}, {id: high, name: High, lowest: 80}]
"""
OUTCOME = """kind: inspection-outcome
title: Inspected
responsible_director: cat-carter
officer_contacts: [cat-carter]
framework: care
published: 2024-05-01
scores: {people: 1}
executive_summary: "{{ outcome }}"
actions_required: [{id: note-it, text: To note it.}]
strengths: [People are kind.]
planned: We will go on.
omitted_sections: {financial: None., resource: None., equality: None.}
"""


def test_other_thresholds_make_the_paper_again_that_names_the_framework(tiny: TinyWorkspace) -> None:
    (tiny.folder / "content/frameworks").mkdir()
    tiny.file("frameworks/care.yaml").write_text(FRAMEWORK, encoding="utf-8")
    tiny.file(f"meetings/{MEETING}/04-inspected.yaml").write_text(OUTCOME, encoding="utf-8")
    agenda = tiny.file(f"meetings/{MEETING}/meeting.yaml")
    agenda.write_text(agenda.read_text(encoding="utf-8") + "  - paper: 04-inspected\n", encoding="utf-8")
    tiny.build(profiles=("standard",))
    tiny.change("frameworks/care.yaml", "lowest: 80", "lowest: 90")
    tiny.build(profiles=("standard",))
    assert "04-inspected, standard, docx: content/frameworks/care.yaml changed" in tiny.made()
    assert not any(line.startswith(("02-", "03-")) for line in tiny.made())
