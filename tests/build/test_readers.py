"""Readers' own editions: built from what they asked for, again only when that has changed, and listed."""

from __future__ import annotations

from pathlib import Path

import pytest
from build.conftest import MEETING, TinyWorkspace

from generator.build.for_readers import for_readers
from generator.build.report import Report
from generator.build.status import status
from generator.problems import ContentError
from generator.workspace import Workspace

READERS = """readers:
  ada: {name: Reader 1, profile: yellow, formats: [html]}
  ben: {size: 20, formats: [text, html], language: cy-GB}
"""


TRANSLATION = f"meetings/{MEETING}/02-waiting.cy.yaml"


def translate(tiny: TinyWorkspace) -> None:
    """The title of the report in Welsh, and nothing else."""
    tiny.file(TRANSLATION).write_text(
        "kind: translation\nof: 02-waiting\nlanguage: cy\n"
        "texts:\n  title:\n    original: Waiting for an answer\n    text: Aros am ateb\n",
        encoding="utf-8",
    )


def built(tiny: TinyWorkspace, *names: str, readers: str = READERS) -> Report:
    tiny.file("readers.yaml").write_text(readers, encoding="utf-8")
    return tiny.build(profiles=(), readers=for_readers(Workspace.at(tiny.folder), names))


def files(tiny: TinyWorkspace, reader: str) -> list[str]:
    return sorted(path.name for path in (tiny.output / MEETING / f"for-{reader}").glob("*"))


def deliveries(tiny: TinyWorkspace) -> str:
    return (tiny.output / MEETING / "deliveries.txt").read_text(encoding="utf-8")


def test_each_reader_gets_the_formats_they_asked_for_and_nobody_gets_more(tiny: TinyWorkspace) -> None:
    report = built(tiny, "all")
    assert report.not_built == ()
    assert files(tiny, "ada") == ["00-agenda.html", "02-waiting.html", "03-letters.html"]
    assert files(tiny, "ben")[:2] == ["00-agenda.cy.html", "00-agenda.cy.txt"]
    assert not (tiny.output / MEETING / "standard").exists()


def test_a_readers_colours_and_size_reach_the_file(tiny: TinyWorkspace) -> None:
    built(tiny, "all")
    page = (tiny.output / MEETING / "for-ada/02-waiting.html").read_text(encoding="utf-8")
    assert "#FFF200" in page


def test_a_second_build_has_nothing_to_make_and_a_changed_wish_makes_it_again(tiny: TinyWorkspace) -> None:
    built(tiny, "ada")
    built(tiny, "ada")
    assert tiny.made() == []
    built(tiny, "ada", readers=READERS.replace("yellow", "dark"))
    assert {line.partition(": ")[2] for line in tiny.made()} == {"content/readers.yaml changed"}


def test_the_delivery_list_names_every_reader_and_says_what_is_not_there_yet(tiny: TinyWorkspace) -> None:
    built(tiny, "ada")
    assert deliveries(tiny).split("\n\n")[1] == (
        "Reader 1\n"
        "  Asked for: Black on yellow, 14 point; html\n"
        "  Send, from for-ada:\n"
        "    00-agenda.html\n"
        "    02-waiting.html\n"
        "    03-letters.html"
    )
    assert "ben\n  Asked for: Standard print, 20 point; text, html\n" in deliveries(tiny)
    assert "Not built yet: committee-papers build --for ben" in deliveries(tiny)


def test_a_reader_who_asked_for_another_language_gets_the_papers_in_it(tiny: TinyWorkspace) -> None:
    translate(tiny)
    report = built(tiny, "all")
    assert report.not_built == ()
    page = (tiny.output / MEETING / "for-ben/02-waiting.cy.html").read_text(encoding="utf-8")
    assert '<html lang="cy-GB"' in page
    assert "Aros am ateb" in page
    assert "Nid yw’r rhan hon wedi’i chyfieithu eto." in page
    assert "Waiting for an answer" in (tiny.output / MEETING / "for-ada/02-waiting.html").read_text(encoding="utf-8")


def test_papers_in_a_readers_language_are_not_made_twice_and_again_when_their_translation_changes(
    tiny: TinyWorkspace,
) -> None:
    translate(tiny)
    built(tiny, "all")
    built(tiny, "all")
    assert tiny.made() == []
    tiny.change(TRANSLATION, "Aros am ateb", "Disgwyl am ateb")
    built(tiny, "all")
    assert {line.partition(",")[0] for line in tiny.made()} == {"00-agenda.cy", "02-waiting.cy"}


def test_the_delivery_list_has_the_files_in_the_readers_language_and_none_of_those_before(tiny: TinyWorkspace) -> None:
    built(tiny, "ben", readers=READERS.replace(", language: cy-GB", ""))
    assert "    02-waiting.txt" in deliveries(tiny)
    built(tiny, "ben")
    assert "  In cy-GB; what is not translated yet says so, and stands as it was written.\n" in deliveries(tiny)
    assert "    02-waiting.cy.txt" in deliveries(tiny)
    assert "    02-waiting.txt" not in deliveries(tiny)


@pytest.mark.parametrize("language", ["en", "en-GB"])
def test_the_language_that_papers_are_written_in_is_no_other_one(tiny: TinyWorkspace, language: str) -> None:
    built(tiny, "ben", readers=READERS.replace("cy-GB", language))
    assert files(tiny, "ben")[:2] == ["00-agenda.html", "00-agenda.txt"]


def test_a_language_without_fixed_words_is_refused_at_the_line_of_the_wish(tiny: TinyWorkspace) -> None:
    report = built(tiny, "all", readers=READERS.replace("cy-GB", "pl"))
    assert [(problem.code, problem.where.line) for problem in report.problems] == [("missing-file", 3)]
    assert files(tiny, "ada")
    assert files(tiny, "ben") == []


def test_papers_built_in_one_language_are_not_taken_for_those_in_another(tiny: TinyWorkspace) -> None:
    tiny.build(profiles=("standard",), formats=("text",), language="cy")
    tiny.build(profiles=("standard",), formats=("text",))
    names = {path.name for path in (tiny.output / MEETING / "standard").iterdir()}
    assert {"02-waiting.cy.txt", "02-waiting.txt"} <= names


def test_the_delivery_list_is_nothing_left_over(tiny: TinyWorkspace) -> None:
    built(tiny, "all")
    assert status(Workspace.at(tiny.folder), tiny.options).left_over == ()


def test_a_folder_of_somebody_who_is_no_reader_any_more_is_told(tiny: TinyWorkspace) -> None:
    built(tiny, "all")
    built(tiny, "all", readers="readers:\n  ben: {formats: [text]}\n")
    assert "Nobody in readers.yaml: the folder for-ada can be deleted." in deliveries(tiny)


def test_a_refused_wish_is_a_problem_and_holds_up_nobody_else(tiny: TinyWorkspace) -> None:
    report = built(tiny, "all", readers=READERS.replace("size: 20", "size: 6"))
    assert [problem.code for problem in report.problems] == ["bad-profile"]
    assert files(tiny, "ada")
    assert files(tiny, "ben") == []
    assert "refused (letters of 6 pt; 12 pt or more is wanted (clear print: UKAAF G003))" in deliveries(tiny)


def test_a_reader_that_is_not_there_is_told_the_nearest(tiny: TinyWorkspace) -> None:
    tiny.file("readers.yaml").write_text(READERS, encoding="utf-8")
    with pytest.raises(ContentError) as error:
        for_readers(Workspace.at(tiny.folder), ["eda"])
    assert error.value.problems[0].hint == "did you mean ada?"


def test_without_a_file_of_readers_it_is_said_what_to_write(tiny: TinyWorkspace) -> None:
    with pytest.raises(ContentError) as error:
        for_readers(Workspace.at(tiny.folder), ["all"])
    assert error.value.problems[0].code == "missing-file"
    assert not Path(tiny.file("readers.yaml")).exists()
