"""Papers in every further profile, for each reader and in Welsh, and page finders, before the judges from outside.

Standard and large print are judged in all papers, by the other modules. Here are a whole meeting, with its agenda,
tables of grades and footnotes, and, in light on dark and in Welsh, the report with the most: charts, wide
tables, links, an appendix, and an Easy Read beside it. Large print of every size is in test_large_print_holds.py.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import page
import pytest
from filelock import FileLock
from pdf.verapdf import broken_rules
from proof.conftest import FORMATS, ROOT, SIZES, Built, look_through_libreoffice
from proof.judges import audited, broken, by_microsoft, by_nu, errors_by_outloud, in_chromium, is_false_alarm
from proof.print_rules import print_faults

from generator.audit import audit_file
from generator.build.editions import SMALLEST_LARGE_PRINT
from generator.load import load_readers, load_reading_profile
from generator.load.readers import PREFIX
from generator.profiles import Profile
from generator.workspace import Workspace

pytestmark = pytest.mark.slow

WORKSPACE = Workspace.at(ROOT)
MEETING = "2026-05-22-people-and-communities"
WITH_CHARTS = ("2021-09-17-people-and-communities", "--item", "7")
BILINGUAL = ("2016-09-12-adult-social-care", "--item", "0")
IN_WELSH = ("--language", "cy", "--profile", "standard", "--format", ",".join(FORMATS))
FINDER = "page-finder"
READERS = {PREFIX + name: wish for name, wish in load_readers(WORKSPACE).record.readers.items()}
WITH_CHARTS_IN = ("dark",)
PROFILES = tuple(name for name in WORKSPACE.template_names("profiles", ".yaml") if name not in SIZES)


@dataclass(frozen=True)
class Editions:
    """The folder of the finished papers, and that of the papers of which there are page finders."""

    output: Path
    built: Path

    def files(self, ending: str) -> list[Path]:
        """All papers of a format, in order; what a reader asked for as another format is not among them."""
        found = sorted(self.output.glob(f"*/*/*.{ending}"))
        wished = {name for name, wish in READERS.items() if ending in wish.formats}
        assert {file.parent.name for file in found} == {*PROFILES, *wished, "standard"}
        assert {file.name.partition(".")[0] for file in found if f".cy.{ending}" in file.name} >= {
            "00-agenda",
            "00-agenda-bilingual",
            "07-send-performance",
        }
        finders = sorted(self.built.glob(f"*/*/{FINDER}.{ending}"))
        assert bool(finders) == (ending != "pdf")
        return [*found, *finders]

    def faults(self, ending: str, judge: object) -> dict[str, list[str]]:
        """What a judge of one file finds, by the file."""
        assert callable(judge)
        found = {"/".join(file.parts[-3:]): list(judge(file)) for file in self.files(ending)}
        return {name: faults[:5] for name, faults in found.items() if faults}


@pytest.fixture(scope="session")
def editions(shared: Path, built: Built) -> Editions:
    """The papers in each profile and for each reader; other processes wait for the first."""
    folder = shared / "profiles"
    with FileLock(shared / "profiles.lock"):
        if not folder.exists():
            _build(folder, MEETING, *_in_profiles(PROFILES))
            _build(folder, *WITH_CHARTS, *_in_profiles(WITH_CHARTS_IN))
            _build(folder, MEETING, "--for", "all")
            _build(folder, *WITH_CHARTS, *IN_WELSH)
            _build(folder, *BILINGUAL, *IN_WELSH)
    return Editions(folder, built.output)


def _in_profiles(profiles: tuple[str, ...]) -> list[str]:
    return [word for name in profiles for word in ("--profile", name)] + ["--format", ",".join(FORMATS)]


def _build(output: Path, *asked: str) -> None:
    command = [sys.executable, "-m", "generator", "build", "--no-packs", *asked, "--output", str(output)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def _profile(file: Path) -> Profile:
    return load_reading_profile(WORKSPACE, file.parent.name)


@pytest.mark.parametrize("ending", FORMATS)
def test_our_own_audit_finds_nothing(editions: Editions, ending: str) -> None:
    def findings(file: Path) -> list[str]:
        smallest = _profile(file).smallest
        size = smallest if smallest >= SMALLEST_LARGE_PRINT else None
        found = audit_file(file.read_bytes(), file.name, size).findings
        # Names of measures that are not translated make a description in Welsh long, which is said as advice.
        return [str(each) for each in found if (each.rule, ".cy." in file.name) != ("alt-too-long", True)]

    assert editions.faults(ending, findings) == {}


def test_two_validators_find_no_fault_in_any_word_file(editions: Editions) -> None:
    assert editions.faults("docx", audited) == {}
    assert editions.faults("docx", broken) == {}


def test_microsofts_own_validator_finds_every_word_file_valid(editions: Editions) -> None:
    assert {file: errors for file, errors in by_microsoft(*editions.files("docx")).items() if errors} == {}


def test_libreoffices_check_finds_nothing_and_its_pages_keep_the_rules_of_print(
    editions: Editions, tmp_path: Path
) -> None:
    looked_at = look_through_libreoffice(tmp_path, editions.files("docx"))
    real = {
        file: [finding for finding in found if not is_false_alarm(finding, file)]
        for file, found in looked_at.findings.items()
    }
    assert {file: found for file, found in real.items() if found} == {}
    faults = {file: print_faults(pages, _smallest(file)) for file, pages in looked_at.pages.items()}
    assert {file: found[:5] for file, found in faults.items() if found} == {}


def _smallest(file: Path) -> float:
    return float(Decimal(_profile(file).smallest))


def test_verapdf_page_validation_and_outloud_find_that_every_pdf_keeps_pdf_ua(editions: Editions) -> None:
    assert editions.faults("pdf", broken_rules) == {}
    rules = page.ValidationProfile.PDF_UA_1
    assert editions.faults("pdf", lambda file: page.validate_pdf(file, profile=rules).failures) == {}
    assert editions.faults("pdf", errors_by_outloud) == {}


def test_the_pages_of_every_pdf_keep_the_rules_of_print(editions: Editions) -> None:
    assert editions.faults("pdf", lambda file: print_faults(file, _smallest(file))) == {}


def test_axe_and_ibm_find_nothing_on_a_desk_or_a_telephone(editions: Editions) -> None:
    pages = editions.files("html")
    report = in_chromium(*pages)
    assert list(report) == pages
    assert {file: findings[:5] for file, findings in report.items() if findings} == {}


def test_the_nu_checker_finds_nothing(editions: Editions) -> None:
    assert by_nu(*editions.files("html")) == []
