"""Charts and tables that a paper defines and no text of it places are taken down: what is forgotten is not printed."""

from __future__ import annotations

from generator.compose.composition import Composition
from generator.compose.paper_views import Manuscript
from generator.model.paper import Paper
from generator.problems import has_errors


def report_unplaced(of: Manuscript[Paper], composition: Composition) -> None:
    """Report each chart and table of a composed paper that is nowhere in it; a table may stand in a chart instead.

    A paper with errors is not judged: what could not be composed may be where the chart or table was to stand.
    """
    if has_errors(composition.problems):
        return
    paper = of.record
    placed = {name for name in (*paper.charts, *paper.tables) if composition.ids.taken_at(name)}
    charted = {chart.table for name, chart in paper.charts.items() if name in placed}
    lost = [("charts", "chart", name) for name in paper.charts if name not in placed]
    lost += [("tables", "table", name) for name in paper.tables if name not in placed | charted]
    for key, word, name in lost:
        found = f"the {word} {name} is defined and placed nowhere, so that it is not printed"
        where = of.paper.source.at(key, name)
        composition.report("unused-definition", found, where, f"write ::: {word} {name} where it belongs, or delete it")
