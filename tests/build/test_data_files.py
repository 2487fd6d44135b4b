"""A data file is an input like any other: a change of it makes the papers again that use its figures, and says so."""

from __future__ import annotations

from build.conftest import TinyWorkspace

CSV = "data/letters.csv"


def _with_csv(tiny: TinyWorkspace) -> None:
    tiny.change(
        "metrics/letters.yaml",
        "series: {Jan-24: 11, Feb-24: 12}",
        "data: {file: data/letters.csv, period: M, value: N}",
    )
    tiny.file("data").mkdir()
    tiny.file(CSV).write_text("M,N\nJan-24,11\nFeb-24,12\n", encoding="utf-8")


def test_a_changed_csv_makes_only_the_papers_that_use_it_and_is_named(tiny: TinyWorkspace) -> None:
    _with_csv(tiny)
    tiny.build()
    before = tiny.papers()
    tiny.change(CSV, "Feb-24,12", "Feb-24,13")
    tiny.build()
    assert tiny.made() == [
        "03-letters, standard, docx: content/data/letters.csv changed",
        "03-letters, large-print, docx: content/data/letters.csv changed",
    ]
    changed = {name.rpartition("/")[2] for name, data in tiny.papers().items() if data != before[name]}
    assert changed == {"03-letters.docx"}


def test_the_same_values_from_a_csv_make_the_same_papers(tiny: TinyWorkspace) -> None:
    tiny.build()
    before = tiny.papers()
    _with_csv(tiny)
    tiny.build()
    assert {line.split(": ")[1] for line in tiny.made()} == {"content/metrics/letters.yaml changed"}
    assert tiny.papers() == before


def test_a_data_file_that_nothing_uses_makes_nothing(tiny: TinyWorkspace) -> None:
    _with_csv(tiny)
    tiny.build()
    tiny.file("data/other.csv").write_text("M,N\n", encoding="utf-8")
    tiny.build()
    assert tiny.made() == []
