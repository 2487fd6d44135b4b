"""A title becomes an id that can be the name of a file, and names are judged by what every machine takes."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath

from generator.text_file import FORBIDDEN

LONGEST_NAME = 80
"""Letters of an id. A paper's file has three ids in its path, and Windows stops at 260 letters for all of it."""

LONGEST_FROM_TITLE = 60
"""Letters of an id that is made from a title: what an item's number and a counter add still fits."""

IDENTIFIER = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_MOST_WORDS = 6
# Microsoft, "Naming files, paths, and namespaces": devices keep their names with any ending, and so do the digits ¹²³.
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])", re.IGNORECASE)
_NOT_ON_WINDOWS = re.compile(r'[<>:"|?*\\\x00-\x1f]')


def id_from(title: str, otherwise: str) -> str:
    """A title as an id: its first six words in plain lower-case letters, accents taken off.

    No more than `LONGEST_FROM_TITLE` letters; titles that look the same have the same id, however they were typed, and
    one of other letters alone has `otherwise`.
    """
    plain = unicodedata.normalize("NFKD", title[:1_000]).lower().replace("'", "").replace("’", "")
    words = re.findall(r"[a-z0-9]+", "".join(letter for letter in plain if not unicodedata.combining(letter)))
    return "-".join(words[:_MOST_WORDS])[:LONGEST_FROM_TITLE].strip("-") or otherwise


def folded(name: str) -> str:
    """What two names have in common that Windows or a Mac takes for one: capitals and how accents are typed."""
    return unicodedata.normalize("NFC", name).casefold()


def fault_of_title(title: str) -> str:
    """Why a title cannot stand in a line of a content file, in the words of a problem; "" for one that can."""
    if not title.strip():
        return "there is nothing here; a title is wanted"
    odd = FORBIDDEN.search(title.replace("\n", "\0"))
    return f"U+{ord(title[odd.start()]):04X} stands in it; plain text on one line is wanted" if odd else ""


def fault_of(name: str) -> str:
    """Why no file on Windows can have this name, in the words of a problem; "" for a name that it can have."""
    first = name.partition(".")[0].rstrip()
    if _RESERVED.fullmatch(first):
        return f"Windows keeps the name {first} for itself; another is wanted"
    stem = name.rpartition(".")[0] or name
    if len(stem) > LONGEST_NAME:
        return f"the name has {len(stem)} letters; {LONGEST_NAME} at most are wanted"
    if _NOT_ON_WINDOWS.search(name):
        return 'a name has none of < > : " | ? * \\ in it, since Windows takes none of them'
    if name != name.rstrip(". "):
        return "the name ends in a full stop or a space, which Windows takes off; another is wanted"
    return ""


def fault_in_path(path: str) -> str:
    """The first fault of the names in a path with forward slashes; "" for a path that a file on Windows can have."""
    parts = (part for part in PurePosixPath(path).parts if part not in ("..", "/"))
    return next((fault for part in parts if (fault := fault_of(part))), "")
