"""Jinja's tree of a text or template becomes one that has nothing a paper has no use for, and counts what it repeats.

What may stand in a text is a closed list: whatever Jinja learns tomorrow is refused until somebody adds it here.
"""

from __future__ import annotations

from math import isfinite
from typing import TypeVar

from jinja2 import TemplateSyntaxError, nodes

NodeT = TypeVar("NodeT", bound=nodes.Node)

DEEPEST = 15
"""Levels of {% if %} and {% for %} inside one another. Python itself reads no more than twenty loops in a loop."""

LONGEST_NUMBER = 30
"""Digits of a number in an expression: more than any sum of money has."""

WORDS_OF_A_STEP = 100
"""Characters that a round of a loop prints at the price of one step; a longer round costs more."""

IN_TEXTS: frozenset[type[nodes.Node]] = frozenset(
    {
        *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.If, nodes.For),
        *(nodes.Name, nodes.Const, nodes.List, nodes.Tuple, nodes.Slice, nodes.Keyword),
        *(nodes.Getattr, nodes.Getitem, nodes.Call, nodes.Filter, nodes.Test),
        *(nodes.And, nodes.Or, nodes.Not, nodes.Compare, nodes.Operand, nodes.CondExpr, nodes.Concat),
        *(nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow, nodes.Neg, nodes.Pos),
    }
)
"""What a text is made of: values, questions asked of them, conditions and loops."""

IN_TEMPLATES = IN_TEXTS | {nodes.Include, nodes.With, nodes.Assign, nodes.AssignBlock, nodes.Dict, nodes.Pair}
"""A template may also take in its parts, and give names to things."""

_CALLED = {
    nodes.Include: "{% include %}",
    nodes.Import: "{% import %}",
    nodes.FromImport: "{% from %}",
    nodes.Extends: "{% extends %}",
    nodes.Block: "{% block %}",
    nodes.Macro: "{% macro %}",
    nodes.CallBlock: "{% call %}",
    nodes.FilterBlock: "{% filter %}",
    nodes.Assign: "{% set %}",
    nodes.AssignBlock: "{% set %} ... {% endset %}",
    nodes.With: "{% with %}",
    nodes.Dict: "{...: ...}",
}
_USE_IN_TEXTS = "write it out; of Jinja's tags a text has {% if %} and {% for %}"
_USE_IN_TEMPLATES = "write it out, or put it into a file in templates/parts/ and take that in with {% include %}"


class NotInPapersError(TemplateSyntaxError):
    """Jinja that could be read, and that papers do not have. `message` and `hint` are words for an officer."""

    def __init__(
        self, message: str, hint: str, line: int, name: str | None = None, code: str = "template-syntax"
    ) -> None:
        super().__init__(message, line, name)
        self.hint = hint
        self.code = code


def bounded(tree: nodes.Template, name: str | None, *, trusted: bool) -> nodes.Template:
    """The tree of the template `name` with its loops, lists and joined words handed to the environment to be counted.

    Raises NotInPapersError for what is not in the list of texts, or of templates for a `trusted` one.
    """
    try:
        _refuse(tree, IN_TEMPLATES if trusted else IN_TEXTS, 0)
    except NotInPapersError as error:
        error.name = name
        raise
    for loop in list(tree.find_all(nodes.For)):
        weight = 1 + sum(len(words.data) for words in loop.find_all(nodes.TemplateData)) // WORDS_OF_A_STEP
        loop.iter = _asking("counted", loop.iter, loop.lineno, nodes.Const(weight))
    _replace(tree)
    return tree


def _refuse(node: nodes.Node, allowed: frozenset[type[nodes.Node]], depth: int) -> None:
    if type(node) not in allowed:
        called = _CALLED.get(type(node), "this tag")
        raise _refused(node, f"{called} is not known here; words, values, conditions and loops are wanted", allowed)
    depth += isinstance(node, nodes.If | nodes.For | nodes.With)
    if depth > DEEPEST:
        raise _refused(
            node, f"conditions and loops stand in one another more than {DEEPEST} deep; few are wanted", allowed
        )
    if isinstance(node, nodes.Const) and not is_sensible(node.value):
        raise _refused(node, f"a number with more than {LONGEST_NUMBER} digits; a figure of a paper is wanted", allowed)
    for child in node.iter_child_nodes():
        _refuse(child, allowed, depth)


def _refused(node: nodes.Node, message: str, allowed: frozenset[type[nodes.Node]]) -> NotInPapersError:
    return NotInPapersError(message, _USE_IN_TEMPLATES if allowed is IN_TEMPLATES else _USE_IN_TEXTS, node.lineno)


def is_sensible(value: object) -> bool:
    """Whether a value is no number at all, or one that a paper could have."""
    if isinstance(value, float):
        return isfinite(value)
    return not isinstance(value, int) or abs(value) < 10**LONGEST_NUMBER


def _replace(node: nodes.Node) -> None:
    """Put the environment's own making of lists and joined words in place of Jinja's, from the inside out."""
    for name, value in list(node.iter_fields()):
        if isinstance(value, nodes.Node):
            setattr(node, name, _replaced(value))
        elif isinstance(value, list):
            setattr(node, name, [_replaced(each) if isinstance(each, nodes.Node) else each for each in value])


def _replaced(node: nodes.Node) -> nodes.Node:
    _replace(node)
    if isinstance(node, nodes.Concat):
        return _asking("joined", nodes.List(node.nodes, lineno=node.lineno), node.lineno)
    if isinstance(node, nodes.List) or (isinstance(node, nodes.Tuple) and node.ctx == "load"):
        return _asking("flat", node, node.lineno)
    return node


def _asking(question: str, value: nodes.Node, line: int, *more: nodes.Node) -> nodes.Call:
    """A call of the environment's method of this name with the value."""
    return nodes.Call(nodes.EnvironmentAttribute(question), [value, *more], [], None, None, lineno=line)
