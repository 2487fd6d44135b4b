"""Papers of real content with other texts in all fields at once: what is refused is put back, until all are made."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from hostile.every_field import Leaf, at, put, write

from generator.build.composing import PreparedPaper
from generator.build.options import Options
from generator.build.prepare import prepare
from generator.load.yaml_text import parse
from generator.problems import CODES, Location, Problem, Severity, SourceMap
from generator.workspace import Workspace

MOST_ROUNDS = 40
_PACK = re.compile(r"/(pack|supplement)")
LONGEST_MESSAGE = 5_000


@dataclass
class Staged:
    """One file with other texts in some fields; which of them were refused, and which put back for another's sake."""

    path: Path
    before: Any
    texts: dict[Leaf, str]
    refused: dict[Leaf, Problem] = field(default_factory=dict)
    put_back: set[Leaf] = field(default_factory=set)
    source: SourceMap = field(default_factory=lambda: SourceMap(""))

    def write(self) -> None:
        """Write the file with the texts that it still has."""
        write(self.path, put(self.before, {leaf.place: text for leaf, text in self.texts.items()}))
        self.source = parse(self.path.read_bytes(), self.path.name).source

    def give_up(self, problem: Problem) -> bool:
        """Take back the texts that a problem is about; False when it is about none."""
        about = [leaf for leaf in self.texts if _stands_at(self.source.at(*leaf.place), problem.where)]
        self.refused |= dict.fromkeys(about, problem)
        within = about or self._in_records_at(problem.where)
        for leaf in within:
            del self.texts[leaf]
        self.put_back |= set(within) - set(about)
        return bool(within)

    def give_up_names(self, errors: Iterable[Problem]) -> bool:
        """Put back the names and marks by which another text calls something, as its problem says; False for none."""
        quoted = {words for problem in errors for words in re.findall("'([^']{3,})'", problem.message)}
        old = {leaf: str(at(self.before, leaf.place)) for leaf in self.texts if not leaf.added}
        gone = [leaf for leaf, words in old.items() if words in quoted or any(f"^{name}" in words for name in quoted)]
        self.put_back |= set(gone)
        for leaf in gone:
            del self.texts[leaf]
        return bool(gone)

    def _in_records_at(self, where: Location) -> list[Leaf]:
        """What was added to the record that stands here; without any, all the texts in it."""
        heads = {leaf.place[:end] for leaf in self.texts for end in range(1, len(leaf.place))}
        at = {head for head in heads if self.source.at(*head).line == where.line}
        within = [leaf for leaf in self.texts if any(leaf.place[: len(head)] == head for head in at)]
        return [leaf for leaf in within if leaf.added] or within


def _stands_at(leaf: Location, where: Location) -> bool:
    return leaf.line == where.line and (not where.column or (leaf.column or 0) <= where.column)


def settled(files: Iterable[Staged], workspace: Workspace, options: Options) -> list[PreparedPaper]:
    """All papers, once every text that was refused is put back. Fails when a problem is about no text."""
    staged = {workspace.relative(each.path): each for each in files}
    papers: dict[str, PreparedPaper] = {}
    changed = set(staged)
    for _ in range(MOST_ROUNDS):
        for name in changed:
            staged[name].write()
        same = {name for name, paper in papers.items() if paper.document and not paper.reads & changed}
        prepared = prepare(workspace, options, partial(_is_wanted, same))
        papers |= {paper.paper.name: paper for paper in prepared.papers}
        papers = {name: papers[name] for name in prepared.planned if name in papers}
        problems = [*prepared.problems, *(problem for paper in prepared.papers for problem in paper.stopped_by)]
        errors = [told(problem) for problem in problems if problem.severity is Severity.ERROR]
        if not errors and papers and all(paper.document for paper in papers.values()):
            return list(papers.values())
        about = [problem for problem in errors if problem.where.file in staged]
        changed = {problem.where.file for problem in about if staged[problem.where.file].give_up(problem)}
        changed = changed or {name for name, each in staged.items() if each.give_up_names(errors)}
        assert changed, [str(problem) for problem in errors]
    raise AssertionError(f"not all papers are made after {MOST_ROUNDS} rounds")


def _is_wanted(same: set[str], name: str) -> bool:
    return name not in same and not _PACK.search(name)


def told(problem: Problem) -> Problem:
    """The problem, once it is seen to be one that helps: of a known kind, in words, in a file, and not endless."""
    assert problem.code in CODES
    assert problem.message
    assert problem.where.file
    assert len(str(problem)) < LONGEST_MESSAGE
    return problem
