"""`trace`: a paper becomes the list of its printed figures, each with the value it is from."""

from __future__ import annotations

from dataclasses import replace

from generator.build.composing import PreparedPaper
from generator.build.options import Options
from generator.build.plan import plan
from generator.build.prepare import prepare
from generator.document.inlines import FigureSource
from generator.document.provenance import PrintedFigure, printed_figures
from generator.load import load_content
from generator.model.content import Content
from generator.problems import ContentError, Location, Problem, choose_from, has_errors
from generator.workspace import Workspace

_EXCEL = (".xlsx", ".xlsm")


def trace(workspace: Workspace, paper: str) -> tuple[PrintedFigure, ...]:
    """The printed figures of a paper, in reading order.

    `paper` is <meeting>/<NN>-<slug>, or as much of its end as tells it from the others. Raises ContentError for a paper
    that is not there or cannot be composed.
    """
    name = _name(workspace, paper)
    prepared = prepare(workspace, Options(), lambda each: each == name)
    stopped = [problem for each in prepared.papers for problem in each.stopped_by]
    papers = [each for each in prepared.papers if isinstance(each, PreparedPaper)]
    documents = [paper.document for paper in papers if paper.document is not None]
    if not documents or prepared.wording is None or prepared.content is None:
        raise ContentError(*(stopped or [problem for problem in prepared.problems if has_errors((problem,))]))
    content = prepared.content
    figures = printed_figures(documents[0].blocks, prepared.wording)
    return tuple(replace(figure, cell=_cell(figure.source, content)) for figure in figures)


def _cell(source: FigureSource, content: Content) -> str:
    """Where in an Excel file a value stands; nothing for what is not from one."""
    measure = content.measures.get(source.measure)
    if measure is None or measure.data is None or measure.record.data is None:
        return ""
    if measure.data.file != source.file or not source.file.endswith(_EXCEL):
        return ""
    where = measure.data.at("series", source.period)
    sheet = f"sheet {measure.record.data.sheet}, " if measure.record.data.sheet else ""
    return f"{sheet}cell {_letters(where.column)}{where.line}"


def _letters(column: int) -> str:
    """The name of a column in Excel: 2 is B, 27 is AA."""
    before, last = divmod(column - 1, 26)
    return (_letters(before) if before else "") + chr(ord("A") + last)


def _name(workspace: Workspace, wanted: str) -> str:
    loaded = load_content(workspace)
    if loaded.content is None:
        raise ContentError(*loaded.problems)
    names = [paper.name for paper in plan(loaded.content)]
    fitting = [name for name in names if name == wanted or name.endswith((f"/{wanted}", f"-{wanted}"))]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        message = f"{len(fitting)} papers are called {wanted!r}; the whole name of one is wanted"
        raise ContentError(Problem("unknown-paper", message, Location(wanted), "there are: " + ", ".join(fitting)))
    message = f"there is no paper {wanted!r}; one of this workspace is wanted"
    raise ContentError(Problem("unknown-paper", message, Location(wanted), choose_from(wanted, names, most=40)))
