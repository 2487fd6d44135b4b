"""An Easy Read paper as the words of its template, and its points as tables of pictures and words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from generator.compose.appended_view import beginning
from generator.compose.composition import Component, Composition
from generator.compose.markdown import Call
from generator.compose.paper_views import Manuscript, PaperView, TargetsIn, front
from generator.compose.typography import printed
from generator.compose.vocabulary import Prose, Written
from generator.document.blocks import Block, Cell, CellPicture, Column, Row, Table
from generator.document.wording import Wording
from generator.frozen import dataclass
from generator.model.easy_read import EasyPoint, EasyRead, PointPicture
from generator.problems import Path

ABOUT = "about"
"""What `::: points` calls the points that say what the paper is about; the others go by the id of their part."""


@dataclass(frozen=True, slots=True)
class EasyPartView:
    """The heading of points that belong together."""

    id: str
    title: Written


@dataclass(frozen=True, slots=True)
class HardWordView:
    """A hard word and what it means."""

    word: Written
    meaning: Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class EasyReadView(PaperView):
    """An Easy Read paper; its points are placed by component. `appendix_to` is the paper that it comes with."""

    appendix_to: Written | None
    introduction: Prose | None
    parts: tuple[EasyPartView, ...]
    hard_words: tuple[HardWordView, ...]


def easy_read(of: Manuscript[EasyRead]) -> EasyReadView:
    """The view of an Easy Read paper."""
    return EasyReadView(
        **front(of),
        **beginning(of),
        parts=tuple(
            EasyPartView(part.id, of.written(part.title, "parts", n, "title")) for n, part in enumerate(of.record.parts)
        ),
        hard_words=tuple(
            HardWordView(
                of.written(each.word, "hard_words", n, "word"),
                of.prose(each.meaning, f"hard-word{n + 1}", "hard_words", n, "meaning"),
            )
            for n, each in enumerate(of.record.hard_words)
        ),
    )


def of_easy_read(of: Manuscript[EasyRead], view: EasyReadView, targets_in: TargetsIn) -> Mapping[str, Component]:
    """What can be placed in an Easy Read paper besides what can be placed in every paper."""
    return {"points": partial(_points, of=of)}


def _points(composition: Composition, call: Call, of: Manuscript[EasyRead]) -> Sequence[Block]:
    """A row for each point: its picture, or the space for one, and its words."""
    say = composition.wording.say
    found: dict[str, tuple[str, tuple[EasyPoint, ...], Path]] = {
        ABOUT: (say("easy-read-about"), of.record.about, ("about",)),
        **{part.id: (part.title, part.points, ("parts", n, "points")) for n, part in enumerate(of.record.parts)},
    }
    if call.argument not in found:
        composition.not_defined(call, "parts:", found)
        return ()
    title, points, path = found[call.argument]
    identifier = composition.ids.take(f"{call.argument}-points")
    table = Table(
        id=identifier,
        origin=call.where,
        caption=printed(say("easy-read-caption", title=title)),
        columns=(Column(say("easy-read-picture"), has_pictures=True), Column(say("easy-read-words"))),
        rows=tuple(
            Row(f"{identifier}{n + 1}", _cells(composition, of, point, identifier, (*path, n)))
            for n, point in enumerate(points)
        ),
        description=say("easy-read-description", count=len(points)),
    )
    return (table,)


def _cells(
    composition: Composition, of: Manuscript[EasyRead], point: EasyPoint, table: str, path: Path
) -> tuple[Cell, ...]:
    words = composition.line(of.prose(point.text.strip(), f"{table}{path[-1]}", *path, "text"))
    return (_picture(point.picture, of, composition.wording), Cell(words))


def _picture(picture: PointPicture | None, of: Manuscript[EasyRead], wording: Wording) -> Cell:
    """The cell beside the words; a picture that is not there yet, or a reader who cannot see it, has words instead."""
    if picture is None:
        return Cell(printed(wording.say("easy-read-space")))
    alternative = " ".join(picture.alternative.split())
    words = printed(wording.say("easy-read-picture-of", alternative=alternative))
    attachment = of.meeting.attachments.get(picture.file or "")
    if attachment is None:
        return Cell(words)
    return Cell(words, picture=CellPicture(attachment.content, attachment.media_type, alternative))
