"""What two papers of a meeting ask for under one id is held together: it is one action, in one wording."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.content import Content
from generator.problems import Problem


def repeated_action_problems(content: Content) -> Iterator[Problem]:
    """Every action whose id another paper of the same meeting uses for other words."""
    for meeting in content.meetings.values():
        first: dict[str, tuple[str, str]] = {}
        for stem, paper in meeting.papers.items():
            for place, action in enumerate(paper.record.actions_required):
                words = " ".join(action.text.split())
                other, earlier = first.setdefault(action.id, (stem, words))
                if earlier != words:
                    message = f"the action {action.id} is worded otherwise in {other}; one action has one wording"
                    where = paper.source.at("actions_required", place, "text")
                    yield Problem("said-differently", message, where, "use the same words, or give it an id of its own")
