"""What a reader of a format raises for bytes it cannot judge; the format's audit turns it into its one finding."""

from __future__ import annotations


class UnreadableError(Exception):
    """The bytes cannot be judged; `rule` is the row of the rule table that says why, `message` what was found."""

    def __init__(self, rule: str, message: str) -> None:
        super().__init__(message)
        self.rule = rule
        self.message = message
