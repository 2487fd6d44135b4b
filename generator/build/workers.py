"""Editions become bytes in worker processes; the order and the bytes are the same however many there are."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Sequence

from generator.build.editions import Made, Resources, Writable, make

FEWEST_FOR_WORKERS = 2
"""One edition is made in this process: a second one would only cost its start."""

_resources: Resources | None = None


def made(editions: Sequence[Writable], resources: Resources, jobs: int) -> Iterator[Made]:
    """What became of each edition, in order, as each is done. `jobs` 0 means a worker for each processor."""
    workers = min(jobs or os.cpu_count() or 1, len(editions))
    if workers < FEWEST_FOR_WORKERS:
        yield from (make(edition, resources) for edition in editions)
        return
    from concurrent.futures import ProcessPoolExecutor  # not for one edition

    with ProcessPoolExecutor(workers, initializer=_start, initargs=(resources,)) as pool:
        yield from pool.map(_make, editions)


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
