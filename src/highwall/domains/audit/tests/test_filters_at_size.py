"""Whatever the trail is filtered by, its first page looks at no rows but those it shows: an index leaves out the
others, also for what two filters leave of what each of them finds by the thousand."""

import json
from collections.abc import Iterator
from itertools import combinations
from typing import Any
from uuid import UUID

import pytest
from django.db import connection

from highwall.config.testing import Persona
from highwall.kit.audit import record_event
from highwall.kit.models import AuditEvent

pytestmark = [pytest.mark.django_db, pytest.mark.req("REQ-PERF-003")]

EVENTS = 20_000
LOOKED_AT = 500
"""So many rows may be looked at in vain: a hundredth of what each value below has, and less."""

PERSON = UUID("00000000-0000-4000-8000-00000000000a")
NEVER_TOGETHER = {"event": "sign_in", "resource": "drilling_drillhole", "actor_id": str(PERSON)}
"""Each has thousands of events, and no two of them one in common."""


@pytest.fixture
def trail() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO audit_event (event, resource, resource_id, actor_id, address, request_id)
               SELECT (ARRAY['sign_in', 'create', 'update'])[1 + n %% 3],
                      (ARRAY['accounts_user', 'drilling_drillhole', 'projects_site'])[1 + n %% 3],
                      md5((n / 4)::text)::uuid::text, CASE WHEN n %% 3 = 2 THEN %s::uuid END,
                      ('10.1.' || n %% 100 || '.7')::inet, md5((n / 9)::text)::uuid::text
               FROM generate_series(1, %s) n""",
            [PERSON, EVENTS],
        )
        cursor.execute("ANALYZE audit_event")


class LookedAt:
    """Counts the rows that statements read from the trail, and those they leave out after reading them."""

    def __init__(self) -> None:
        self.shown = self.left_out = 0.0

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql.startswith("SELECT") and '"audit_event"' in sql:
            with connection.connection.cursor() as cursor:
                cursor.execute(f"EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) {sql}", params)
                plan = cursor.fetchone()[0]
            for node in _nodes((plan if isinstance(plan, list) else json.loads(plan))[0]["Plan"]):
                if node.get("Relation Name", "").startswith("audit_event"):
                    self.shown += node["Actual Rows"] * node["Actual Loops"]
                    for why in ("Rows Removed by Filter", "Rows Removed by Index Recheck"):
                        self.left_out += node.get(why, 0) * node["Actual Loops"]
        return execute(sql, params, many, context)


def _nodes(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for below in node.get("Plans", []):
        yield from _nodes(below)


def page(auditor: Persona, **filters: str) -> tuple[dict[str, Any], LookedAt]:
    looked = LookedAt()
    with connection.execute_wrapper(looked):
        answer = auditor.get("/audit-events", **filters)
    assert answer.status == 200, answer.content
    return answer.json, looked


@pytest.mark.parametrize("names", [pair for size in (2, 3) for pair in combinations(sorted(NEVER_TOGETHER), size)])
def test_what_two_filters_have_in_common_is_found_without_reading_what_they_have_not(
    auditor: Persona, trail: None, names: tuple[str, ...]
) -> None:
    for name in names:
        assert page(auditor, **{name: NEVER_TOGETHER[name]})[0]["total_is_capped"]
    found, looked = page(auditor, **{name: NEVER_TOGETHER[name] for name in names})
    assert found["items"] == []
    assert looked.left_out <= LOOKED_AT


@pytest.mark.parametrize("name", ["event", "resource", "resource_id", "actor_id", "address", "request_id"])
def test_what_a_filter_does_not_find_is_found_out_without_reading_the_trail(
    auditor: Persona, trail: None, name: str
) -> None:
    known = AuditEvent.objects.exclude(actor_id=None).values_list(name, flat=True).latest("at")
    assert page(auditor, **{name: str(known)})[0]["items"]
    nothing = {"address": "10.9.9.9", "event": "restored", "resource": "blasting_shot"}
    found, looked = page(auditor, **{name: nothing.get(name, "018f0000-0000-7000-8000-000000000000")})
    assert found["items"] == []
    assert looked.left_out <= LOOKED_AT


def test_one_event_is_found_without_reading_the_trail(auditor: Persona, trail: None) -> None:
    record_event("export", resource="regions")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT brin_summarize_new_values(i.inhrelid) FROM pg_inherits i"
            " WHERE i.inhparent = 'audit_event_id'::regclass"
        )
    event = AuditEvent.objects.order_by("at", "id")[EVENTS // 2]
    looked = LookedAt()
    with connection.execute_wrapper(looked):
        assert auditor.get(f"/audit-events/{event.pk}").json["id"] == str(event.pk)
    assert looked.shown == 1
    assert looked.left_out <= 2_000


def test_an_empty_page_is_not_counted(auditor: Persona, trail: None) -> None:
    statements: list[str] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        statements.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        assert auditor.get("/audit-events", event="restored").json["total"] == 0
    assert len([sql for sql in statements if sql.startswith("SELECT") and '"audit_event"' in sql]) == 1
