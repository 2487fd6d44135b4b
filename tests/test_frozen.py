"""Our data classes with slots do what those of the standard library do, class by class."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import subprocess
import sys
from dataclasses import FrozenInstanceError, field
from typing import Any

import pytest

from generator.frozen import dataclass

ASKED: dict[str, Any] = {"frozen": True, "slots": True}


class Plain:
    words: str
    level: int = 2
    notes: list[str] = field(default_factory=list)
    origin: str = field(default="", compare=False, repr=False)

    def __post_init__(self) -> None:
        if self.level < 1:
            raise ValueError("levels begin at 1")


class Empty:
    pass


class Named:
    words: str
    language: str | None = None


class WithItsOwn:
    words: str

    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return 1

    def __repr__(self) -> str:
        return "mine"


@dataclass(frozen=True, slots=True)
class Kept:
    words: str
    pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Longer(Kept):
    notes: tuple[str, ...] = field(default_factory=tuple)


class Filled:
    words: list[str]
    level: int = 2
    total: int = field(init=False)

    def __post_init__(self) -> None:
        self.total = len(self.words)


class Mixed:
    words: str
    language: str = field(default="en", kw_only=True)
    level: int = 2


def both(cls: type, **more: Any) -> tuple[Any, Any]:
    """The class made by us, and by the standard library, each of a copy: making one takes the defaults out of it."""
    parts = {name: part for name, part in vars(cls).items() if name not in ("__dict__", "__weakref__")}
    makers = (dataclass(**{**ASKED, **more}), dataclasses.dataclass(**{**ASKED, **more}))
    ours, theirs = (make(type(cls.__name__, (), dict(parts))) for make in makers)
    return ours, theirs


@pytest.mark.parametrize(
    ("cls", "more", "arguments", "named"),
    [
        (Plain, {}, ("a",), {}),
        (Plain, {}, ("a", 3, ["n"], "here"), {}),
        (Plain, {}, (), {"words": "a", "origin": "there"}),
        (Empty, {}, (), {}),
        (Named, {"kw_only": True}, (), {"words": "a"}),
        (Named, {"eq": False}, ("a", "cy"), {}),
        (WithItsOwn, {}, ("a",), {}),
        (Mixed, {}, ("a", 3), {"language": "cy"}),
        (Filled, {"frozen": False}, (["a"],), {}),
        (Named, {"frozen": False, "eq": False}, ("a",), {}),
        (Plain, {"order": True}, ("a",), {}),
    ],
)
def test_they_are_made_shown_and_compared_alike(
    cls: type, more: dict[str, Any], arguments: tuple[Any, ...], named: dict[str, Any]
) -> None:
    ours, theirs = both(cls, **more)
    one, other, standard = ours(*arguments, **named), ours(*arguments, **named), theirs(*arguments, **named)
    assert repr(one) == repr(standard)
    assert (one == other) == (standard == theirs(*arguments, **named))
    assert (one != other) == (standard != theirs(*arguments, **named))
    assert dataclasses.asdict(one) == dataclasses.asdict(standard)
    assert ours.__match_args__ == theirs.__match_args__
    assert not hasattr(one, "__dict__")
    assert one != standard or cls is WithItsOwn


@pytest.mark.parametrize(
    ("cls", "more", "arguments"),
    [(Plain, {}, ()), (Plain, {}, (1, 2, [], "", 5)), (Named, {"kw_only": True}, ("a",)), (Empty, {}, (1,))],
)
def test_what_the_one_refuses_the_other_refuses(cls: type, more: dict[str, Any], arguments: tuple[Any, ...]) -> None:
    for made in both(cls, **more):
        with pytest.raises(TypeError):
            made(*arguments)


def test_one_that_is_not_frozen_changes_and_is_not_counted() -> None:
    for made in both(Filled, frozen=False):
        filled = made(["a", "b"])
        assert filled.total == 2
        filled.level = 7
        assert filled.level == 7
        assert copy.copy(filled) == filled
        assert made.__hash__ is None


def test_those_with_an_order_are_put_in_it_by_their_parts() -> None:
    for made in both(Named, order=True):
        one, other = made("a", "cy"), made("b", "cy")
        assert one < other
        assert one <= made("a", "cy")
        assert other > one
        assert other >= one
        with pytest.raises(TypeError):
            assert one < ("b", "cy")


def test_parts_that_cannot_be_given_in_their_order_are_refused() -> None:
    late = {"__annotations__": {"words": str, "level": int}, "words": "a"}
    nobody_gives = {"__annotations__": {"words": str}, "words": field(default="a", init=False)}
    for parts in (late, nobody_gives):
        with pytest.raises(TypeError, match="in no order that they can be given in"):
            dataclass(frozen=True, slots=True)(type("Late", (), dict(parts)))


def test_what_is_not_for_comparing_is_not_compared_nor_counted() -> None:
    cls: Any = dataclass(frozen=True, slots=True)(type("Noted", (), {
        "__annotations__": {"words": str, "origin": str}, "origin": field(default="", compare=False),
    }))  # fmt: skip
    assert cls("a", "here") == cls("a", "there")
    assert hash(cls("a", "here")) == hash(cls("a", "there"))
    assert cls("a") != cls("b")


def test_nothing_of_them_changes() -> None:
    kept = Kept("a")
    with pytest.raises(FrozenInstanceError):
        kept.words = "b"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del kept.words
    with pytest.raises(FrozenInstanceError):
        kept.other = "b"  # type: ignore[attr-defined]
    assert dataclasses.replace(kept, words="b") == Kept("b")
    assert kept == Kept("a")


def test_a_list_of_its_own_is_new_each_time_and_a_check_is_made_each_time() -> None:
    ours, _ = both(Plain)
    assert ours("a").notes is not ours("a").notes
    with pytest.raises(ValueError, match="levels begin at 1"):
        ours("a", 0)


def test_one_based_on_another_has_the_parts_of_both_and_is_no_equal_of_it() -> None:
    longer = Longer("a", (1,), ("n",))
    assert [part.name for part in dataclasses.fields(longer)] == ["words", "pages", "notes"]
    assert Longer("a") != Kept("a")
    assert repr(longer) == "Longer(words='a', pages=(1,), notes=('n',))"


def test_they_go_to_another_process_and_come_back() -> None:
    longer = Longer("a", (1,), ("n",))
    assert pickle.loads(pickle.dumps(longer)) == longer
    assert copy.deepcopy(longer) == longer


def test_only_the_module_of_the_command_that_is_asked_for_is_read_in() -> None:
    program = (
        "import sys\nfrom generator.cli import main\n"
        "try: main(['build', '--help'])\n"
        "finally: print(sorted(m for m in sys.modules if m.startswith(('generator.cli.', 'pydantic', 'jinja2'))))"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    assert ran.stdout.splitlines()[-1] == "['generator.cli.build', 'generator.cli.options']"
