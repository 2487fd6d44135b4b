"""What a build costs, printed: whole processes, processor seconds and peak memory, several runs each.

Run it with `make bench`. It asserts nothing: machines differ; compare figures of one run with each other.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
RUNS = 5


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


def main() -> None:
    """Measure start-up, a check, a cold build of everything, and a build with nothing to do."""
    os.chdir(ROOT)
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


if __name__ == "__main__":
    main()
