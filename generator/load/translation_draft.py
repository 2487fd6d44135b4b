"""A record and what is translated of it become the text of its translation file: every text, beside its original.

What a translator has written is never changed. Where the original has changed since, the new words stand beside the old
translation, and `outdated: yes` is on it until the translator takes that off.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from generator.model.acceptance import Acceptance
from generator.model.record import Record
from generator.model.translation import TranslatedText, Translation, prose_fields

_HEAD = "# yaml-language-server: $schema={schema}\n"


def draft_translation(record: Record, of: str, language: str, schema: str, before: Translation | None) -> str:
    """The text of the file; `before` is what it had, and `schema` the way from the file to its schema.

    Texts that the original no longer has stay at the end, as they are.
    """
    fields = prose_fields(record)
    known = before.texts if before else {}
    lines = [f"kind: translation\nof: {of}\nlanguage: {language}\n\ntexts:\n"]
    lines += [_entry(name, _refreshed(words, known.get(name))) for name, (_, words) in fields.items()]
    lines += [_entry(name, text) for name, text in known.items() if name not in fields]
    lines += [_acceptances(before.accept)] if before and before.accept else []
    return _HEAD.format(schema=schema) + "".join(lines)


def _acceptances(accepted: Iterable[Acceptance]) -> str:
    """What the translator let stand, as it was."""
    shown = (each.model_dump(exclude_none=True) for each in accepted)
    return f"accept: {json.dumps(list(shown), ensure_ascii=False)}\n"


def _refreshed(words: str, before: TranslatedText | None) -> TranslatedText:
    if before is None:
        return TranslatedText(original=words)
    if before.original.strip() == words.strip():
        return before
    return before.model_copy(update={"original": words, "outdated": before.outdated or bool(before.text)})


def _entry(name: str, text: TranslatedText) -> str:
    return f"  {name}:\n" + "".join(_fields(text)) + "\n"


def _fields(text: TranslatedText) -> Iterator[str]:
    if text.outdated:
        yield "    outdated: yes\n"
    yield f"    original: {_scalar(text.original)}\n"
    yield f"    text: {_scalar(text.text)}\n" if text.text else "    # text: the translation stands here\n"


def _scalar(words: str) -> str:
    """Words as YAML has them, further in than their key: lines under a bar, or one line in quotation marks."""
    if "\n" not in words.strip() and not words.endswith("\n"):
        return json.dumps(words, ensure_ascii=False)
    kept = "" if words.endswith("\n") else "-"
    body = "\n".join(f"      {line}" if line.strip() else "" for line in words.rstrip("\n").split("\n"))
    return f"|{'2' if words.startswith(' ') else ''}{kept}\n{body}"
