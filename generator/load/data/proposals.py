"""A data file becomes measures that could be kept: for each series found an id, the text of its file, its values."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from generator.frozen import dataclass
from generator.load.data.discover import FoundSeries, FoundTable, discover
from generator.load.data.files import DataFile
from generator.load.data.guesses import gaps, guess
from generator.load.data.series import read_series
from generator.load.data.sheet import Sheet
from generator.load.names import fault_of, id_from
from generator.load.records import validate
from generator.load.starters import Yaml, fill
from generator.load.yaml_text import parse
from generator.model.content import Sourced
from generator.model.measure import Measure
from generator.model.observation import Observation
from generator.model.period import Period
from generator.problems import Problem


@dataclass(frozen=True, slots=True)
class Proposal:
    """A measure as it could be written: its id, the text of its file, and what reading it gives."""

    identifier: str
    title: str
    text: str
    unit: str
    series: Mapping[Period, Observation]
    problems: tuple[Problem, ...]

    @property
    def without_value(self) -> list[Period]:
        """The periods that stand in the file without a value."""
        return [period for period, seen in self.series.items() if seen.value is None]

    @property
    def passed_over(self) -> list[Period]:
        """The months between the first and the last that do not stand in the file."""
        return gaps(list(self.series))


@dataclass(frozen=True, slots=True)
class FoundSheet:
    """A sheet with what was found in it; `table` is None where nothing looks like values by period."""

    name: str
    table: FoundTable | None
    proposals: tuple[Proposal, ...]


def propose(file: DataFile, named: str) -> tuple[FoundSheet, ...]:
    """What there is in the sheets of a file, which measures will name as `named`."""
    taken: set[str] = set()
    return tuple(_sheet(file, name, sheet, named, taken) for name, sheet in file.sheets.items())


def _sheet(file: DataFile, name: str, sheet: Sheet, named: str, taken: set[str]) -> FoundSheet:
    table = discover(sheet)
    if table is None:
        return FoundSheet(name, None, ())
    place = {"file": named} | ({"sheet": name} if name and len(file.sheets) > 1 else {})
    proposals = tuple(_proposal(file, table, series, place, taken) for series in table.series)
    return FoundSheet(name, table, proposals)


def _proposal(
    file: DataFile, table: FoundTable, series: FoundSeries, place: Mapping[str, str], taken: set[str]
) -> Proposal:
    found = guess(series.title, series.values)
    data = "".join(_lines(table, series, place))
    text = fill(
        "imported-metric",
        {"title": series.title, "unit": found.unit.value, "decimals": str(found.decimals), "data": Yaml(data)},
    )
    identifier = _identifier(series.title, taken)
    yaml = parse(text.encode(), f"content/metrics/{identifier}.yaml")
    record, problems = validate(yaml, Measure)
    if record is None or record.data is None:
        return Proposal(identifier, series.title, text, found.unit.value, {}, tuple(problems))
    measure, problems = read_series(Sourced(record, yaml.source), file, record.data)
    values = measure.record.series if measure else {}
    return Proposal(identifier, series.title, text, found.unit.value, values, tuple(problems))


def _lines(table: FoundTable, series: FoundSeries, place: Mapping[str, str]) -> Iterator[str]:
    """The keys of `data:`, each on a line of its own."""
    header = {"header_row": str(table.header_row)}
    dates = {"dates": table.dates.value} if table.dates else {}
    for key, value in (*place.items(), *header.items(), *series.keys, *dates.items()):
        yield f"\n  {key}: {value if value.isdigit() else _quoted(value)}"
    if series.where:
        yield "\n  where:"
    for heading, words in series.where:
        yield f"\n    {_quoted(heading)}: {_quoted(words)}"


def _quoted(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


def _identifier(title: str, taken: set[str]) -> str:
    """An id from the first words of a title, with a number where another series has it."""
    plain = id_from(title, "measure")
    candidates: Iterable[str] = (plain, *(f"{plain}-{number}" for number in range(2, len(taken) + 4)))
    chosen = next(name for name in candidates if name not in taken and not fault_of(name))
    taken.add(chosen)
    return chosen
