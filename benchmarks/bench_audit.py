"""The audit trail with ten million events.

Claim: the first page of any filter, with its count, takes PostgreSQL less than 100 ms, and no plan reads a partition
from end to end. Also prints what an event costs to write, to seal and to verify, and how fast it is exported.

    python benchmarks/bench_audit.py [EVENTS] [--prove]
"""

import json
import sys
import time
from typing import Any

import _measure as measure
import _processor as processor
from _claims import claim

LIMIT_MS = 100.0
MONTHS = 24
CHUNK = 500_000

# People and tables by a skewed share, as in life: a few are most of the trail. Every 97th event is a job's.
_FILL = """
INSERT INTO audit_event (at, event, resource, resource_id, actor_id, address, request_id, source, before, after)
SELECT now() - make_interval(secs => (%(total)s - n) * %(step)s),
       (ARRAY['create','update','update','update','create','delete','sign_in','export'])[1 + (h / 7 %% 8)],
       (ARRAY['drilling_drillhole','drilling_drillpoint','explosives_stocklot','accounts_session','projects_site',
              'blasting_blastconnection','fleet_machine','accounts_user','regions_region',
              'kit_settingvalue'])[1 + floor(10 * power((h / 31 %% 1000) / 1000.0, 3))::int],
       people.ids[1 + (h / 3 %% 5000)] || '',
       CASE WHEN n %% 97 > 0 THEN people.ids[1 + floor(200 * power((h / 11 %% 1000) / 1000.0, 2))::int] END,
       ('10.' || h / 5 %% 4 || '.' || h / 13 %% 200 || '.7')::inet,
       uuidv7()::text, 'api', '{"version": 1, "status": "planned"}', '{"version": 2, "status": "drilled"}'
FROM generate_series(%(first)s::bigint, %(last)s::bigint) n
CROSS JOIN LATERAL (SELECT abs(hashint8(n))::bigint AS h) hashed
CROSS JOIN (SELECT array_agg(md5('person' || p)::uuid) AS ids FROM generate_series(1, 5001) p) people
"""


def main() -> int:
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    total = int(words[0]) if words else 10_000_000
    with measure.installation():
        _fill(total)
        slowest = max(_page(name, query) for name, query in _queries())
        _export()
        if "--prove" in sys.argv:
            _prove()
    what = f"slowest first page of {total:,} events, of the database's processor"
    return not claim(what, f"{slowest:.1f} ms", f"under {LIMIT_MS:.0f}", slowest < LIMIT_MS)


def _fill(total: int) -> None:
    from django.db import connection
    from django.utils import timezone

    from highwall.kit.calendar import months_before, partitions, utc_month

    partitions.ensure("audit_event", utc_month(months_before(timezone.now(), MONTHS)), MONTHS + 1)
    step = MONTHS * 30.4 * 86_400 / total
    began, written = time.perf_counter(), 0
    while written < total:
        last = min(written + CHUNK, total)
        with connection.cursor() as cursor:
            cursor.execute(_FILL, {"total": total, "step": step, "first": written + 1, "last": last})
        written = last
        print(f"  {written:>11,} events, {(time.perf_counter() - began) * 1e6 / written:.0f} µs each", flush=True)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE audit_event")
        cursor.execute(
            """SELECT sum(pg_table_size(inhrelid)), sum(pg_indexes_size(inhrelid)) FROM pg_inherits
               WHERE inhparent = 'audit_event'::regclass"""
        )
        table, indexes = cursor.fetchone()
    print(f"table {float(table) / 1e9:.1f} GB, indexes {float(indexes) / 1e9:.1f} GB")


def _queries() -> list[tuple[str, dict[str, Any]]]:
    """Every filter alone, every pair, some triples, the words of the search; frequent, rare and absent values."""
    from highwall.kit.models import AuditEvent

    common = AuditEvent.objects.exclude(actor_id=None).order_by("at").values("actor_id", "resource_id", "request_id")[7]
    actor, record = str(common["actor_id"]), common["resource_id"]
    nobody = "018f0000-0000-7000-8000-000000000000"
    return [
        ("newest", {}),
        ("oldest", {"sort": "at"}),
        ("page 40", {"page": 40}),
        ("event update", {"event": "update"}),
        ("event delete", {"event": "delete"}),
        ("event absent", {"event": "restored"}),
        ("resource, frequent", {"resource": "drilling_drillhole"}),
        ("resource, rare", {"resource": "kit_settingvalue"}),
        ("resource absent", {"resource": "blasting_shot"}),
        ("record", {"resource_id": record}),
        ("record absent", {"resource_id": nobody}),
        ("person", {"actor_id": actor}),
        ("person absent", {"actor_id": nobody}),
        ("address", {"address": "10.1.3.7"}),
        ("request", {"request_id": common["request_id"]}),
        ("request absent", {"request_id": nobody}),
        ("a year ago", {"from": "2025-10-01T00:00:00Z", "to": "2025-10-02T00:00:00Z"}),
        ("a year ago, deletions", {"from": "2025-10-01T00:00:00Z", "to": "2025-10-31T00:00:00Z", "event": "delete"}),
        ("person + event", {"actor_id": actor, "event": "delete"}),
        ("person + event absent", {"actor_id": actor, "event": "restored"}),
        ("person + resource", {"actor_id": actor, "resource": "regions_region"}),
        ("person + resource absent", {"actor_id": actor, "resource": "blasting_shot"}),
        ("resource + event", {"resource": "kit_settingvalue", "event": "delete"}),
        ("resource + event absent", {"resource": "drilling_drillhole", "event": "restored"}),
        ("person + address", {"actor_id": actor, "address": "10.1.3.7"}),
        ("person + resource + event", {"actor_id": actor, "resource": "drilling_drillhole", "event": "delete"}),
        ("person + resource + event absent", {"actor_id": actor, "resource": "drilling_drillhole", "event": "export2"}),
        ("search: id", {"search": record}),
        ("search: address", {"search": "10.1.3.7"}),
        ("search: word of a resource", {"search": "region"}),
        ("search: nothing", {"search": "zzz"}),
    ]


def _page(name: str, query: dict[str, Any]) -> float:
    """Print and return what the database takes of the processor for the page and its count, in ms, the second time."""
    from django.db import connection

    statements = [s for s in measure.sql_of(lambda: _read(query)) if "audit_event" in s and "SELECT" in s]
    spent, notes = 0.0, set()
    for statement in statements:
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {statement}")
            (plan,) = cursor.fetchone()
            before = processor.backend_s()
            cursor.execute(statement)
            cursor.fetchall()
            spent += 1000 * (processor.backend_s() - before)
        found = (plan if isinstance(plan, list) else json.loads(plan))[0]
        notes |= _whole_reads(found["Plan"])
    print(f"  {name:<36}{spent:9.1f} ms  {' '.join(sorted(notes))}", flush=True)
    return spent


def _read(query: dict[str, Any]) -> None:
    from highwall.domains.audit.queries import AUDIT_EVENTS, visible_events
    from highwall.kit.actors import system_actor
    from highwall.kit.lists.views import _Bound

    filters = AUDIT_EVENTS.filters.model_validate({k: v for k, v in query.items() if k not in {"sort", "page"}})
    asked = {key: query[key] for key in ("sort", "page", "search") if key in query}
    params = AUDIT_EVENTS.params().model_validate(asked)
    AUDIT_EVENTS.page(visible_events, _Bound(params, filters, {}), system_actor("bench"), {})


def _whole_reads(plan: dict[str, Any]) -> set[str]:
    found = set()
    if plan["Node Type"] == "Seq Scan" and plan.get("Actual Rows", 0) + plan.get("Rows Removed by Filter", 0) > 50_000:
        found.add(f"reads {plan['Relation Name']} as a whole")
    for part in plan.get("Plans", []):
        found |= _whole_reads(part)
    return found


def _export() -> None:
    from highwall.domains.audit.queries import AUDIT_EVENTS
    from highwall.kit.actors import system_actor
    from highwall.kit.lists.listing import NoFilters
    from highwall.kit.lists.views import _Bound
    from highwall.kit.models import AuditEvent

    params = AUDIT_EVENTS.params(with_format=True).model_validate({"format": "jsonl"})
    began, size = time.perf_counter(), 0
    rows = AuditEvent.objects.filter(resource="fleet_machine")
    answer: Any = AUDIT_EVENTS.file(rows, _Bound(params, NoFilters(), {}), system_actor("bench"))
    lines = 0
    for chunk in answer.streaming_content:
        size += len(chunk)
        lines += chunk.count(b"\n")
    seconds = time.perf_counter() - began
    print(f"export of {lines:,} events as JSON lines: {lines / seconds:,.0f} a second, {size / 1e6:.0f} MB")


def _prove() -> None:
    from highwall.kit import audit
    from highwall.kit.audit import proof as audit_proof

    began = time.perf_counter()
    audit.seal_new_events()
    sealed = time.perf_counter()
    found = audit_proof.verify()
    proven = time.perf_counter()
    print(f"sealed in one block: {(sealed - began) * 1e6 / max(found.events, 1):.1f} µs an event")
    print(f"verified: {(proven - sealed) * 1e6 / max(found.events, 1):.1f} µs an event; faults: {len(found.faults)}")


if __name__ == "__main__":
    sys.exit(main())
