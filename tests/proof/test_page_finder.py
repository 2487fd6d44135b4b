"""A page finder before the editions themselves: each place is on the page, and at the moment, that it says."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import docx
import pytest
from filelock import FileLock
from mutagen.oggvorbis import OggVorbis
from proof.conftest import ROOT, program, said_by
from proof.readers import squeezed

from generator.writers.braille.words import Speller

pytestmark = pytest.mark.slow

MEETING = "2016-09-12-adult-social-care"
PAPERS = ("00-agenda", "07-care-act-action-plan", "08-care-act-briefing")
FORMATS = "docx,text,braille,sound"
NUMBER = re.compile(r"\d+(\.\d+)*|(Table|Chart) \d+")
SPELLER = Speller("en-GB", 2)


@dataclass(frozen=True)
class Row:
    """A place of a paper, and where it is said to be."""

    paper: str
    place: str
    standard: int
    large: int
    braille: int
    time: int


@pytest.fixture(scope="session")
def editions(shared: Path) -> Path:
    """The folder of a meeting's papers in print, braille and sound, with what LibreOffice makes of its packs."""
    output = shared / "finder"
    with FileLock(shared / "finder.lock"):
        if not output.exists():
            command = [
                sys.executable,
                "-m",
                "generator",
                "build",
                MEETING,
                "--format",
                FORMATS,
                "--output",
                str(output),
            ]
            done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stderr
    return output / MEETING


@pytest.fixture(scope="session")
def rows(editions: Path) -> list[Row]:
    finder = docx.Document(str(editions / "standard" / "page-finder.docx"))
    assert len(finder.tables) == len(PAPERS)
    found = []
    for paper, table in zip(PAPERS, finder.tables, strict=True):
        for row in table.rows[1:]:
            place, standard, large, braille, time = (cell.text.replace("\N{NO-BREAK SPACE}", " ") for cell in row.cells)
            found.append(Row(paper, place, int(standard), int(large), int(braille), _seconds(time)))
    assert len(found) > 40
    return found


def _seconds(time: str) -> int:
    hours, minutes, seconds = map(int, time.split(":"))
    return (hours * 60 + minutes) * 60 + seconds


def _said(place: str) -> str:
    """The words by which a place is found on a page: its number, where it has one."""
    number = NUMBER.match(place)
    return number[0] if number else place


def test_each_place_is_on_its_page_of_the_packs_in_print(editions: Path, rows: list[Row], tmp_path: Path) -> None:
    pages = {name: _laid_out(editions / name / "pack.docx", tmp_path / name) for name in ("standard", "large-print")}
    lost = [
        (row.place, name)
        for row in rows
        for name, page in (("standard", row.standard), ("large-print", row.large))
        if row.place != "Beginning" and not _is_on(_said(row.place), pages[name][page - 1])
    ]
    assert lost == []


def _laid_out(pack: Path, folder: Path) -> list[str]:
    """The words of each page as LibreOffice's command prints it, which is what the program asks.

    Opened as in its windows, LibreOffice now and then moves a heading at the foot of a page to the next one.
    """
    settings = f"-env:UserInstallation={(folder / 'settings').as_uri()}"
    said_by(program("soffice"), settings, "--headless", "--convert-to", "pdf", "--outdir", folder, pack)
    return said_by(program("pdftotext"), "-layout", folder / "pack.pdf", "-").split("\f")


def _is_on(said: str, page: str) -> bool:
    """Whether a line of the page begins with the number or the first words; a long title turns over."""
    first = re.escape(" ".join(said.split()[:3]))
    return any(re.match(rf"{first}(?!\w|\.\d)", squeezed(line)) for line in page.splitlines())


def test_each_place_is_on_its_page_of_the_braille(editions: Path, rows: list[Row]) -> None:
    books = {paper: (editions / "standard" / f"{paper}.brf").read_text("ascii").split("\f") for paper in PAPERS}
    lost = [
        row.place
        for row in rows
        if row.place != "Beginning"
        and SPELLER.cells(_said(row.place)) not in squeezed(books[row.paper][row.braille - 1])
    ]
    assert lost == []


def test_each_place_begins_at_its_time_in_the_sound(editions: Path, rows: list[Row]) -> None:
    for paper in PAPERS:
        tags = OggVorbis(editions / "standard" / f"{paper}.ogg")
        keys = [key for key in tags.keys() if re.fullmatch(r"chapter\d{3}", key)]  # noqa: SIM118 - no dict
        chapters = {(_seconds_of(tags[key][0]), _title(tags[f"{key}name"][0])) for key in keys}
        own = [row for row in rows if row.paper == paper and row.place != "Beginning"]
        lost = [
            row.place
            for row in own
            if not any(at == row.time and name.startswith(_said(row.place)) for at, name in chapters)
        ]
        assert lost == [], paper


def _seconds_of(time: str) -> int:
    return _seconds(time.partition(".")[0])


def _title(chapter: str) -> str:
    return squeezed(chapter).removeprefix("Paragraph ")
