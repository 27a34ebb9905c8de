"""A list, a detail and a stock movement through the API at 100 connections, against pgbench with the same SQL.

Claims: the list (25 of 200,000 rows, filtered, with total) and the stock movement reach at least a quarter of what
pgbench reaches with the statements that the API sends, in the same run, without an error; a web worker takes at most
150 MB. pgbench runs with 100 clients and with as many as the web server has threads; the faster one counts.

Server, database, this client and pgbench share the processors of one machine, so the client's own share of them is
printed too.

    python benchmarks/bench_api.py
"""

import json
import re
import statistics
import sys
from collections.abc import Callable
from typing import Any

import _measure as measure

CONNECTIONS = 100
SECONDS = 5
ROUNDS = 3
SHARE_LIMIT = 0.25
MEMORY_LIMIT_MB = 150.0
MOVEMENTS = 200_000


def main() -> int:
    with measure.installation() as server:
        from django.utils import timezone

        from highwall.config import demo
        from highwall.config.demo.large import Size, enlarge

        print("Loading ...", flush=True)
        demo.load(timezone.now())
        size = Size(drill_points=20_000, ledger_entries=2 * MOVEMENTS, audit_events=24_000)
        enlarge(timezone.now(), lambda line: print(line, flush=True), size)
        cases, token = _cases()
        good = True
        with measure.web_server() as (port, workers):
            for name, case in cases.items():
                good &= _measure_case(name, case, server.dsn(), port, workers, token)
            memory = measure.memory_mb(workers)
        fits = memory <= MEMORY_LIMIT_MB and len(workers) == measure.WORKERS
        print(
            f"{_word(fits)}: {memory:.0f} MB for the larger of {len(workers)} web workers (limit {MEMORY_LIMIT_MB:.0f})"
        )
    return 0 if good and fits else 1


class Case:
    """Requests, the SQL of one of them for pgbench, and the share that must be reached (None: only reported)."""

    def __init__(
        self,
        requests: list[tuple[str, str, Any]],
        expect: int,
        limit: float | None,
        adapt: Callable[[list[str]], str],
    ) -> None:
        self.requests, self.expect, self.limit, self.adapt = requests, expect, limit, adapt
        self.scripts: list[str] = []


def _cases() -> tuple[dict[str, Case], str]:
    from django.test import Client

    from highwall.config.demo.people import PASSWORD
    from highwall.domains.accounts.services import sign_in
    from highwall.domains.explosives.models import LedgerMovement, StockLot, Store
    from highwall.kit.cache import Cache

    token = sign_in(email="explosives@highwall.example", password=PASSWORD, address=None, device="bench").access_token
    stores = list(Store.objects.filter(name__startswith="Large").order_by("name").values_list("pk", flat=True))
    batch = dict(StockLot.objects.filter(store__in=stores, product__kind="anfo").values_list("store_id", "batch_id"))
    listing = "/ledger-movements?page=1&page_size=25&sort=-at&kind=issue&store_id="
    some = LedgerMovement.objects.filter(kind="issue", store__in=stores).values_list("pk", flat=True)[:20]
    cases = {
        "list": Case([("GET", f"{listing}{pk}", None) for pk in stores], 200, SHARE_LIMIT, _as_is),
        "list with a search word": Case(
            [("GET", f"{listing}{pk}&search=-00{n}", None) for n, pk in enumerate(stores)], 200, None, _as_is
        ),
        "detail": Case([("GET", f"/ledger-movements/{pk}", None) for pk in some], 200, None, _as_is),
        "stock movement": Case(
            [
                ("POST", f"/stores/{pk}/receipts", {"batch_id": str(batch[pk]), "quantity_kg": 0.001})
                for pk in stores
                if pk in batch
            ],
            201,
            SHARE_LIMIT,
            _reading_what_was_posted,
        ),
    }
    # As in a web worker: who acts is known after the first request.
    Cache.live = True
    client = Client(headers={"Authorization": f"Bearer {token}"})
    for case in cases.values():
        for method, path, body in case.requests:

            def call(method: str = method, path: str = path, body: Any = body, case: Case = case) -> None:
                text = json.dumps(body) if body is not None else ""
                answer = client.generic(method, f"/api/v1{path}", text, content_type="application/json")
                if answer.status_code != case.expect:
                    raise SystemExit(f"{method} {path}: {answer.status_code} {answer.content!r}")

            call()
            case.scripts.append(case.adapt(measure.sql_of(call)))
    Cache.live = False
    return cases, token


def _as_is(statements: list[str]) -> str:
    return "".join(f"{statement};\n" for statement in statements)


def _reading_what_was_posted(statements: list[str]) -> str:
    """The same statements; what is read for the answer is the movement that this repetition has posted."""
    posting = next((number for number, sql in enumerate(statements) if "INTO explosives_ledgermovement" in sql), None)
    found = re.search(r'"explosives_ledgermovement"."id" = \(\'([0-9a-f]{32})\'::uuid\)', statements[-2])
    if posting is None or found is None:
        raise SystemExit("The posting of the movement and its reading were not found in:\n" + "\n".join(statements))
    before, after = _as_is(statements[:posting]), _as_is(statements[posting + 1 :])
    after = after.replace(f"'{found[1]}'::uuid", "(:id)::uuid")
    return f"{before}{statements[posting]} \\gset\n{after}"


def _measure_case(name: str, case: Case, dsn: str, port: int, workers: list[int], token: str) -> bool:
    requests = [
        measure.request_bytes(method, path, token, json.dumps(body).encode() if body is not None else b"")
        for method, path, body in case.requests
    ]
    measure.load(port, requests, connections=CONNECTIONS, seconds=2, expect=case.expect)
    rounds, bare, cpu, answers = [], [], [], []
    for _ in range(ROUNDS):
        before = measure.cpu_s(workers)
        got = measure.load(port, requests, connections=CONNECTIONS, seconds=SECONDS, expect=case.expect)
        cpu.append((measure.cpu_s(workers) - before) / max(got.good, 1))
        many = measure.pgbench(dsn, case.scripts, clients=CONNECTIONS, seconds=SECONDS)
        few = measure.pgbench(dsn, case.scripts, clients=measure.WORKERS * measure.THREADS, seconds=SECONDS)
        answers.append(got)
        bare.append(max(many, few))
        rounds.append(got.per_second / max(many, few))
    share = statistics.median(rounds)
    bad = sum(got.bad for got in answers)
    good = bad == 0 and (case.limit is None or share >= case.limit)
    middle = sorted(answers, key=lambda got: got.per_second)[len(answers) // 2]
    limit = f", limit {case.limit}" if case.limit is not None else ""
    print(
        f"{_word(good)}: {name}: {middle.per_second:.0f} requests/s, pgbench {statistics.median(bare):.0f}/s with the "
        f"same {case.scripts[0].count(chr(10))} statements: share {share:.2f}{limit}; {bad} errors; "
        f"median {middle.median_ms:.0f} ms, p99 {middle.p99_ms:.0f} ms; {1000 * statistics.median(cpu):.2f} ms of "
        f"processor per request in the web workers; the client itself took "
        f"{100 * middle.client_cpu_s / middle.seconds:.0f} % of one processor",
        flush=True,
    )
    if bad:
        print(f"  first error: {next(got.first_problem for got in answers if got.bad)}")
    return good


def _word(good: bool) -> str:
    return "PASS" if good else "FAIL"


if __name__ == "__main__":
    sys.exit(main())
