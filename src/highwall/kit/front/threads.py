"""The threads in which the application runs: a fixed number, each with one request at a time."""

import asyncio
import threading
from collections import OrderedDict, defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

type Tell = Callable[[Any], None]
type Work = Callable[[Tell], None]


@dataclass(slots=True)
class _Job:
    whose: str
    work: Work
    loop: asyncio.AbstractEventLoop
    told: "asyncio.Future[Any]"


class Threads:
    """Threads that take work from everybody in turn, and leave one free of whoever asks for much. They end with the
    process."""

    def __init__(self, count: int) -> None:
        self._most_of_one = max(1, count - 1)
        self._waiting: OrderedDict[str, deque[_Job]] = OrderedDict()
        self._running: defaultdict[str, int] = defaultdict(int)
        self._changed = threading.Condition()
        for number in range(count):
            threading.Thread(target=self._run, name=f"request-{number}", daemon=True).start()

    async def run(self, whose: str, work: Work) -> Any:
        """Do some work in a thread and give what it tells. It may go on afterwards; whatever it raises is raised here,
        unless it has told something before."""
        loop = asyncio.get_running_loop()
        job = _Job(whose, work, loop, loop.create_future())
        with self._changed:
            self._waiting.setdefault(whose, deque()).append(job)
            self._changed.notify()
        return await job.told

    def _run(self) -> None:
        while True:
            job = self._next()
            try:
                job.work(_teller(job))
            except BaseException as error:  # noqa: BLE001 - it is raised where the work was asked for
                job.loop.call_soon_threadsafe(_settle, job.told, None, error)
            self._is_done(job.whose)
            # Nothing of the request is kept until the next one comes.
            del job

    def _next(self) -> _Job:
        with self._changed:
            while True:
                for whose, jobs in self._waiting.items():
                    if self._running.get(whose, 0) < self._most_of_one:
                        job = jobs.popleft()
                        self._running[whose] += 1
                        self._waiting.move_to_end(whose)
                        if not jobs:
                            del self._waiting[whose]
                        return job
                self._changed.wait()

    def _is_done(self, whose: str) -> None:
        with self._changed:
            self._running[whose] -= 1
            if not self._running[whose]:
                del self._running[whose]
            # Work of the same person may have waited for this.
            self._changed.notify()


def _teller(job: _Job) -> Tell:
    def tell(value: Any) -> None:
        job.loop.call_soon_threadsafe(_settle, job.told, value, None)

    return tell


def _settle(told: "asyncio.Future[Any]", value: Any, error: BaseException | None) -> None:
    if told.done():
        return
    if error is None:
        told.set_result(value)
    else:
        told.set_exception(error)
