"""Plans make orders: when a clock reaches its lead, once, with all that the plan says."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from highwall.config.testing import Persona, make_user
from highwall.domains.accounts.models import User
from highwall.domains.fleet.models import Machine, MachineModel
from highwall.domains.fleet.services import move_machine
from highwall.domains.fleet.tests.factories import give_meter, told
from highwall.domains.maintenance import services
from highwall.domains.maintenance.models import MaintenancePlan, PlanOccurrence, PlanRound, WorkOrder
from highwall.domains.maintenance.tests.factories import TEST, make_machine
from highwall.domains.maintenance.tests.plans import (
    LEVELS,
    METRES,
    do,
    make_plan,
    make_technician,
    morning,
    occurrences,
    open_order,
    read,
    reading,
    round_of,
    run,
)
from highwall.domains.regions.models import Region
from highwall.kit.calendar import calendar_day, today
from highwall.kit.settings import change_setting

pytestmark = pytest.mark.django_db


@pytest.fixture
def rig(muscat: Region) -> Machine:
    return make_machine("Rig 1", region=muscat, rig_number="R01")


@pytest.fixture(autouse=True)
def no_rest_days(db: None) -> None:
    change_setting("maintenance.rest_days", "")


def test_a_weekly_plan_makes_one_order_when_its_lead_is_reached_and_not_before(rig: Machine) -> None:
    plan = make_plan(rig, lead_days=2)
    assert run(morning(4)) == 0
    assert run(morning(5)) == 1
    order = open_order(plan)
    assert order.scheduled_at == morning(7) + timedelta(hours=2)
    assert order.status == "scheduled"
    assert order.is_planned


def test_an_order_of_a_plan_knows_that_its_machine_touches_explosives_by_its_model_too(rig: Machine) -> None:
    model = MachineModel.objects.create(
        manufacturer="Epiroc", model="R1", machine_type=rig.machine_type, touches_explosives=True
    )
    Machine.objects.filter(pk=rig.pk).update(machine_model=model)
    plan = make_plan(rig, lead_days=2)
    run(morning(5))
    assert open_order(plan).touches_explosives


def test_however_often_the_job_runs_there_is_one_order_and_a_moved_clock_makes_none(rig: Machine) -> None:
    plan = make_plan(rig)
    assert [run(morning(7)), run(morning(7)), run(morning(7) - timedelta(hours=1)), run(morning(8))] == [1, 0, 0, 0]
    assert WorkOrder.objects.count() == len(occurrences(plan)) == 1


def test_after_three_weeks_off_there_is_one_order_which_counts_the_rounds_that_were_missed(rig: Machine) -> None:
    plan = make_plan(rig)
    assert run(morning(29)) == 1
    (one,) = occurrences(plan)
    assert (one.cycle, one.through_cycle) == (1, 4)
    assert open_order(plan).scheduled_at >= morning(29)
    do(open_order(plan), morning(30))
    assert (round_of(plan, rig).cycle, round_of(plan, rig).due_on) == (4, today() + timedelta(days=37))


def test_an_order_that_waits_counts_the_rounds_that_come_due_and_a_clock_put_back_forgets_none(rig: Machine) -> None:
    plan = make_plan(rig)
    run(morning(7))
    run(morning(22))
    run(morning(8))
    (one,) = occurrences(plan)
    assert (one.cycle, one.through_cycle) == (1, 3)


def test_the_database_keeps_a_second_open_order_and_a_second_row_of_a_cycle_away(rig: Machine) -> None:
    plan = make_plan(rig)
    run(morning(7))
    (one,) = occurrences(plan)
    same = {"plan": plan, "machine": rig, "through_cycle": 9, "multiple": 1, "order": one.order}
    with pytest.raises(IntegrityError, match="plan_occurrence_one_open"), transaction.atomic():
        PlanOccurrence.objects.create(**same, cycle=9, status="open", made_at=timezone.now())
    with pytest.raises(IntegrityError, match="plan_occurrence_one_per_cycle"), transaction.atomic():
        PlanOccurrence.objects.create(**same, cycle=1, status="skipped", made_at=timezone.now())


def test_an_order_takes_every_setting_of_its_plan(rig: Machine) -> None:
    settings = {
        "order_type": "inspection",
        "priority": "high",
        "description": "Look at the feed and the chains",
        "notes": "Park it on the pad",
        "estimated_cost": Decimal("45.500"),
        "keeps_running": True,
        "is_hot_work": True,
    }
    person = make_technician(first_name="Salim", last_name="Al Harthy")
    plan = make_plan(rig, technician_id=person.pk, duration_h=Decimal("1.25"), **settings)
    run(morning(7))
    order = open_order(plan)
    assert {name: getattr(order, name) for name in settings} == settings
    assert (order.technician_id, order.technician_name) == (person.pk, "Salim Al Harthy")
    assert order.estimated_duration_h == Decimal("1.25")
    assert (order.priority_order, order.committed_at) == (2, order.scheduled_at)
    assert (order.machine_name, order.machine_model, order.rig_number) == ("Rig 1", "D65", "R01")
    # Whatever a plan gains is either taken over, or named here with what becomes of it.
    elsewhere = {
        *("id", "version", "created_at", "updated_at", "created_by_id", "name", "status", "region_id"),
        *("machine_id", "machine_type", "technician_id", "time_of_day", "duration_h", "priority_order"),
        *("basis", "every_count", "every_unit", "meter_kind", "every_amount", "planned_per_day"),
        *("lead_days", "lead_amount", "also_when_standing", "checklist_id"),
    }
    columns = {field.attname for field in MaintenancePlan._meta.concrete_fields}
    assert columns == elsewhere | set(settings)


def test_by_a_meter_the_order_is_made_when_the_lead_in_hours_is_reached(rig: Machine) -> None:
    # ProcessForce: due at 2,000 + 1,000, lead 300: made at 2,700.
    give_meter(rig, reading="2000.0")
    plan = make_plan(rig, meter_kind="engine_h", every_amount=Decimal(1000), planned_per_day=10, lead_amount=300)
    read(rig, 2699.9, kind="engine_h")
    assert run() == 0
    read(rig, 2700, kind="engine_h")
    assert run() == 1
    order = open_order(plan)
    # 300 hours at 10 a day.
    assert calendar_day(order.scheduled_at) == today() + timedelta(days=30)


def test_whichever_clock_comes_first_makes_the_order_and_its_end_restarts_both(rig: Machine) -> None:
    give_meter(rig, "drilled_m", "1000.0")
    plan = make_plan(rig, every_count=3, every_unit="months", **METRES)
    read(rig, 1250)
    assert run() == 1
    assert occurrences(plan)[0].clock == "meter"
    do(open_order(plan), readings=reading(1260))
    one = round_of(plan, rig)
    assert (one.due_total, one.last_total, one.cycle) == (Decimal(1510), Decimal(1260), 1)
    assert one.due_on is not None
    assert one.due_on >= today() + timedelta(days=89)
    assert run(morning(100)) == 1
    assert occurrences(plan)[1].clock == "calendar"


def test_a_larger_service_contains_the_smaller_and_restarts_it(rig: Machine) -> None:
    give_meter(rig, "drilled_m", "0")
    plan = make_plan(rig, levels=LEVELS, **METRES)
    seen = []
    for hours in (250, 500, 750, 1000, 1250):
        read(rig, hours)
        assert run() == 1
        order = open_order(plan)
        seen.append((order.description.splitlines()[0], order.estimated_duration_h))
        do(order, readings=reading(hours))
    assert seen == [
        ("250 h service", 4),
        ("500 h service", 8),
        ("250 h service", 4),
        ("1000 h service", 16),
        ("250 h service", 4),
    ]
    largest = WorkOrder.objects.get(description__startswith="1000 h service")
    assert [part in largest.description for part in ("Hydraulic oil", "Fuel filters", "Engine oil")] == [True] * 3


def test_an_untouched_order_rises_to_the_highest_level_that_has_come_due(rig: Machine) -> None:
    give_meter(rig, "drilled_m", "0")
    plan = make_plan(rig, levels=LEVELS, **METRES)
    read(rig, 250)
    run()
    read(rig, 510)
    assert run() == 0
    (one,) = occurrences(plan)
    assert (one.through_cycle, one.level_name) == (2, "500 h service")
    assert open_order(plan).description.startswith("500 h service")
    do(open_order(plan), readings=reading(520))
    assert (round_of(plan, rig).cycle, round_of(plan, rig).due_total) == (2, Decimal(770))


def test_an_order_that_somebody_has_touched_stays_and_the_larger_service_is_not_lost(rig: Machine) -> None:
    give_meter(rig, "drilled_m", "0")
    plan = make_plan(rig, levels=LEVELS, **METRES)
    read(rig, 250)
    run()
    services.change_order(actor=TEST, order_id=open_order(plan).pk, at=timezone.now(), notes="Bring the pump")
    read(rig, 510)
    run()
    (one,) = occurrences(plan)
    assert (one.through_cycle, one.level_name) == (1, "250 h service")
    do(open_order(plan), readings=reading(520))
    read(rig, 770)
    run()
    assert open_order(plan).description.startswith("500 h service")


def test_what_is_due_on_a_day_of_rest_is_done_on_the_last_working_day_before(rig: Machine) -> None:
    days = ((ahead, today() + timedelta(days=ahead)) for ahead in range(7, 15))
    ahead = next(ahead for ahead, day in days if day.strftime("%A") == "Saturday")
    change_setting("maintenance.rest_days", "Friday, Saturday")
    plan = make_plan(rig, every_count=ahead, every_unit="days", lead_days=3)
    assert run(morning(ahead - 4)) == 1
    assert open_order(plan).scheduled_at == morning(ahead - 2) + timedelta(hours=2)


def test_a_plan_rests_while_its_machine_stands_for_good_unless_it_is_done_also_then(rig: Machine) -> None:
    plans = [make_plan(rig), make_plan(rig, also_when_standing=True)]
    move_machine(actor=TEST, machine_id=rig.pk, step="take-out-of-service", at=timezone.now(), reason="Sold")
    assert run(morning(7)) == 1
    assert [len(occurrences(plan)) for plan in plans] == [0, 1]
    move_machine(actor=TEST, machine_id=rig.pk, step="make-available", at=timezone.now())
    assert run(morning(7)) == 1


def test_a_plan_rests_with_a_machine_that_is_retired_also_one_for_standing_machines(rig: Machine) -> None:
    plan = make_plan(rig, also_when_standing=True)
    of_type = make_plan(machine_type=rig.machine_type)
    Machine.objects.filter(pk=rig.pk).update(retired_at=timezone.now())
    assert run(morning(7)) == 0
    assert [len(occurrences(one)) for one in (plan, of_type)] == [0, 0]


def test_a_plan_of_a_type_serves_every_machine_of_it_also_one_that_comes_later(muscat: Region) -> None:
    for place in range(3):
        make_machine(f"Rig {place}", region=muscat, machine_type="Drill rig")
    make_machine("Far", region=Region.objects.create(name="Elsewhere"), machine_type="Drill rig")
    make_machine("Truck", region=muscat, machine_type="Bulk truck")
    plan = make_plan(machine_type="drill RIG", region_id=muscat.pk)
    assert PlanRound.objects.filter(plan=plan).count() == 3
    make_machine("New", region=muscat, machine_type="Drill rig")
    assert run(morning(7)) == 3
    # The new one counts from the day on which it was first seen.
    assert run(morning(14)) == 1


@pytest.mark.req("REQ-MAINT-070")
def test_a_deactivated_technician_falls_to_the_machine_manager_of_the_region_who_is_told(
    rig: Machine, machine_manager: Persona
) -> None:
    person = make_technician(first_name="Gone", last_name="Away")
    plan = make_plan(rig, technician_id=person.pk)
    User.objects.filter(pk=person.pk).update(status="inactive")
    run(morning(7))
    assert open_order(plan).technician_id == machine_manager.id
    (facts,) = told(machine_manager, "maintenance.plan_without_technician")
    assert (facts["plan"], facts["technician"]) == (plan.name, "Gone Away")


def test_orders_of_plans_that_wait_for_somebody_whose_account_is_closed_fall_to_the_machine_manager(
    rig: Machine, machine_manager: Persona, admin: Persona
) -> None:
    person = make_technician(first_name="Gone", last_name="Away")
    plan = make_plan(rig, technician_id=person.pk)
    run(morning(7))
    closed = admin.post(f"/users/{person.pk}/deactivate")
    assert closed.status == 200, closed.content
    (facts,) = told(machine_manager, "maintenance.plan_without_technician")
    assert facts["technician"] == "Gone Away"
    assert open_order(plan).technician_id == machine_manager.id


@pytest.mark.req("REQ-MAINT-070", "REQ-MACHINE-052")
def test_technicians_and_machine_managers_are_told_once_of_what_comes_due(
    rig: Machine, mechanic: Persona, machine_manager: Persona, muscat: Region
) -> None:
    make_plan(rig, technician_id=mechanic.id)
    run(morning(7))
    assert [facts["machine"] for facts in told(mechanic, "maintenance.order_given")] == ["Rig 1"]
    assert [facts["count"] for facts in told(machine_manager, "maintenance.maintenance_due")] == [1]
    for place in range(3):
        make_plan(make_machine(f"Rig {place + 2}", region=muscat), technician_id=mechanic.id)
    run(morning(7))
    run(morning(7))
    assert [facts["count"] for facts in told(mechanic, "maintenance.orders_planned")] == [3]
    assert [facts["count"] for facts in told(machine_manager, "maintenance.maintenance_due")] == [3, 1]


def statements_of_run(at: int) -> int:
    run(morning())
    with CaptureQueriesContext(connection) as seen:
        run(morning(at))
    return len(seen.captured_queries)


def test_a_run_asks_as_many_statements_for_forty_machines_as_for_two(muscat: Region) -> None:
    person = make_user("mechanical_engineer")
    for place in range(2):
        make_machine(f"Rig {place}", region=muscat, machine_type="Drill rig")
    make_plan(
        machine_type="Drill rig", technician_id=person.pk, levels=LEVELS, every_count=1, every_unit="weeks", **METRES
    )
    few = statements_of_run(7)
    for place in range(38):
        give_meter(make_machine(f"More {place}", region=muscat, machine_type="Drill rig"), "drilled_m")
    run(morning(0))
    assert WorkOrder.objects.count() == 2
    many = statements_of_run(7)
    assert WorkOrder.objects.count() == 40
    assert many <= few + 3  # the meters that there were none of before
