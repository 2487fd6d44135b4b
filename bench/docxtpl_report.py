"""A report as docxtpl would make it: the yardstick that bench/build_bench.py holds our build against.

The words, tables and series are those of our own composed report, written down once as JSON (`--write-down FILE`), so
that docxtpl gets them for nothing: no YAML, no Markdown, no figures to work out. It fills a Word template and draws the
same charts with matplotlib's pyplot, as its documentation shows.

    python bench/docxtpl_report.py --write-down report.json WORKSPACE 2024-05-14-audit/02-answers-to-letters
    python bench/docxtpl_report.py report.json out.docx
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any


def write_down(target: Path, workspace: Path, paper: str) -> None:
    """Compose the paper and keep its words, tables and series as JSON."""
    from generator.build.options import Options
    from generator.build.prepare import prepare
    from generator.workspace import Workspace

    prepared = prepare(Workspace.at(workspace), Options(), lambda name: name == paper)
    document = prepared.papers[0].document
    assert document is not None
    target.write_text(json.dumps([part for block in document.blocks for part in _parts(block)]), encoding="utf-8")


def _parts(block: Any) -> list[dict[str, Any]]:
    from generator.document.blocks import Chart, Facts, Heading, List, Paragraph, Table
    from generator.document.inlines import plain

    match block:
        case Heading() | Paragraph():
            number = f"{block.number.text}\t" if block.number else ""
            style = f"Heading {block.level}" if isinstance(block, Heading) else "Normal"
            return [{"kind": "text", "style": style, "text": number + plain(block.content)}]
        case Facts():
            return [{"kind": "text", "text": f"{fact.label}: {plain(fact.content)}"} for fact in block.facts]
        case List():
            return [part for item in block.items for inner in item.blocks for part in _parts(inner)]
        case Table():
            rows = [[plain(cell.content) for cell in row.cells] for row in block.rows]
            return [{"kind": "table", "rows": [[column.heading for column in block.columns], *rows]}]
        case Chart():
            series = [
                {"label": line.label, "values": [None if value is None else float(value) for value in line.values]}
                for line in block.drawing.series
            ]
            chart = {"kind": "chart", "title": block.title, "names": block.drawing.categories, "series": series}
            return [chart, *(_parts(block.data) if block.data else [])]
        case _:
            return []


def template(target: Path) -> None:
    """A Word template with a loop over the parts, as docxtpl wants it."""
    from docx import Document

    document = Document()
    for line in ("{%p for part in parts %}", "{%p if part.kind == 'text' %}", "{{ part.text }}", "{%p endif %}"):
        document.add_paragraph(line)
    document.add_paragraph("{%p if part.kind == 'chart' %}")
    document.add_paragraph("{{ part.title }}")
    document.add_paragraph("{{ part.picture }}")
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p if part.kind == 'table' %}")
    table = document.add_table(rows=3, cols=3)
    table.rows[0].cells[0].text = "{%tr for row in part.rows %}"
    codes = ("{%tc for cell in row %}", "{{ cell }}", "{%tc endfor %}")
    for cell, code in zip(table.rows[1].cells, codes, strict=True):
        cell.text = code
    table.rows[2].cells[0].text = "{%tr endfor %}"
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p endfor %}")
    document.save(str(target))


def draw(chart: dict[str, Any], target: Path) -> None:
    """The chart with pyplot, at 150 dots per inch."""
    import matplotlib as mpl

    mpl.use("Agg")
    import matplotlib.pyplot as plt

    figure, axes = plt.subplots(figsize=(6.5, 3.5))
    for line in chart["series"]:
        axes.plot(chart["names"], line["values"], marker="o", label=line["label"])
    axes.legend()
    figure.savefig(target, dpi=150)
    plt.close(figure)


def fill(source: Path, target: Path) -> None:
    """The report, filled in and saved."""
    from docx.shared import Mm
    from docxtpl import DocxTemplate, InlineImage

    parts = json.loads(source.read_text(encoding="utf-8"))
    with TemporaryDirectory() as folder:
        template(Path(folder) / "template.docx")
        report = DocxTemplate(str(Path(folder) / "template.docx"))
        for number, part in enumerate(part for part in parts if part["kind"] == "chart"):
            picture = Path(folder) / f"{number}.png"
            draw(part, picture)
            part["picture"] = InlineImage(report, str(picture), width=Mm(166))
        report.render({"parts": parts})
        report.save(str(target))


if __name__ == "__main__":
    if sys.argv[1] == "--write-down":
        write_down(Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4])
    else:
        fill(Path(sys.argv[1]), Path(sys.argv[2]))
