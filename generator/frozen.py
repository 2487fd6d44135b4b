"""The data classes of the standard library, made in a quarter of the time when they are frozen and have slots.

`dataclass` compiles six functions for each class (Python 3.11 to 3.13), half a millisecond; there are hundreds of such
classes here, a seventh of all that one report took from nothing. This one compiles `__init__` alone, and the other five
are shared by all classes. Whatever else is asked for, the standard library does.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, FrozenInstanceError, fields
from dataclasses import dataclass as _standard
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(cls=None, /, **asked):
        """A decorator as that of the standard library, with its arguments."""

        def made(each):
            wanted = {name: value for name, value in asked.items() if value is not False}
            if wanted.keys() - {"kw_only", "eq"} != {"frozen", "slots"}:
                return _standard(**asked)(each)
            return _frozen(each, kw_only=asked.get("kw_only", False), eq=asked.get("eq", True))

        return made if cls is None else made(cls)


def _frozen(cls: Any, *, kw_only: bool, eq: bool) -> Any:
    own = set(vars(cls))
    made: Any = _standard(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(cls)
    parts = fields(made)
    shared = {**_SHARED, "__init__": _init(made, parts), **(_compared(parts) if eq else {})}
    for name in shared.keys() - own:
        setattr(made, name, shared[name])
    return made


def _init(cls: Any, parts: tuple[Field[Any], ...]) -> Any:
    """The function that takes the parts, in their order, those by name alone last, and puts them into their slots."""
    known: dict[str, Any] = {"_left_out": MISSING}
    head, by_name, body = ["self"], list[str](), list[str]()
    for part in parts:
        known[f"_put_{part.name}"] = getattr(cls, part.name).__set__
        (by_name if part.kw_only else head).append(part.name + _default(part, known))
        body.append(f"_put_{part.name}(self, {_value(part)})")
    body.extend(["self.__post_init__()"] if hasattr(cls, "__post_init__") else [])
    head.extend(["*", *by_name] if by_name else [])
    exec(f"def __init__({', '.join(head)}):\n  " + ("\n  ".join(body) or "pass"), known)
    made = known["__init__"]
    made.__qualname__, made.__module__ = f"{cls.__qualname__}.__init__", cls.__module__
    return made


def _default(part: Field[Any], known: dict[str, Any]) -> str:
    if part.default_factory is not MISSING:
        known[f"_new_{part.name}"] = part.default_factory
        return "=_left_out"
    if part.default is not MISSING:
        known[f"_default_{part.name}"] = part.default
        return f"=_default_{part.name}"
    return ""


def _value(part: Field[Any]) -> str:
    name = part.name
    return name if part.default_factory is MISSING else f"_new_{name}() if {name} is _left_out else {name}"


def _compared(parts: tuple[Field[Any], ...]) -> dict[str, Any]:
    """The functions that compare and count by the parts that are for comparing."""
    names = [part.name for part in parts if part.compare]
    values: Any = attrgetter(*names) if names else type

    def equal(self: Any, other: Any) -> Any:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: Any) -> int:
        return hash(values(self))

    return {"__eq__": equal, "__hash__": hashed}


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


_SHARED = {
    "__repr__": _shown,
    "__setattr__": _set,
    "__delattr__": _delete,
    "__getstate__": _taken_down,
    "__setstate__": _brought_back,
}
