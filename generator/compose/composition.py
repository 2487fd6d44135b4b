"""One paper in the making: what its template prints becomes blocks, and every problem is taken down."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field, replace

from jinja2 import DictLoader

from generator.compose.budget import Budget
from generator.compose.environment import PaperEnvironment
from generator.compose.failures import nearest
from generator.compose.ids import Identifiers
from generator.compose.markdown import Call, Desk, Scope, read_blocks, read_line
from generator.compose.marks import Marks
from generator.compose.paper_templates import TemplateFiles
from generator.compose.prose import render, render_template
from generator.compose.translated import in_own_language
from generator.compose.typography import set_apart
from generator.compose.vocabulary import Prose
from generator.document.blocks import Block, Paragraph, ParagraphRole
from generator.document.inlines import Inlines, Text, text
from generator.document.tongues import Tongues, set_off_line, without_marks
from generator.document.wording import Wording
from generator.figures.errors import FigureError, or_broken
from generator.frozen import dataclass
from generator.model.content import Content
from generator.problems import Location, Problem
from generator.workspace import Workspace

Names = Mapping[str, object]

_PLAIN_WORDS = re.compile(r"(?!\d+\.|\w{1,9}\))[^\W_](?:[^\W_]|[ ,.;:?!'’\"()/%£+=–-]|&(?= )){0,300}(?<! )")
"""One line in which nothing means anything to Jinja or Markdown: most cells of most tables, which need neither.

It begins with a letter or a figure that is no mark of a list; an ampersand stands alone, so that it is no entity.
"""

Component = Callable[["Composition", Call], Sequence[Block]]


@dataclass(frozen=True, slots=True)
class Fallback:
    """What texts that are not translated are composed with: the fixed words and the names of their own language."""

    wording: Wording
    names: Names


@dataclass(slots=True)
class Composition:
    """The registers of one paper. `names` are what every text of it may use; `components` what may be placed in it."""

    names: Names
    components: Mapping[str, Component]
    templates: Workspace
    wording: Wording
    fallback: Fallback | None = None
    marks: Marks = field(default_factory=Marks)
    ids: Identifiers = field(default_factory=Identifiers)
    budget: Budget = field(default_factory=Budget)
    problems: list[Problem] = field(default_factory=list)

    def template(self, name: str, names: Names) -> tuple[Block, ...]:
        """The blocks of a paper template; `names` are those that only templates may use."""
        environment = PaperEnvironment(
            TemplateFiles(self.templates), self.marks, self.wording, self.budget, trusted=True
        )
        rendered, problems = render_template(environment, name, {**self.names, **names}, _in_template)
        self.problems.extend(problems)
        return read_blocks(self._desk(environment), rendered, Scope("front", 1)) if rendered else ()

    def prose(self, prose: Prose) -> tuple[Block, ...]:
        """The blocks of a text field; in another language, with a notice where it is not translated or outdated."""
        blocks = self._blocks(prose)
        state = self._state(prose)
        if not blocks or state is None:
            return blocks
        if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
            return (self._with_mark(blocks[0], state),)
        language = self.fallback.wording.language if self.fallback and state == "untranslated" else ""
        return (self._notice(prose, state), *(in_own_language(block, language) for block in blocks))

    def plain_lines(self, texts: Iterable[str]) -> Mapping[str, Inlines]:
        """The texts that are plain words, as inline content; the others are Jinja and Markdown, or translated."""
        plain = [each for each in dict.fromkeys(texts) if _PLAIN_WORDS.fullmatch(each)] if self.fallback is None else []
        return {each: (Text(words),) for each, words in zip(plain, set_apart(plain), strict=True)}

    def entry(self, prose: Prose) -> tuple[Block, ...]:
        """The blocks of a text field that is an entry of a list.

        One that prints nothing is taken down as a problem, and so is one that does not begin with words: nothing would
        carry the entry's mark.
        """
        known = len(self.problems)
        blocks = self.prose(prose)
        # After a text that ran away the others are not printed, which is no fault of theirs.
        ran_away = any(problem.code == "runaway-text" for problem in self.problems)
        if not blocks and len(self.problems) == known and not ran_away:
            found = "a text that prints nothing; each entry of a list says something"
            self.report("markup-not-allowed", found, prose.where(1), "write words that are printed, or delete it")
        if blocks and not isinstance(blocks[0], Paragraph):
            found = "a text that does not begin with words; an entry of a list has a sentence before a list of its own"
            self.report("markup-not-allowed", found, prose.where(1), "write the sentence that leads to it")
            return ()
        return blocks

    def line(self, prose: Prose) -> Inlines:
        """A text field of one line, such as the title of a chart, as inline content."""
        plain = self.plain_lines([prose.text])
        if plain:
            return plain[prose.text]
        blocks = self._blocks(prose)
        if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
            content = blocks[0].content
            return set_off_line(content) if self._state(prose) == "untranslated" else content
        if blocks:
            problem = "more than one paragraph; a single line of words stands here"
            self.problems.append(Problem("markup-not-allowed", problem, prose.where(1), "write it in one line"))
        return ()

    def _blocks(self, prose: Prose) -> tuple[Block, ...]:
        own = self.fallback if self._state(prose) == "untranslated" else None
        wording = self.wording_of(prose)
        names = {**prose.names, **own.names} if own else {**self.names, **prose.names}
        environment = PaperEnvironment(DictLoader({}), self.marks, wording, self.budget)
        rendered, problems = render(environment, without_marks(prose.text), names, lambda _, line: prose.where(line))
        self.problems.extend(problems)
        return read_blocks(self._desk(environment), rendered, Scope(prose.place, prose.headings)) if rendered else ()

    @property
    def tongues(self) -> Tongues | None:
        """The language of what is not translated and the paper's; none where papers are as they were written."""
        return Tongues(self.fallback.wording.language, self.wording.language) if self.fallback else None

    @property
    def own_language(self) -> str:
        """The paper's language, where not all of its texts are in it; else nothing, as nothing is in another one."""
        return self.wording.language if self.fallback else ""

    def wording_of(self, prose: Prose) -> Wording:
        """The fixed words of the language that a text is in."""
        return self.fallback.wording if self.fallback and self._state(prose) == "untranslated" else self.wording

    def _state(self, prose: Prose) -> str | None:
        """What is to be said of a text in a paper in another language; nothing of one that is as it should be."""
        if self.fallback is None:
            return None
        translated = prose.source.translated.get(prose.path)
        if translated is None:
            return "untranslated"
        return "outdated-translation" if translated.outdated else None

    def _with_mark(self, paragraph: Paragraph, state: str) -> Paragraph:
        """A short text with a word behind it, so that an entry of a list stays one."""
        mark = Text(f" {self.wording.say(f'{state}-mark')}")
        words = set_off_line(paragraph.content) if state == "untranslated" else paragraph.content
        return replace(paragraph, content=(*words, mark))

    def _notice(self, prose: Prose, state: str) -> Paragraph:
        identifier = self.ids.next(prose.place, "translation")
        content = text(self.wording.say(state))
        return Paragraph(id=identifier, origin=prose.where(1), content=content, role=ParagraphRole.STATEMENT)

    def inline(self, text: str, where: Location) -> Inlines:
        """A line of Markdown that has been rendered already."""
        return read_line(self._desk(None), text, where)

    def identifier(self, call: Call) -> str:
        """The id of a chart or table: its name. What is placed twice cannot be told apart by references."""
        other = self.ids.taken_at(call.argument)
        if other not in (None, call.where):
            found = f"{call.argument!r} names two things in this paper; a name is for one, which is placed once"
            self.report(
                "duplicate-id", found, call.where, f"the other is at {other}; refer to it: [](#{call.argument})"
            )
        return self.ids.take(call.argument, call.where)

    def not_defined(self, call: Call, key: str, defined: Iterable[str]) -> None:
        """Take down that a chart or table is placed that the paper does not define under `key`."""
        found = f"there is no {call.name} {call.argument!r} in this paper; place one that is defined under {key}"
        hint = nearest(call.argument, defined) if any(defined) else f"add {call.argument} under {key}"
        self.report("unknown-component", found, call.where, hint)

    def no_figures(self, error: FigureError, where: Location, content: Content) -> None:
        """Take down why a table or chart has no figures."""
        self.problems.append(or_broken(error, content.broken_measures).problem(where))

    def report(self, code: str, message: str, where: Location, hint: str = "") -> None:
        """Take down a problem."""
        self.problems.append(Problem(code, message, where, hint))

    def _desk(self, environment: PaperEnvironment | None) -> Desk:
        texts = environment.prose if environment else []
        return Desk(
            self.marks, self.ids, self.problems.append, self._component, lambda number: self.prose(texts[number])
        )

    def _component(self, call: Call) -> Sequence[Block]:
        component = self.components.get(call.name)
        if component is None:
            found = (
                f"there is no component {call.name!r}; place one that there is" if call.name else "::: without a name"
            )
            self.report("unknown-component", found, call.where, nearest(call.name, self.components))
            return ()
        blocks = component(self, call)
        return [in_own_language(block, self.own_language) for block in blocks]


def _in_template(name: str, line: int) -> Location:
    return Location(f"templates/{name}", line)
