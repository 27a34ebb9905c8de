"""The large demonstration mine and the seals of the trail: the past is written before anything is sealed, or not."""

from dataclasses import replace
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db.models import Sum
from django.utils import timezone
from tests.kit.conftest import other_link
from tests.kit.conftest import trail as trail  # noqa: PLC0414 a fixture
from tests.kit.test_audit import seal

from highwall.config.demo.large import Refused, Size, enlarge
from highwall.config.testing import load_mine
from highwall.domains.fleet.models import Machine, Meter, UsageEntry
from highwall.domains.fleet.queries import derived_status, in_time
from highwall.domains.maintenance.models import WorkOrder
from highwall.domains.parts.models import Accessory, StockMove
from highwall.domains.parts.queries import prove_stock
from highwall.domains.projects.models import Project
from highwall.kit.audit import proof as audit_proof
from highwall.kit.models import AuditEvent, AuditSeal

pytestmark = pytest.mark.usefixtures("trail")
SMALL = Size(drill_points=60, holes_per_site=20, ledger_entries=400, audit_events=480)


def assert_fleet_is_true() -> None:
    """The made-up machines, meters, orders and accessories say what their entries, lines and moves say."""
    large = Machine.objects.filter(name__startswith="Large ")
    assert large.count() == 50
    assert UsageEntry.objects.filter(machine__in=large).count() == 500
    assert WorkOrder.objects.filter(machine__in=large).count() == 500
    assert StockMove.objects.filter(accessory__name__startswith="Large ").count() == 600
    assert prove_stock().count == 0
    for machine in large:
        assert machine.status == derived_status(machine.pk, timezone.now()), machine.number
    for meter in Meter.objects.filter(machine__in=large):
        (last,) = in_time(meter.readings.all()).reverse()[:1]
        logged = UsageEntry.objects.filter(machine=meter.machine_id).aggregate(moved=Sum(meter.kind))["moved"]
        first = meter.readings.get(event="opening").total
        assert (meter.total, meter.displayed, meter.read_at) == (last.total, last.displayed, last.at)
        assert meter.total == first + logged
    for order in WorkOrder.objects.filter(machine__in=large, status="completed"):
        assert order.labour_cost == order.labour_lines.aggregate(sum=Sum("amount"))["sum"]
        assert order.external_cost == (order.external_lines.aggregate(sum=Sum("amount"))["sum"] or 0)
    kinds = Accessory.objects.filter(name__startswith="Large ").values_list("stock_status", flat=True)
    assert set(kinds) == {"out", "low", "available"}


def made_up() -> int:
    return AuditEvent.objects.filter(source="api").count()


def test_a_mine_that_is_made_large_before_anything_is_sealed_verifies() -> None:
    load_mine()
    enlarge(timezone.now(), print, replace(SMALL, machines=50, usage_entries=500, work_orders=500, part_moves=600))
    assert made_up() == 480
    seal()
    found = audit_proof.verify()
    assert (found.faults, found.unsealed) == ((), 0)
    assert found.events > 480
    assert_fleet_is_true()


def test_where_the_trail_is_sealed_it_stays_as_it_is_and_verifies() -> None:
    load_mine()
    seal()
    with pytest.raises(CommandError, match="cannot be put before what is sealed"):
        call_command("demo", large=True)
    assert (made_up(), Project.objects.filter(name__startswith="Large ").count()) == (0, 0)
    assert audit_proof.verify().faults == ()


def test_while_somebody_seals_or_writes_nothing_is_added(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("highwall.config.demo.large.making.LONGEST_WAIT_S", 0.5)
    with other_link() as other:
        other.execute("SELECT pg_advisory_lock(4110001)")
        with pytest.raises(Refused, match="Highwall runs on this database"):
            enlarge(timezone.now(), print, SMALL)
        other.execute("SELECT pg_advisory_unlock(4110001)")
        other.execute("SELECT pg_current_xact_id()")
        with pytest.raises(Refused, match="Somebody else is writing"):
            enlarge(timezone.now(), print, SMALL)
    assert (made_up(), AuditSeal.objects.count()) == (0, 0)


def test_no_made_up_rows_come_into_production(settings: Any) -> None:
    settings.IS_PRODUCTION = True
    with pytest.raises(Refused, match="no place in production"):
        enlarge(timezone.now(), print, SMALL)
    with pytest.raises(CommandError, match="In production"):
        call_command("demo", large=True)
