"""What a reader asked for becomes a profile of their own, or is refused with the rule and its source."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from generator.build.formats import FORMATS, expanded
from generator.document.colour import contrast
from generator.load import load_profile, load_readers, load_reading_profile
from generator.load.readers import reader_problems
from generator.model.readers import ReaderFormat
from generator.problems import ContentError, Problem
from generator.profiles import Profile
from generator.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    (tmp_path / "content").mkdir()
    return Workspace.at(tmp_path)


def asked(workspace: Workspace, wishes: str) -> Profile:
    """The profile of a reader `ada` with these lines of YAML."""
    _write(workspace, wishes)
    return load_reading_profile(workspace, "for-ada")


def refused(workspace: Workspace, wishes: str) -> tuple[Problem, ...]:
    _write(workspace, wishes)
    return tuple(reader_problems(load_readers(workspace), workspace))


def _write(workspace: Workspace, wishes: str) -> None:
    lines = "".join(f"    {line}\n" for line in wishes.splitlines())
    (workspace.content / "readers.yaml").write_text(f"readers:\n  ada:\n{lines}", encoding="utf-8")


def test_a_reader_who_asks_for_nothing_gets_the_standard_print_under_their_own_name(workspace: Workspace) -> None:
    standard = load_profile(workspace, "standard")
    assert asked(workspace, "name: Ada") == standard.model_copy(update={"name": "for-ada"})


def test_all_sizes_follow_the_one_that_was_asked_for(workspace: Workspace) -> None:
    profile = asked(workspace, "size: 24")
    assert (profile.body, profile.table, profile.smallest) == (24, 24, 24)
    assert profile.title == "Standard print, 24 point"


def test_headings_keep_their_distance_in_points(workspace: Workspace) -> None:
    standard, large = load_profile(workspace, "standard"), asked(workspace, "size: 24")
    steps = [[a - b for a, b in pairwise(profile.headings)] for profile in (standard, large)]
    assert steps[0] == steps[1]


def test_sizes_are_halves_of_a_point_and_never_above_the_text_they_belong_to(workspace: Workspace) -> None:
    profile = asked(workspace, "profile: large-print\nsize: 19.7")
    assert profile.smallest == Decimal("19.5")
    assert all((size * 2) % 1 == 0 for size in (profile.table, *profile.headings))


def test_large_print_has_no_italics_and_a_list_of_contents_whatever_it_began_with(workspace: Workspace) -> None:
    (workspace.root / "templates/profiles").mkdir(parents=True)
    standard = Path(__file__).parents[2] / "templates/profiles/standard.yaml"
    slanted = standard.read_text(encoding="utf-8").replace("italics: no", "italics: yes")
    slanted = slanted.replace("name: standard", "name: slanted")
    (workspace.root / "templates/profiles/slanted.yaml").write_text(slanted, encoding="utf-8")
    small, large = (asked(workspace, f"profile: slanted\nsize: {size}") for size in (15, 16))
    assert (small.italics, small.contents) == (True, False)
    assert (large.italics, large.contents) == (False, True)


def test_colours_and_typeface_are_the_readers(workspace: Workspace) -> None:
    profile = asked(workspace, 'typeface: Verdana\npage_colour: "#FFFFCC"\ntext_colour: "#00005A"')
    assert (profile.typeface, profile.page_colour, profile.text_colour) == ("Verdana", "#FFFFCC", "#00005A")


def test_a_typeface_has_a_name_that_word_takes(workspace: Workspace) -> None:
    longest = "Atkinson Hyperlegible Next Bold"
    assert asked(workspace, f"typeface: {longest}").typeface == longest
    with pytest.raises(ContentError) as refusal:
        asked(workspace, f"typeface: {longest}s")
    (problem,) = refusal.value.problems
    assert problem.message == f"'{longest}s' stands here; a name of 31 letters or fewer is wanted"
    with pytest.raises(ContentError, match="a value of another form is wanted"):
        asked(workspace, "typeface: Arial; color")


def test_letters_of_six_points_are_refused_with_the_rule_and_its_source(workspace: Workspace) -> None:
    (problem,) = refused(workspace, "profile: large-print\nsize: 6")
    assert problem.code == "bad-profile"
    assert problem.message == "letters of 6 pt; 12 pt or more is wanted (clear print: UKAAF G003)"
    assert str(problem.where) == "content/readers.yaml:4:11"


def test_a_contrast_just_below_the_least_is_refused_with_the_rule_and_its_source(workspace: Workspace) -> None:
    (problem,) = refused(workspace, 'text_colour: "#777777"')
    assert problem.message == (
        "text #777777 on a page #FFFFFF has a contrast of 4.4:1; 4.5:1 or more is wanted (WCAG 2.2, 1.4.3)"
    )
    assert problem.where.line == 3
    assert problem.hint == 'on this page black has 21.0:1: text_colour: "#000000"'
    assert refused(workspace, 'text_colour: "#767676"') == ()


def test_a_page_too_dark_for_the_profiles_text_is_told_at_the_page(workspace: Workspace) -> None:
    (problem,) = refused(workspace, 'size: 14\npage_colour: "#222222"')
    assert problem.where.line == 4
    assert 'text_colour: "#FFFFFF"' in problem.hint


def test_letters_that_no_page_holds_are_refused(workspace: Workspace) -> None:
    (problem,) = refused(workspace, "size: 60")
    assert problem.message == "letters of 60 pt; 36 pt or less fits an A4 page"
    assert "html" in problem.hint


def test_a_profile_that_is_not_there_is_told_at_the_readers_line(workspace: Workspace) -> None:
    (problem,) = refused(workspace, "profile: yelow")
    assert (problem.code, problem.where.file, problem.hint) == (
        "unknown-profile",
        "content/readers.yaml",
        "did you mean yellow?",
    )


def test_a_reader_that_is_not_there_is_told_the_nearest(workspace: Workspace) -> None:
    _write(workspace, "size: 14")
    with pytest.raises(ContentError) as error:
        load_reading_profile(workspace, "for-eda")
    assert error.value.problems[0].hint == "did you mean ada?"


def test_a_reason_has_no_place_in_the_file(workspace: Workspace) -> None:
    _write(workspace, "size: 24\nreason: macular degeneration")
    with pytest.raises(ContentError) as error:
        load_readers(workspace)
    assert [problem.code for problem in error.value.problems] == ["unknown-key"]


def test_a_profile_file_is_held_to_the_same_rules(workspace: Workspace) -> None:
    (workspace.root / "templates/profiles").mkdir(parents=True)
    dark = Path(__file__).parents[2] / "templates/profiles/dark.yaml"
    dim = dark.read_text(encoding="utf-8").replace("#F5F5F5", "#555555").replace("smallest: 14", "smallest: 9")
    (workspace.root / "templates/profiles/dark.yaml").write_text(dim, encoding="utf-8")
    with pytest.raises(ContentError) as error:
        load_profile(workspace, "dark")
    assert [problem.code for problem in error.value.problems] == ["bad-profile", "bad-profile"]
    assert [problem.where.line for problem in error.value.problems] == [6, 15]


@pytest.mark.parametrize("name", ["yellow", "dark", "dyslexia-friendly"])
def test_the_coloured_profiles_that_come_along_can_be_read_well_beyond_the_least(
    workspace: Workspace, name: str
) -> None:
    profile = load_profile(workspace, name)
    assert contrast(profile.page_colour, profile.text_colour) >= 7
    assert not profile.italics


def test_a_reader_can_ask_for_every_format_there_is_and_for_no_other() -> None:
    assert set(expanded(kind.value for kind in ReaderFormat)) == set(FORMATS)
