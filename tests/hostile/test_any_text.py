"""Any text in any field gives a whole file or a clear problem: no traceback, no file that Word would repair."""

from __future__ import annotations

import io
import os
import shutil
import time
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import docx_integrity
import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator

from generator.build.chart_cache import ChartCache
from generator.build.editions import Edition, Resources, TemplateFile, make
from generator.build.formats import FORMATS
from generator.build.options import Options
from generator.build.prepare import prepare
from generator.load import load_profile
from generator.problems import CODES
from generator.workspace import Workspace

TINY = Path(__file__).parent.parent / "tiny"
REPORT = "content/meetings/2024-05-14-audit/02-waiting.yaml"

FIELDS = {
    "the title": ("title",),
    "the summary": ("executive_summary",),
    "an action": ("actions_required", 0, "text"),
    "a section's title": ("sections", 0, "title"),
    "a section's text": ("sections", 0, "text"),
    "a reason": ("omitted_sections", "resource"),
}

HOSTILE = (
    "{{ 1/0 }}",
    "{% for x in range(10**9) %}{{ x }}{% endfor %}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ measures.__init__.__globals__ }}",
    "{{ 'a' * 10**9 }}",
    "{{ (('a' * 9999) | list) * 9999 }}",
    "]]></w:t></w:r></w:p><w:p/>",
    "&amp;<b>&#0;&#x1f;",
    "\u202eright to left\u202c \U0001f600 e\u0301 \ufffe \ufdd0",
    "[x](javascript:alert(1)) [y](file:///etc/passwd) ![z](/etc/passwd)",
    "::: chart ../../secret",
    "[^a] [](#) [](#nothing) ^",
    "=cmd|' /C calc'!A0",
    "#" * 7 + " heading",
    "- " * 400 + "deep",
    ">" * 500,
    "*" * 2001 + "_" * 2001,
    "\ue000\ue001\ue002 private \uf8ff",
    "a" * 100_000,
    "word " * 20_000,
)

JUDGED = 5
"""Of how many files the validators are given one."""

LONG = {
    "a word": "a" * 100_000,
    "words": "word " * 20_000,
    "emoji": "\U0001f600" * 100_000,
    "accents": "e" + "\u0301" * 99_999,
}

texts = st.one_of(st.text(max_size=300), st.text(alphabet="{}%#[]()^:*_`~-+>|\\\"'<>&\n a1.)", max_size=120))


def _with(text: str, path: tuple[str | int, ...], folder: Path) -> Workspace:
    """The tiny workspace with `text` in one field of its report."""
    shutil.copytree(TINY, folder, dirs_exist_ok=True)
    report = yaml.safe_load((folder / REPORT).read_text(encoding="utf-8"))
    place = report
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = text
    (folder / REPORT).write_bytes(yaml.safe_dump(report, allow_unicode=True).encode("utf-8", "surrogatepass"))
    return Workspace.at(folder)


@cache
def _resources() -> Resources:
    workspace = Workspace.at(TINY)
    names = [name for kind in FORMATS.values() for name in kind.templates]
    paths = {name: workspace.template(name) for name in names}
    templates = {name: TemplateFile(name, path.read_bytes()) for name, path in paths.items() if path}
    prepared = prepare(workspace, Options(), lambda name: False)
    assert prepared.wording is not None
    fonts = tuple(sorted((Path(__file__).parents[2] / "templates" / "fonts").glob("*.ttf")))
    return Resources(prepared.wording, templates, fonts, ChartCache.none())


def _whole_or_problem(workspace: Workspace, formats: tuple[str, ...]) -> list[bytes]:
    """The Word files that were made, each whole; whatever was not made has its reason."""
    prepared = prepare(workspace, Options(), lambda name: name.endswith("02-waiting"))
    profile = load_profile(workspace, "standard")
    for problem in prepared.problems:
        assert problem.code in CODES
        assert problem.message
        assert "Traceback" not in str(problem)
    documents = [item.document for item in prepared.papers if item.document is not None]
    if not documents:
        assert prepared.problems, "a paper that is not there has a reason"
    files = []
    for document in documents:
        for name in formats:
            made = make(Edition(document, profile, name), _resources())
            assert made.data is not None or made.problems
            if name == "docx" and made.data is not None:
                _assert_well_formed(made.data)
                files.append(made.data)
    return files


def _assert_well_formed(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(package.read(name))


@pytest.mark.parametrize("path", FIELDS.values(), ids=FIELDS)
@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:24])
def test_hostile_text_gives_a_whole_file_or_a_problem(text: str, path: tuple[str | int, ...], tmp_path: Path) -> None:
    _whole_or_problem(_with(text, path, tmp_path), ("docx",))


@pytest.mark.slow
@settings(
    max_examples=int(os.environ.get("EXAMPLES", "60")),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(text=texts, path=st.sampled_from(list(FIELDS.values())))
@example(text="\ud800", path=("title",))
@example(text="\x00\x0b\x1f", path=("executive_summary",))
@example(text="- a list where an action begins", path=("actions_required", 0, "text"))
def test_any_text_gives_a_whole_file_or_a_problem_in_every_format(
    text: str, path: tuple[str | int, ...], tmp_path: Path
) -> None:
    _whole_or_problem(_with(text, path, tmp_path), ("docx", "pdf", "html", "braille", "ssml"))


@pytest.mark.slow
@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_a_title_of_a_hundred_thousand_letters_gives_a_file_of_each_format_or_a_problem(
    text: str, tmp_path: Path
) -> None:
    began = time.process_time()
    _whole_or_problem(_with(text, FIELDS["the title"], tmp_path), ("docx", "pdf", "html", "text", "braille", "ssml"))
    assert time.process_time() - began < 120, "it was minutes where every page had the title, and recursion in braille"


IN_EVERY_VALUE = (
    ']]></w:t> <script>alert(1)</script> #read("/x") {{ 1/0 }} ::: chart x [^a] =1+1',
    "\u202e\u2066 right to left \u0627\u0644\u0639 \U0001f600 e\u0301",
)
MORE_IN_EVERY_VALUE = (
    " ",
    "{% if false %}never{% endif %}",
    "../../etc/passwd",
    "9" * 400,
    "1e999999999",
    "a" * 100_000,
)
NO_TEXT = ("", "\x00\x0b\x1f\x85", "\ud800 half")
"""What no field takes: nothing at all, control characters and half of a character."""


def _leaves(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if isinstance(value, dict | list):
        for key, child in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _leaves(child, (*path, key))
    else:
        yield path


def _every_leaf() -> list[tuple[str, tuple[str | int, ...]]]:
    """Each value in the files of the tiny workspace, by the name of its file and its path in it."""
    files = sorted((TINY / "content").rglob("*.yaml"))
    read = {file.relative_to(TINY).as_posix(): yaml.load(file.read_bytes(), yaml.BaseLoader) for file in files}
    return [(name, path) for name, content in read.items() for path in _leaves(content)]


def _with_leaf(text: str, file: str, path: tuple[str | int, ...], folder: Path) -> Workspace:
    shutil.copytree(TINY, folder, dirs_exist_ok=True)
    record = yaml.load((folder / file).read_bytes(), yaml.BaseLoader)
    place = record
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = text
    (folder / file).write_bytes(yaml.safe_dump(record, allow_unicode=True).encode("utf-8", "surrogatepass"))
    return Workspace.at(folder)


@pytest.mark.parametrize("text", IN_EVERY_VALUE, ids=lambda text: ascii(text[:16]))
def test_text_in_any_value_of_any_file_gives_a_whole_file_or_a_problem(text: str, tmp_path: Path) -> None:
    assert _in_every_value(text, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("text", MORE_IN_EVERY_VALUE, ids=lambda text: ascii(text[:16]))
def test_more_in_any_value_gives_a_file_that_two_validators_find_no_fault_with(text: str, tmp_path: Path) -> None:
    files = _in_every_value(text, tmp_path)
    assert files
    for number, data in enumerate(files[::JUDGED]):
        _assert_faultless(data, tmp_path / f"{number}.docx")


@pytest.mark.slow
@pytest.mark.parametrize("text", NO_TEXT, ids=ascii)
def test_what_is_no_text_is_refused_in_every_value(text: str, tmp_path: Path) -> None:
    for number, (file, path) in enumerate(_every_leaf()):
        workspace = _with_leaf(text, file, path, tmp_path / str(number))
        found = prepare(workspace, Options(), lambda name: False).problems
        assert [problem for problem in found if problem.where.file == file], path


def _in_every_value(text: str, folder: Path) -> list[bytes]:
    """The Word files of the tiny workspace with the text in place of each value in turn."""
    return [
        data
        for number, (file, path) in enumerate(_every_leaf())
        for data in _whole_or_problem(_with_leaf(text, file, path, folder / str(number)), ("docx",))
    ]


def _assert_faultless(data: bytes, file: Path) -> None:
    file.write_bytes(data)
    assert OpenXmlValidator(FileFormat.MICROSOFT_365).validate(file).errors == []
    assert [str(finding) for finding in docx_integrity.check(str(file)) if finding.severity.name != "INFO"] == []
