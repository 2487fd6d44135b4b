"""The parts of a page become the page, in the shell and the style that a council may make its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment

from generator.problems import ContentError, Location, Problem


@dataclass(frozen=True, slots=True)
class PageDesign:
    """The look of web pages: a Jinja template for the shell, a style sheet, and the template's name for messages."""

    shell: str
    style: str
    name: str


def page(design: PageDesign, parts: Mapping[str, str]) -> str:
    """The page. Every part is HTML already; the shell only puts them in their places.

    Raises ContentError (bad-html-template) for a shell that cannot be read or that asks for a part there is not.
    """
    environment = SandboxedEnvironment(undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    try:
        return environment.from_string(design.shell).render(parts) + "\n"
    except TemplateError as fault:
        raise ContentError(_problem(fault, design, parts)) from fault


def _problem(fault: TemplateError, design: PageDesign, parts: Mapping[str, str]) -> Problem:
    line = fault.lineno if isinstance(fault, TemplateSyntaxError) else 0
    message = (
        f"the page template cannot be used: {fault.message}; it has to be a Jinja template over the parts of a page"
    )
    return Problem(
        "bad-html-template", message, Location(design.name, line), f"the parts are {', '.join(sorted(parts))}"
    )
