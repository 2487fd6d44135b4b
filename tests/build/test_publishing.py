"""What is published stays as it was, and what is built later says how it differs."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from build.conftest import MEETING, TinyWorkspace

from generator.build.clearing import changed_papers, note, tracked
from generator.build.comparing import compare_with
from generator.build.files import digest
from generator.build.one_file import write_word
from generator.build.publishing import publish
from generator.build.tracing import trace
from generator.document.dump import dump
from generator.problems import ContentError
from generator.workspace import Workspace

DAY = date(2024, 5, 3)
PAPER = f"{MEETING}/02-waiting"


def _publish(tiny: TinyWorkspace, day: date = DAY) -> Path:
    options = tiny.options.__class__(meetings=(MEETING,), jobs=1)
    return publish(Workspace.at(tiny.folder), options, day, tiny.steps.append)[-1].parent


def _document(paper: bytes) -> str:
    return ZipFile(BytesIO(paper)).read("word/document.xml").decode()


def test_a_publication_keeps_the_files_their_digests_and_what_they_say(tiny: TinyWorkspace) -> None:
    folder = _publish(tiny)
    record = json.loads((folder / "record.json").read_text(encoding="utf-8"))
    assert sorted(name for name in record["files"] if not name.endswith("pack.docx")) == [
        f"{profile}/{paper}.docx"
        for profile in ("large-print", "standard")
        for paper in ("00-agenda", "02-waiting", "03-letters")
    ]
    assert all(digest((folder / name).read_bytes()) == known for name, known in record["files"].items())
    assert record["data_as_at"] == {f"{MEETING}/02-waiting": "April 2024", f"{MEETING}/03-letters": "February 2024"}
    letters = next(paper for paper in record["papers"] if paper["paper"] == f"{MEETING}/03-letters")
    figures = [figure for block in letters["blocks"] for line in block["lines"] for figure in line.get("figures", ())]
    assert [(figure["words"], figure["measure"]) for figure in figures] == [("12", "letters")]


def test_a_publication_is_never_written_over(tiny: TinyWorkspace) -> None:
    folder = _publish(tiny)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    tiny.change("metrics/waiting-days.yaml", "Apr-24: 9", "Apr-24: 14")
    with pytest.raises(ContentError) as raised:
        _publish(tiny)
    assert raised.value.problems[0].code == "already-there"
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_nothing_is_published_of_a_meeting_with_an_error(tiny: TinyWorkspace) -> None:
    tiny.change(f"meetings/{MEETING}/02-waiting.yaml", "Answers come sooner.", "{{ measures.nobody }}")
    with pytest.raises(ContentError):
        _publish(tiny)
    assert not list((tiny.folder / "published").rglob("*"))


def test_publishing_changes_no_paper_and_only_a_paper_that_differs_says_it_was_revised(tiny: TinyWorkspace) -> None:
    tiny.build()
    built = tiny.papers()
    _publish(tiny)
    tiny.build()
    assert tiny.made() == []
    tiny.change("metrics/waiting-days.yaml", "Apr-24: 9", "Apr-24: 14")
    tiny.build()
    after = tiny.papers()
    revised = {name for name, paper in after.items() if "Revised. This paper has changed" in _document(paper)}
    assert revised == {name for name in after if after[name] != built[name]}
    assert {name.rpartition("/")[2] for name in revised} - {"pack.docx"} == {"02-waiting.docx"}


def test_a_change_that_is_taken_back_leaves_the_paper_as_it_was_published(tiny: TinyWorkspace) -> None:
    _publish(tiny)
    built = tiny.papers()
    tiny.change("metrics/waiting-days.yaml", "Apr-24: 9", "Apr-24: 14")
    tiny.build()
    tiny.change("metrics/waiting-days.yaml", "Apr-24: 14", "Apr-24: 9")
    tiny.build()
    assert tiny.papers() == built


def test_a_record_that_was_changed_by_hand_is_told_of(tiny: TinyWorkspace) -> None:
    record = _publish(tiny) / "record.json"
    record.write_text("{}", encoding="utf-8")
    tiny.change("metrics/waiting-days.yaml", "Apr-24: 9", "Apr-24: 14")
    report = tiny.build()
    stopped = {problem.code for missing in report.not_built for problem in missing.because}
    assert stopped == {"unreadable-file"}


def test_what_has_changed_since_publication_is_a_word_file_with_tracked_changes(
    tiny: TinyWorkspace, tmp_path: Path
) -> None:
    _publish(tiny)
    tiny.change("metrics/waiting-days.yaml", "Apr-24: 9", "Apr-24: 14")
    workspace = Workspace.at(tiny.folder)
    compared = compare_with(workspace, (), "published")
    assert changed_papers(compared) == (PAPER,)
    file = tmp_path / "cleared.docx"
    write_word(tracked(compared, PAPER), file, workspace, compared.now.wording)
    marks = re.findall(r'<w:(ins|del) w:id="\d+" w:author="([^"]*)" w:date="([^"]*)"', _document(file.read_bytes()))
    assert {(author, day) for _, author, day in marks} == {("Borchester Council", "2024-05-03T00:00:00Z")}
    assert {tag for tag, _, _ in marks} == {"ins", "del"}
    assert "<w:delText" in _document(file.read_bytes())


def test_the_tracked_file_is_one_that_word_opens_with_new_links_references_and_rows_in_it(
    tiny: TinyWorkspace, tmp_path: Path
) -> None:
    from openxml_audit import FileFormat, OpenXmlValidator

    _publish(tiny)
    new = "**See** [the letters we keep](https://borchester.example/letters) and [](#money).\n\n      - One\n\n"
    tiny.change(f"meetings/{MEETING}/02-waiting.yaml", "It costs nothing.\n", f"It costs little.\n\n      {new}")
    tiny.change("metrics/waiting-days.yaml", "Apr-24: 9", "Apr-24: 14\n  May-24: 15")
    workspace = Workspace.at(tiny.folder)
    compared = compare_with(workspace, (), "published")
    file = tmp_path / "cleared.docx"
    write_word(tracked(compared, PAPER), file, workspace, compared.now.wording)
    assert OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(file).errors == []
    assert re.search(r"<w:hyperlink[^>]*><w:ins ", _document(file.read_bytes()))


def _as_pandoc_reads(file: Path, changes: str = "accept") -> list[str]:
    """The words of a Word file, line by line, with its tracked changes accepted or rejected."""
    asked = ["pandoc", f"--track-changes={changes}", "-f", "docx", "-t", "plain", "--wrap=none", str(file)]
    text = subprocess.run(asked, check=True, capture_output=True, text=True).stdout
    # Word counts a deleted paragraph where it stands, so that numbers are those of neither version.
    lines = (re.sub(r"^\s*\d+\.\s+", "", line) for line in text.splitlines())
    return [" ".join(line.split()) for line in lines if line.strip()]


def test_an_outside_reader_gets_the_new_paper_by_accepting_all_changes_and_the_old_one_by_rejecting_them(
    tiny: TinyWorkspace, tmp_path: Path
) -> None:
    paper, name = f"meetings/{MEETING}/03-letters.yaml", f"{MEETING}/03-letters"
    tiny.change(
        paper, "letters came.\n", "letters came. All were read.\n\n      A second paragraph.\n\n      A third.\n"
    )
    _publish(tiny)
    old = tmp_path / "old.docx"
    old.write_bytes(tiny.papers()[f"{MEETING}/standard/03-letters.docx"])
    tiny.change("metrics/letters.yaml", "Feb-24: 12", "Feb-24: 13")
    tiny.change(
        paper,
        "All were read.\n\n      A second paragraph.",
        "Most were read.\n\n      One put in.\n\n      Another put in.",
    )
    workspace = Workspace.at(tiny.folder)
    compared = compare_with(workspace, (), "published")
    marked, new = tmp_path / "marked.docx", tmp_path / "new.docx"
    write_word(tracked(compared, name), marked, workspace, compared.now.wording)
    document = next(each.document for each in compared.now.papers if each.said.paper == name)
    write_word(document, new, workspace, compared.now.wording)
    assert _as_pandoc_reads(marked, "accept") == _as_pandoc_reads(new)
    notice = [line for line in _as_pandoc_reads(new) if line.startswith("Revised. ")]
    assert [line for line in _as_pandoc_reads(marked, "reject") if line not in notice] == _as_pandoc_reads(old)


def test_accepting_all_changes_gives_the_new_paper_with_its_charts_and_typed_tables(
    tiny: TinyWorkspace, tmp_path: Path
) -> None:
    paper = f"meetings/{MEETING}/02-waiting.yaml"
    rows = "    rows:\n      - [North, 3]\n      - [South, 4]\n"
    table = "tables:\n  calls:\n    title: Calls\n    columns: [{title: Area}, {title: Calls, unit: number}]\n"
    tiny.change(paper, "charts:\n", f"{table}{rows}charts:\n")
    tiny.change(paper, "It costs nothing.", "It costs nothing.\n\n      ::: table calls")
    _publish(tiny)
    tiny.change("metrics/waiting-days.yaml", "Apr-24: 9", "Apr-24: 14")
    tiny.change(paper, rows, "    rows:\n      - [North, 5]\n      - [West, 6]\n")
    workspace = Workspace.at(tiny.folder)
    compared = compare_with(workspace, (), "published")
    marked, new = tmp_path / "marked.docx", tmp_path / "new.docx"
    write_word(tracked(compared, PAPER), marked, workspace, compared.now.wording)
    document = next(each.document for each in compared.now.papers if each.said.paper == PAPER)
    write_word(document, new, workspace, compared.now.wording)
    assert "Until now in " in _document(marked.read_bytes())
    assert _as_pandoc_reads(marked, "accept") == _as_pandoc_reads(new)


def test_the_note_lists_each_change_once_for_readers(tiny: TinyWorkspace) -> None:
    _publish(tiny)
    tiny.change("metrics/letters.yaml", "Feb-24: 12", "Feb-24: 13")
    said = dump(note(compare_with(Workspace.at(tiny.folder), (MEETING,), "published")), origins=False)
    rows = [line.strip() for line in said.splitlines() if line.strip().startswith("| ") and "{paper" in line]
    assert [row.split(" {")[0] for row in rows] == ["| paragraph 1.1 | 12 letters came. | 13 letters came."]


def test_without_a_publication_diff_says_what_to_do(tiny: TinyWorkspace) -> None:
    with pytest.raises(ContentError) as raised:
        compare_with(Workspace.at(tiny.folder), (), "published")
    assert raised.value.problems[0].code == "not-published"


def _git(folder: Path, *arguments: str) -> None:
    name = ("-c", "user.name=A", "-c", "user.email=a@borchester.example", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *name, *arguments], cwd=folder, check=True, capture_output=True)


def test_a_revision_in_git_is_compared_without_touching_the_files(tiny: TinyWorkspace) -> None:
    _git(tiny.folder, "init", "-q")
    _git(tiny.folder, "add", "content")
    _git(tiny.folder, "commit", "-q", "-m", "As it was")
    tiny.change("metrics/letters.yaml", "Feb-24: 12", "Feb-24: 13")
    compared = compare_with(Workspace.at(tiny.folder), (), "HEAD")
    (paper,) = [paper for paper in compared.changes if paper.changes]
    assert [(change.old, change.new) for change in paper.changes] == [
        ("12", "13"),
        ("12 letters came.", "13 letters came."),
    ]
    assert "13" in tiny.file("metrics/letters.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("revision", ["--output=/tmp/x", "HEAD..HEAD~1", "no-such-thing", "HEAD; ls"])
def test_what_is_no_revision_is_refused(tiny: TinyWorkspace, revision: str) -> None:
    with pytest.raises(ContentError) as raised:
        compare_with(Workspace.at(tiny.folder), (), revision)
    assert raised.value.problems[0].code == "unknown-revision"


def test_every_printed_figure_can_be_traced_to_its_line(tiny: TinyWorkspace) -> None:
    figures = trace(Workspace.at(tiny.folder), "letters")
    assert [(each.words, each.place, each.source.period, each.source.file) for each in figures] == [
        ("12", "paragraph 1.1", "February 2024", "content/metrics/letters.yaml")
    ]


def test_a_figure_from_an_excel_file_is_traced_to_its_sheet_and_cell() -> None:
    figures = trace(Workspace.at(Path(__file__).parents[2]), "07-send-performance")
    november = next(
        each
        for each in figures
        if each.source.measure == "plan-reviews-in-time" and each.source.period == "November 2020"
    )
    assert (november.words, november.source.file, november.cell) == (
        "55%",
        "content/data/plan-reviews.xlsx",
        "sheet Reviews, cell B6",
    )
    assert {each.cell for each in figures if not each.source.file.endswith(".xlsx")} == {""}


def test_a_paper_that_is_not_there_is_answered_with_those_that_are(tiny: TinyWorkspace) -> None:
    with pytest.raises(ContentError) as raised:
        trace(Workspace.at(tiny.folder), "02-wating")
    assert raised.value.problems[0].code == "unknown-paper"


def test_sources_and_fixed_facts_are_listed_in_an_appendix_on_request(tiny: TinyWorkspace) -> None:
    paper = tiny.file(f"meetings/{MEETING}/03-letters.yaml")
    asked = 'sources_appendix: yes\nfacts: {places: {value: "86", source: "Cabinet, 5 July 2023"}}\n'
    paper.write_text(paper.read_text(encoding="utf-8") + asked, encoding="utf-8")
    tiny.change(f"meetings/{MEETING}/03-letters.yaml", "letters came.", "letters came, for {{ facts.places }} places.")
    report = tiny.build()
    assert not report.not_built
    words = re.findall(r"<w:t[^>]*>([^<]*)", _document(tiny.papers()[f"{MEETING}/standard/03-letters.docx"]))
    assert "Where the figures are from" in words
    assert "Cabinet, 5\xa0July\xa02023" in words


def test_a_build_can_ask_for_the_appendix_of_sources_in_every_paper_and_take_it_out_again(tiny: TinyWorkspace) -> None:
    tiny.build(meetings=(MEETING,))
    before = tiny.papers()
    tiny.build(meetings=(MEETING,), sources=True)
    with_them = tiny.papers()
    changed = {name.rpartition("/")[2] for name in before if before[name] != with_them[name]}
    assert {"03-letters.docx"} <= changed <= {"02-waiting.docx", "03-letters.docx", "pack.docx"}
    assert "Where the figures are from" in _document(with_them[f"{MEETING}/standard/03-letters.docx"])
    assert any("an appendix of sources is wanted, and was not" in made for made in tiny.made())
    tiny.build(meetings=(MEETING,), sources=True)
    assert tiny.made() == []
    tiny.build(meetings=(MEETING,))
    assert tiny.papers() == before


def test_an_edited_file_is_published_as_it_was_edited(tiny: TinyWorkspace) -> None:
    tiny.build()
    path = tiny.output / MEETING / "standard" / "03-letters.docx"
    other = tiny.output / MEETING / "large-print" / "03-letters.docx"
    shutil.copy(other, path)
    folder = _publish(tiny)
    assert (folder / "standard" / "03-letters.docx").read_bytes() == other.read_bytes()
