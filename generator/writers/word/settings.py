"""A paper's settings turned into the settings part: no hyphenation, no compatibility mode, nothing that makes Word ask.

The part is written anew rather than changed: what a template's settings hold besides (its editing history, its views)
is no part of its look.
"""

from __future__ import annotations

from generator.writers.word.footnotes import SEPARATORS
from generator.writers.word.languages import language_attributes
from generator.writers.word.xml import DECLARATION, WORD, quoted


def settings_part(
    language: str, *, page_colour: bool, footnotes: bool, parts: bool = False, fonts: bool = False
) -> str:
    """The settings of a paper in `language` (BCP 47).

    `page_colour` shows the colour of the pages on screen, `footnotes` names the lines between text and notes,
    `parts` counts the notes of each section anew, and `fonts` keeps the fonts in the file when Word saves it.
    """
    languages = " ".join(f"w:{name}={quoted(value)}" for name, value in language_attributes(language).items())
    background = "<w:displayBackgroundShape/>" if page_colour else ""
    embedded = "<w:embedTrueTypeFonts/>" if fonts else ""
    separators = "".join(f'<w:footnote w:id="{number}"/>' for _, number in SEPARATORS)
    restart = '<w:numRestart w:val="eachSect"/>' if parts else ""
    notes = f"<w:footnotePr>{restart}{separators}</w:footnotePr>" if footnotes else ""
    return (
        f'{DECLARATION}<w:settings xmlns:w="{WORD}"><w:zoom w:percent="100"/>{background}{embedded}'
        '<w:defaultTabStop w:val="720"/>'
        f'<w:autoHyphenation w:val="0"/><w:characterSpacingControl w:val="doNotCompress"/>{notes}'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
        f' w:val="15"/></w:compat><w:themeFontLang {languages}/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>'
        "</w:settings>"
    )
