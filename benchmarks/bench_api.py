"""Lists, details, a stock movement and a small audited create through the API at 100 connections, against pgbench
with the same SQL.

Each request is another one: people, filters and pages are drawn at random, so that nothing is found ready by its value.
Claims, in the same run and without an error: a list (25 of 200,000 rows, filtered, with total) and the stock movement
reach at least a quarter of what pgbench reaches with the statements that the API sends, a detail 0.15; a small audited
create takes at most 3.7 ms of processor in web server and database, a fifth of what NetBox's smallest takes (see
README.md); a web worker takes at most 150 MB.

A share is that of the processor: what clients, database and pgbench take for a transaction, by what clients, web server
and database take for a request. On a machine of one's own that is the share of the requests, which is printed beside
it, and other work on the machine does not change it. pgbench runs with as many clients as the web server has threads,
and what its plans take is not counted: the web server has made its own.

    python benchmarks/bench_api.py
"""

import json
import math
import os
import random
import re
import statistics
import sys
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

import _measure as measure
import _processor as processor
from _claims import claim

CONNECTIONS = 100
SECONDS = 5
ROUNDS = 3
LIST_SHARE, DETAIL_SHARE = 0.25, 0.15
CREATE_MS = 3.7
MEMORY_LIMIT_MB = 150.0
MOVEMENTS = 200_000
PEOPLE = 20
DIFFERENT = 3_000
SCRIPTS, OF_WRITES = 100, 10
"""Of so many requests the SQL is taken for pgbench. Of a few, what is read would lie ready for it in the processor's
own memory, while the web server is asked for other rows each time; what is written takes longer than that."""
CLIENTS = measure.WORKERS * measure.THREADS
PLANNED_BY, COUNTED = math.log(100), 700
"""Transactions of each client of pgbench, for each script: after so many it has met each of them but for one in a
hundred; and those that are counted."""

os.environ["HIGHWALL_BCRYPT_ROUNDS"] = "4"


def main() -> int:
    with measure.installation() as server:
        from django.utils import timezone

        from highwall.config import demo
        from highwall.config.demo.large import Size, enlarge

        movements = int(sys.argv[1]) if len(sys.argv) > 1 else MOVEMENTS
        print("Loading ...", flush=True)
        demo.load(timezone.now())
        size = Size(drill_points=20_000, ledger_entries=2 * movements, audit_events=24_000)
        enlarge(timezone.now(), lambda line: print(line, flush=True), size)
        tokens = measure.sign_in_people(PEOPLE, "explosive_manager")
        cases = _cases(tokens)
        good = True
        with measure.web_server() as (port, workers):
            for name, case in cases.items():
                good &= _measure_case(name, case, server.dsn(), port, workers)
            memory = measure.memory_mb(workers)
        fits = memory <= MEMORY_LIMIT_MB and len(workers) == measure.WORKERS
        what = f"memory of the larger of {len(workers)} web workers"
        claim(what, f"{memory:.0f} MB", f"at most {MEMORY_LIMIT_MB:.0f}", fits)
    return 0 if good and fits else 1


class Case:
    """Requests (method, path, token, body), what pgbench is to run for them, and what must be reached."""

    def __init__(
        self,
        requests: list[tuple[str, str, str, Any]],
        expect: int,
        *,
        share: float | None = None,
        limit_ms: float | None = None,
        adapt: Callable[[list[str]], str] | None = None,
    ) -> None:
        self.requests, self.expect, self.share, self.limit_ms, self.adapt = requests, expect, share, limit_ms, adapt
        self.scripts: list[str] = []


def _cases(tokens: list[str]) -> dict[str, Case]:
    from django.test import Client

    from highwall.domains.explosives.models import LedgerMovement, StockLot, Store
    from highwall.kit.triggers import Cache

    dice = random.Random(2026)
    stores = list(Store.objects.filter(name__startswith="Large").order_by("name").values_list("pk", flat=True))
    batch = dict(StockLot.objects.filter(store__in=stores, product__kind="anfo").values_list("store_id", "batch_id"))
    kinds = list(LedgerMovement.objects.order_by("kind").values_list("kind", flat=True).distinct())
    some = list(LedgerMovement.objects.filter(store__in=stores).values_list("pk", flat=True)[: 10 * DIFFERENT])

    def listed(**more: Any) -> tuple[str, str, str, Any]:
        asked = {
            "page": dice.randint(1, 39),
            "page_size": 25,
            "sort": dice.choice(["-at", "at"]),
            "store_id": dice.choice(stores),
            **more,
        }
        return "GET", f"/ledger-movements?{urlencode(asked)}", dice.choice(tokens), None

    def received(store: Any) -> tuple[str, str, str, Any]:
        return (
            "POST",
            f"/stores/{store}/receipts",
            dice.choice(tokens),
            {"batch_id": str(batch[store]), "quantity": 1},
        )

    machine = {"machine_type": "Drill rig", "model": "D65", "manufacturer": "Epiroc", "manufacturing_year": 2024}
    manager = measure.sign_in_people(1, "machine_manager")[0]
    cases = {
        "list": Case(
            [listed(kind=dice.choice(kinds)) if dice.random() < 0.5 else listed() for _ in range(DIFFERENT)],
            200,
            share=LIST_SHARE,
            adapt=_as_is,
        ),
        "list with a search word": Case(
            [listed(page=1, search=f"-{dice.randint(0, 999):03}") for _ in range(DIFFERENT)], 200, adapt=_as_is
        ),
        "detail": Case(
            [("GET", f"/ledger-movements/{dice.choice(some)}", dice.choice(tokens), None) for _ in range(DIFFERENT)],
            200,
            share=DETAIL_SHARE,
            adapt=_as_is,
        ),
        "stock movement": Case(
            [received(dice.choice([pk for pk in stores if pk in batch])) for _ in range(200)],
            201,
            share=LIST_SHARE,
            adapt=_reading_what_was_posted,
        ),
        "small audited create": Case(
            [
                ("POST", "/machines", manager, {**machine, "name": f"Rig {number}", "serial_number": f"B-{number:06}"})
                for number in range(30_000)
            ],
            201,
            limit_ms=CREATE_MS,
        ),
    }
    # As in a web worker: who acts is known after the first request.
    Cache.live = True
    client = Client()
    for case in cases.values():
        if case.adapt is None:
            continue
        some = case.requests[: SCRIPTS if case.expect == 200 else OF_WRITES]
        for method, path, token, body in some:

            def call(method: str = method, path: str = path, token: str = token, body: Any = body) -> int:
                text = json.dumps(body) if body is not None else ""
                headers = {"Authorization": f"Bearer {token}"}
                kind = "application/json"
                answer = client.generic(method, f"/api/v1{path}", text, content_type=kind, headers=headers)
                if answer.status_code != case.expect:  # noqa: B023 called at once
                    raise SystemExit(f"{method} {path}: {answer.status_code} {answer.content!r}")
                return answer.status_code

            call()
            case.scripts.append(case.adapt(measure.sql_of(call)))
    Cache.live = False
    return cases


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


def _measure_case(name: str, case: Case, dsn: str, port: int, workers: list[int]) -> bool:
    requests = [
        measure.request_bytes(method, path, token, json.dumps(body).encode() if body is not None else b"")
        for method, path, token, body in case.requests
    ]
    given = iter(range(0, len(requests), max(1, len(requests) // (ROUNDS + 1))))

    def ask(seconds: float) -> measure.Answers:
        # What is created once is not sent again in the next round.
        at = next(given)
        mine = requests[at:] + requests[:at] if case.limit_ms is None else requests[at:]
        return measure.load(port, mine, connections=CONNECTIONS, seconds=seconds, expect=case.expect)

    ask(2)
    shares, rates, bare, served_ms, web_ms, answers = [], [], [], [], [], []
    for _ in range(ROUNDS):
        with processor.used_by(*workers) as web, processor.used_by(processor.postmaster()) as database:
            got = ask(SECONDS)
        answers.append(got)
        web_ms.append(1000 * web.trees_s / max(got.good, 1))
        served_ms.append(1000 * (web.trees_s + database.trees_s) / max(got.good, 1))
        if case.scripts:
            a_request_s = (web.trees_s + database.all_s) / max(got.good, 1)
            rate, cost_s = _pgbench(dsn, case.scripts)
            bare.append(rate)
            rates.append(got.per_second / rate)
            shares.append(cost_s / a_request_s)
    bad = sum(got.bad for got in answers)
    middle = sorted(answers, key=lambda got: got.per_second)[len(answers) // 2]
    served = statistics.median(served_ms)
    told = (
        f"{served:.2f} ms of processor per request, {statistics.median(web_ms):.2f} of it in the web workers; "
        f"{middle.per_second:.0f} requests/s, {bad} errors; median {middle.median_ms:.0f} ms, "
        f"p99 {middle.p99_ms:.0f} ms"
    )
    figure = ""
    if shares:
        share = statistics.median(shares)
        figure = f"{share:.3f} of pgbench"
        told = (
            f"shares {min(shares):.3f} to {max(shares):.3f}, {statistics.median(rates):.2f} of the "
            f"{statistics.median(bare):.0f}/s of pgbench by the clock, the same {case.scripts[0].count(chr(10))} "
            f"statements; {told}"
        )
    if case.share is not None:
        good = claim(f"{name}, of the processor", figure, f"at least {case.share}", share >= case.share, told)
    elif case.limit_ms is not None:
        what = f"{name}, of the processor with the database"
        good = claim(what, f"{served:.2f} ms", f"at most {case.limit_ms}", served <= case.limit_ms, told)
    else:
        good = True
        print(f"shown: {name}: {figure}; {told}", flush=True)
    if bad:
        print(f"  first error: {next(got.first_problem for got in answers if got.bad)}")
        claim(f"errors of {name}", str(bad), "none", kept=False)
    return good and bad == 0


def _pgbench(dsn: str, scripts: list[str]) -> tuple[float, float]:
    """Transactions per second, and the seconds of processor that one takes in pgbench and the database.

    It has as many clients as the web server has threads: with a hundred, each transaction takes more. Each client
    plans each statement once, which takes longer than running it some dozen times, and the web server that it is
    compared with has its plans. So what a short run takes, plans included, is taken off a longer one. Both are of a
    number of transactions and not of seconds: other work on the machine changes how many of those have been planned for
    in a time, and a short run in which some were not yet would leave their plans in the difference.
    """
    runs = []
    planned_by = math.ceil(PLANNED_BY * len(scripts))
    for each in (planned_by, planned_by + COUNTED):
        with processor.used_by(processor.postmaster()) as used:
            rate = measure.pgbench(dsn, scripts, clients=CLIENTS, each=each)
        runs.append(used.all_s)
    return rate, (runs[1] - runs[0]) / (CLIENTS * COUNTED)


if __name__ == "__main__":
    sys.exit(main())
