"""Broken, foreign and hostile files in a workspace: each is refused in words, at its place, and nothing is run."""

from __future__ import annotations

import os
import shutil
import struct
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
import yaml

from generator import __file__ as program
from generator.build.options import Options, Packs
from generator.build.run import build
from generator.document.picture_limits import LONGEST_SIDE, MOST_PIXELS
from generator.load import load_content
from generator.load.data.excel_file import MOST_BYTES, MOST_PARTS, MOST_UNPACKED, read_excel
from generator.load.listing import LONGEST_NAME
from generator.load.pictures import fault_of
from generator.problems import LONGEST, ContentError, Location, Problem
from generator.workspace import Workspace

TINY = Path(__file__).parent.parent / "tiny"
PROGRAM = Path(program).parent.parent
MEETING = "content/meetings/2024-05-14-audit"
REPORT = f"{MEETING}/02-waiting.yaml"
MEASURE = "content/metrics/waiting-days.yaml"
WORD = "templates/word/committee-paper.docx"
PAPER = "templates/papers/performance-report.md.j2"
SHELL = "templates/html/committee-paper.html.j2"
DESIGN = "templates/pdf/committee-paper.typ"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace.at(Path(shutil.copytree(TINY, tmp_path / "w")))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _png(wide: int, high: int, pixels: bytes | None = None) -> bytes:
    rows = b"".join(b"\0" + b"\0" * ((wide + 7) // 8) for _ in range(high)) if pixels is None else pixels
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", wide, high, 1, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + _chunk(b"IDAT", zlib.compress(rows)) + _chunk(b"IEND", b"")


def _attach(workspace: Workspace, name: str, data: bytes | None = None) -> None:
    report = yaml.safe_load((workspace.root / REPORT).read_text(encoding="utf-8"))
    picture = {"id": "map", "title": "Map", "file": name, "alternative_text": "The offices stand beside the river."}
    report["appendices"] = [picture]
    (workspace.root / REPORT).write_text(yaml.safe_dump(report), encoding="utf-8")
    if data is not None:
        (workspace.root / MEETING / name).write_bytes(data)


def _data(workspace: Workspace, name: str) -> None:
    measure = yaml.safe_load((workspace.root / MEASURE).read_text(encoding="utf-8"))
    measure.pop("series")
    measure["data"] = {"file": name, "period": "Period", "value": "Value"}
    (workspace.root / MEASURE).write_text(yaml.safe_dump(measure), encoding="utf-8")


def _only(problems: tuple[Problem, ...]) -> Problem:
    (problem,) = problems
    assert problem.message
    assert problem.hint, problem
    return problem


def _built(workspace: Workspace, form: str) -> tuple[Problem, ...]:
    options = Options(profiles=("standard",), formats=(form,), item=2, packs=Packs.NONE, jobs=1)
    return build(workspace, options, lambda step: None).problems


PICTURES = {
    "a header that claims thousands of millions": _png(2**31 - 1, 2**31 - 1, b"\0"),
    "a bomb that unpacks to a hundred million bytes": _png(30_000, 30_000),
    "one pixel high and very wide": _png(LONGEST_SIDE + 1, 1),
    "cut off": _png(100, 100)[:50],
    "nothing wide": _png(0, 0, b""),
    "noise after the right beginning": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    "a JPEG's": b"\xff\xd8\xff\xe0" + bytes(100),
    "a drawing with a script": b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
    "a program": b"MZ" + bytes(100),
    "nothing": b"",
}


@pytest.mark.parametrize("data", PICTURES.values(), ids=PICTURES)
def test_a_picture_that_is_none_or_too_large_is_refused_where_it_is_attached(data: bytes, workspace: Workspace) -> None:
    _attach(workspace, "map.png", data)
    problem = _only(load_content(workspace).problems)
    assert (problem.code, problem.where.file) == ("unreadable-file", REPORT)
    assert problem.where.line


def test_a_jpeg_with_noise_in_it_is_refused_before_any_writer_sees_it(workspace: Workspace) -> None:
    _attach(workspace, "map.jpg", b"\xff\xd8\xff" + bytes(range(256)))
    assert _only(load_content(workspace).problems).code == "unreadable-file"


def test_a_whole_picture_of_the_greatest_size_is_taken() -> None:
    assert fault_of(_png(LONGEST_SIDE, MOST_PIXELS // LONGEST_SIDE), "PNG") == ""


@pytest.mark.parametrize("name", ["map.svg", "map.gif", "map.exe", "map.html", "map"])
def test_only_pictures_and_pdf_are_attached(name: str, workspace: Workspace) -> None:
    _attach(workspace, name, b"<svg onload='alert(1)'><image href='http://example.org/x'/></svg>")
    assert _only(load_content(workspace).problems).code == "wrong-value"


LEADING_OUT = (
    "../../../../secret.png",
    "/etc/secret.png",
    "C:\\secret.png",
    "C:secret.png",
    "\\\\server\\share\\secret.png",
    "//server/share/secret.png",
    "\\secret.png",
    "a" * 5_000 + ".png",
)


@pytest.mark.parametrize("name", LEADING_OUT, ids=lambda name: name[:30])
def test_no_attached_file_is_outside_the_workspace(name: str, workspace: Workspace) -> None:
    (workspace.root.parent / "secret.png").write_bytes(_png(1, 1))
    _attach(workspace, name)
    assert _only(load_content(workspace).problems).code == "outside-workspace"


@pytest.mark.parametrize("name", [name.replace(".png", ".csv") for name in LEADING_OUT], ids=lambda name: name[:30])
def test_no_data_file_is_outside_the_content(name: str, workspace: Workspace) -> None:
    (workspace.root.parent / "secret.csv").write_text("Period,Value\nApr-21,1\n", encoding="utf-8")
    _data(workspace, name)
    assert _only(load_content(workspace).problems).code == "outside-workspace"


def test_links_out_of_the_workspace_and_in_circles_are_refused(workspace: Workspace) -> None:
    (workspace.root.parent / "secret.png").write_bytes(_png(1, 1))
    folder = workspace.root / MEETING
    (folder / "map.png").symlink_to(workspace.root.parent / "secret.png")
    (folder / "circle.png").symlink_to(folder / "circle.png")
    _attach(workspace, "map.png")
    problems = load_content(workspace).problems
    assert {problem.code for problem in problems} == {"outside-workspace"}
    files = {problem.where.file for problem in problems}
    assert files == {REPORT, f"{MEETING}/map.png", f"{MEETING}/circle.png"}


def test_a_template_that_is_a_link_out_of_its_folder_is_not_taken(workspace: Workspace) -> None:
    outside = workspace.root.parent / "elsewhere.j2"
    outside.write_text("# Not a paper of this council", encoding="utf-8")
    (workspace.root / PAPER).parent.mkdir(parents=True)
    (workspace.root / PAPER).symlink_to(outside)
    found = workspace.template("papers/performance-report.md.j2")
    assert found is not None
    assert found.is_relative_to(PROGRAM / "templates")
    problem = _only(load_content(workspace).problems)
    assert (problem.code, problem.where.file) == ("outside-workspace", PAPER)


def test_a_folder_of_templates_that_is_a_link_is_told_too_and_a_link_inside_is_none(workspace: Workspace) -> None:
    templates = workspace.root / "templates"
    (templates / "papers").mkdir(parents=True)
    (templates / "papers" / "a.md.j2").write_text("a", encoding="utf-8")
    (templates / "papers" / "b.md.j2").symlink_to(templates / "papers" / "a.md.j2")
    assert not load_content(workspace).problems
    (templates / "wording").symlink_to(workspace.root.parent)
    problem = _only(load_content(workspace).problems)
    assert (problem.code, problem.where.file) == ("outside-workspace", "templates/wording")


def test_templates_that_are_themselves_a_link_out_of_the_workspace_are_told(workspace: Workspace) -> None:
    (workspace.root / "templates").symlink_to(PROGRAM / "templates")
    problem = _only(load_content(workspace).problems)
    assert (problem.code, problem.where.file) == ("outside-workspace", "templates")


def _zipped(parts: dict[str, bytes]) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return target.getvalue()


def _workbook(**replaced: bytes) -> bytes:
    target = BytesIO()
    book = openpyxl.Workbook()
    book.active.append(["Period", "Value"])
    book.active.append(["Apr-21", '=WEBSERVICE("http://example.org/")'])
    book.save(target)
    with zipfile.ZipFile(target) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return _zipped(parts | {name.replace("__", "/") + ".xml": data for name, data in replaced.items()})


_ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>'
WORKBOOKS = {
    "entities": _workbook(xl__sharedStrings=f"<?xml version='1.0'?>{_ENTITIES}".encode()),
    "entities in UTF-16": _workbook(
        xl__sharedStrings=f"<?xml version='1.0' encoding='UTF-16'?>{_ENTITIES}".encode("utf-16")
    ),
    "a bomb": _zipped({"xl/workbook.xml": b" " * (MOST_UNPACKED + 1)}),
    "too many parts": _zipped({f"part{number}": b"" for number in range(MOST_PARTS + 1)}),
    "too many bytes": b"PK" + bytes(MOST_BYTES),
    "noise": b"PK\x03\x04" + bytes(range(256)),
    "nothing": b"",
    "an old file or a password": b"\xd0\xcf\x11\xe0" + bytes(600),
    "a zip of other things": _zipped({"a.txt": b"a"}),
}


@pytest.mark.parametrize("data", WORKBOOKS.values(), ids=WORKBOOKS)
def test_an_excel_file_that_would_do_harm_is_refused(data: bytes) -> None:
    with pytest.raises(ContentError) as refused:
        read_excel(data, "content/data/a.xlsx")
    assert _only(refused.value.problems).code == "bad-data-file"


def test_a_formula_is_never_worked_out() -> None:
    (sheet,) = read_excel(_workbook(), "content/data/a.xlsx").values()
    assert sheet.row(1)[1].fault == "a formula without a result"


def _own(workspace: Workspace, name: str, data: bytes) -> None:
    (workspace.root / name).parent.mkdir(parents=True, exist_ok=True)
    (workspace.root / name).write_bytes(data)


TEMPLATES = {
    "a paper template in Windows text": (PAPER, b"# caf\xe9\n", "docx", "not-text"),
    "a paper template in UTF-16": (PAPER, "# Paper".encode("utf-16"), "docx", "not-text"),
    "a paper template with control characters": (PAPER, b"# a\x0bb\x00\n", "docx", "bad-character"),
    "a page of another program": (SHELL, b"caf\xe9", "html", "not-text"),
    "a page that repeats without end": (SHELL, b"{% for a in range(9) %}{% endfor %}", "html", "bad-html-template"),
    "a page that calls": (SHELL, b"{{ main.upper() }}", "html", "bad-html-template"),
    "a page that looks inside": (SHELL, b"{{ main.__class__ }}", "html", "bad-html-template"),
    "a page of powers": (SHELL, b"{{ 9 ** 9 ** 9 }}", "html", "bad-html-template"),
    "a style that is no text": ("templates/html/committee-paper.css", b"\xff\xfe\xad", "html", "not-text"),
    "a page design that is no text": (DESIGN, b"\x80\x81", "pdf", "not-text"),
    "a page design that fetches": (DESIGN, b'#import "@preview/cetz:0.2.2"\n', "pdf", "bad-pdf-template"),
    "a page design that makes code": (DESIGN, b'#eval("im" + "port \\"@preview/x:1\\"")\n', "pdf", "bad-pdf-template"),
    "a page design that reads": (DESIGN, b'#let a = read("/etc/passwd")\n', "pdf", "bad-pdf-template"),
    "a Word template that is noise": (WORD, bytes(range(256)), "docx", "bad-word-template"),
    "a Word template that is another zip": (WORD, _zipped({"a": b"b"}), "docx", "bad-word-template"),
    "a Word template that is a bomb": (WORD, _zipped({"a": bytes(60_000_000)}), "docx", "bad-word-template"),
    "settings of speech that are noise": ("templates/speech/speech.toml", b"\xfe\xff=", "ssml", "bad-speech-settings"),
}


@pytest.mark.parametrize(("name", "data", "form", "code"), TEMPLATES.values(), ids=TEMPLATES)
def test_a_template_that_cannot_be_used_is_named(
    name: str, data: bytes, form: str, code: str, workspace: Workspace
) -> None:
    _own(workspace, name, data)
    problems = [problem for problem in _built(workspace, form) if problem.where.file == name]
    assert code in {problem.code for problem in problems}, _built(workspace, form)
    assert all(problem.hint for problem in problems)


def test_a_template_with_a_mark_and_windows_line_ends_is_read_as_any_other(workspace: Workspace) -> None:
    own = (PROGRAM / PAPER).read_text(encoding="utf-8")
    _own(workspace, PAPER, b"\xef\xbb\xbf" + own.replace("\n", "\r\n").encode())
    assert _built(workspace, "docx") == ()


def test_a_file_name_that_is_no_text_is_told_and_the_state_is_kept(workspace: Workspace) -> None:
    with open(os.fsencode(workspace.content / "metrics") + b"/\xff.yaml", "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write("title: a")
    for _ in range(2):
        assert "wrong-value" in {problem.code for problem in _built(workspace, "text")}
    assert (workspace.output / ".committee-papers" / "state.json").is_file()


def test_a_name_is_no_longer_than_windows_takes(workspace: Workspace) -> None:
    (workspace.content / "metrics" / f"{'a' * (LONGEST_NAME + 1)}.yaml").write_text("a: b", encoding="utf-8")
    problem = _only(load_content(workspace).problems)
    assert f"{LONGEST_NAME} at most" in problem.message
    profile, ending = "large-print", ".transcript.txt"
    longest = f"output/{'m' * LONGEST_NAME}/{profile}/{'p' * LONGEST_NAME}{ending}"
    assert len(longest) < 200, "60 are left for the folder of the workspace"


@pytest.mark.parametrize("name", ["con", "nul", "com1", "lpt9", "aux", "prn"])
def test_a_name_that_windows_keeps_for_itself_is_refused(name: str, workspace: Workspace) -> None:
    (workspace.root / MEETING / f"{name}.yaml").write_text("kind: briefing", encoding="utf-8")
    assert "Windows" in _only(load_content(workspace).problems).message


@pytest.mark.parametrize("name", ["02-Waiting", "02-waiting.", "02-waiting ", "02--waiting", "02-wai\u0301ting"])
def test_two_names_that_windows_would_take_for_one_are_refused(name: str, workspace: Workspace) -> None:
    (workspace.root / MEETING / f"{name}.yaml").write_text("kind: briefing", encoding="utf-8")
    assert _only(load_content(workspace).problems).code in ("duplicate-id", "wrong-value")


def test_what_a_message_quotes_does_not_command_the_terminal_and_is_cut() -> None:
    problem = Problem("wrong-value", f"\x1b[2Jgone\u202e\ud800{'a' * 100_000}; b", Location("a\x07.yaml"), "\x9b31m")
    told = str(problem)
    assert told.encode()
    assert len(told) < LONGEST + 200
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(told)
