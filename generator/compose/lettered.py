"""Lists of a report that are printed under letters (`::: lettered aims`): aims, findings, actions, assumptions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from generator.compose.composition import Component, Composition
from generator.compose.markdown import Call
from generator.compose.paper_views import Manuscript
from generator.compose.vocabulary import Prose
from generator.document.blocks import Block, List, ListItem, ListKind
from generator.document.numbering import list_label
from generator.frozen import dataclass
from generator.model.paper import Action, Paper
from generator.problems import Path


@dataclass(frozen=True, slots=True)
class LetteredItem:
    """One item; `id` is its author's, or counted where the author gave none."""

    id: str
    text: Prose


Lettered = Mapping[str, tuple[LetteredItem, ...]]
"""The lists of a paper by the name under which its template places them."""


def points(of: Manuscript[Paper], name: str, texts: Iterable[str], *path: str | int) -> tuple[LetteredItem, ...]:
    """Items that are nothing but texts, under `path` in the paper."""
    numbered = enumerate(texts)
    return tuple(LetteredItem(f"{name}-{n + 1}", of.prose(text, f"{name}-{n + 1}", *path, n)) for n, text in numbered)


def actions(of: Manuscript[Paper], written: Iterable[Action], *path: str | int) -> tuple[LetteredItem, ...]:
    """Items that have an id of their own, so that a text can refer to `action b)`."""
    there: Path = path
    return tuple(
        LetteredItem(action.id, of.prose(action.text, action.id, *there, n, "text")) for n, action in enumerate(written)
    )


def of_lettered(lists: Lettered) -> Mapping[str, Component]:
    """The component that places them."""
    return {"lettered": partial(_lettered, lists=lists)}


def _lettered(composition: Composition, call: Call, lists: Lettered) -> Sequence[Block]:
    items = []
    for place, item in enumerate(lists[call.argument], 1):
        identifier = composition.ids.take(item.id)
        blocks = composition.entry(replace(item.text, place=identifier))
        items.append(ListItem(identifier, list_label(ListKind.LETTER, place), blocks))
    identifier = composition.ids.next(call.argument, "list")
    return (List(id=identifier, origin=call.where, kind=ListKind.LETTER, items=tuple(items)),)
