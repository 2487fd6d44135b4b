r"""References inside a paper turned into fields, so that they lead there and are right after renumbering too.

A field (REF with \h) is a link in Word and in what is made from it, and screen readers call it one.
"""

from __future__ import annotations

from generator.document.inlines import CrossReference
from generator.writers.word.runs import Look, field, internal_link, run
from generator.writers.word.writing import Writing

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


def cross_reference(inline: CrossReference, writing: Writing, plain: Look, linked: Look) -> str:
    """A reference as runs. `linked` is the look of what leads there, `plain` of a label before it ("paragraph")."""
    if inline.text == writing.headings.get(inline.target):
        return field(f"REF {writing.marks[inline.target].name} \\h", inline.text, linked)
    found = printed(inline.target, writing)
    if inline.text == found:
        return _reference(inline.target, writing, linked)
    if found and inline.number == found and inline.label:
        return run(inline.label + NO_BREAK_SPACE, plain) + _reference(inline.target, writing, linked)
    # Words of the author's own: no field gives them.
    return internal_link(run(inline.text, linked), writing.marks[inline.target].name)


def _reference(target: str, writing: Writing, look: Look) -> str:
    """The number of a block as a field that leads to it."""
    by_number = "\\r " if target in writing.numbering.printed else ""
    return field(f"REF {writing.marks[target].name} {by_number}\\h", printed(target, writing), look)


def printed(target: str, writing: Writing) -> str:
    """What a field that refers to the block prints; nothing where a field would print a whole paragraph."""
    if target in writing.captions:
        return writing.captions[target].text
    if target in writing.numbering.printed:
        # Word leaves out the full stop after a number it refers to.
        return writing.numbering.printed[target].rstrip(".").replace(" ", NO_BREAK_SPACE)
    return ""
