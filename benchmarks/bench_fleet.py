"""Lists of the fleet, of maintenance and of accessories, and what those who answer for them see first, on the small
demonstration mine and on the large one: 500 machines, 200,000 entries of usage, 50,000 work orders, 300,000 moves.

Each list is asked for in every way that it offers: each sort in both directions, each filter, searches with hits and
without. Claims, all of the processor, here and in the database, at one client, the least of several rounds: the first
page of any of them takes at most 50 ms, and one of five rows in any sort at most 1.3 times (or 3 ms more than) what it
takes on the small mine, where that has as many; what a machine manager sees first takes at most 150 ms, the board with
500 open orders at most 250 ms, and key figures of a year by month at most 1 s.

    python benchmarks/bench_fleet.py [shrink]
"""

import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import _lists as walk
import _measure as measure
import _processor as processor
from _claims import claim

LISTS = (
    "/machines",
    "/machine-assignments",
    "/machine-requests",
    "/usage-entries",
    "/work-orders",
    "/fault-reports",
    "/maintenance/order-costs",
    "/accessories",
    "/low-stock-accessories",
    "/stock-moves",
    "/storage-locations",
)
PAGE_MS, TIMES, MORE_MS, OVERVIEW_MS, BOARD_MS, YEAR_MS = 50.0, 1.3, 3.0, 150.0, 250.0, 1000.0
ROUNDS, ROWS, SHOWN = 4, 5, 15
BOARD = ("scheduled", "overdue", "in_progress")

os.environ["HIGHWALL_BCRYPT_ROUNDS"] = "4"


def main() -> int:
    shrink = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    with measure.installation():
        from django.utils import timezone

        from highwall.config import demo
        from highwall.config.demo.large import FULL, enlarge

        print("Loading ...", flush=True)
        demo.load(timezone.now())
        ask = _asking()
        # What was asked for once has its statements, and its pages of the database, at hand.
        small = {way: took for way, took, rows in _few(ask) if rows == ROWS}
        print(f"{len(small)} ways in which the small mine fills {ROWS} rows", flush=True)
        size = replace(FULL, drill_points=10_000, ledger_entries=20_000, audit_events=4_800).shrunk(shrink)
        began = time.monotonic()
        enlarge(timezone.now(), lambda line: print(line, flush=True), size)
        print(f"Large in {time.monotonic() - began:.0f} s", flush=True)
        good = _pages(ask)
        good &= _growth(small, {way: took for way, took, _ in _few(ask)})
        good &= _others(ask)
    return 0 if good else 1


def _asking() -> Callable[[str], Any]:
    """Asks as a machine manager of all regions would: an administrator."""
    from django.test import Client

    from highwall.config.demo.accounts import PASSWORD
    from highwall.domains.accounts.services import sign_in
    from highwall.kit.triggers import Cache

    opened = sign_in(email="admin@highwall.example", password=PASSWORD, address=None, device="bench")
    client = Client(headers={"Authorization": f"Bearer {opened.access_token}"})
    Cache.live = True

    def ask(path: str) -> Any:
        answer = client.get(f"/api/v1{path}")
        if answer.status_code != 200:
            raise SystemExit(f"{path}: {answer.status_code} {answer.content!r}")
        return answer

    return ask


def _ways(ask: Callable[[str], Any]) -> list[str]:
    """All addresses of the lists, with what the mine has for filters."""
    document = walk.described()
    known, found = walk.lists(document), []
    for path in LISTS:
        rows = ask(path).json()["items"]
        found += [f"{path}?{query}" for query in walk.ways(known[path], rows, document)]
    return found


def _with(way: str, more: str) -> str:
    return way + more if way.endswith("?") else f"{way}&{more}"


def _least_ms(ask: Callable[[str], Any], path: str) -> float:
    """Milliseconds of the processor, here and in the database."""
    ask(path)
    spent = []
    for _ in range(ROUNDS):
        in_database = processor.backend_s()
        own = time.process_time()
        ask(path)
        own = time.process_time() - own
        spent.append(1000 * (own + processor.backend_s() - in_database))
    return min(spent)


def _few(ask: Callable[[str], Any]) -> list[tuple[str, float, int]]:
    """Each sort of a page of few rows: what it takes and how many rows came."""
    found = []
    for way in _ways(ask):
        if way.partition("?")[2].startswith("sort=") or way.endswith("?"):
            path = _with(way, f"page_size={ROWS}")
            found.append((path, _least_ms(ask, path), len(ask(path).json()["items"])))
    return found


def _pages(ask: Callable[[str], Any]) -> bool:
    took = sorted(((_least_ms(ask, way), way) for way in _ways(ask)), reverse=True)
    for ms, way in took[:SHOWN]:
        print(f"{'FAIL' if ms > PAGE_MS else 'ok':<5}{ms:8.1f} ms  {way[:110]}")
    above = sum(ms > PAGE_MS for ms, _ in took)
    return claim(
        f"first page of the fleet's lists in any of {len(took)} ways, of the processor",
        f"{took[0][0]:.1f} ms, {above} above",
        f"at most {PAGE_MS:.0f} ms",
        not above,
    )


def _growth(small: dict[str, float], large: dict[str, float]) -> bool:
    times = sorted(((large[way] / took, took, way) for way, took in small.items() if way in large), reverse=True)
    over = [way for rate, took, way in times if rate > TIMES and large[way] - took > MORE_MS]
    for rate, took, way in times[:SHOWN]:
        print(f"{'FAIL' if way in over else 'ok':<5}{rate:6.2f} times {took:7.1f} ms  {way[:110]}")
    return claim(
        f"a page of {ROWS} rows by the same on the small mine, in {len(times)} ways",
        f"{times[0][0]:.2f} times, {len(over)} above",
        f"at most {TIMES:g} times or {MORE_MS:g} ms more",
        not over,
    )


def _others(ask: Callable[[str], Any]) -> bool:
    board = sum(_least_ms(ask, f"/work-orders?status={status}&page_size=200") for status in BOARD)
    found = (
        ("what a machine manager sees first", _least_ms(ask, "/maintenance/overview"), OVERVIEW_MS),
        ("the board with its open orders", board, BOARD_MS),
        ("key figures by month", _least_ms(ask, "/maintenance/figures/over-time?span=month&count=12"), YEAR_MS),
        ("costs of ninety days", _least_ms(ask, "/maintenance/costs"), YEAR_MS),
        ("workload", _least_ms(ask, "/maintenance/workload"), OVERVIEW_MS),
    )
    kept = [
        claim(f"{what}, of the processor", f"{ms:.0f} ms", f"at most {limit:.0f} ms", ms <= limit)
        for what, ms, limit in found
    ]
    return all(kept)


if __name__ == "__main__":
    sys.exit(main())
