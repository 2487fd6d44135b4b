"""Every web page before axe-core and IBM's engine at two widths, and before the Nu HTML checker."""

from __future__ import annotations

from pathlib import Path

import pytest
from proof.conftest import SIZES, Built
from proof.judges import by_nu, in_chromium

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("profile", SIZES)
def test_axe_and_ibm_find_nothing_on_a_desk_or_a_telephone(built: Built, profile: str) -> None:
    pages = built.files("html", profile)
    report = in_chromium(*pages)
    assert list(report) == pages
    assert not {built.name(file): findings[:5] for file, findings in report.items() if findings}


def test_axe_and_ibm_do_find_faults(tmp_path: Path) -> None:
    findings = in_chromium(_faulty(tmp_path))[tmp_path / "faulty.html"]
    for place in ("desk", "telephone"):
        assert any(finding.startswith(f"{place}: axe image-alt") for finding in findings)
        assert any(finding.startswith(f"{place}: IBM") for finding in findings)
    assert any(finding.startswith("telephone: scrolls sideways") for finding in findings)


def test_the_nu_checker_finds_nothing(built: Built) -> None:
    assert by_nu(*built.files("html")) == []


def test_the_nu_checker_does_find_faults(tmp_path: Path) -> None:
    assert any("alt" in message for message in by_nu(_faulty(tmp_path)))


def _faulty(folder: Path) -> Path:
    page = folder / "faulty.html"
    words = '<img src="x.png"><p style="width: 900px">Words'
    page.write_text(f"<!doctype html><html><title>Faulty</title><body>{words}", encoding="utf-8")
    return page
