"""Since when and because of what a machine stands: what orders and faults say of it, and the figures made of that."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from highwall.config.testing import Persona, make_user, signed_in
from highwall.domains.fleet.models import DownInterval, Machine
from highwall.domains.maintenance import services
from highwall.domains.maintenance.models import WorkOrder
from highwall.domains.maintenance.queries import EXPLOSIVES_TYPES
from highwall.domains.maintenance.tests.factories import (
    DONE,
    FAILURE,
    TEST,
    make_fault,
    make_machine,
    make_order,
)
from highwall.domains.regions.models import Region
from highwall.kit.settings import change_setting

pytestmark = pytest.mark.django_db


@pytest.fixture
def rig(muscat: Region) -> Machine:
    return make_machine("Rig 1", region=muscat)


def figures(person: Persona, **query: Any) -> dict[str, Any]:
    answer = person.get("/maintenance/figures", **query)
    assert answer.status == 200, answer.content
    found: dict[str, Any] = answer.json
    return found


def added_days_ago(machine: Machine, days: float) -> None:
    Machine.objects.filter(pk=machine.pk).update(created_at=timezone.now() - timedelta(days=days))


def test_the_technician_of_an_order_sees_the_faults_that_it_puts_right(
    mechanic: Persona, rig: Machine, dhofar: Region
) -> None:
    away = signed_in(make_user("machine_manager", email="away@example.com", region=dhofar))
    mine, other = make_fault(rig), make_fault(rig)
    order = make_order(rig, technician_id=away.id)
    assert away.get(f"/fault-reports/{mine.pk}").status == 404
    mechanic.post(f"/fault-reports/{mine.pk}/accept", {"order_id": str(order.pk)})
    assert away.get(f"/fault-reports/{mine.pk}").status == 200
    assert [row["number"] for row in away.get("/fault-reports").json["items"]] == [mine.number]
    assert away.get(f"/fault-reports/{other.pk}").status == 404


def test_an_order_into_which_a_fault_went_stays_on_the_machine_of_the_fault(
    mechanic: Persona, rig: Machine, muscat: Region
) -> None:
    fault, order = make_fault(rig, cannot_work=True), make_order(rig)
    mechanic.post(f"/fault-reports/{fault.pk}/accept", {"order_id": str(order.pk)})
    moved = mechanic.patch(f"/work-orders/{order.pk}", {"machine_id": str(make_machine("Rig 2", region=muscat).pk)})
    assert (moved.status, moved.json["code"]) == (409, "order_has_faults")
    runs = mechanic.patch(f"/work-orders/{order.pk}", {"keeps_running": True})
    assert (runs.status, runs.json["code"]) == (409, "fault_stops_machine_of_order")


def test_a_report_that_takes_over_that_the_machine_stands_does_not_make_it_stand_earlier(
    mechanic: Persona, rig: Machine
) -> None:
    now = timezone.now()
    leak = make_fault(rig, found_at=now - timedelta(days=5))
    burst = make_fault(rig, found_at=now - timedelta(hours=1), cannot_work=True)
    mechanic.post(f"/fault-reports/{burst.pk}/merge", {"into_id": str(leak.pk)})
    assert DownInterval.objects.get(machine=rig, ends_at=None).starts_at == burst.found_at
    order = make_order(rig)
    mechanic.post(f"/fault-reports/{leak.pk}/accept", {"order_id": str(order.pk)})
    assert WorkOrder.objects.get(pk=order.pk).down_from == burst.found_at
    mechanic.post(f"/work-orders/{order.pk}/cancel", {"reason": "Wrong parts"})
    assert DownInterval.objects.filter(machine=rig, starts_at__lt=burst.found_at).count() == 0


def test_a_report_that_stops_the_machine_stops_it_for_the_order_of_the_report_that_it_repeats(
    mechanic: Persona, rig: Machine
) -> None:
    order = make_order(rig, keeps_running=True)
    leak = make_fault(rig)
    mechanic.post(f"/fault-reports/{leak.pk}/accept", {"order_id": str(order.pk)})
    mechanic.post(f"/work-orders/{order.pk}/start", {})
    burst = make_fault(rig, cannot_work=True)
    mechanic.post(f"/fault-reports/{burst.pk}/merge", {"into_id": str(leak.pk)})
    kept = WorkOrder.objects.get(pk=order.pk)
    assert (kept.keeps_running, kept.down_from) == (False, burst.found_at)
    assert Machine.objects.get(pk=rig.pk).status == "under_maintenance"
    assert DownInterval.objects.get(machine=rig, ends_at=None).source_id == order.pk


def test_the_interval_of_an_order_is_as_it_was_stated_at_the_end(mechanic: Persona, rig: Machine) -> None:
    order = make_order(rig)
    mechanic.post(f"/work-orders/{order.pk}/start", {})
    now = timezone.now()
    times = {"down_from": now - timedelta(hours=6), "down_to": now - timedelta(hours=1)}
    mechanic.post(f"/work-orders/{order.pk}/complete", {**DONE, **times})
    kept = DownInterval.objects.get(machine=rig)
    assert (kept.starts_at, kept.ends_at) == (times["down_from"], times["down_to"])


def test_an_order_is_completed_though_the_clock_was_put_back(rig: Machine) -> None:
    order, now = make_order(rig), timezone.now()
    services.start_order(actor=TEST, order_id=order.pk, at=now)
    done = services.complete_order(actor=TEST, order_id=order.pk, at=now - timedelta(hours=1), **DONE)
    assert (done.completed_at, done.down_from, done.down_to) == (now, now, now)


def test_what_counts_as_touching_explosives_now_holds_for_orders_that_wait_and_not_for_those_begun(
    mechanic: Persona, engineer: Persona, rig: Machine
) -> None:
    waits, begun = make_order(rig, technician_id=mechanic.id), make_order(rig, keeps_running=True)
    mechanic.post(f"/work-orders/{begun.pk}/start", {})
    change_setting(EXPLOSIVES_TYPES.key, "Drill rig")
    assert mechanic.patch(f"/work-orders/{begun.pk}", {"notes": "Half done"}).status == 200
    shown = engineer.get(f"/work-orders/{waits.pk}").json
    assert (shown["touches_explosives"], "clear" in shown["allowed_actions"]) == (True, True)
    assert mechanic.post(f"/work-orders/{waits.pk}/start", {}).json["code"] == "not_free_of_explosives"
    assert engineer.post(f"/work-orders/{waits.pk}/clear", {}).status == 200
    assert mechanic.post(f"/work-orders/{waits.pk}/start", {}).status == 200


def test_an_order_that_moves_from_a_charge_truck_to_a_rig_needs_no_clearance(
    mechanic: Persona, rig: Machine, muscat: Region
) -> None:
    order = make_order(make_machine("Truck 1", region=muscat, machine_type="Charge truck"))
    moved = mechanic.patch(f"/work-orders/{order.pk}", {"machine_id": str(rig.pk)}).json
    assert moved["touches_explosives"] is False
    assert mechanic.post(f"/work-orders/{order.pk}/start", {}).status == 200


def test_work_that_becomes_hot_meanwhile_needs_its_permit(mechanic: Persona, rig: Machine) -> None:
    order = make_order(rig)
    mechanic.post(f"/work-orders/{order.pk}/start", {})
    refused = mechanic.patch(f"/work-orders/{order.pk}", {"is_hot_work": True})
    assert (refused.status, refused.json["code"]) == (409, "no_hot_work_permit")
    assert mechanic.patch(f"/work-orders/{order.pk}", {"is_hot_work": True, "hot_work_permit": "HW-9"}).status == 200
    assert mechanic.patch(f"/work-orders/{order.pk}", {"hot_work_permit": ""}).json["code"] == "no_hot_work_permit"


def stood(rig: Machine, *, hours: tuple[float, float], kind: str = "corrective") -> WorkOrder:
    """An order that was completed, for which the machine stood between so many hours ago."""
    now = timezone.now()
    order = make_order(rig, order_type=kind, scheduled_at=now)
    services.start_order(actor=TEST, order_id=order.pk, at=now)
    down_from, down_to = (now - timedelta(hours=ago) for ago in hours)
    failure = FAILURE if kind == "corrective" else {}
    return services.complete_order(
        actor=TEST, order_id=order.pk, at=now, down_from=down_from, down_to=down_to, **DONE, **failure
    )


def test_two_orders_for_one_stop_are_one_failure_of_the_hours_of_both(mechanic: Persona, rig: Machine) -> None:
    added_days_ago(rig, 10)
    stood(rig, hours=(14, 10))
    stood(rig, hours=(12, 8))
    found = figures(mechanic)
    assert (found["failures"], found["mean_time_to_repair_h"]) == (1, pytest.approx(6, abs=0.01))
    assert found["unplanned_down_h"] == pytest.approx(6, abs=0.01)


def test_an_order_is_late_for_its_week_when_that_week_is_over_and_not_before(mechanic: Persona, rig: Machine) -> None:
    now = timezone.now()
    make_order(rig, scheduled_at=now - timedelta(minutes=5))
    found = figures(mechanic)
    assert (found["orders_of_period"], found["schedule_compliance"]) == (0, None)
    make_order(rig, scheduled_at=now - timedelta(days=8))
    found = figures(mechanic)
    assert (found["orders_of_period"], found["schedule_compliance"]) == (1, 0)


def test_reports_that_are_merged_into_each_other_at_once_do_not_wait_for_each_other(rig: Machine) -> None:
    first, second = make_fault(rig), make_fault(rig)
    for one, other in ((first, second), (second, first)):
        with CaptureQueriesContext(connection) as asked, transaction.atomic():
            services.merge_fault(actor=TEST, fault_id=one.pk, at=timezone.now(), into_id=other.pk)
            transaction.set_rollback(True)
        selects = [query["sql"] for query in asked if query["sql"].endswith('OF "maintenance_faultreport"')]
        locks = [sql for sql in selects if sql.startswith('SELECT "maintenance_faultreport"')]
        places = [pk.hex in lock for lock, pk in zip(locks, sorted([first.pk, second.pk]), strict=True)]
        assert places == [True, True]


def test_a_machine_is_not_called_fit_by_hand_while_a_fault_or_an_order_keeps_it(
    mechanic: Persona, machine_manager: Persona, rig: Machine
) -> None:
    fault = make_fault(rig, cannot_work=True)
    step = f"/machines/{rig.pk}/make-available"
    refused = machine_manager.post(step, {})
    assert (refused.status, refused.json["code"]) == (409, "machine_kept")
    machine_manager.post(f"/machines/{rig.pk}/maintain", {})
    assert machine_manager.post(step, {}).json["status"] == "out_of_service"
    mechanic.post(f"/fault-reports/{fault.pk}/dismiss", {"reason": "Reset"})
    assert Machine.objects.get(pk=rig.pk).status == "available"


def test_a_machine_counts_from_when_it_was_added_in_both_its_time_and_its_down_time(
    mechanic: Persona, rig: Machine
) -> None:
    added_days_ago(rig, 1)
    stood(rig, hours=(72, 12))
    found = figures(mechanic)
    assert found["calendar_h"] == pytest.approx(24, abs=0.01)
    assert found["unplanned_down_h"] == pytest.approx(12, abs=0.01)
    assert found["availability"] == pytest.approx(0.5, abs=0.001)


def test_figures_of_a_region_leave_out_what_its_people_do_elsewhere(
    machine_manager: Persona, rig: Machine, dhofar: Region
) -> None:
    added_days_ago(rig, 10)
    far = make_machine("Rig far", region=dhofar)
    added_days_ago(far, 10)
    order = make_order(far, order_type="emergency", technician_id=machine_manager.id)
    services.start_order(actor=TEST, order_id=order.pk, at=timezone.now() - timedelta(hours=48))
    found = figures(machine_manager)
    assert (found["machines"], found["unplanned_down_h"], found["availability"]) == (1, 0, 1)
    assert found["backlog_h"] == 0


def test_a_machine_that_a_fault_or_a_person_stopped_is_down_before_anybody_makes_an_order(
    mechanic: Persona, machine_manager: Persona, rig: Machine
) -> None:
    added_days_ago(rig, 10)
    now = timezone.now()
    fault = make_fault(rig, cannot_work=True, found_at=now - timedelta(hours=5))
    assert figures(mechanic)["unplanned_down_h"] == pytest.approx(5, abs=0.01)
    mechanic.post(f"/fault-reports/{fault.pk}/dismiss", {"reason": "Reset"})
    machine_manager.post(f"/machines/{rig.pk}/maintain", {"reason": "Yearly look"})
    DownInterval.objects.filter(ends_at=None).update(starts_at=now - timedelta(hours=8))
    found = figures(mechanic)
    assert found["unplanned_down_h"] == pytest.approx(5, abs=0.01)
    assert found["planned_down_h"] == pytest.approx(3, abs=0.01)


def test_a_period_at_the_edge_of_the_calendar_is_answered(mechanic: Persona, rig: Machine) -> None:
    for query in ({"until": "0001-01-02"}, {"since": "9999-12-31"}, {"since": "0001-01-01", "until": "9999-12-31"}):
        assert mechanic.get("/maintenance/figures", **query).status in {200, 422}, query
        assert mechanic.get("/maintenance/costs", **query).status in {200, 422}, query
