"""Judgements about words that hold in every format: alternative texts, link words, titles, capitals."""

from __future__ import annotations

import re

from generator.audit.findings import snippet

LONG_ALT = 500  # characters; a screen reader cannot stop and go back inside an alternative text
CAPITALS = 25  # characters in one stretch
SHORTEST_CAPITALS = 12  # the same in large print: three words, one of them no acronym
LONG_ITALICS = 100  # characters in one paragraph: more than a title or a foreign phrase

_FILE_NAME = re.compile(r"^[^\n]*\.(png|jpe?g|gif|bmp|tiff?|svg|emf|wmf|webp|docx?|pdf|xlsx?|pptx?)\W*$", re.IGNORECASE)
_CAMERA_NAME = re.compile(r"^(img|dsc|dcim|image|screenshot|screen shot|scan)[ _-]?\d[\w -]*$", re.IGNORECASE)
_EMPTY_ALT = re.compile(
    r"^(an? |the )?(picture|image|photo|photograph|graphic|figure|chart|graph|diagram|map|logo|icon|drawing|object"
    r"|shape|text ?box|table|placeholder|untitled|alt( text)?|tbc|todo|x+|\W+)\s*\d*\W*$",
    re.IGNORECASE,
)
_PICTURE_OF = re.compile(
    r"^(this is )?(an? |the )?(image|picture|photo|photograph|graphic|screenshot|icon)\s+(of|showing|that shows)\b",
    re.I,
)
_AUTOMATIC = re.compile(
    r"description automatically generated|AI-generated content may be incorrect|automatically generated", re.I
)
_ADDRESS = re.compile(r"^(https?://|ftp://|www\.)\S+$", re.IGNORECASE)
_ADDRESS_INSIDE = re.compile(r"(?<![\w@.])(https?://|www\.)[^\s<>\"”’]+", re.IGNORECASE)
_DOCUMENT_FILE = re.compile(r"\.(docx?|docm|dotx|rtf|odt|pdf|html?)$", re.IGNORECASE)
_STAND_IN_TITLE = re.compile(
    r"^(document\s*\d*|doc\s*\d+|untitled.*|microsoft word\b.*|word document|powerpoint presentation|title|pdf)$", re.I
)
_SAYS_NOTHING = frozenset(
    {
        "here",
        "click",
        "click here",
        "click this",
        "click this link",
        "this",
        "this link",
        "link",
        "the link",
        "this page",
        "this website",
        "this document",
        "more",
        "more here",
        "read more",
        "learn more",
        "find out more",
        "see more",
        "view more",
        "more information",
        "more info",
        "further information",
        "details",
        "more details",
        "see here",
        "see this",
        "read here",
        "read this",
        "download",
        "download here",
        "open",
        "go",
        "visit",
        "view",
        "website",
        "web page",
        "page",
        "continue",
        "start",
        "see link",
        "follow this link",
        "press here",
        "tap here",
        "available here",
        "follow the link",
    }
)


_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def is_language(text: str) -> bool:
    """Whether a language is written as programs understand it: en-GB, cy (BCP 47)."""
    return _LANGUAGE.fullmatch(text) is not None


def says_nothing(words: str) -> bool:
    """Whether a link's words tell nobody where it goes when they are read alone (WCAG 2.4.4)."""
    plain = re.sub(r"[^\w\s]", " ", words).casefold()
    return " ".join(plain.split()) in _SAYS_NOTHING


def is_address(words: str) -> bool:
    """Whether the words are a bare web address; an e-mail address is not one: it says whom it reaches."""
    return _ADDRESS.match(words.strip()) is not None


def addresses_in(text: str) -> tuple[str, ...]:
    """The web addresses that stand in a text."""
    return tuple(match.group().rstrip(".,;:)") for match in _ADDRESS_INSIDE.finditer(text))


def alt_faults(alt: str) -> tuple[tuple[str, str], ...]:
    """What is wrong with an alternative text that is there: pairs of rule and message."""
    text = alt.strip()
    tests = (
        ("alt-file-name", _FILE_NAME.match(text) or _CAMERA_NAME.match(text), "is a file name; what is to be seen"),
        ("alt-says-nothing", _EMPTY_ALT.match(text), "names a kind of thing; what is to be seen"),
        ("alt-automatic", _AUTOMATIC.search(text), "was written by a program; one that somebody has read over"),
        ("alt-picture-of", _PICTURE_OF.match(text), "says what the screen reader says anyway; only what is to be seen"),
        ("alt-too-long", len(text) > LONG_ALT, f"has {len(text)} characters; the main point in at most {LONG_ALT}"),
    )
    return tuple(
        (rule, f"the alternative text “{snippet(text)}” {words} is wanted") for rule, true, words in tests if true
    )


def _bare(name: str) -> str:
    return re.sub(r"[\W_]+", "", _DOCUMENT_FILE.sub("", name)).casefold()


def is_file_name(title: str, name: str) -> bool:
    """Whether a title is the file's name, another file's name, or what a program puts where nobody wrote a title.

    A title in words may give its file a name ("Budget 2026" and budget-2026.docx); one without a space, that is equal
    to the file's name, was not written for a reader.
    """
    text = title.strip()
    if _DOCUMENT_FILE.search(text) or _STAND_IN_TITLE.match(text):
        return True
    return " " not in text and _bare(text) == _bare(name)


def capitals(text: str, shortest: int = CAPITALS) -> tuple[str, ...]:
    """The stretches of at least `shortest` characters in which every letter is a capital.

    A stretch counts when it holds three words or more and one of them is too long for an acronym, so that
    "SEND, EHCP and CAMHS" or a product code is left alone.
    """
    stretches = (match.group().strip(" ,;:.-–") for match in re.finditer(r"[^a-zà-öø-ÿ\n]+", text))
    return tuple(stretch for stretch in stretches if len(stretch) >= shortest and _is_shouting(stretch))


def _is_shouting(stretch: str) -> bool:
    words = re.findall(r"[^\W\d_]{2,}", stretch)
    return len(words) >= 3 and max(map(len, words)) >= 6
