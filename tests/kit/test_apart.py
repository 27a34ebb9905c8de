"""Work in processes of its own: ended at its limits, told in words of its own, and never left behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from highwall.kit.apart import Apart, Broke, Busy, Failed, Overrun, TooMuchMemory, TooSlow

HERE = str(Path(__file__).parent)
LIMITS: dict[str, Any] = {"deadline_s": 20.0, "memory_bytes": 256 << 20}
FAR_S = 25.0
"""Seconds that no machine needs to end work at its limit; the work itself takes ten minutes or has no end."""


@pytest.fixture(scope="module")
def work() -> Iterator[ModuleType]:
    sys.path.insert(0, HERE)
    import work_apart

    yield work_apart
    sys.path.remove(HERE)


@pytest.fixture(scope="module")
def apart(work: ModuleType) -> Iterator[Apart]:
    apart = Apart("work_apart", at_once=4)
    yield apart
    apart.close()


def is_there(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state not in "ZX"


def ends(process: int, within_s: float = FAR_S) -> bool:
    end = time.monotonic() + within_s
    while is_there(process):
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def test_a_function_gives_its_answer_from_another_process(apart: Apart, work: ModuleType) -> None:
    assert apart.run(work.double, 21, **LIMITS) == 42
    assert apart.run(work.surroundings, **LIMITS)["host"] != os.getpid()


@pytest.mark.parametrize("name", ["sleep", "backtrack"])
def test_work_that_is_not_done_by_its_deadline_is_ended(apart: Apart, work: ModuleType, name: str) -> None:
    apart.run(work.double, 1, **LIMITS)
    began = time.monotonic()
    with pytest.raises(TooSlow):
        apart.run(getattr(work, name), deadline_s=0.5, memory_bytes=64 << 20)
    assert time.monotonic() - began < FAR_S


def test_other_threads_run_on_while_work_holds_the_interpreter_of_its_own(apart: Apart, work: ModuleType) -> None:
    apart.run(work.double, 1, **LIMITS)
    with ThreadPoolExecutor() as pool:
        stuck = pool.submit(apart.run, work.backtrack, deadline_s=5, memory_bytes=64 << 20)
        time.sleep(0.3)
        assert apart.run(work.double, 4, **LIMITS) == 8
        assert not stuck.done()
        with pytest.raises(TooSlow):
            stuck.result()


def test_work_gets_no_more_memory_than_it_may_have(apart: Apart, work: ModuleType) -> None:
    with pytest.raises(TooMuchMemory):
        apart.run(work.take_memory, deadline_s=20, memory_bytes=128 << 20)


@pytest.mark.parametrize(
    ("name", "error", "words"),
    [
        ("fail", Failed, "LookupError: what went wrong"),
        ("crash", Broke, str(-signal.SIGSEGV.value)),
        ("end_quietly", Broke, "3"),
        ("be_killed", Overrun, "^$"),
    ],
)
def test_work_that_breaks_says_how(
    apart: Apart, work: ModuleType, name: str, error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        apart.run(getattr(work, name), **LIMITS)
    assert apart.run(work.double, 2, **LIMITS) == 4


def test_reports_arrive_in_order_and_before_the_answer(apart: Apart, work: ModuleType) -> None:
    heard: list[tuple[Any, ...]] = []
    assert apart.run(work.report_three_times, **LIMITS, on_report=lambda *values: heard.append(values)) == "done"
    assert heard == [(0, 0.0), (1, 0.5), (2, 1.0)]


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError, TimeoutError])
def test_work_ends_when_the_one_who_waits_gives_up(apart: Apart, work: ModuleType, error: type[BaseException]) -> None:
    heard: list[int] = []

    def give_up(_: str, process: int) -> None:
        heard.append(process)
        raise error("enough")

    with pytest.raises(error, match="enough"):
        apart.run(work.report_and_sleep, **LIMITS, on_report=give_up)
    assert ends(heard[0])


def test_work_has_no_secrets_no_django_and_no_connection_of_the_one_who_asked(
    apart: Apart, work: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HIGHWALL_SECRET_KEY", "x" * 50)
    monkeypatch.setenv("DATABASE_URL", "postgres://somebody:secret@localhost/highwall")
    fresh = Apart("work_apart")
    try:
        seen = fresh.run(work.surroundings, **LIMITS)
    finally:
        fresh.close()
    assert set(seen["environment"]) <= {"PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR"} | {
        "PYTHONPATH",
        "OPENBLAS_NUM_THREADS",
    }
    assert not [name for name in seen["modules"] if name.partition(".")[0] in {"django", "psycopg", "ninja"}]
    assert len([name for name in seen["handles"] if name.startswith("socket:")]) == 1
    assert seen["core"] == [0, 0]
    assert seen["niceness"] > 0


def test_no_more_runs_at_once_than_may_and_who_waits_too_long_is_told(work: ModuleType) -> None:
    apart = Apart("work_apart", at_once=1)
    try:
        apart.run(work.double, 1, **LIMITS)
        with ThreadPoolExecutor() as pool:
            slow = pool.submit(apart.run, work.sleep, deadline_s=1.5, memory_bytes=64 << 20)
            time.sleep(0.3)
            with pytest.raises(Busy):
                apart.run(work.double, 1, **LIMITS, wait_s=0.1)
            with pytest.raises(TooSlow):
                slow.result()
        assert apart.run(work.double, 3, **LIMITS) == 6
    finally:
        apart.close()


def test_a_host_that_was_lost_is_replaced(work: ModuleType) -> None:
    apart = Apart("work_apart")
    try:
        host = apart.run(work.surroundings, **LIMITS)["host"]
        os.kill(host, signal.SIGKILL)
        assert ends(host)
        assert apart.run(work.double, 5, **LIMITS) == 10
        assert apart.run(work.surroundings, **LIMITS)["host"] != host
    finally:
        apart.close()


def test_a_host_that_never_comes_up_is_an_error_and_no_wait() -> None:
    apart = Apart("there_is_no_such_module")
    began = time.monotonic()
    with pytest.raises(Failed):
        apart.run(sum, [1], **LIMITS)
    assert time.monotonic() - began < FAR_S


ASKS = """
import sys, threading
sys.path.insert(0, {here!r})
import work_apart
from highwall.kit.apart import Apart
apart = Apart("work_apart")
print(apart.run(work_apart.surroundings, deadline_s=20, memory_bytes=1 << 28)["host"], flush=True)
apart.run(
    work_apart.report_and_sleep,
    deadline_s=60,
    memory_bytes=1 << 28,
    on_report=lambda _, process: print(process, flush=True),
)
"""


@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGTERM])
def test_host_and_work_end_with_the_process_that_asked_however_it_ends(sign: signal.Signals) -> None:
    with subprocess.Popen([sys.executable, "-c", ASKS.format(here=HERE)], stdout=subprocess.PIPE, text=True) as asking:
        assert asking.stdout is not None
        host, process = int(asking.stdout.readline()), int(asking.stdout.readline())
        assert is_there(host)
        assert is_there(process)
        asking.send_signal(sign)
        asking.wait()
        assert ends(process)
        assert ends(host)


def test_work_ends_with_its_host(apart: Apart, work: ModuleType) -> None:
    heard: list[int] = []
    tried: list[int] = []

    def kill_host(_: str, process: int) -> None:
        heard.append(process)
        host = int(Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[1])
        tried.append(host)
        os.kill(host, signal.SIGKILL)

    with pytest.raises(Failed):
        apart.run(work.report_and_sleep, **LIMITS, on_report=kill_host)
    assert all(map(ends, [*heard, *tried]))


def test_a_hundred_calls_leave_no_handle_and_no_process(apart: Apart, work: ModuleType) -> None:
    host = apart.run(work.surroundings, **LIMITS)["host"]
    time.sleep(0.2)
    before = len(os.listdir("/proc/self/fd")), len(os.listdir(f"/proc/{host}/fd"))
    with ThreadPoolExecutor(4) as pool:
        call: Callable[[int], int] = lambda value: apart.run(work.double, value, **LIMITS, wait_s=60)  # noqa: E731
        assert list(pool.map(call, range(100))) == list(range(0, 200, 2))
    time.sleep(0.2)
    assert (len(os.listdir("/proc/self/fd")), len(os.listdir(f"/proc/{host}/fd"))) == before
    assert Path(f"/proc/{host}/task/{host}/children").read_text() == ""
