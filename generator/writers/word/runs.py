"""Words turned into runs of text in a character style and a language, and fields and links put around them."""

from __future__ import annotations

from collections.abc import Callable

from generator.frozen import dataclass
from generator.writers.word.languages import is_right_to_left, language_attribute
from generator.writers.word.xml import escaped, quoted


@dataclass(frozen=True, slots=True)
class Look:
    """How a run differs from its paragraph: the id of a character style, and a language (BCP 47)."""

    style: str = ""
    language: str = ""


def run_properties(look: Look) -> str:
    """The properties of a run; nothing when it looks like its paragraph."""
    if look == _PLAIN:
        return ""
    style = f"<w:rStyle w:val={quoted(look.style)}/>" if look.style else ""
    return f"<w:rPr>{style}{_language(look.language)}</w:rPr>"


_PLAIN = Look()


def _language(tag: str) -> str:
    if not tag:
        return ""
    direction = "<w:rtl/>" if is_right_to_left(tag) else ""
    return f"{direction}<w:lang w:{language_attribute(tag)}={quoted(tag)}/>"


def run(words: str, look: Look = _PLAIN) -> str:
    """A run of text. Spaces at its ends and between its words stay as they are; no words, no run."""
    return runs_of(look)(words)


def runs_of(look: Look) -> Callable[[str], str]:
    """What makes runs in one look, of words as `run` has them."""
    beginning = f"<w:r>{run_properties(look)}"
    return lambda words: f"{beginning}{_text(words)}</w:r>" if words else ""


def _text(words: str) -> str:
    kept = ' xml:space="preserve"' if words[0].isspace() or words[-1].isspace() or "  " in words else ""
    return f"<w:t{kept}>{escaped(words)}</w:t>"


def deleted_run(words: str, look: Look = _PLAIN) -> str:
    """A run of text that is no longer there, to stand inside a tracked deletion."""
    return f'<w:r>{run_properties(look)}<w:delText xml:space="preserve">{escaped(words)}</w:delText></w:r>'


def tab(look: Look = _PLAIN) -> str:
    """A run with a tab."""
    return f"<w:r>{run_properties(look)}<w:tab/></w:r>"


def field(instruction: str, result: str, look: Look = _PLAIN) -> str:
    """A field with its complete stored result in words, so that nothing asks to be updated."""
    return field_around(instruction, run(result, look), look)


def field_around(instruction: str, result: str, look: Look = _PLAIN) -> str:
    """The same with a result of several runs."""
    properties = run_properties(look)
    return (
        f'<w:r>{properties}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{properties}<w:instrText xml:space="preserve"> {escaped(instruction)} </w:instrText></w:r>'
        f'<w:r>{properties}<w:fldChar w:fldCharType="separate"/></w:r>{result}'
        f'<w:r>{properties}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def hyperlink(content: str, relationship: str, tooltip: str) -> str:
    """A link out of the document, through a relationship of its part."""
    return f'<w:hyperlink r:id={quoted(relationship)} w:history="1"{_tooltip(tooltip)}>{content}</w:hyperlink>'


def internal_link(content: str, bookmark: str, tooltip: str = "") -> str:
    """A link to a bookmark of the same document."""
    return f'<w:hyperlink w:anchor={quoted(bookmark)} w:history="1"{_tooltip(tooltip)}>{content}</w:hyperlink>'


def _tooltip(words: str) -> str:
    # Word refuses to open a file with a longer one.
    return f" w:tooltip={quoted(words[:_LONGEST_TOOLTIP])}" if words else ""


_LONGEST_TOOLTIP = 255
