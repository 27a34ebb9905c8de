"""A hundred signed-in people who browse users, regions and the audit trail at once, on the large demonstration data.

Claim: no request fails. The 95th percentile of the answers is printed beside that of the database alone, which is sent
the same statements one at a time.

    python benchmarks/bench_browsing.py [audit events]
"""

import os
import statistics
import sys
import time
from typing import Any

import _measure as measure

PEOPLE = 100
SECONDS = 15
TRAIL = 2_000_000

# The price of a password hash is not what is measured here.
os.environ["HIGHWALL_BCRYPT_ROUNDS"] = "4"


def main() -> int:
    events = int(sys.argv[1]) if len(sys.argv) > 1 else TRAIL
    with measure.installation() as server:
        from django.utils import timezone

        from highwall.config import demo
        from highwall.config.demo.large import Size, enlarge

        print("Loading ...", flush=True)
        demo.load(timezone.now())
        size = Size(drill_points=20_000, ledger_entries=20_000, audit_events=events)
        enlarge(timezone.now(), lambda line: print(line, flush=True), size)
        tokens = _sign_in_everybody()
        paths = _paths()
        alone = _database_alone(server.dsn(), tokens[0], paths)
        requests = [
            measure.request_bytes("GET", paths[(person + step) % len(paths)], token)
            for step in range(len(paths))
            for person, token in enumerate(tokens)
        ]
        with measure.web_server() as (port, workers):
            measure.load(port, requests, connections=PEOPLE, seconds=3, expect=200)
            got = measure.load(port, requests, connections=PEOPLE, seconds=SECONDS, expect=200)
            memory = measure.memory_mb(workers)
    good = got.bad == 0
    print(
        f"{'PASS' if good else 'FAIL'}: {PEOPLE} people browsing {len(paths)} pages of users, regions and "
        f"{events:,} audit events: {got.per_second:.0f} answers/s, {got.bad} errors; median {got.median_ms:.0f} ms, "
        f"p95 {got.p95_ms:.0f} ms with all of them asking without a pause; the database alone, one statement at a "
        f"time: median {1000 * statistics.median(alone):.1f} ms, p95 {1000 * alone[len(alone) * 95 // 100]:.1f} ms "
        f"a page; {memory:.0f} MB in the larger web worker"
    )
    if got.bad:
        print(f"  first error: {got.first_problem}")
    return 0 if good else 1


def _sign_in_everybody() -> list[str]:
    from highwall.domains.accounts.services import create_user, sign_in
    from highwall.kit.policy import system_actor

    tokens = []
    for number in range(PEOPLE):
        email, password = f"reader{number}@highwall.example", "Reading-2026-all"
        create_user(
            actor=system_actor("bench"),
            email=email,
            password=password,
            first_name="Reader",
            last_name=f"Number {number}",
            roles=["auditor"],
            primary_role="auditor",
            region_id=None,
        )
        tokens.append(sign_in(email=email, password=password, address=None, device="bench").access_token)
    return tokens


def _paths() -> list[str]:
    from highwall.domains.accounts.models import User
    from highwall.domains.regions.models import Region

    region = Region.objects.earliest("name")
    user = User.objects.latest("created_at")
    return [
        "/users",
        "/users?role=auditor&sort=-created_at",
        "/users?search=reader&page=2",
        f"/users/{user.pk}",
        "/regions",
        f"/regions/{region.pk}",
        "/audit-events",
        "/audit-events?event=update",
        f"/audit-events?actor_id={user.pk}",
        "/audit-events?resource=explosives_ledgerentry&page=3",
        "/notifications/unread-count",
    ]


def _database_alone(dsn: str, token: str, paths: list[str]) -> list[float]:
    """Seconds that the statements of a page take by themselves, sorted."""
    import psycopg
    from django.test import Client

    client = Client(headers={"Authorization": f"Bearer {token}"})

    def ask(path: str) -> None:
        answer = client.get(f"/api/v1{path}")
        if answer.status_code != 200:
            raise SystemExit(f"{path}: {answer.status_code} {answer.content!r}")

    scripts: list[list[str]] = []
    for path in paths:
        ask(path)
        scripts.append([sql for sql in measure.sql_of(lambda path=path: ask(path)) if sql not in {"BEGIN", "COMMIT"}])
    times = []
    with psycopg.connect(dsn, autocommit=True) as connection:
        for _ in range(20):
            for script in scripts:
                began = time.perf_counter()
                for sql in script:
                    _run(connection, sql)
                times.append(time.perf_counter() - began)
    return sorted(times)


def _run(connection: Any, sql: str) -> None:
    cursor = connection.execute(sql)
    if cursor.description:
        cursor.fetchall()


if __name__ == "__main__":
    sys.exit(main())
