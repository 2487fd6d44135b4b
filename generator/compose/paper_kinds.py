"""The kinds of paper there are for composing: how each becomes the words of its template, papers/<kind>.md.j2."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.compose.composition import Component
from generator.compose.paper_views import Manuscript, PaperView
from generator.compose.report_view import report


def _nothing_of_its_own(of: Manuscript[Any], view: Any) -> Mapping[str, Component]:
    return {}


@dataclass(frozen=True, slots=True)
class PaperKind:
    """How papers of one kind are composed.

    `called` is the name under which the template knows the view that `view` makes; `components` gives what can be
    placed in such a paper besides what can be placed in every one.
    """

    called: str
    view: Callable[[Manuscript[Any]], PaperView]
    components: Callable[[Manuscript[Any], Any], Mapping[str, Component]] = _nothing_of_its_own


PAPER_KINDS: Mapping[str, PaperKind] = {
    "performance-report": PaperKind("report", report),
}
"""The row of each `kind:`; the loader has a table with the same keys."""
