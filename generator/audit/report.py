"""An Audit becomes text for a terminal or JSON for a program: what was found, was met, and is left to a person."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from generator.audit.findings import Audit, Finding, Place, Verdict
from generator.problems import Severity

MOST_PLACES = 3  # in the text; the JSON has them all
COUNTED = {"file": "files", "text": "stretches of text"}  # what has another name in the rule tables


def as_text(audit: Audit) -> str:
    """The audit as a person reads it, the gravest findings first."""
    return "\n".join(_lines(audit)) + "\n"


def _lines(audit: Audit) -> Iterator[str]:
    yield f"{audit.name}: {_summary(audit)}"
    for found in audit.findings:
        yield ""
        yield from _finding(found)
    if audit.opened:
        yield ""
        yield from _verdicts(audit)
        yield from _questions(audit)


def _summary(audit: Audit) -> str:
    counts = {severity: sum(found.severity is severity for found in audit.findings) for severity in Severity}
    named = [f"{count} {_plural(severity, count)}" for severity, count in counts.items() if count]
    return ", ".join(named) or "nothing found"


def _plural(severity: Severity, count: int) -> str:
    words = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "piece"}
    end = " of advice" if severity is Severity.ADVICE else ""
    return words[severity] + ("s" if count > 1 else "") + end


def _finding(found: Finding) -> Iterator[str]:
    places = (found.place, *found.also)
    yield f"{found.severity}: {found.message} [{found.rule}]"
    yield from (f"    where: {place}" for place in places[:MOST_PLACES])
    if len(places) > MOST_PLACES:
        yield f"    and {len(places) - MOST_PLACES} more places"
    yield f"    why:   {found.row.meaning}"
    yield f"    hurts: {found.who}"
    yield f"    mend:  {found.mend}"
    yield f"    rule:  {found.source}"


def _verdicts(audit: Audit) -> Iterator[str]:
    outcomes = audit.outcomes()
    met = [outcome for outcome in outcomes if outcome.verdict is Verdict.MET]
    nothing = sum(outcome.verdict is Verdict.NOTHING for outcome in outcomes)
    looked_at = (f"{COUNTED.get(what, what)}: {count}" for what, count in audit.counts.items() if count)
    yield f"Looked at {', '.join(looked_at)}."
    yield f"Rules met: {len(met)} of {len(outcomes)}; {nothing} had nothing to look at."


def _questions(audit: Audit) -> Iterator[str]:
    questions = audit.questions()
    if questions:
        yield "Left to a person:"
        yield from (f"    {question.asks} ({question.source})" for question in questions)


def as_data(audit: Audit) -> dict[str, Any]:
    """The audit as plain dictionaries and lists, with everything it knows."""
    return {
        "file": audit.name,
        "format": str(audit.format),
        "large_print": None if audit.large_print is None else float(audit.large_print),
        "finished": not audit.has_errors,
        "looked_at": dict(audit.counts),
        "findings": [_finding_data(found) for found in audit.findings],
        "rules": [
            {"rule": outcome.rule.id, "verdict": str(outcome.verdict), "looked_at": outcome.looked_at}
            for outcome in audit.outcomes()
        ],
        "questions": [{"id": q.id, "asks": q.asks, "source": q.source} for q in audit.questions()],
    }


def _finding_data(found: Finding) -> dict[str, Any]:
    return {
        "rule": found.rule,
        "severity": str(found.severity),
        "message": found.message,
        "why": found.row.meaning,
        "hurts": found.who,
        "mend": found.mend,
        "source": found.source,
        "places": [_place_data(place) for place in (found.place, *found.also)],
    }


def _place_data(place: Place) -> dict[str, Any]:
    known = {name: getattr(place, name) for name in Place.__dataclass_fields__ if getattr(place, name)}
    return {"words": str(place), **known}


def as_json(*audits: Audit) -> str:
    """One JSON list with the audits of all files."""
    return json.dumps([as_data(audit) for audit in audits], ensure_ascii=False, indent=2) + "\n"
