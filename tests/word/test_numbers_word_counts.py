"""What Word counts is what the tree prints: here numbers are counted anew from the finished file, as Word does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from word.word_files import (
    NAMESPACES,
    PROFILES,
    W,
    WordFile,
    bullets,
    heading,
    paper,
    paragraph,
    section,
    value,
    words,
    written,
)

from generator.document.blocks import Block, ListKind, Number

ROMAN = ["", "i", "ii", "iii", "iv", "v"]


def printed_numbers(file: WordFile) -> list[tuple[str, str]]:
    """Each numbered paragraph's number, as Word would print it, and its words."""
    numbering = file.xml("word/numbering.xml")
    counters: dict[str, list[int]] = {}
    started: set[tuple[str, int]] = set()
    return [
        (_count(numbering, each, counters, started), words(each))
        for each in file.paragraphs()
        if value(each, "w:pPr/w:numPr/w:numId")
    ]


def _count(numbering: Any, each: Any, counters: dict[str, list[int]], started: set[tuple[str, int]]) -> str:
    number = value(each, "w:pPr/w:numPr/w:numId") or ""
    level = int(value(each, "w:pPr/w:numPr/w:ilvl") or 0)
    used = numbering.find(f"w:num[@w:numId='{number}']", NAMESPACES)
    abstract = value(used, "w:abstractNumId") or ""
    counts = counters.setdefault(abstract, [0] * 9)
    override = value(used, f"w:lvlOverride[@w:ilvl='{level}']/w:startOverride")
    if override and (number, level) not in started:
        counts[level] = int(override)
    else:
        counts[level] += 1
    started.add((number, level))
    counts[:level] = [count or 1 for count in counts[:level]]
    counts[level + 1 :] = [0] * (8 - level)
    return _formatted(numbering.find(f"w:abstractNum[@w:abstractNumId='{abstract}']", NAMESPACES), counts, level)


def _formatted(abstract: Any, counts: list[int], level: int) -> str:
    levels = {int(each.get(f"{W}ilvl")): each for each in abstract.findall("w:lvl", NAMESPACES)}
    text = value(levels[level], "w:lvlText") or ""
    for n, each in levels.items():
        text = text.replace(f"%{n + 1}", _FORMATS[value(each, "w:numFmt") or ""](counts[n]))
    return text.replace("\N{NO-BREAK SPACE}", " ")


_FORMATS = {
    "decimal": str,
    "lowerLetter": lambda n: chr(96 + n) if n else "",
    "upperLetter": lambda n: chr(64 + n) if n else "",
    "lowerRoman": lambda n: ROMAN[n],
    "bullet": lambda n: "",
}


def numbered(*numbers: str, sequence: str = "sections") -> list[Block]:
    """A heading for each number of level 0, a paragraph for every other."""
    return [
        paragraph(f"p{n}", number, section(number, sequence))
        if "." in number
        else heading(f"h{n}", 2, number, section(number, sequence))
        for n, number in enumerate(numbers)
    ]


@pytest.mark.parametrize(
    "numbers",
    [
        ["1", "1.1", "1.2", "2", "2.1", "2.1.1", "2.1.2", "2.2", "3"],
        ["7", "7.1", "7.2", "8", "8.1"],
        ["7", "7.1.1", "7.1.2", "7.2", "7.3"],
        ["1.1", "1.2", "2", "2.1"],
        ["1", "1.1", "1.3", "4", "4.1"],
        ["2", "2.1", "1", "1.1"],
    ],
    ids=" ".join,
)
def test_paragraphs_are_counted_as_the_tree_prints_them(numbers: list[str]) -> None:
    assert printed_numbers(written(paper(*numbered(*numbers)))) == [(number, number) for number in numbers]


def test_unnumbered_headings_are_not_counted() -> None:
    file = written(paper(heading("summary", 2, "Executive summary"), *numbered("1", "1.1")))
    assert [number for number, _ in printed_numbers(file)] == ["1", "1.1"]


def test_appendices_count_in_words_of_their_own_and_their_paragraphs_with_them() -> None:
    blocks = [
        heading("a1", 2, "Data", Number("Appendix A", "appendices")),
        heading("a2", 2, "Terms", Number("Appendix B", "appendices")),
        paragraph("p", "First", Number("B.1", "in-appendices", 1)),
    ]
    numbers = [number for number, _ in printed_numbers(written(paper(*blocks)))]
    assert numbers[:2] == ["Appendix A", "Appendix B"]


@pytest.mark.parametrize(
    ("kind", "labels"),
    [
        (ListKind.BULLET, ["•", "•"]),
        (ListKind.DECIMAL, ["1.", "2."]),
        (ListKind.LETTER, ["a)", "b)"]),
        (ListKind.ROMAN, ["i)", "ii)"]),
    ],
)
def test_each_list_counts_from_its_own_beginning(kind: ListKind, labels: list[str]) -> None:
    lists = [bullets(name, "One", "Two", kind=kind, labels=" ".join(labels)) for name in ("first", "second")]
    numbers = printed_numbers(written(paper(lists[0], paragraph("between", "And"), lists[1])))
    assert [number for number, _ in numbers] == labels * 2


def test_a_list_inside_an_item_counts_for_itself_and_the_outer_one_goes_on() -> None:
    inner = bullets("inner", "In schools", "In colleges", kind=ListKind.ROMAN, labels="i) ii)")
    outer = bullets("outer", "Note", "Advise", inner, "Agree", kind=ListKind.LETTER, labels="a) b) c)")
    assert [number for number, _ in printed_numbers(written(paper(outer)))] == ["a)", "b)", "i)", "ii)", "c)"]
    levels = [value(each, "w:pPr/w:numPr/w:ilvl") for each in written(paper(outer)).paragraphs("ListNumber")]
    assert levels == ["0", "0", "1", "1", "0"]


def test_a_number_that_cannot_be_counted_is_our_own_mistake() -> None:
    with pytest.raises(ValueError, match="nothing can be counted in the number 'first'"):
        written(paper(heading("h", 2, "Background", Number("first", "sections"))))


def test_every_abstract_numbering_stands_before_every_numbering() -> None:
    file = written(paper(*numbered("1", "1.1"), bullets("one", "A"), bullets("two", "B", kind=ListKind.DECIMAL)))
    kinds = [each.tag.removeprefix(W) for each in file.xml("word/numbering.xml")]
    assert kinds == sorted(kinds)
    assert set(kinds) == {"abstractNum", "num"}


def test_the_bullet_is_in_the_typeface_of_the_text() -> None:
    levels = written(paper(bullets("list", "One"))).find("//w:lvl", "word/numbering.xml")
    assert {value(each, "w:lvlText") for each in levels} == {"•"}
    assert not any(each.findall("w:rPr", NAMESPACES) for each in levels)


@pytest.mark.parametrize("name", [*PROFILES, "giant"])
def test_numbers_and_words_do_not_meet_at_any_size(name: str) -> None:
    from generator.writers.word.typeface import typeface

    giant = {"body": 28, "smallest": 28, "table": 28, "headings": (40, 36, 32, 28)} if name == "giant" else {}
    document = paper(*numbered("12", "12.10", "12.10.11"))
    file = written(document, "large-print" if giant else name, **giant)
    size = {"standard": 16, "large-print": 24, "giant": 36}[name]
    widest = typeface("Arial").width("12", size, bold=True)
    for each in _levels_in_use(file):
        assert int(each.get(f"{W}hanging")) / 20 > widest
        assert each.get(f"{W}left") == each.get(f"{W}hanging")


def _levels_in_use(file: WordFile) -> Iterator[Any]:
    yield from file.find("//w:abstractNum[1]/w:lvl[@w:ilvl<3]/w:pPr/w:ind", "word/numbering.xml")
