"""How PostgreSQL answers the first page of the big lists on the large demonstration mine.

Claim: with 200,000 drill points, 1,000,000 ledger entries and 2,000,000 audit events, no statement behind the first
page of a list, the audit filters, the ledger of a store or the page of a record reads a big table from end to end.
Prints each statement's plan in one line and the time that PostgreSQL took for it.

    python benchmarks/bench_query_plans.py
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

import _measure as measure

BIG_ROWS = 50_000


def main() -> int:
    with measure.installation():
        from django.utils import timezone

        from highwall.config import demo
        from highwall.config.demo.large import enlarge

        print("Loading ...", flush=True)
        demo.load(timezone.now())
        enlarge(timezone.now(), lambda line: print(line, flush=True))
        faults = 0
        for path in _paths():
            for statement in measure.sql_of(_get(path)):
                if statement.startswith("SELECT"):
                    faults += _explain(path, statement)
    print(f"{'FAIL' if faults else 'PASS'}: {faults} statements read a table of more than {BIG_ROWS:,} rows as a whole")
    return 1 if faults else 0


def _paths() -> list[str]:
    from highwall.domains.accounts.models import User
    from highwall.domains.drilling.models import DrillHole
    from highwall.domains.explosives.models import LedgerMovement, Store
    from highwall.domains.projects.models import Site
    from highwall.kit.models import AuditEvent

    store = Store.objects.get(name="Large store 03").pk
    site = Site.objects.filter(name__startswith="Large").first().pk  # type: ignore[union-attr]
    hole = DrillHole.objects.filter(site_id=site).first().pk  # type: ignore[union-attr]
    movement = LedgerMovement.objects.filter(store_id=store).first().pk  # type: ignore[union-attr]
    person = User.objects.get(email="engineer@highwall.example").pk
    event = AuditEvent.objects.filter(resource="projects_site").order_by("-at").first()
    return [
        "/projects",
        "/projects?search=Large%20project%20012",
        "/sites",
        "/sites?status=in_progress&sort=name",
        f"/sites/{site}/holes",
        f"/holes/{hole}",
        "/ledger-movements",
        f"/ledger-movements?store_id={store}",
        f"/ledger-movements?store_id={store}&kind=issue",
        f"/ledger-movements/{movement}",
        "/stock-lots",
        f"/stock-lots?store_id={store}",
        f"/stores/{store}",
        "/stores",
        "/warehouse-batches",
        "/audit-events",
        "/audit-events?resource=projects_site",
        f"/audit-events?resource=projects_site&resource_id={event.resource_id if event else ''}",
        f"/audit-events?actor_id={person}",
        "/audit-events?event=delete",
        "/machines",
        "/approval-requests",
    ]


def _get(path: str) -> Any:
    """A call as a person who may see everything: administrator and explosive manager in one."""
    from django.test import Client

    from highwall.config.demo.people import PASSWORD
    from highwall.domains.accounts.services import sign_in
    from highwall.kit.cache import Cache

    if not hasattr(_get, "client"):
        opened = sign_in(email="admin@highwall.example", password=PASSWORD, address=None, device="bench")
        _get.client = Client(headers={"Authorization": f"Bearer {opened.access_token}"})  # type: ignore[attr-defined]
        Cache.live = True

    def call() -> None:
        answer = _get.client.get(f"/api/v1{path}")  # type: ignore[attr-defined]
        if answer.status_code != 200:
            raise SystemExit(f"{path}: {answer.status_code} {answer.content!r}")

    return call


def _explain(path: str, statement: str) -> int:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("EXPLAIN (ANALYZE, FORMAT JSON) " + statement.replace("%", "%%"), [])
        answer = cursor.fetchone()[0]
        plan = answer if isinstance(answer, list) else json.loads(answer)
        cursor.execute(
            """SELECT relname, reltuples FROM pg_class WHERE relkind = 'r' AND reltuples > %s""",
            [BIG_ROWS],
        )
        big = dict(cursor.fetchall())
    nodes = list(_nodes(plan[0]["Plan"]))
    whole = [
        node["Relation Name"]
        for node in nodes
        if node["Node Type"] == "Seq Scan" and node.get("Actual Loops", 0) and node["Relation Name"] in big
    ]
    scans = {
        f"{node['Node Type']} {node.get('Index Name') or node.get('Relation Name')}"
        for node in nodes
        if "Scan" in node["Node Type"] and node.get("Actual Loops", 0)
    }
    shown = ", ".join(sorted(scans)[:4]) + (f" and {len(scans) - 4} more" if len(scans) > 4 else "")
    word = "FAIL" if whole else "ok"
    print(f"{word:<5}{plan[0]['Execution Time']:>9.1f} ms  {path[:70]:<70} {shown}")
    for name in whole:
        print(f"      reads all of {name}: {statement[:300]}")
    return len(whole)


def _nodes(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for below in node.get("Plans", []):
        yield from _nodes(below)


if __name__ == "__main__":
    sys.exit(main())
