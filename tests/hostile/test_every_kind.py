"""Hostile text in every field of every kind of content file: papers that are whole, or problems at the very line."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import docx_integrity
import pytest
from hostile.every_field import MODELS, Leaf, fields_of, filled, is_text, leaves_of, write
from hostile.rounds import Staged, settled
from hostile.staged_papers import READERS, copied, staged, tried, words_of_braille, words_of_pdf
from openxml_audit import FileFormat, OpenXmlValidator

from generator.build.composing import PreparedPaper
from generator.build.options import Options
from generator.load.records import validate
from generator.load.yaml_text import parse
from generator.model.record import Record
from generator.problems import CODES, ContentError
from generator.workspace import Workspace
from generator.writers.braille.liblouis import braille

FIELDS = {name: wanted for model in MODELS.values() for name, wanted in fields_of(model).items()}

NO_VALUES = ('<b> & "x" {{ 1/0 }} ::: [^a]', "\u202e \u0627\u0644 \U0001f600 e\u0301", "word " * 2_000, "9" * 10_000)
"""What no number, date, id, or word from a list is; the last is a number, of as many figures as no number has."""

NO_TEXTS = ("", "  \n ", "\x00\x0b\x1f\x85", "\ufffe", "\u2028")
"""What no field takes: nothing at all, control characters, what is no character, and a hidden end of a line."""

TAKEN = (
    'MARK ]]> &amp; < "q" #read("/x") =SUM(A) @b $ % ~ \\u',
    "MARK \u202e\u2066 right to left \u0627\u0644\u0639\u0631\u0628\u064a\u0629 \U0001f600 e\u0301 \ue000 \ufdd0",
    "MARK " + "word " * 100,
)
"""What a text may be, and is printed as it stands."""

LETTERS = dict.fromkeys(map(ord, "\U0001f600\ufdd0"))
"""Those of the letters above that are in no typeface."""

UNSEEN: Mapping[str, str] = {
    "Acceptance.about": "for colleagues",
    "Acceptance.reason": "for colleagues",
    "AppendedPaper.appendix_to": "the file name of another paper",
    "Appendix.alternative_text": "printed with an attached picture: tests/build/test_picture_appendix.py",
    "Council.known_acronyms": "for the check of acronyms",
    "Council.name": "in the properties of files that have any",
    "Council.short_name": "printed where a text asks for it",
    "FixedFact.source": "for auditors",
    "Framework.name": "for officers who choose one",
    "Lexicon.spelled": "how a word is spoken: tests/speech",
    "Lexicon.words": "how a word is spoken: tests/speech",
    "Measure.commentary": "printed where a text asks for it",
    "Measure.counted": "printed beside the axis of a chart of counts",
    "Measure.definition": "printed where a text asks for it",
    "Measure.phrase": "printed where a text asks for it",
    "Measure.short_title": "printed in charts of several measures",
    "Reader.name": "for whoever sends the papers out",
    "ReferenceLine.source": "printed where a text asks for it",
    "RowDefinition.short_title": "printed in charts of the rows",
    "Supplement.reason": "printed in the file of the supplement: tests/build/test_supplements.py",
    "Supplement.urgent": "printed in the file of the supplement: tests/build/test_supplements.py",
}
"""Texts that are taken and stand in none of the papers made here, each with the reason."""

ELSEWHERE: Mapping[str, str] = {
    "Paper.kind": "decides which model a file has, so that other words leave no file to look into",
    "Framework.kind": "decides which model a file has",
    "Translation.kind": "one of one word",
    "Translation.of": "the name of a file",
    "Translation.language": "a language that there are words in",
    "TranslatedText.original": "the words of the original, or the translation is told to be outdated",
    "TranslatedText.text": "in translations, see below",
    "Profile.name": "the name of its file: tests/hostile/test_settings.py",
    "Profile.title": "in profiles: tests/hostile/test_settings.py",
    "Profile.typeface": "in profiles: tests/hostile/test_settings.py",
}
"""Texts into which nothing is put in the papers made here, each with the reason."""


def _checked(model: type[Record], text: str, file: Path) -> dict[str, bool]:
    """Whether each field of a file with this text in all of them is refused, with its line, in words that help."""
    value = filled(model, text)
    write(file, value)
    try:
        read = parse(file.read_bytes(), file.name)
        problems = validate(read, model)[1]
        lines = {problem.where.line for problem in problems}
        leaves = {leaf.field: read.source.at(*leaf.place).line in lines for leaf in leaves_of(value, model)}
    except ContentError as error:
        problems, leaves = list(error.problems), {leaf.field: True for leaf in leaves_of(value, model)}
    assert all(each.code in CODES and each.message and each.where.line and len(str(each)) < 5_000 for each in problems)
    return leaves


@pytest.mark.parametrize("text", NO_VALUES, ids=lambda text: ascii(text[:9]))
def test_what_is_no_value_is_refused_at_the_line_of_each_field_that_is_no_text(text: str, tmp_path: Path) -> None:
    refused = {name: line for model in MODELS.values() for name, line in _checked(model, text, tmp_path / "a").items()}
    assert refused.keys() == FIELDS.keys(), "every field of every kind of file"
    numbers = {name for name in refused if text.isdigit() and FIELDS[name].kind.__name__ == "Decimal"}
    assert {name for name, line in refused.items() if not line and not is_text(FIELDS[name])} <= numbers


@pytest.mark.parametrize("text", NO_TEXTS, ids=ascii)
def test_what_is_no_text_is_refused_in_every_field(text: str, tmp_path: Path) -> None:
    refused = {name: line for model in MODELS.values() for name, line in _checked(model, text, tmp_path / "a").items()}
    assert refused.keys() == FIELDS.keys(), "every field of every kind of file"
    assert {name for name, line in refused.items() if not line} <= {"TranslatedText.text", "TranslatedText.original"}


@dataclass(frozen=True)
class Run:
    """The papers of one run, the files that they came of, and what each paper says in each format, read by others."""

    papers: list[PreparedPaper]
    files: list[Staged]
    said: Mapping[str, str]
    words: Mapping[str, bytes]
    workspace: Workspace

    def taken(self) -> dict[str, set[str]]:
        """The marks of the texts that got through, by their fields."""
        found: dict[str, set[str]] = {}
        for leaf, text in ((leaf, text) for file in self.files for leaf, text in file.texts.items()):
            found.setdefault(leaf.field, set()).update(re.findall(r"Zq[a-j]+z", text))
        return found

    def refused(self) -> set[str]:
        """The fields that gave a text back, with a problem at its line."""
        return {leaf.field for file in self.files for leaf in file.refused}


Wanted = Callable[[Path, Leaf], bool]


def is_original(path: Path, leaf: Leaf) -> bool:
    return path.name.count(".") == 1 and leaf.field not in ELSEWHERE


def _is_translation(path: Path, leaf: Leaf) -> bool:
    return leaf.field == "TranslatedText.text"


def run(
    folder: Path, texts: tuple[str, ...], formats: tuple[str, ...], wanted: Wanted, language: str | None = None
) -> Run:
    """The papers of the example content with these texts in the fields that are wanted, in these formats."""
    workspace = copied(folder)
    files = staged(workspace, texts, wanted)
    papers = settled(files, workspace, Options(language=language, sources=True))
    said, words = dict.fromkeys(formats, ""), {}
    for paper in papers:
        for form in formats:
            data = whole(paper, workspace, form)
            said[form] += READERS[form](data)
            if form == "docx":
                words[paper.paper.name] = data
    return Run(papers, files, said, words, workspace)


def whole(paper: PreparedPaper, workspace: Workspace, form: str) -> bytes:
    """The file of a paper in a format, once it is seen that nothing was left to say of it."""
    made = tried(paper, workspace, form)
    assert made.data is not None, made.problems
    assert made.problems == ()
    return made.data


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Run:
    return run(tmp_path_factory.mktemp("taken"), TAKEN, ("docx", "html", "text", "ssml"), is_original)


def test_every_text_of_every_kind_of_file_is_taken_or_refused_at_its_line(printed: Run, tmp_path: Path) -> None:
    checked = (_checked(model, "words in words", tmp_path / "a") for model in MODELS.values())
    texts = {name for fields in checked for name, refused in fields.items() if not refused}
    assert texts - ELSEWHERE.keys() <= printed.taken().keys() | printed.refused()
    assert len(printed.taken()) > 100
    assert len(printed.papers) >= 20


@pytest.mark.parametrize("form", ["docx", "html", "text", "ssml"])
def test_every_text_that_is_taken_is_in_the_papers(form: str, printed: Run) -> None:
    there = set(re.findall(r"Zq[a-j]+z", printed.said[form]))
    unseen = {name for name, marks in printed.taken().items() if not marks & there}
    assert unseen <= UNSEEN.keys(), unseen - UNSEEN.keys()


@pytest.mark.parametrize("form", ["docx", "html", "text"])
def test_a_text_is_printed_to_its_last_sign_and_none_of_it_is_obeyed(form: str, printed: Run) -> None:
    for words in ("]]> &amp; < ", "=SUM(A) @b $ % ~", "\u0627\u0644\u0639\u0631\u0628\u064a\u0629 \U0001f600"):
        assert printed.said[form].count(words) > 50, words


def test_word_would_repair_none_of_them(printed: Run, tmp_path: Path) -> None:
    for number, data in enumerate(list(printed.words.values())[::4]):
        file = tmp_path / f"{number}.docx"
        file.write_bytes(data)
        assert OpenXmlValidator(FileFormat.MICROSOFT_365).validate(file).errors == []
        assert [str(each) for each in docx_integrity.check(str(file)) if each.severity.name != "INFO"] == []


def test_braille_keeps_to_its_cells_and_has_every_text(printed: Run) -> None:
    said = "".join(words_of_braille(whole(paper, printed.workspace, "braille")) for paper in printed.papers)
    taken = printed.taken()
    cells = {mark: braille("en-GB", 2).translated(mark).strip().upper() for marks in taken.values() for mark in marks}
    unseen = {name for name, marks in taken.items() if not any(cells[mark] in said for mark in marks)}
    assert unseen <= UNSEEN.keys(), unseen - UNSEEN.keys()


def test_a_letter_that_no_typeface_has_is_a_problem_of_the_pdf_and_all_others_are_in_it(printed: Run) -> None:
    refused = [tried(paper, printed.workspace, "pdf") for paper in printed.papers[::6]]
    assert {problem.code for made in refused for problem in made.problems} == {"missing-letter"}
    files = [
        replace(file, texts={leaf: text.translate(LETTERS) for leaf, text in file.texts.items()})
        for file in printed.files
    ]
    papers = settled(files, printed.workspace, Options(sources=True))
    said = "".join(words_of_pdf(whole(paper, printed.workspace, "pdf")) for paper in papers)
    there = set(re.findall(r"Zq[a-j]+z", said))
    unseen = {name for name, marks in printed.taken().items() if not marks & there}
    assert unseen <= UNSEEN.keys(), unseen - UNSEEN.keys()
    for words in ("]]> &amp; < ", "=SUM(A) @b $ % ~"):
        assert said.count(words) > 50, words


def test_hostile_translations_are_printed_as_they_stand(tmp_path: Path) -> None:
    welsh = run(tmp_path, TAKEN, ("docx", "html", "text"), _is_translation, "cy")
    (marks,) = (welsh.taken()[name] for name in ("TranslatedText.text",))
    assert len(marks) > 30
    for form, said in welsh.said.items():
        assert len(marks & set(re.findall(r"Zq[a-j]+z", said))) > 0.9 * len(marks), form
