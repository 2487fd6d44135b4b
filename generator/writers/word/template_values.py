"""The values of a template that a paper reckons with: each is a number or a colour, or its style is named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.problems import ContentError, Location, Problem
from generator.writers.word.xml import named

# ISO/IEC 29500-1: ST_HpsMeasure and ST_MeasurementOrPercent as Word writes them, ST_HexColor. No Word file needs more
# digits, and numbers of thousands of them cost time.
_SIZE, _MEASURE, _COLOUR = re.compile(r"[0-9]{1,4}"), re.compile(r"-?[0-9]{1,5}"), re.compile(r"[0-9A-Fa-f]{6}|auto")
_VALUES = (
    (named("w:sz"), "val", _SIZE, "size"),
    (named("w:szCs"), "val", _SIZE, "size"),
    *((named(f"w:{side}"), "w", _MEASURE, "margin of cells") for side in ("left", "right", "start", "end")),
    *((named("w:pgMar"), part, _MEASURE, f"distance of the {part} from the edge") for part in ("header", "footer")),
)
_HINT = "open the template in Word, set it anew (Modify Style, or Layout, Margins), and save"


def refuse_values(sheet: Any, page: Any, template_name: str) -> None:
    """Look through a style sheet and the properties of a page (lxml elements; None for no page).

    Raises ContentError (bad-word-template), one problem for each value that cannot be used.
    """
    no_numbers = (each for where in (sheet, page) if where is not None for each in _no_numbers(where))
    found = dict.fromkeys((*no_numbers, *_no_colours(sheet)))
    if found:
        raise ContentError(*(Problem("bad-word-template", each, Location(template_name), _HINT) for each in found))


def _no_numbers(sheet: Any) -> Iterator[str]:
    for tag, attribute, form, what in _VALUES:
        for element in sheet.iter(tag):
            value = element.get(named(f"w:{attribute}"))
            if (value is not None or form is _SIZE) and not form.fullmatch(value or ""):
                yield f"{_style_of(element)} has the {what} '{(value or '')[:20]}'; a number is wanted"


def _no_colours(sheet: Any) -> Iterator[str]:
    attribute = named("w:color")
    for element in sheet.iter():
        value = element.get(attribute) if isinstance(element.tag, str) else None
        if value is not None and not _COLOUR.fullmatch(value):
            yield f"{_style_of(element)} has a line of the colour '{value[:20]}'; six figures or letters are wanted"


def _style_of(element: Any) -> str:
    """The style that an element belongs to, as people know it."""
    style = next(element.iterancestors(named("w:style")), None)
    name = style.find(named("w:name")) if style is not None else None
    return f"the style '{name.get(named('w:val'), '')[:60]}'" if name is not None else "the template"
