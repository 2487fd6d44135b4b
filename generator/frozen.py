"""The data classes of the standard library, made in a sixth of the time when they have slots.

`dataclass` compiles six functions for each class (Python 3.11 to 3.13), half a millisecond; there are hundreds of such
classes here, a seventh of all that one report took from nothing. Here `__init__` is compiled once for all classes of as
many parts, and the others are shared by all classes. Whatever else is asked for, the standard library does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, fields
from dataclasses import dataclass as _standard
from functools import cache
from operator import attrgetter, ge, gt, le, lt
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any

_OURS = frozenset(("frozen", "slots", "kw_only", "eq", "order"))

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(cls=None, /, **asked):
        """A decorator as that of the standard library, with its arguments."""

        def made(each):
            ours = asked.get("slots") and asked.keys() <= _OURS
            return _with_slots(each, **asked) if ours else _standard(**asked)(each)

        return made if cls is None else made(cls)


def _with_slots(
    cls: Any, *, slots: bool, frozen: bool = False, kw_only: bool = False, eq: bool = True, order: bool = False
) -> Any:
    own = set(vars(cls))
    made: Any = _standard(init=False, repr=False, eq=False, slots=slots, kw_only=kw_only)(cls)
    parts = fields(made)
    shared = {"__init__": _init(made, parts), "__repr__": _shown, **(_FROZEN if frozen else {})}
    if eq:
        shared |= _compared(parts, counted=frozen, ordered=order)
    for name in shared.keys() - own:
        setattr(made, name, shared[name])
    return made


def _init(cls: Any, parts: tuple[Field[Any], ...]) -> FunctionType:
    """The function that takes the parts, in their order, those by name alone last, and puts them into their slots.

    Raises TypeError for a part that must be given after one that may be left out, and for one that is neither given nor
    left to `__post_init__`.
    """
    given, by_name = ([part for part in parts if part.init and bool(part.kw_only) is alone] for alone in (False, True))
    takes = (*given, *by_name)
    left_out = [part for part in given if _may_be_left_out(part)]
    if given[len(given) - len(left_out) :] != left_out or any(
        _may_be_left_out(part) for part in parts if not part.init
    ):
        raise TypeError(f"the parts of {cls.__qualname__} are in no order that they can be given in")
    new = tuple(part.default_factory is not MISSING for part in takes)
    code = _compiled(len(given), new, checked=hasattr(cls, "__post_init__"))
    known: dict[str, Any] = {f"put_{place}": getattr(cls, part.name).__set__ for place, part in enumerate(takes)}
    known |= {f"new_{place}": part.default_factory for place, part in enumerate(takes) if new[place]}
    known |= {"LEFT_OUT": MISSING, "__name__": cls.__module__}
    named = code.replace(co_varnames=("self", *(part.name for part in takes)))
    made = FunctionType(named, known, "__init__", tuple(part.default for part in left_out))
    made.__kwdefaults__ = {part.name: part.default for part in by_name if _may_be_left_out(part)}
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    return made


def _may_be_left_out(part: Field[Any]) -> bool:
    return part.default is not MISSING or part.default_factory is not MISSING


@cache
def _compiled(given: int, new: tuple[bool, ...], *, checked: bool) -> CodeType:
    """`__init__` of all classes with so many parts given in their order, of which those that are `new` can be made."""
    names = [f"part_{place}" for place in range(len(new))]
    values = [
        f"new_{place}() if {name} is LEFT_OUT else {name}" if new[place] else name for place, name in enumerate(names)
    ]
    body = [f"put_{place}(self, {value})" for place, value in enumerate(values)]
    body += ["self.__post_init__()"] if checked else []
    alone = ["*"] if given < len(names) else []
    head = ", ".join(["self", *names[:given], *alone, *names[given:]])
    known: dict[str, Any] = {}
    exec(f"def __init__({head}):\n  " + ("\n  ".join(body) or "pass"), known)
    code: CodeType = known["__init__"].__code__
    return code


def _compared(parts: tuple[Field[Any], ...], *, counted: bool, ordered: bool) -> dict[str, Any]:
    """The functions that compare, and count if they may, by the parts that are for comparing."""
    names = [part.name for part in parts if part.compare]
    values: Any = attrgetter(*names) if names else type

    def equal(self: Any, other: Any) -> Any:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: Any) -> int:
        return hash(values(self))

    def in_order(is_so: Callable[[Any, Any], bool]) -> Any:
        return lambda self, other: (
            is_so(values(self), values(other)) if other.__class__ is self.__class__ else NotImplemented
        )

    order = {f"__{is_so.__name__}__": in_order(is_so) for is_so in (lt, le, gt, ge)} if ordered else {}
    return {"__eq__": equal, "__hash__": hashed if counted else None, **order}


def _shown(self: Any) -> str:
    parts = ", ".join(f"{part.name}={getattr(self, part.name)!r}" for part in fields(self) if part.repr)
    return f"{type(self).__qualname__}({parts})"


def _set(self: Any, name: str, value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _delete(self: Any, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _taken_down(self: Any) -> list[Any]:
    return [getattr(self, part.name) for part in fields(self)]


def _brought_back(self: Any, state: list[Any]) -> None:
    for part, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, part.name, value)


_FROZEN = {
    "__setattr__": _set,
    "__delattr__": _delete,
    "__getstate__": _taken_down,
    "__setstate__": _brought_back,
}
