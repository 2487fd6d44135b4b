"""Measures for the tests of figures: the example content's, and tiny ones written in the test."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from catalogues import ENGLISH

from generator.figures.views import MeasureViews
from generator.load import load_content
from generator.model.content import Sourced
from generator.model.measure import Measure
from generator.problems import SourceMap
from generator.workspace import Workspace

Measures = Mapping[str, Sourced[Measure]]


@pytest.fixture(scope="session")
def norfolk() -> Measures:
    """The measures of the example content."""
    content = load_content(Workspace.at(Path(__file__).parents[2])).content
    assert content is not None
    return content.measures


@pytest.fixture(scope="session")
def measures(norfolk: Measures) -> MeasureViews:
    """The measures of the example content as prose sees them."""
    return MeasureViews(norfolk, ENGLISH)


@pytest.fixture(scope="session")
def written() -> Callable[..., Measures]:
    """Tiny measures: each name with underscores is an id, each value the fields that matter to the test."""
    return lambda **fields: {name.replace("_", "-"): _tiny_measure(name, **given) for name, given in fields.items()}


def _tiny_measure(name: str, **fields: Any) -> Sourced[Measure]:
    """A measure with the given fields, and plain ones for the rest."""
    plain = {"title": name.capitalize(), "definition": "A test.", "unit": "number", "kind": "level", "source": "A test"}
    record = Measure.model_validate(plain | fields)
    return Sourced(record, SourceMap(f"content/metrics/{name.replace('_', '-')}.yaml"))
