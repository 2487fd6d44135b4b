"""The words and targets of links become findings: the same rules in every format."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.audit.findings import Finding, Place, snippet
from generator.audit.rulebook import Format
from generator.audit.words import addresses_in, is_address, says_nothing

_LOCAL = re.compile(r"^(file:|[a-z]:[\\/]|\\\\)", re.IGNORECASE)


def word_findings(words: str, place: Place, form: Format) -> Iterator[Finding]:
    """Words that say nothing, and addresses where words should be."""
    if says_nothing(words):
        message = f"a link says “{words}”; the name of what it leads to is wanted"
        yield Finding("link-says-nothing", message, place, form)
    elif is_address(words):
        message = f"a link says “{snippet(words)}”; the name of the page is wanted"
        yield Finding("link-bare-address", message, place, form)


def local_findings(target: str, place: Place, form: Format) -> Iterator[Finding]:
    """Targets on somebody's own computer."""
    if _LOCAL.match(target):
        message = f"a link leads to {snippet(target)}; an address the public can reach is wanted"
        yield Finding("link-local-file", message, place, form)


def same_words_findings(links: Iterable[tuple[str, str, Place]], form: Format) -> Iterator[Finding]:
    """Links (words, target, place) with the same words for different targets."""
    targets: dict[str, set[str]] = {}
    for words, address, place in links:
        plain = " ".join(words.casefold().split())
        if not plain or says_nothing(plain):
            continue
        known = targets.setdefault(plain, set())
        target = address.rstrip("/").casefold()
        if known and target not in known:
            message = f"“{snippet(plain)}” leads to another place here; different words are wanted"
            yield Finding("link-same-words", message, place, form)
        known.add(target)


def address_findings(text: str, place: Place, form: Format) -> Iterator[Finding]:
    """Addresses in a text that are no links; `text` is what stands outside links."""
    for address in addresses_in(text):
        message = f"the address “{snippet(address)}” cannot be followed; the page's name as a link is wanted"
        yield Finding("address-without-link", message, place, form)
