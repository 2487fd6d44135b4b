"""The parts of a page become the page, in the shell and the style that a council may make its own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, nodes
from jinja2.sandbox import SandboxedEnvironment

from generator.frozen import dataclass
from generator.problems import ContentError, Location, Problem


@dataclass(frozen=True, slots=True)
class PageDesign:
    """The look of web pages: a Jinja template for the shell, a style sheet, and the template's name for messages.

    `fonts` are the font files that a page may bring along.
    """

    shell: str
    style: str
    name: str
    fonts: tuple[Path, ...] = ()


IN_A_SHELL = (
    *(nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const, nodes.If, nodes.CondExpr),
    *(nodes.And, nodes.Or, nodes.Not, nodes.Compare, nodes.Operand),
)
"""What a page template is made of: parts, words, and conditions."""


def page(design: PageDesign, parts: Mapping[str, str]) -> str:
    """The page. Every part is HTML already; the shell only puts them in their places.

    Raises ContentError (bad-html-template) for a shell that cannot be read or that asks for a part there is not.
    """
    environment = SandboxedEnvironment(undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    try:
        _refuse_what_runs_away(environment.parse(design.shell))
        return environment.from_string(design.shell).render(parts) + "\n"
    except TemplateError as fault:
        raise ContentError(_problem(fault, design, parts)) from fault


def _refuse_what_runs_away(tree: nodes.Template) -> None:
    """A shell puts parts in their places, and has nothing that repeats. Raises TemplateSyntaxError."""
    for node in tree.find_all(nodes.Node):
        if not isinstance(node, IN_A_SHELL):
            raise TemplateSyntaxError(f"{type(node).__name__.lower()} is not for page templates", node.lineno)


def _problem(fault: TemplateError, design: PageDesign, parts: Mapping[str, str]) -> Problem:
    line = fault.lineno if isinstance(fault, TemplateSyntaxError) else 0
    message = (
        f"the page template cannot be used: {fault.message}; it has to be a Jinja template over the parts of a page"
    )
    return Problem(
        "bad-html-template", message, Location(design.name, line), f"the parts are {', '.join(sorted(parts))}"
    )
