"""A paper's running lines become what stands at the head of every page, and what at its beginning alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from generator.document.blocks import Document, Running
from generator.document.table_widths import turned_lines


def head_lines(document: Document, width: float, measure: Callable[[str], float]) -> tuple[Running, str]:
    """What every page says, and the line that stands above the title; `width` between the margins, in points.

    A committee's name that would turn over at the head of every page, in large letters, stands above the title alone,
    or in the title: paper, item and page are still on every page, and a reader has a fifth fewer of them to turn.
    """
    running = document.running
    if not running.item or turned_lines(running.committee, width, measure) == 1:
        return running, ""
    once = "" if running.committee in document.title else running.committee
    return replace(running, committee=""), once
