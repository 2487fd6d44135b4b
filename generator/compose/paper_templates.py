"""Paper templates become code once in a process, however many papers are composed with them."""

from __future__ import annotations

from collections.abc import MutableMapping
from functools import lru_cache
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import BaseLoader, DictLoader, Environment, Template, TemplateNotFound

from generator.compose.budget import READING, Budget
from generator.compose.environment import PaperEnvironment
from generator.compose.grammar import NotInPapersError
from generator.compose.marks import Marks
from generator.document.wording import Wording
from generator.problems import ContentError
from generator.text_file import decode
from generator.workspace import Workspace

_MOST_KEPT = 200
"""Templates that a process keeps as code: more than a workspace has, in two languages."""


class TemplateFiles(BaseLoader):
    """The template files of a workspace. Each is read whenever it is used, and read as Jinja only when it is new."""

    def __init__(self, templates: Workspace) -> None:
        self._templates = templates

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,
    ) -> Template:
        """The template for a PaperEnvironment, whose budget pays for it each time, kept or not: papers are as if alone.

        Raises TemplateNotFound, TemplateSyntaxError and EndlessError.
        """
        assert isinstance(environment, PaperEnvironment)
        path = self._templates.template(name)
        if path is None:
            raise TemplateNotFound(name)
        source = _text(path, name)
        environment.budget.spend(READING)
        code = _code(name, source, environment.wording)
        return Template.from_code(environment, code, {} if globals is None else globals)


@lru_cache(_MOST_KEPT)
def _code(name: str, source: str, wording: Wording) -> CodeType:
    """What a template does, for any paper: what filters make of words in the template itself is worked out here."""
    reader = PaperEnvironment(DictLoader({}), Marks(), wording, Budget(), trusted=True)
    return reader.compile(source, name, name)


def _text(path: Path, name: str) -> str:
    """The text of a template. Raises NotInPapersError for one that is no text, or that cannot be opened."""
    try:
        return decode(path.read_bytes(), f"templates/{name}")
    except ContentError as error:
        first = error.problems[0]
        raise NotInPapersError(first.message, first.hint, first.where.line or 1, name, first.code) from None
    except OSError as error:
        message = f"the file cannot be read ({(error.strerror or 'no reason given').lower()})"
        hint = "close it in other programs, and check that you may open it"
        raise NotInPapersError(message, hint, 1, name, "unreadable-file") from None
