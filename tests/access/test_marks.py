"""Which reads leave a mark in the audit trail, and that they do (REQ-ADMIN-031)."""

import pytest
from django.db import transaction

from highwall.config.testing import Persona, described
from highwall.kit.models import AuditEvent

from . import world

pytestmark = pytest.mark.django_db

MARKED = {
    "/audit-events": "audit_event",
    "/audit-events/{event_id}": "audit_event",
    "/audit/records/{record_id}/events": "audit_event",
    "/users/{user_id}": "accounts_user",
    "/users/{user_id}/history": "accounts_user",
    "/sites/{site_id}/blast-report": "blast-report",
    "/backups/{name}": "backup",
}
"""Routes whose reading is an event: the trail itself, another person's profile, reports, backups."""

NOTHING_THERE = {
    "/backups/{name}",
    "/backups/{name}/file",
    "/jobs/{job_id}/file",
    "/sites/{site_id}/blast-report-printing.pdf",
}
"""Of what the demonstration mine has none: their events are tested with backups, long workbooks and reports."""


def reads() -> dict[str, dict[str, object]]:
    paths = described()["paths"]
    return {path: methods["get"] for path, methods in paths.items() if "get" in methods}


def test_exactly_these_reads_leave_a_mark() -> None:
    assert {path: read["x-marks"] for path, read in reads().items() if "x-marks" in read} == MARKED


def asked(path: str, mine: dict[str, Persona], there: world.Targets) -> list[tuple[str, str, object, object]]:
    """One reading by somebody who may: the explicit events that it leaves, with the reader and the address."""
    operation = world.Operation("GET", path, str(reads()[path]["x-permission"]))
    reader = next(name for name in ("admin", "engineer") if world.granted(name, operation.permission))
    with transaction.atomic():
        before = set(AuditEvent.objects.values_list("id", flat=True))
        answer = mine[reader].get(there.path(operation))
        assert answer.status == 200, (path, answer.content)
        events = AuditEvent.objects.exclude(id__in=before).filter(actor_id=mine[reader].id, address="127.0.0.1")
        found = list(events.values_list("event", "resource", "resource_id", "source"))
        transaction.set_rollback(True)
    return found


@pytest.mark.req("REQ-ADMIN-031")
@pytest.mark.parametrize("path", sorted(MARKED.keys() - NOTHING_THERE))
def test_a_marked_reading_is_an_event_with_who_what_and_from_where(
    path: str, mine: dict[str, Persona], there: world.Targets
) -> None:
    ((event, resource, resource_id, source),) = asked(path, mine, there)
    assert (event, resource, source) == ("read", MARKED[path], "api")
    parameters = world.Operation("GET", path, "").parameters
    assert resource_id == (str(there.ids[parameters[0]]) if parameters else "")


@pytest.mark.req("REQ-ADMIN-031")
def test_every_export_and_every_download_is_an_event(mine: dict[str, Persona], there: world.Targets) -> None:
    files = [path for path in reads() if path.endswith(("/export", ".pdf", "/file")) and path not in NOTHING_THERE]
    assert len(files) > 20
    silent = [path for path in files if [event for event, *_ in asked(path, mine, there)] != ["export"]]
    assert silent == []


def test_reading_ones_own_account_and_a_refused_reading_leave_no_mark(
    mine: dict[str, Persona], there: world.Targets
) -> None:
    with transaction.atomic():
        before = AuditEvent.objects.count()
        assert mine["admin"].get(f"/users/{mine['admin'].id}").status == 200
        assert mine["admin"].get("/users/018f0000-0000-7000-8000-000000000000").status == 404
        assert mine["operator"].get(f"/users/{there.ids['user_id']}").status == 403
        assert AuditEvent.objects.count() == before
        transaction.set_rollback(True)
