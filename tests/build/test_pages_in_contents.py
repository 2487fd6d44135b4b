"""The list of contents of a Word paper by itself has page numbers in the largest print, where it can be laid out."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from build.conftest import MEETING, TinyWorkspace
from build.test_packs import lays_out, text_of

PROFILE = "large-print-24"
HEADING = r'<w:bookmarkStart [^>]*w:name="([a-z0-9_]+)"/>'


def contents(tiny: TinyWorkspace, profile: str = PROFILE) -> list[str]:
    """The lines of the list, as they are printed: the heading, and its page if it has one."""
    text = text_of((tiny.output / MEETING / profile / "02-waiting.docx").read_bytes())
    lines = re.findall(r'<w:p><w:pPr><w:pStyle w:val="TOC1"/>.*?</w:p>', text)
    return [re.sub(r"<w:tab/>", "|", re.sub(r"<w:instrText.*?</w:instrText>", "", line)) for line in lines]


def printed(line: str) -> str:
    return re.sub(r"<[^>]+>", "", line)


@pytest.fixture
def on_page(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """Every place of a file is on this page, as laying it out gives it."""
    pages = {"all": 7}

    def answer(text: str) -> Mapping[str, int]:
        return dict.fromkeys(re.findall(HEADING, text), pages["all"])

    lays_out(monkeypatch, answer)
    return pages


@pytest.mark.usefixtures("on_page")
def test_each_line_ends_with_the_page_that_laying_the_paper_out_gave(tiny: TinyWorkspace) -> None:
    tiny.build(profiles=(PROFILE,))
    assert contents(tiny)
    assert all(re.fullmatch(r".+\|7", printed(line)) for line in contents(tiny))
    text = text_of((tiny.output / MEETING / PROFILE / "02-waiting.docx").read_bytes())
    assert text.count("PAGEREF") == len(contents(tiny))


def test_pages_that_do_not_stand_still_are_left_out(tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def answer(text: str) -> Mapping[str, int]:
        asked.append(text)
        return dict.fromkeys(re.findall(HEADING, text), len(asked))

    lays_out(monkeypatch, answer)
    tiny.build(profiles=(PROFILE,))
    assert len(asked) >= 3
    assert not any("|" in line for line in contents(tiny))


def test_without_libreoffice_there_are_links_alone_and_pages_come_when_it_does(
    tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.build.making.office", lambda: None)
    monkeypatch.setattr("generator.build.inputs.office_digest", lambda: "none")
    tiny.build(profiles=(PROFILE,))
    assert contents(tiny)
    assert not any("|" in line for line in contents(tiny))
    lays_out(monkeypatch, lambda text: dict.fromkeys(re.findall(HEADING, text), 3))
    monkeypatch.setattr("generator.build.inputs.office_digest", lambda: "version 1")
    tiny.build(profiles=(PROFILE,))
    assert all(printed(line).endswith("|3") for line in contents(tiny))


def test_at_18_point_nothing_is_laid_out(tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = lays_out(monkeypatch, lambda _: {})
    tiny.build(profiles=("large-print",))
    assert asked == []
    assert not any("|" in line for line in contents(tiny, "large-print"))
