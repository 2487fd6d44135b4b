"""What a file accepts is held against the list of problem codes: only what does not stop a paper can be accepted."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.acceptance import ContentFile
from generator.problems import CODES, Problem, Severity, SourceMap, choose_from


def acceptance_problems(record: ContentFile, source: SourceMap) -> Iterator[Problem]:
    """Codes that there are not, and errors, which are mended and not accepted."""
    for place, acceptance in enumerate(record.accept):
        where = source.at("accept", place, "code")
        code = CODES.get(acceptance.code)
        if code is None:
            message = f"there is no code '{acceptance.code}'; the code that the program prints in brackets is wanted"
            yield Problem("wrong-value", message, where, choose_from(acceptance.code, CODES))
        elif code.severity is Severity.ERROR:
            message = f"{acceptance.code} is an error; only warnings and advice can be accepted"
            yield Problem("wrong-value", message, where, "mend what is wrong, and delete this acceptance")
