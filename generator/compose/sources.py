"""The source line under a chart or table: the sources of its measures, each once."""

from __future__ import annotations

from collections.abc import Iterable

from generator.compose.typography import set_type
from generator.document.inlines import Inlines, Text
from generator.model.measure import Measure


def source_line(measures: Iterable[Measure]) -> Inlines:
    """The sources as printed, those given with several measures once."""
    parts = dict.fromkeys(part.strip() for measure in measures for part in measure.source.split(";"))
    return (Text(*set_type(["; ".join(parts)])),)
