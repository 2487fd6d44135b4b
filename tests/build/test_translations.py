"""A paper in another language: its translation beside it, what is missing or outdated reported, marked and tagged."""

from __future__ import annotations

import io
import re
import zipfile

import pikepdf
import pytest
from build.conftest import MEETING, TinyWorkspace
from catalogues import ENGLISH

from generator.build.translating import draft
from generator.checks import check
from generator.load import load_content
from generator.problems import ContentError
from generator.workspace import Workspace

PAPER = f"content/meetings/{MEETING}/02-waiting.yaml"
TRANSLATION = f"meetings/{MEETING}/02-waiting.cy.yaml"
WELSH = {
    '"Waiting for an answer"': '"Aros am ateb"',
    "Answers come sooner.": "Daw atebion yn gynt.",
    "To note the report.": "Nodi’r adroddiad: {{ measures.waiting_days.change.moved }}.",
    "Financial implications": "Goblygiadau ariannol",
    "No staff are affected.": "Nid effeithir ar staff.",
    "The report is for information.": "Er gwybodaeth y mae’r adroddiad.",
}


@pytest.fixture
def translated(tiny: TinyWorkspace) -> TinyWorkspace:
    """The tiny report in Welsh, all but the text of its one section."""
    draft(Workspace.at(tiny.folder), PAPER, "cy")
    file = tiny.file(TRANSLATION)
    entry = re.compile(r"(    original: (?P<words>[^\n]*(?:\n      [^\n]*)*)\n)    # text:[^\n]*\n")

    def fill(match: re.Match[str]) -> str:
        said = next((welsh for english, welsh in WELSH.items() if english.strip('"') in match["words"]), None)
        return f"{match[1]}    text: {said if said.startswith(chr(34)) else repr(said)}\n" if said else match[0]

    file.write_text(entry.sub(fill, file.read_text(encoding="utf-8")).replace("'", '"'), encoding="utf-8")
    return tiny


def found(tiny: TinyWorkspace) -> list[tuple[str, str]]:
    loaded = load_content(Workspace.at(tiny.folder))
    assert loaded.content is not None
    problems = (*loaded.problems, *check(loaded.content, ENGLISH))
    return [(p.code, p.message) for p in problems if p.where.file.endswith(".cy.yaml")]


def made(tiny: TinyWorkspace, *formats: str) -> dict[str, bytes]:
    report = tiny.build(profiles=("standard",), formats=formats, item=2, language="cy")
    assert report.not_built == ()
    paths = (tiny.output / MEETING / "standard").glob("02-waiting.cy.*")
    return {path.name.removeprefix("02-waiting.cy."): path.read_bytes() for path in paths}


def words(tiny: TinyWorkspace) -> str:
    return " ".join(made(tiny, "text")["txt"].decode().split()).replace("\N{NO-BREAK SPACE}", " ")


def test_what_a_translation_leaves_out_is_reported_where_it_is_missing(translated: TinyWorkspace) -> None:
    assert [code for code, _ in found(translated)] == ["untranslated"]
    assert "there is no cy for sections.money.text" in found(translated)[0][1]


def test_a_changed_original_makes_its_translation_outdated(translated: TinyWorkspace) -> None:
    translated.change(f"meetings/{MEETING}/02-waiting.yaml", "Answers come sooner.", "Answers come later.")
    assert [code for code, _ in found(translated)] == ["outdated-translation", "untranslated"]


def test_a_refreshed_translation_keeps_the_translators_words_and_says_what_is_outdated(
    translated: TinyWorkspace,
) -> None:
    translated.change(f"meetings/{MEETING}/02-waiting.yaml", "Answers come sooner.", "Answers come later.")
    draft(Workspace.at(translated.folder), PAPER, "cy")
    text = translated.file(TRANSLATION).read_text(encoding="utf-8")
    assert "Answers come later." in text
    assert "Daw atebion yn gynt." in text
    assert text.count("outdated: yes") == 1
    assert "outdated-translation" in dict(found(translated))
    translated.change(TRANSLATION, "    outdated: yes\n", "")
    assert "outdated-translation" not in dict(found(translated))


def test_a_refreshed_translation_that_is_up_to_date_says_the_same(translated: TinyWorkspace) -> None:
    draft(Workspace.at(translated.folder), PAPER, "cy")
    first = translated.file(TRANSLATION).read_text(encoding="utf-8")
    draft(Workspace.at(translated.folder), PAPER, "cy")
    assert translated.file(TRANSLATION).read_text(encoding="utf-8") == first


def test_a_refreshed_translation_keeps_what_it_accepts(translated: TinyWorkspace) -> None:
    with translated.file(TRANSLATION).open("a", encoding="utf-8") as file:
        file.write("accept:\n  - {code: untranslated, reason: It is said in English.}\n")
    draft(Workspace.at(translated.folder), PAPER, "cy")
    assert translated.build(strict=True, profiles=("standard",), item=2, language="cy").problems == ()


def test_a_translation_of_nothing_and_a_text_of_no_field_are_errors(translated: TinyWorkspace) -> None:
    alone = translated.file(f"meetings/{MEETING}/05-gone.cy.yaml")
    alone.write_text("kind: translation\nof: 05-gone\nlanguage: cy\n", encoding="utf-8")
    translated.change(TRANSLATION, "  executive_summary:", "  executive_sumary:")
    assert [code for code, _ in found(translated)].count("unknown-translation") == 2


def test_a_file_that_is_not_there_cannot_be_translated(tiny: TinyWorkspace) -> None:
    with pytest.raises(ContentError) as error:
        draft(Workspace.at(tiny.folder), PAPER.replace("02-waiting", "02-waitng"), "cy")
    assert error.value.problems[0].hint == f"did you mean {PAPER}?"


def test_a_paper_in_welsh_has_its_prose_its_headings_and_its_figures_in_welsh(translated: TinyWorkspace) -> None:
    said = words(translated)
    assert "Aros am ateb" in said
    assert "Crynodeb gweithredol" in said
    assert re.search(r"Nodi’r adroddiad: (codi|gostwng) o \d+ diwrnod \(\w+ 2024\) i \d+ diwrnod \(\w+ 2024\)", said)
    assert "Siart 1" in said
    assert "Nid effeithir ar staff." in said


def test_what_is_not_translated_stands_in_its_own_language_and_says_so(translated: TinyWorkspace) -> None:
    said = words(translated)
    assert "Nid yw’r rhan hon wedi’i chyfieithu eto." in said
    assert "It costs nothing." in said


def test_an_outdated_translation_says_so_in_the_paper(translated: TinyWorkspace) -> None:
    translated.change(f"meetings/{MEETING}/02-waiting.yaml", "Answers come sooner.", "Answers come later.")
    said = words(translated)
    assert "Daw atebion yn gynt. (wedi newid ers ei gyfieithu)" in said


def test_every_format_names_its_language_and_that_of_what_is_not_translated(translated: TinyWorkspace) -> None:
    files = made(translated, "docx", "pdf", "html", "ssml", "transcript", "text", "braille")
    with zipfile.ZipFile(io.BytesIO(files["docx"])) as word:
        assert 'w:lang w:val="cy-GB"' in word.read("word/styles.xml").decode()
        assert 'w:lang w:val="en-GB"' in word.read("word/document.xml").decode()
        assert "<dc:language>cy-GB" in word.read("docProps/core.xml").decode()
    page = files["html"].decode()
    assert '<html lang="cy-GB"' in page
    assert re.search(r'lang="en-GB"(?:(?!</p>).)*It costs nothing', page, re.DOTALL)
    ssml = files["ssml"].decode()
    assert 'xml:lang="cy-GB"' in ssml
    assert re.search(r'<p xml:lang="en-GB">.*It costs nothing', ssml)
    with pikepdf.open(io.BytesIO(files["pdf"])) as pdf:
        assert str(pdf.Root.Lang) == "cy-GB"
        assert "en-GB" in _languages(pdf.Root.StructTreeRoot)
    assert files["transcript.txt"] and files["txt"] and files["brf"]


def _languages(node: object) -> set[str]:
    """The languages that the tags of a PDF name."""
    if isinstance(node, pikepdf.Array):
        return set().union(*map(_languages, node)) if len(node) else set()
    if not isinstance(node, pikepdf.Dictionary):
        return set()
    own = {str(node.Lang)} if "/Lang" in node else set()
    return own | (_languages(node["/K"]) if "/K" in node else set())


def test_speech_in_welsh_has_no_english_numbers(translated: TinyWorkspace) -> None:
    said = made(translated, "transcript")["transcript.txt"].decode()
    assert "twenty" not in said
    assert "2024" in said


def test_the_original_is_built_as_if_there_were_no_translation(translated: TinyWorkspace) -> None:
    translated.build(profiles=("standard",), formats=("text",), item=2)
    said = (translated.output / MEETING / "standard" / "02-waiting.txt").read_text(encoding="utf-8")
    assert "Waiting for an answer" in said
    assert "Aros am ateb" not in said


def test_an_untouched_translation_is_not_built_twice(translated: TinyWorkspace) -> None:
    made(translated, "text")
    made(translated, "text")
    assert translated.made() == []


BILINGUAL = "00-agenda-bilingual.cy"


def bilingual(tiny: TinyWorkspace, *formats: str, profile: str = "standard") -> dict[str, bytes]:
    """The files of the agenda in Welsh and English, by their endings."""
    tiny.change("council.yaml", "jurisdiction: england", "jurisdiction: wales\nbilingual_agenda: yes")
    report = tiny.build(profiles=(profile,), formats=formats, item=0, language="cy")
    assert report.not_built == ()
    paths = (tiny.output / MEETING / profile).glob(f"{BILINGUAL}.*")
    return {path.name.removeprefix(f"{BILINGUAL}."): path.read_bytes() for path in paths}


def test_an_agenda_in_both_languages_is_made_only_for_a_council_that_asks(translated: TinyWorkspace) -> None:
    translated.build(profiles=("standard",), formats=("text",), item=0, language="cy")
    assert {path.name for path in (translated.output / MEETING / "standard").iterdir()} == {"00-agenda.cy.txt"}
    assert bilingual(translated, "text")["txt"]


def test_each_item_stands_in_a_row_in_welsh_and_then_in_english(translated: TinyWorkspace) -> None:
    page = bilingual(translated, "html")["html"].decode()
    assert '<html lang="cy-GB"' in page
    assert '<th scope="col">Cymraeg</th><th scope="col" lang="en-GB">English</th>' in page
    row = re.search(r'<tr id="business-row2">.*?</tr>', page, re.DOTALL)
    assert row is not None
    said = row[0]
    assert said.index("Aros am ateb") < said.index('lang="en-GB"') < said.index("Waiting for an answer")
    assert 'scope="row"' in said


def test_a_title_without_a_translation_is_a_link_in_its_own_language_alone(tiny: TinyWorkspace) -> None:
    page = bilingual(tiny, "html")["html"].decode()
    row = re.search(r'<tr id="business-row2">.*?</tr>', page, re.DOTALL)
    assert row is not None
    assert row[0].count("Waiting for an answer") == 2
    assert re.findall(r'href="([^"]+)"', row[0]) == ["#item-2-en"]


def test_every_link_of_an_agenda_in_both_languages_leads_to_a_place_in_its_own_language(
    translated: TinyWorkspace,
) -> None:
    page = bilingual(translated, "html")["html"].decode()
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    assert re.search(r'href="#item-2"[^>]*>Aros am ateb', page)
    assert re.search(r'href="#item-2-en"[^>]*>Waiting for an answer', page)


def test_an_agenda_in_both_languages_tags_english_in_word_pdf_and_speech(translated: TinyWorkspace) -> None:
    files = bilingual(translated, "docx", "pdf", "ssml", "braille")
    with zipfile.ZipFile(io.BytesIO(files["docx"])) as word:
        body = word.read("word/document.xml").decode()
    cells = re.findall(r"<w:tc>.*?</w:tc>", body, re.DOTALL)
    english = [cell for cell in cells if "Waiting for an answer" in cell or ">English<" in cell]
    assert len(english) == 3
    assert all('w:lang w:val="en-GB"' in cell for cell in english)
    welsh = next(cell for cell in cells if "Aros am ateb" in cell)
    assert _english_in(welsh) == ["Director of Finance"]
    with pikepdf.open(io.BytesIO(files["pdf"])) as pdf:
        assert str(pdf.Root.Lang) == "cy-GB"
        assert "en-GB" in _languages(pdf.Root.StructTreeRoot)
    ssml = files["ssml"].decode()
    assert re.search(r'<p><mark name="business-row2"/>Cymraeg, Aros am ateb', ssml)
    assert re.search(r'<p xml:lang="en-GB"><mark name="business-row2"/>English, Waiting for an answer', ssml)
    assert re.search(r'<p xml:lang="en-GB"><mark name="item-2-en"/><emphasis>Item \w+: Waiting for an answer', ssml)
    assert files["brf"]


def test_in_large_print_an_item_is_in_welsh_and_then_in_english_below_it(translated: TinyWorkspace) -> None:
    with zipfile.ZipFile(io.BytesIO(bilingual(translated, "docx", profile="large-print")["docx"])) as word:
        body = word.read("word/document.xml").decode()
    assert "<w:tbl>" not in body
    lines = [re.sub(r"<[^>]+>", "", line) for line in re.findall(r"<w:p>.*?</w:p>", body, re.DOTALL)]
    place = next(number for number, line in enumerate(lines) if line == "Eitem / Item 2")
    assert lines[place + 1].startswith("Cymraeg: Aros am ateb")
    assert lines[place + 2].startswith("English: Waiting for an answer")


def test_welsh_comes_first_where_papers_are_written_in_it_too(tiny: TinyWorkspace) -> None:
    tiny.change("council.yaml", "jurisdiction: england", "jurisdiction: wales\nlanguage: cy-GB\nbilingual_agenda: yes")
    assert tiny.build(profiles=("standard",), formats=("html",), item=0, language="en").not_built == ()
    page = (tiny.output / MEETING / "standard" / "00-agenda-bilingual.en.html").read_text(encoding="utf-8")
    assert '<html lang="en-GB"' in page
    assert '<th scope="col" lang="cy-GB">Cymraeg</th><th scope="col">English</th>' in page


COMMITTEE = """kind: translation
of: audit
language: cy
texts:
  name: {original: Audit Committee, text: Pwyllgor Archwilio}
"""


def _furniture(docx: bytes) -> str:
    """The headers and footers of a Word file."""
    with zipfile.ZipFile(io.BytesIO(docx)) as word:
        names = [name for name in word.namelist() if re.match(r"word/(header|footer)\d", name)]
        return "".join(word.read(name).decode() for name in names)


def _english_in(furniture: str) -> list[str]:
    """The words of the runs that are tagged as English."""
    runs = re.findall(r"<w:r>.*?</w:r>", furniture, re.DOTALL)
    assert all(run.count("<w:rPr>") <= 1 for run in runs)
    return sorted(re.sub(r"<[^>]+>", "", run) for run in runs if '<w:lang w:val="en-GB"/></w:rPr>' in run)


def test_header_and_footer_of_an_agenda_in_both_languages_are_tagged_in_each_of_them(tiny: TinyWorkspace) -> None:
    tiny.file("committees/audit.cy.yaml").write_text(COMMITTEE, encoding="utf-8")
    files = bilingual(tiny, "docx", "html")
    furniture = _furniture(files["docx"])
    assert _english_in(furniture) == ["Audit Committee", "Audit Committee: agenda"]
    assert "<w:t>Pwyllgor Archwilio</w:t>" in furniture
    page = files["html"].decode()
    assert '<p>Pwyllgor Archwilio / <span lang="en-GB">Audit Committee</span></p>' in page
    title = "Pwyllgor Archwilio: agenda / Audit Committee: agenda – Pwyllgor Archwilio / Audit Committee"
    assert f"<title>{title}</title>" in page


def test_tables_of_an_agenda_in_both_languages_are_described_in_the_language_of_the_paper(tiny: TinyWorkspace) -> None:
    with zipfile.ZipFile(io.BytesIO(bilingual(tiny, "docx")["docx"])) as word:
        described = re.findall(r'<w:tblDescription w:val="([^"]*)"', word.read("word/document.xml").decode())
    assert described
    assert not [each for each in described if re.search(r"\b(the|columns|rows|each)\b", each)]


def test_the_opening_of_an_agenda_in_both_languages_is_said_in_the_voice_of_the_paper(tiny: TinyWorkspace) -> None:
    tiny.file("committees/audit.cy.yaml").write_text(COMMITTEE, encoding="utf-8")
    said = bilingual(tiny, "ssml")["ssml"].decode()
    assert "/>Pwyllgor Archwilio: agenda. Pwyllgor Archwilio. Agenda.</p>" in said
    assert '<p xml:lang="en-GB"><mark name="title"/>Audit Committee: agenda.</p>' in said


def test_a_committee_and_a_title_without_a_translation_are_tagged_at_head_and_foot_of_every_page(
    tiny: TinyWorkspace,
) -> None:
    files = made(tiny, "docx", "html")
    assert _english_in(_furniture(files["docx"])) == ["Audit Committee", "Waiting for an answer"]
    assert '<p><span lang="en-GB">Audit Committee</span></p>' in files["html"].decode()


PEOPLE = """kind: translation
of: people
language: cy
texts:
  officers.cat-carter.post: {original: Director of Finance, text: Cyfarwyddwr Cyllid}
"""


def test_a_post_is_in_welsh_in_a_welsh_paper_and_reported_when_it_has_changed(translated: TinyWorkspace) -> None:
    translated.file("people.cy.yaml").write_text(PEOPLE, encoding="utf-8")
    said = words(translated)
    assert "Cat Carter, Cyfarwyddwr Cyllid" in said
    assert "Director of Finance" not in said
    translated.change("people.yaml", "post: Director of Finance", "post: Director of Resources")
    assert ("outdated-translation", "officers.cat-carter.post was translated from other words") in [
        (code, message.partition(" than")[0]) for code, message in found(translated)
    ]


def test_a_post_and_a_team_that_stand_for_a_person_are_named_in_welsh(tiny: TinyWorkspace) -> None:
    tiny.change("people.yaml", "name: Cat Carter", "name: Director of Finance")
    tiny.file("people.cy.yaml").write_text(PEOPLE, encoding="utf-8")
    assert "Enw: Cyfarwyddwr Cyllid Ffôn:" in words(tiny)
    tiny.file("people.cy.yaml").unlink()
    tiny.change("people.yaml", "name: Director of Finance, post: Director of Finance", "name: Switchboard")
    draft(Workspace.at(tiny.folder), "content/council.yaml", "cy")
    tiny.change(
        "council.cy.yaml",
        'original: "Switchboard"\n    # text: the translation stands here',
        'original: "Switchboard"\n    text: "Switsfwrdd"',
    )
    assert "Enw: Switsfwrdd Ffôn: Switsfwrdd: 0300 123 4567" in words(tiny)


def test_a_post_that_the_translation_leaves_out_is_reported(tiny: TinyWorkspace) -> None:
    draft(Workspace.at(tiny.folder), "content/people.yaml", "cy")
    assert [code for code, _ in found(tiny)] == ["untranslated"]


def test_a_political_group_and_a_venue_can_be_translated(tiny: TinyWorkspace) -> None:
    tiny.change("people.yaml", "{name: Cllr Ada Archer}", "{name: Cllr Ada Archer, group: Labour}")
    draft(Workspace.at(tiny.folder), "content/people.yaml", "cy")
    assert 'members.ada-archer.group:\n    original: "Labour"' in tiny.file("people.cy.yaml").read_text("utf-8")
    draft(Workspace.at(tiny.folder), f"content/meetings/{MEETING}/meeting.yaml", "cy")
    assert "\n  venue:\n" in tiny.file(f"meetings/{MEETING}/meeting.cy.yaml").read_text("utf-8")
