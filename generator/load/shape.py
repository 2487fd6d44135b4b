"""A path into a record becomes what the model wants there: a record, a list, or a value of some type."""

from __future__ import annotations

import types
from collections.abc import Mapping
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.frozen import dataclass
from generator.model.record import Record
from generator.problems import Path


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the model wants at one path.

    `kind` is a class; `entries` the kind of a list's or mapping's entries; `keys` the kind of a mapping's keys.
    `owner` is the record that has the field, with the field's name; None for the entries of lists and mappings.
    """

    kind: Any
    entries: Any = None
    keys: Any = None
    owner: type[Record] | None = None
    name: str = ""
    field: FieldInfo | None = None

    @property
    def required(self) -> bool:
        """Whether leaving it out is a mistake: a field without a default, or an entry that was begun."""
        return self.field is None or self.field.is_required()

    @property
    def record(self) -> type[Record] | None:
        """The record wanted here, if it is one."""
        return self.kind if isinstance(self.kind, type) and issubclass(self.kind, Record) else None


def wanted_at(model: type[Record], path: Path) -> Wanted | None:
    """What `model` wants at `path` of keys and indexes; None where the model has no such place."""
    here: Wanted | None = Wanted(model)
    for part in path:
        if here is None:
            return None
        here = _step(here, part)
    return here


def _step(here: Wanted, part: str | int) -> Wanted | None:
    if here.record is not None:
        field = here.record.model_fields.get(str(part))
        return _of(field.annotation, here.record, str(part), field) if field else None
    return _of(here.entries) if here.entries is not None else None


def _of(annotation: Any, owner: type[Record] | None = None, name: str = "", field: FieldInfo | None = None) -> Wanted:
    plain = _plain(annotation)
    origin, arguments = get_origin(plain), get_args(plain)
    if origin is tuple:
        return Wanted(tuple, arguments[0], None, owner, name, field)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return Wanted(Mapping, arguments[1], _plain(arguments[0]), owner, name, field)
    return Wanted(plain, None, None, owner, name, field)


def _plain(annotation: Any) -> Any:
    """The type inside Annotated[...] and optional."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _plain(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        return _plain(next(kind for kind in get_args(annotation) if kind is not type(None)))
    return annotation
