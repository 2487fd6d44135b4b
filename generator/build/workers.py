"""Editions become bytes in worker processes; the order and the bytes are the same however many there are."""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Protocol, TypeVar

from generator.build.editions import Made, Resources, Writable, make

if TYPE_CHECKING:
    from concurrent.futures import Future

FEWEST_FOR_WORKERS = 2
"""One edition is made in this process: a second one would only cost its start."""

AHEAD = 8
"""Editions for each worker that wait to be made, so that none is idle while a paper is composed."""


class Task(Protocol):
    """What comes with an edition and is given back with the file that was made of it."""

    @property
    def edition(self) -> Writable:
        """What to make a file of."""


TaskT = TypeVar("TaskT", bound=Task)

_resources: Resources | None = None


def made(tasks: Iterable[TaskT], count: int, resources: Resources, jobs: int) -> Iterator[tuple[TaskT, Made]]:
    """Each task with what became of its edition, in order, as each is done.

    There are about `count`, and they are taken as workers come free, so that few are held at once. `jobs` 0 means a
    worker for each processor.
    """
    workers = min(jobs or os.cpu_count() or 1, count)
    if workers < FEWEST_FOR_WORKERS:
        yield from ((task, make(task.edition, resources)) for task in tasks)
        return
    from concurrent.futures import ProcessPoolExecutor  # not for one edition

    with ProcessPoolExecutor(workers, initializer=_start, initargs=(resources,)) as pool:
        begun: deque[tuple[TaskT, Future[Made]]] = deque()
        for task in tasks:
            begun.append((task, pool.submit(_make, task.edition)))
            if len(begun) > workers * AHEAD:
                yield _finished(*begun.popleft())
        while begun:
            yield _finished(*begun.popleft())


def _finished(task: TaskT, result: Future[Made]) -> tuple[TaskT, Made]:
    return task, result.result()


def _start(resources: Resources) -> None:
    global _resources  # a worker keeps what all its editions share, rather than be sent it each time
    _resources = resources
    threading.Thread(target=_end_with_the_build, daemon=True).start()


def _end_with_the_build() -> None:
    """A worker whose build was killed would wait for work for ever, and hold the lock it was born with."""
    import multiprocessing
    from multiprocessing.connection import wait

    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _make(edition: Writable) -> Made:
    assert _resources is not None
    return make(edition, _resources)
