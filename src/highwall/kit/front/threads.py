"""The threads in which the application runs: a fixed number, each with one request at a time.

All the bookkeeping is done in the event loop, so that nothing has to be locked.
"""

import asyncio
import logging
import threading
from collections import OrderedDict, defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any

type Tell = Callable[..., None]
"""Called with an answer, and with `goes_on=True` when the thread has work to do after it."""
type Work = Callable[[Tell], None]

log = logging.getLogger(__name__)

_AHEAD = 2
"""So many jobs for each thread are handed over, so that no thread waits for the event loop between two of them."""


@dataclass(slots=True)
class _Job:
    whose: str
    work: Work
    loop: asyncio.AbstractEventLoop
    told: "asyncio.Future[Any]"
    has_told: bool = False
    has_ended: bool = False
    """Whether the thread has told the last of it, or will tell nothing more."""


class Threads:
    """Threads that take work from everybody in turn, and leave one free of whoever asks for much. They end with the
    process."""

    def __init__(self, count: int) -> None:
        self._most, self._most_of_one = _AHEAD * count, max(1, count - 1)
        self._waiting: OrderedDict[str, deque[_Job]] = OrderedDict()
        self._running: defaultdict[str, int] = defaultdict(int)
        self._count = 0
        self._handed_over: SimpleQueue[_Job] = SimpleQueue()
        for number in range(count):
            threading.Thread(target=self._run, name=f"request-{number}", daemon=True).start()

    async def run(self, whose: str, work: Work) -> Any:
        """Do some work in a thread and give what it tells. Whatever it raises before is raised here."""
        loop = asyncio.get_running_loop()
        job = _Job(whose, work, loop, loop.create_future())
        if self._has_room(whose) and whose not in self._waiting:
            self._hand_over(job)
        else:
            self._waiting.setdefault(whose, deque()).append(job)
        return await job.told

    def _has_room(self, whose: str) -> bool:
        return self._count < self._most and self._running.get(whose, 0) < self._most_of_one

    def _hand_over(self, job: _Job) -> None:
        self._count += 1
        self._running[job.whose] += 1
        self._handed_over.put(job)

    def _is_done(self, job: _Job) -> None:
        self._count -= 1
        self._running[job.whose] -= 1
        if not self._running[job.whose]:
            del self._running[job.whose]
        while next_job := self._next():
            self._hand_over(next_job)

    def _next(self) -> _Job | None:
        for whose, jobs in self._waiting.items():
            if self._has_room(whose):
                job = jobs.popleft()
                self._waiting.move_to_end(whose)
                if not jobs:
                    del self._waiting[whose]
                return job
        return None

    def _settle(self, job: _Job, value: Any, error: BaseException | None, goes_on: bool) -> None:
        if not job.told.done():
            if error is None:
                job.told.set_result(value)
            else:
                job.told.set_exception(error)
        if not goes_on:
            self._is_done(job)

    def _run(self) -> None:
        while True:
            job = self._handed_over.get()

            def tell(value: Any, *, goes_on: bool = False, job: _Job = job) -> None:
                job.has_told, job.has_ended = True, not goes_on
                job.loop.call_soon_threadsafe(self._settle, job, value, None, goes_on)

            try:
                job.work(tell)
                if not job.has_ended:
                    tell(None)
            except BaseException as error:
                if job.has_told:
                    log.exception("A request failed after the beginning of its answer was told.")
                if not job.has_ended:
                    job.loop.call_soon_threadsafe(self._settle, job, None, error, False)
            # Nothing of the request is kept until the next one comes.
            del job, tell
