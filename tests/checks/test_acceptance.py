"""A finding that is accepted with a reason is taken out, one for each acceptance; what fits none or several is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from catalogues import ENGLISH
from message_cases import TINY

from generator.checks import check
from generator.checks.acceptance import Settled, settle
from generator.load import load_content
from generator.workspace import Workspace

MEETING = "content/meetings/2024-05-14-audit/meeting.yaml"
REPORT = "content/meetings/2024-05-14-audit/02-waiting.yaml"
TWO_NUMBERS = "    held_by: Ring 01234 567890, or 01234 567891 after noon.\n"
BACKGROUND = f"background_papers:\n  - title: Letters\n{TWO_NUMBERS}"


def settled(tmp_path: Path, changes: dict[str, str], *, complete: bool = True) -> Settled:
    """The tiny workspace with text added at the end of files, checked, and settled."""
    for file in TINY.rglob("*.yaml"):
        name = file.relative_to(TINY)
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        text = file.read_text(encoding="utf-8").replace("published: 2024-05-03", "published: 2024-05-13")
        (tmp_path / name).write_text(text + changes.get(name.as_posix(), ""), encoding="utf-8")
    loaded = load_content(Workspace.at(tmp_path))
    assert loaded.content is not None
    assert loaded.problems == ()
    return settle(loaded.content, check(loaded.content, ENGLISH), complete=complete)


def codes(result: Settled) -> list[str]:
    return [problem.code for problem in result.problems]


def test_without_an_acceptance_a_finding_stays(tmp_path: Path) -> None:
    result = settled(tmp_path, {})
    assert codes(result) == ["short-notice"]
    assert result.accepted == ()


def test_an_accepted_finding_is_gone_and_its_reason_kept(tmp_path: Path) -> None:
    result = settled(tmp_path, {MEETING: "accept:\n  - {code: short-notice, reason: The chair called it.}\n"})
    assert result.problems == ()
    assert [(entry.problem.code, entry.reason) for entry in result.accepted] == [
        ("short-notice", "The chair called it.")
    ]


def test_an_acceptance_counts_in_its_own_file_only(tmp_path: Path) -> None:
    result = settled(tmp_path, {REPORT: "accept:\n  - {code: short-notice, reason: The chair called it.}\n"})
    assert codes(result) == ["unused-acceptance", "short-notice"]


def test_an_acceptance_is_for_one_finding(tmp_path: Path) -> None:
    accept = "accept:\n  - {code: typed-contact, reason: It is in a title.}\n"
    result = settled(tmp_path, {REPORT: BACKGROUND + accept})
    assert codes(result).count("typed-contact") == 2
    unclear = next(problem for problem in result.problems if problem.code == "unclear-acceptance")
    assert unclear.message.startswith("2 findings of typed-contact fit this")


def test_words_of_the_message_say_which_finding_is_meant(tmp_path: Path) -> None:
    accept = "accept:\n  - {code: typed-contact, about: 01234 567891, reason: It is in a title.}\n"
    result = settled(tmp_path, {REPORT: BACKGROUND + accept})
    assert [problem.message for problem in result.problems if problem.code == "typed-contact"] == [
        "a telephone number is typed here, 01234 567890; the published contact is wanted, which changes in one place"
    ]


@pytest.mark.parametrize(("complete", "found"), [(True, ["unused-acceptance"]), (False, [])])
def test_an_acceptance_is_unused_only_when_everything_was_looked_at(
    tmp_path: Path, complete: bool, found: list[str]
) -> None:
    accept = "accept:\n  - {code: unused-definition, reason: It is for the web.}\n"
    result = settled(tmp_path, {REPORT: accept}, complete=complete)
    assert [code for code in codes(result) if code != "short-notice"] == found


def test_two_acceptances_take_out_two_findings(tmp_path: Path) -> None:
    accept = "accept:\n" + "".join(
        f"  - {{code: typed-contact, about: '{number}', reason: It is in a title.}}\n"
        for number in ("01234 567890", "01234 567891")
    )
    result = settled(tmp_path, {REPORT: BACKGROUND + accept})
    assert codes(result) == ["short-notice"]
    assert len(result.accepted) == 2
