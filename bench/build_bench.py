"""What a build costs, printed: whole processes, processor seconds and peak memory, several runs each.

Run it with `make bench`, or parts of it by name: `python bench/build_bench.py report rows`. The parts are in PARTS.
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

from generated_report import PAPER, generate_report
from generated_workspace import generate

ROOT = Path(__file__).parent.parent
RUNS = 5
PAIRS = 9
CHANGES = 2
ROWS = (18, 200, 2_000, 20_000)
PAPERS = (1, 10, 100, 1_000)
MEETING = ("--meeting", "2021-09-17-people-and-communities", "--no-packs")
ONE = ("--profile", "standard", "--jobs", "1", "--no-packs")
MEASURE = Path("content/metrics/ehcp-within-20-weeks.yaml")


@dataclass(frozen=True)
class Cost:
    """What one process cost: wall-clock and processor seconds, and its peak memory in megabytes."""

    wall: float
    processor: float
    memory: float


ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""An installed program is compiled; one that may not keep what it compiled would compile itself at every start."""


def run(command: Sequence[str]) -> Cost:
    """Run the command to its end, its output thrown away. Raises RuntimeError if it fails."""
    start = os.times().elapsed
    process = os.posix_spawn(
        command[0],
        list(command),
        ENVIRONMENT,
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
        f"  peak {max(cost.memory for cost in costs):5.0f} MB",
        flush=True,
    )


def whole() -> None:
    """Start-up, a check, a cold build of all example papers, and of one meeting with nothing to do."""
    show("bare Python", [run([sys.executable, "-c", "pass"]) for _ in range(RUNS)])
    show("committee-papers --help", [run(committee_papers("--help")) for _ in range(RUNS)])
    show("committee-papers check", [run(committee_papers("check")) for _ in range(RUNS)])
    with tempfile.TemporaryDirectory() as output:
        build = committee_papers("build", "--no-packs", "--output", output)
        show("cold: all example papers, two profiles, Word", [run(build)])
        build = committee_papers("build", *MEETING, "--output", output)
        show("a whole meeting, nothing changed", [run(build) for _ in range(RUNS)])


def report() -> None:
    """One report with two charts, from nothing, beside docxtpl with the same content: in turn, ratios by pairs."""
    filler = str(Path(__file__).with_name("docxtpl_report.py"))
    ours, theirs = [], []
    with tempfile.TemporaryDirectory() as folder:
        workspace, words = f"{folder}/workspace", f"{folder}/report.json"
        generate_report(Path(workspace))
        run([sys.executable, filler, "--write-down", words, workspace, PAPER])
        cold_build("--workspace", workspace, "--item", "2", *ONE)
        for _ in range(PAIRS):
            ours.append(cold_build("--workspace", workspace, "--item", "2", *ONE))
            theirs.append(run([sys.executable, filler, words, f"{folder}/report.docx"]))
    show("one report with two charts, cold", ours)
    show("docxtpl, the same words, tables and charts", theirs)
    show_ratios("one report to docxtpl", ours, theirs)
    example = (*MEETING[:2], "--item", "7", *ONE)
    show("the example report: 4 charts, Excel, 5 meetings", [cold_build(*example) for _ in range(RUNS)])


def cold_build(*arguments: str) -> Cost:
    """A build into an empty folder."""
    with tempfile.TemporaryDirectory() as output:
        return run(committee_papers("build", *arguments, "--output", output))


def show_ratios(name: str, ours: Sequence[Cost], theirs: Sequence[Cost]) -> None:
    """Processor time of the one by that of the other, pair by pair."""
    ratios = [one.processor / other.processor for one, other in zip(ours, theirs, strict=True)]
    print(f"{name:44}  ratio {statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})", flush=True)


def rows() -> None:
    """One paper with ever longer tables; what ten times the rows cost."""
    grown("a table of {:,} rows", ROWS, lambda count: generated_build(1, count, "--item", "2"))


def papers() -> None:
    """Ever more papers of one meeting, each with a short table; what ten times the papers cost, and one more."""
    costs = grown("{:,} papers", PAPERS, lambda count: generated_build(count, ROWS[0]))
    each = (costs[-1].processor - costs[-2].processor) / (PAPERS[-1] - PAPERS[-2])
    print(f"{'one more paper in the same process':44}  processor {each * 1000:6.0f} ms", flush=True)


def pdf() -> None:
    """What one more PDF/UA file costs in the same process."""
    few, many = (generated_build(count, ROWS[0], "--format", "pdf") for count in (2, 12))
    print(f"{'one more PDF/UA in the same process':44}  processor {(many.processor - few.processor) * 100:6.0f} ms")


def grown(name: str, sizes: Sequence[int], cost_of: Callable[[int], Cost]) -> list[Cost]:
    """A row for each size, with its processor time and memory by those of the size before."""
    costs: list[Cost] = []
    for size in sizes:
        costs.append(cost_of(size))
        show(name.format(size), costs[-1:])
        if len(costs) > 1:
            before, now = costs[-2:]
            ratios = f"work {now.processor / before.processor:.1f}, memory {now.memory / before.memory:.2f}"
            print(f"{'  by the row before':44}  {ratios}", flush=True)
    return costs


def generated_build(papers: int, rows: int, *arguments: str) -> Cost:
    """A cold build, in one profile and one worker, of a workspace made up for it."""
    with tempfile.TemporaryDirectory() as folder:
        generate(Path(folder), papers, rows)
        return run(committee_papers("build", "--workspace", folder, *ONE, *arguments))


def change() -> None:
    """One number of a measure changed, beside the cold build of the papers of its meeting; charts kept."""
    changed, cold = [], []
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "content", Path(folder) / "content")
        build = committee_papers("build", "--workspace", folder, *MEETING)
        measure = Path(folder) / MEASURE
        for number in range(CHANGES):
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
    "pdf": pdf,
    "change": change,
}


def main() -> None:
    """Measure the parts that are named, or all."""
    os.chdir(ROOT)
    for part in sys.argv[1:] or PARTS:
        PARTS[part]()


if __name__ == "__main__":
    main()
