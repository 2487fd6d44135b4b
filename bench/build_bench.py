"""What a build costs, printed: whole processes, processor seconds and peak memory, several runs each.

Run it with `make bench`, or one part of it: `python bench/build_bench.py whole | report | rows | papers | change`.
It asserts nothing: machines differ; compare figures of one run with each other, and trust ratios more than seconds.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generated_workspace import generate

ROOT = Path(__file__).parent.parent
RUNS = 5
ROWS = (18, 200, 2_000, 20_000)
PAPERS = (1, 10, 100)
REPORT = ("--meeting", "2021-09-17-people-and-communities", "--item", "7", "--profile", "standard")
MEASURE = Path("content/metrics/ehcp-within-20-weeks.yaml")


@dataclass(frozen=True)
class Cost:
    """What one process cost: wall-clock and processor seconds, and its peak memory in megabytes."""

    wall: float
    processor: float
    memory: float


def run(command: Sequence[str]) -> Cost:
    """Run the command to its end, its output thrown away. Raises RuntimeError if it fails."""
    start = os.times().elapsed
    process = os.posix_spawn(
        command[0],
        list(command),
        os.environ,
        file_actions=[(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_WRONLY, 0) for fd in (1, 2)],
    )
    _, status, usage = os.wait4(process, 0)
    if status != 0:
        raise RuntimeError(f"{' '.join(command)} ended with status {os.waitstatus_to_exitcode(status)}")
    return Cost(os.times().elapsed - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def committee_papers(*arguments: str) -> list[str]:
    """The command as a process of its own, in this interpreter."""
    return [sys.executable, "-m", "generator", *arguments]


def show(name: str, costs: list[Cost]) -> None:
    """One row: medians, and the range of processor seconds."""
    processor = [cost.processor for cost in costs]
    print(
        f"{name:44}  wall {statistics.median(cost.wall for cost in costs):6.2f} s"
        f"  processor {statistics.median(processor):6.2f} s ({min(processor):.2f} to {max(processor):.2f})"
        f"  peak {max(cost.memory for cost in costs):5.0f} MB"
    )


def whole() -> None:
    """Start-up, a check, a cold build of everything, and a build with nothing to do."""
    show("bare Python", [run([sys.executable, "-c", "pass"]) for _ in range(RUNS)])
    show("committee-papers --help", [run(committee_papers("--help")) for _ in range(RUNS)])
    show("committee-papers check", [run(committee_papers("check")) for _ in range(RUNS)])
    cold, again = [], []
    for _ in range(RUNS):
        with tempfile.TemporaryDirectory() as output:
            cold.append(run(committee_papers("build", "--output", output)))
            again.append(run(committee_papers("build", "--output", output)))
    show("build, cold: all meetings, two profiles, Word", cold)
    show("build again, nothing changed", again)


def report() -> None:
    """One report with its charts, from nothing, beside docxtpl with the same content: in turn, ratios by pairs."""
    filler = str(Path(__file__).with_name("docxtpl_report.py"))
    ours, theirs = [], []
    with tempfile.TemporaryDirectory() as name:
        words = f"{name}/report.json"
        run([sys.executable, filler, "--write-down", words])
        for _ in range(RUNS):
            ours.append(cold_build(REPORT))
            theirs.append(run([sys.executable, filler, words, f"{name}/report.docx"]))
    show("one report, cold", ours)
    show("docxtpl, the same words, tables and charts", theirs)
    show_ratios("one report to docxtpl", ours, theirs)


def cold_build(arguments: Sequence[str]) -> Cost:
    """A build into an empty folder."""
    with tempfile.TemporaryDirectory() as output:
        return run(committee_papers("build", *arguments, "--output", output))


def show_ratios(name: str, ours: Sequence[Cost], theirs: Sequence[Cost]) -> None:
    """Processor time of the one by that of the other, pair by pair."""
    ratios = [one.processor / other.processor for one, other in zip(ours, theirs, strict=True)]
    print(f"{name:44}  ratio {statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})")


def rows() -> None:
    """One paper with ever longer tables."""
    for count in ROWS:
        show(f"a table of {count:,} rows", [generated_build(1, count, "--item", "2")])


def papers() -> None:
    """Ever more papers of one meeting, each with a short table, and their pack, which LibreOffice lays out."""
    for count in PAPERS:
        show(f"{count:,} papers", [generated_build(count, ROWS[0])])


def generated_build(papers: int, rows: int, *arguments: str) -> Cost:
    """A cold build, in one profile and one worker, of a workspace made up for it."""
    with tempfile.TemporaryDirectory() as folder:
        generate(Path(folder), papers, rows)
        return run(committee_papers("build", "--workspace", folder, "--profile", "standard", "--jobs", "1", *arguments))


def change() -> None:
    """One number of a measure changed, beside the cold build of the papers of its meeting; charts kept."""
    changed, cold = [], []
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "content", Path(folder) / "content")
        build = committee_papers("build", "--workspace", folder, *REPORT[:2])
        measure = Path(folder) / MEASURE
        for number in range(RUNS):
            shutil.rmtree(Path(folder) / "output", ignore_errors=True)
            cold.append(run(build))
            lines = measure.read_text(encoding="utf-8").rstrip().split("\n")
            lines[-1] = f"{lines[-1].split(':')[0]}: {50 + number}"
            measure.write_text("\n".join(lines) + "\n", encoding="utf-8")
            changed.append(run(build))
    show("one meeting, two profiles, cold", cold)
    show("the same, one number changed", changed)
    show_ratios("one number changed to cold", changed, cold)


PARTS: Mapping[str, Callable[[], None]] = {
    "whole": whole,
    "report": report,
    "rows": rows,
    "papers": papers,
    "change": change,
}


def main() -> None:
    """Measure the parts that are named, or all."""
    os.chdir(ROOT)
    for part in sys.argv[1:] or PARTS:
        PARTS[part]()


if __name__ == "__main__":
    main()
