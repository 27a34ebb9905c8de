"""Figures of use between failures, by week and month, and what machines cost: worked by hand, and asked of the API."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from highwall.config.testing import Persona
from highwall.domains.fleet.models import (
    DownInterval,
    EntryKind,
    Machine,
    Meter,
    ServiceInterval,
    UsageEntry,
    UsageSource,
)
from highwall.domains.maintenance import services
from highwall.domains.maintenance.models import WorkOrder
from highwall.domains.maintenance.queries import Span, figures_over_time
from highwall.domains.maintenance.tests.factories import DONE, FAILURE, TEST, make_fault, make_machine, make_order
from highwall.domains.parts import services as parts
from highwall.domains.parts.tests.factories import make_accessory
from highwall.domains.regions.models import Region
from highwall.kit.calendar import calendar_day, month_of, start_of_day, today
from highwall.kit.models import Attachment, StoredFile

pytestmark = pytest.mark.django_db


@pytest.fixture
def rig(muscat: Region) -> Machine:
    return aged(make_machine("Rig 1", region=muscat))


def aged(machine: Machine, days: int = 800) -> Machine:
    Machine.objects.filter(pk=machine.pk).update(created_at=timezone.now() - timedelta(days=days))
    return machine


def with_meter(machine: Machine) -> Machine:
    Meter.objects.create(machine=machine, kind="engine_h", displayed=0, total=0, read_at=timezone.now())
    return machine


def ran(machine: Machine, hours: float, at: datetime) -> UsageEntry:
    """The machine worked for so many engine hours from a moment on."""
    return UsageEntry.objects.create(
        machine=machine,
        kind=EntryKind.WORK,
        worked_on=calendar_day(at),
        starts_at=at,
        ends_at=at + timedelta(minutes=1),
        engine_h=Decimal(str(hours)),
        source=UsageSource.PERSON,
    )


def stood(machine: Machine, hours: float, at: datetime, **values: Any) -> DownInterval:
    """The machine broke down at a moment for so many hours."""
    return DownInterval.objects.create(
        machine=machine,
        starts_at=at,
        ends_at=at + timedelta(hours=hours),
        **{"cause": "breakdown", "source": "usage", **values},
    )


def figures(person: Persona, **query: Any) -> dict[str, Any]:
    answer = person.get("/maintenance/figures", **query)
    assert answer.status == 200, answer.content
    found: dict[str, Any] = answer.json
    return found


def days_ago(days: float) -> datetime:
    return timezone.now() - timedelta(days=days)


@pytest.mark.req("REQ-MAINT-063")
def test_runs_of_2000_100_and_3000_hours_and_stops_of_20_and_10_are_2550_between_failures(
    mechanic: Persona, rig: Machine
) -> None:
    """V4, the CMRP tutorial (scribd 516980858)."""
    with_meter(rig)
    for place, hours in enumerate((2000, 100, 3000)):
        ran(rig, hours, days_ago(80 - 20 * place))
    stood(rig, 20, days_ago(70))
    stood(rig, 10, days_ago(50))
    found = figures(mechanic)
    assert (found["engine_h"], found["failures"]) == (5100, 2)
    assert (found["mean_time_between_failures_h"], found["mean_time_to_repair_h"]) == (2550, 15)


def test_12_failures_of_an_hour_in_3600_hours_are_300_hours_between_and_one_to_repair(
    mechanic: Persona, rig: Machine
) -> None:
    """V5, reliabilityengineersacademy.com: 720 minutes of repair in all."""
    with_meter(rig)
    ran(rig, 3600, days_ago(60))
    for place in range(12):
        stood(rig, 1, days_ago(40 - place))
    found = figures(mechanic)
    assert (found["mean_time_between_failures_h"], found["mean_time_to_repair_h"]) == (300, 1)


def test_between_stops_of_any_kind_lies_less_than_between_failures_and_standby_is_no_stop(
    mechanic: Persona, rig: Machine
) -> None:
    """V8: operating hours by the machine's meter, by shutdowns of any kind."""
    with_meter(rig)
    ran(rig, 100, days_ago(20))
    stood(rig, 2, days_ago(15))
    stood(rig, 2, days_ago(10), cause="service", is_planned=True)
    stood(rig, 2, days_ago(5), cause="weather")
    found = figures(mechanic)
    assert (found["stops"], found["mean_time_between_stops_h"]) == (2, 50)
    assert (found["failures"], found["mean_time_between_failures_h"]) == (1, 100)


def test_without_a_failure_there_is_no_mean_time_but_the_hours_are_told(mechanic: Persona, rig: Machine) -> None:
    ran(with_meter(rig), 40, days_ago(3))
    found = figures(mechanic)
    assert (found["failures"], found["mean_time_between_failures_h"], found["engine_h"]) == (0, None, 40)


def test_failures_of_machines_without_a_meter_are_left_out_and_counted(
    mechanic: Persona, rig: Machine, muscat: Region
) -> None:
    ran(with_meter(rig), 60, days_ago(9))
    stood(rig, 1, days_ago(8))
    stood(aged(make_machine("Trailer", region=muscat)), 3, days_ago(7))
    found = figures(mechanic)
    assert (found["machines"], found["metered_machines"], found["failures_without_meter"]) == (2, 1, 1)
    assert (found["failures"], found["mean_time_between_failures_h"]) == (2, 60)


def test_an_entry_that_was_taken_back_counts_no_hours(mechanic: Persona, rig: Machine) -> None:
    wrong = ran(with_meter(rig), 999, days_ago(9))
    ran(rig, 8, days_ago(8))
    UsageEntry.objects.filter(pk=wrong.pk).update(is_live=False)
    assert figures(mechanic)["engine_h"] == 8


def test_an_inspection_of_this_week_stops_the_machine_and_is_no_failure(mechanic: Persona, rig: Machine) -> None:
    now = timezone.now()
    for kind, failure in (("inspection", {}), ("corrective", FAILURE)):
        order = make_order(rig, order_type=kind, scheduled_at=now)
        begun = now - timedelta(hours=3 if kind == "inspection" else 1)
        services.start_order(actor=TEST, order_id=order.pk, at=begun)
        ended = begun + timedelta(minutes=30)
        services.complete_order(actor=TEST, order_id=order.pk, at=ended, **DONE, **failure)
    found = figures(mechanic)
    assert (found["failures"], found["mean_time_to_repair_h"]) == (1, pytest.approx(0.5, abs=0.01))


def test_figures_come_month_by_month_each_of_its_own_days(mechanic: Persona, rig: Machine) -> None:
    with_meter(rig)
    months = [month_of(today(), before=before) for before in (2, 1, 0)]
    for hours, month in zip((30, 50), months, strict=False):
        ran(rig, hours, start_of_day(month) + timedelta(days=3))
        stood(rig, 5, start_of_day(month) + timedelta(days=4))
    answer = mechanic.get("/maintenance/figures/over-time", span="month", count=3)
    assert answer.status == 200, answer.content
    assert [row["begins_on"] for row in answer.json] == [month.isoformat() for month in months]
    assert [row["mean_time_between_failures_h"] for row in answer.json] == [30, 50, None]
    assert [row["unplanned_down_h"] for row in answer.json] == [5, 5, 0]


def test_weeks_begin_on_sunday_and_a_stop_across_two_of_them_is_parted(mechanic: Persona, rig: Machine) -> None:
    weeks = mechanic.get("/maintenance/figures/over-time", span="week", count=3).json
    days = [date.fromisoformat(row["begins_on"]) for row in weeks]
    assert {day.strftime("%A") for day in days} == {"Sunday"}
    stood(rig, 10, start_of_day(days[1]) - timedelta(hours=4))
    weeks = mechanic.get("/maintenance/figures/over-time", span="week", count=3).json
    assert [row["unplanned_down_h"] for row in weeks][:2] == [4, 6]
    assert [row["failures"] for row in weeks][:2] == [0, 1]


def test_a_year_of_months_takes_no_more_statements_than_one_month(rig: Machine) -> None:
    counts = []
    for count in (1, 12):
        with CaptureQueriesContext(connection) as asked:
            figures_over_time(TEST, span=Span.MONTH, count=count)
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 8


@pytest.mark.req("REQ-MAINT-062")
def test_costs_are_parts_labour_and_invoices_by_type_machine_and_month(
    mechanic: Persona, machine_manager: Persona, rig: Machine
) -> None:
    seal = make_accessory(cost=Decimal("12.500"), quantity=10)
    order = make_order(rig, order_type="corrective", estimated_cost=100)
    mechanic.post(f"/work-orders/{order.pk}/start", {})
    mechanic.post(f"/work-orders/{order.pk}/labour", {"person_name": "Ali", "worked_on": f"{today()}", "hours": 2})
    bill = {"supplier": "Gulf", "invoice_number": "7", "invoiced_on": f"{today()}", "amount": 30}
    mechanic.post(f"/work-orders/{order.pk}/invoices", bill)
    parts.issue(
        actor=TEST,
        accessory_id=seal.pk,
        quantity=Decimal(2),
        at=timezone.now(),
        machine_id=rig.pk,
        reference=order.number,
        reference_id=order.pk,
    )
    mechanic.post(f"/work-orders/{order.pk}/complete", {**DONE, **FAILURE})
    labour = float(WorkOrder.objects.get(pk=order.pk).labour_cost)
    found = mechanic.get("/maintenance/costs").json
    assert found["total"]["parts"] == 25
    assert found["total"]["actual"] == labour + 30 + 25
    assert [(row["key"], row["external"]) for row in found["by_month"]] == [(f"{month_of(today())}", 30)]
    assert mechanic.get("/maintenance/costs", order_type="inspection").json["total"]["orders"] == 0
    (row,) = mechanic.get("/maintenance/order-costs").json["items"]
    assert (row["parts_cost"], row["external_cost"], row["cost"]) == (25, 30, labour + 55)
    table = mechanic.get("/maintenance/order-costs/export", format="csv").content.decode()
    assert "Parts" in table.splitlines()[0]
    assert order.number in table


def test_the_workload_says_what_each_has_to_do_week_by_week_and_what_is_late(mechanic: Persona, rig: Machine) -> None:
    now = timezone.now()
    for days, hours in ((-9, 3), (0, 5), (7, 8), (300, 2)):
        make_order(rig, technician_id=mechanic.id, estimated_duration_h=hours, scheduled_at=now + timedelta(days=days))
    make_order(rig, technician_name="Said", estimated_duration_h=4, scheduled_at=now + timedelta(days=7))
    make_order(rig, technician_name="SAID", estimated_duration_h=1, scheduled_at=now + timedelta(days=7))
    found = mechanic.get("/maintenance/workload", weeks=4).json
    assert found["weekly_hours"] == 40
    assert len(found["weeks"]) == 4
    own, said = found["technicians"]
    assert (own["id"], own["hours"][:2], own["later_h"]) == (str(mechanic.id), [8, 8], 2)
    assert own["overdue_h"] >= 3
    assert (said["id"], said["hours"], said["orders"]) == (None, [0, 5, 0, 0], 2)


def test_the_overview_counts_what_has_to_be_done_in_few_statements(
    machine_manager: Persona, mechanic: Persona, rig: Machine
) -> None:
    now = timezone.now()
    with_meter(rig)
    Meter.objects.filter(machine=rig).update(total=Decimal(480))
    make_interval(machine=rig, name="Engine oil", every=Decimal(500), last_total=Decimal(0))
    make_interval(machine=rig, name="Air filter", every=Decimal(250), last_total=Decimal(0))
    make_interval(machine=rig, name="Tracks", every=Decimal(5000), last_total=Decimal(0))
    make_fault(rig, cannot_work=True)
    make_order(rig, scheduled_at=now - timedelta(hours=1))
    begun = make_order(rig, technician_id=mechanic.id)
    mechanic.post(f"/work-orders/{begun.pk}/start", {})
    mechanic.post(f"/work-orders/{begun.pk}/pause", {"waits_for": "parts"})
    make_accessory(quantity=1, minimum=5)
    with CaptureQueriesContext(connection) as asked:
        found = machine_manager.get("/maintenance/overview").json
    assert len(asked) <= 14
    assert found["machines"]["out_of_service"] + found["machines"]["under_maintenance"] == 1
    assert found["faults"] == {"open": 1, "deferred": 0, "stopping": 1}
    assert found["orders"] == {"overdue": 1, "in_progress": 1, "waiting_for_parts": 1, "waiting_for_people": 0}
    assert (found["services"]["due"], found["services"]["soon"]) == (1, 1)
    assert [row["name"] for row in found["services"]["first"]] == ["Air filter", "Engine oil"]
    assert found["services"]["first"][0]["percent"] == 192
    assert found["accessories"] == {"low": 1, "out": 0, "critical_short": 0}
    mine = mechanic.get("/maintenance/my-overview").json
    assert (mine["under_way"], mine["due_today"], mine["waiting_for_parts"], mine["faults"]["open"]) == (1, 0, 1, 1)


def test_documents_that_end_are_counted_and_accessories_told_to_those_with_the_right(
    engineer: Persona, machine_manager: Persona, rig: Machine
) -> None:
    for days in (-1, 20, 90):
        Attachment.objects.create(
            record_type="machine",
            record_id=rig.pk,
            file=StoredFile.objects.create(sha256=f"{days:064d}", format="pdf", size_bytes=1),
            title="Insurance",
            file_name="insurance.pdf",
            kind="insurance",
            valid_until=today() + timedelta(days=days),
            by_name="Test",
        )
    found = machine_manager.get("/maintenance/overview").json
    assert found["documents"] == {"expired": 1, "expiring": 1}
    assert engineer.get("/maintenance/overview").json["accessories"] is None


def make_interval(**values: Any) -> ServiceInterval:
    return ServiceInterval.objects.create(kind="engine_h", planned_per_day=Decimal(10), **values)
