"""How much PostgreSQL reads for the first page of every list, in every way in which it can be asked for, and for the
pages of records, on the large demonstration mine.

Claim: with 200,000 drill points, 1,000,000 ledger entries, 200,000 entries of usage, 50,000 work orders, 300,000 moves
of accessories and 2,000,000 audit events, no statement behind the first page of any list (each sort in both directions,
each filter, searches with hits and without, the counts included) or of a record touches more than 4,000 pages of 8 kB.
What a plan is called does not count: an index that is walked from end to end is found as a table is. Filters for whose
values there is no row are named, because they were not asked.

    python benchmarks/bench_query_plans.py [shrink]
"""

import json
import sys
from typing import Any

import _lists as walk
import _measure as measure
from _claims import claim

LIMIT_PAGES = 4_000
SHOWN = 25


def main() -> int:
    shrink = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    with measure.installation():
        from django.utils import timezone

        from highwall.config import demo
        from highwall.config.demo.large import FULL, enlarge

        print("Loading ...", flush=True)
        demo.load(timezone.now())
        enlarge(timezone.now(), lambda line: print(line, flush=True), FULL.shrunk(shrink))
        asked, unasked = _everything()
        read = sorted(((*_most(path), path) for path in asked), reverse=True)
    for pages, ms, statement, path in read[:SHOWN]:
        print(f"{'FAIL' if pages > LIMIT_PAGES else 'ok':<5}{pages:>9,} pages {ms:>9.1f} ms  {path[:110]}")
        if pages > LIMIT_PAGES:
            print(f"      {statement[:400]}")
    faults = sum(pages > LIMIT_PAGES for pages, *_ in read)
    if unasked:
        print(f"Without a value, not asked: {', '.join(sorted(unasked))}")
    claim(
        f"pages of 8 kB that any of {len(read)} reads touches in a statement",
        f"{read[0][0]:,}, {faults} above",
        f"at most {LIMIT_PAGES:,}",
        not faults,
    )
    return 1 if faults else 0


def _everything() -> tuple[list[str], set[str]]:
    """All addresses to ask for, and the filters for which there is no value."""
    document, asked, unasked = walk.described(), [], set()
    ids = _ids()
    for pattern, schemas in walk.lists(document).items():
        path = pattern
        for name, value in ids.items():
            path = path.replace(f"{{{name}}}", str(value))
        if "{" in path:
            unasked.add(pattern)
            continue
        rows = _get(path).json()["items"]
        queries = [*walk.ways(schemas, rows, document)]
        asked += [f"{path}?{query}" if query else path for query in queries]
        given = {query.partition("=")[0] for query in queries}
        unasked |= {f"{pattern} by {name}" for name in schemas.keys() - walk.CONTROL - given}
    asked += [f"/holes/{ids['hole_id']}", f"/ledger-movements/{ids['movement_id']}", f"/stores/{ids['store_id']}"]
    return [*asked, f"/projects/{ids['project_id']}", f"/sites/{ids['site_id']}"], unasked


def _ids() -> dict[str, Any]:
    from highwall.domains.accounts.models import User
    from highwall.domains.drilling.models import DrillHole, ImportBatch
    from highwall.domains.explosives.models import LedgerMovement, Store, WarehouseBatch
    from highwall.domains.fleet.models import Machine
    from highwall.domains.projects.models import Site

    site = Site.objects.filter(name__startswith="Large").earliest("name")
    store = Store.objects.filter(name__startswith="Large").earliest("name")
    batch = ImportBatch.objects.order_by("pk").first()
    return {
        "site_id": site.pk,
        "project_id": site.project_id,
        "record_id": site.pk,
        "store_id": store.pk,
        "hole_id": DrillHole.objects.filter(site=site).earliest("pk").pk,
        "movement_id": LedgerMovement.objects.filter(store=store).earliest("pk").pk,
        "batch_id": WarehouseBatch.objects.earliest("pk").pk,
        "machine_id": Machine.objects.earliest("pk").pk,
        "user_id": User.objects.earliest("pk").pk,
        **({"import_id": batch.pk} if batch else {}),
    }


def _get(path: str) -> Any:
    """The answer to a person who may see everything."""
    from django.test import Client

    from highwall.config.demo.accounts import PASSWORD
    from highwall.domains.accounts.services import sign_in
    from highwall.kit.triggers import Cache

    if not hasattr(_get, "client"):
        opened = sign_in(email="admin@highwall.example", password=PASSWORD, address=None, device="bench")
        _get.client = Client(headers={"Authorization": f"Bearer {opened.access_token}"})  # type: ignore[attr-defined]
        Cache.live = True
    answer = _get.client.get(f"/api/v1{path}")  # type: ignore[attr-defined]
    if answer.status_code != 200:
        raise SystemExit(f"{path}: {answer.status_code} {answer.content!r}")
    return answer


def _most(path: str) -> tuple[int, float, str]:
    """Of the statements behind an answer the one that reads most: pages, milliseconds, text."""
    statements = [sql for sql in measure.sql_of(lambda: _get(path)) if sql.startswith(("SELECT", "WITH"))]
    return max((_explain(statement) for statement in statements), default=(0, 0.0, ""))


def _explain(statement: str) -> tuple[int, float, str]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + statement.replace("%", "%%"), [])
        answer = cursor.fetchone()[0]
    (plan,) = answer if isinstance(answer, list) else json.loads(answer)
    top = plan["Plan"]
    pages = sum(top[f"{kind} {what} Blocks"] for kind in ("Shared", "Temp") for what in _KINDS[kind])
    return pages, plan["Execution Time"], statement


_KINDS = {"Shared": ("Hit", "Read"), "Temp": ("Read", "Written")}


if __name__ == "__main__":
    sys.exit(main())
