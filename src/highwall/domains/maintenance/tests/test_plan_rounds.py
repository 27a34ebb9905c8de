"""What becomes of the rounds of a plan: done, skipped, withdrawn, counted from another point, shown on the machine."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone

from highwall.config.testing import Persona
from highwall.domains.fleet.models import Machine, Meter
from highwall.domains.fleet.services import correct_usage
from highwall.domains.fleet.tests.factories import give_meter, told
from highwall.domains.maintenance import jobs, services
from highwall.domains.maintenance.models import PlanOccurrence, WorkOrder
from highwall.domains.maintenance.tests.factories import DONE, TEST, make_machine, make_order
from highwall.domains.maintenance.tests.plans import (
    LEVELS,
    METRES,
    do,
    make_plan,
    morning,
    occurrences,
    open_order,
    read,
    reading,
    round_of,
    run,
)
from highwall.domains.regions.models import Region
from highwall.kit.calendar import today
from highwall.kit.errors import Conflict, Invalid
from highwall.kit.events import outbox
from highwall.kit.settings import change_setting

pytestmark = pytest.mark.django_db


@pytest.fixture
def rig(muscat: Region) -> Machine:
    return make_machine("Rig 1", region=muscat)


@pytest.fixture(autouse=True)
def no_rest_days(db: None) -> None:
    change_setting("maintenance.rest_days", "")


def in_days(days: int) -> date:
    return today() + timedelta(days=days)


@pytest.mark.parametrize(("basis", "due"), [("fixed", 1000), ("floating", 1200)])
def test_done_at_700_every_500_is_due_again_at_1000_by_the_grid_and_at_1200_from_then(
    rig: Machine, basis: str, due: int
) -> None:
    # Fiix, article 210110666.
    give_meter(rig, "drilled_m", "0")
    plan = make_plan(rig, basis=basis, meter_kind="drilled_m", every_amount=Decimal(500), planned_per_day=10)
    read(rig, 600)
    run()
    do(open_order(plan), readings=reading(700))
    assert round_of(plan, rig).due_total == due


def test_done_within_its_lead_a_fixed_plan_goes_on_to_the_grid_point_after(rig: Machine) -> None:
    plan = make_plan(rig, basis="fixed", every_count=30, every_unit="days", lead_days=5)
    run(morning(26))
    do(open_order(plan), morning(27))
    assert round_of(plan, rig).due_on == in_days(60)


def test_done_early_a_floating_plan_counts_from_when_it_was_done(rig: Machine) -> None:
    plan = make_plan(rig, every_count=30, every_unit="days", lead_days=10)
    run(morning(21))
    do(open_order(plan), morning(22))
    assert round_of(plan, rig).due_on == in_days(52)


@pytest.mark.parametrize(("days", "was_on_time"), [(26, False), (27, True), (33, True), (34, False)])
def test_a_service_of_30_days_is_on_time_within_three_days_either_side(
    rig: Machine, days: int, was_on_time: bool
) -> None:
    # reliabilityweb.com: 10 % of the interval.
    plan = make_plan(rig, every_count=30, every_unit="days", lead_days=10)
    run(morning(21))
    do(open_order(plan), morning(days))
    assert occurrences(plan)[0].was_on_time is was_on_time


@pytest.mark.parametrize(("at", "was_on_time"), [("224.9", False), ("225", True), ("275", True), ("275.1", False)])
def test_a_service_of_250_is_on_time_from_225_to_275(rig: Machine, at: str, was_on_time: bool) -> None:
    give_meter(rig, "drilled_m", "0")
    plan = make_plan(rig, lead_amount=50, **METRES)
    read(rig, 210)
    run()
    do(open_order(plan), readings=reading(float(at)))
    assert occurrences(plan)[0].was_on_time is was_on_time


def test_completion_asks_for_the_reading_of_the_meter_on_which_the_plan_counts_and_posts_it(
    rig: Machine, mechanic: Persona
) -> None:
    give_meter(rig, "drilled_m", "0")
    plan = make_plan(rig, technician_id=mechanic.id, **METRES)
    read(rig, 260)
    run()
    order = open_order(plan)
    path = f"/work-orders/{order.pk}"
    shown = mechanic.get(path).json["plan"]
    assert (shown["name"], shown["meter_kind"], float(shown["displayed"])) == (plan.name, "drilled_m", 260)
    assert mechanic.post(f"{path}/start", {}).status == 200
    refused = mechanic.post(f"{path}/complete", DONE)
    assert (refused.status, refused.json["errors"][0]["code"]) == (422, "reading_wanted")
    below = mechanic.post(f"{path}/complete", {**DONE, "readings": [{"kind": "drilled_m", "displayed": 250}]})
    assert below.status == 422
    done = mechanic.post(f"{path}/complete", {**DONE, "readings": [{"kind": "drilled_m", "displayed": 262.5}]})
    assert done.status == 200, done.content
    meter = Meter.objects.get(machine=rig)
    assert (meter.total, meter.readings.latest("at").entry.source) == (Decimal("262.5"), "order")
    assert round_of(plan, rig).due_total == Decimal("512.5")


def test_an_overdue_order_of_a_plan_is_completed_like_any_other(rig: Machine) -> None:
    plan = make_plan(rig)
    run(morning(7))
    do(open_order(plan), morning(12))
    assert [(one.status, one.was_on_time) for one in occurrences(plan)] == [("done", False)]


def test_a_round_is_skipped_with_a_reason_and_the_next_comes_when_it_would_have(
    rig: Machine, machine_manager: Persona
) -> None:
    plan = make_plan(rig)
    one = round_of(plan, rig)
    assert machine_manager.post(f"/maintenance-rounds/{one.pk}/skip", {"reason": " "}).status == 422
    skipped = machine_manager.post(f"/maintenance-rounds/{one.pk}/skip", {"reason": "Stands at the client's gate"})
    assert (skipped.status, skipped.json["cycle"], skipped.json["due_on"]) == (200, 2, str(in_days(14)))
    assert [(row.status, row.reason) for row in occurrences(plan)] == [("skipped", "Stands at the client's gate")]
    assert run(morning(7)) == 0
    assert run(morning(14)) == 1


def test_skipping_a_round_whose_order_waits_cancels_the_order_and_one_that_has_begun_is_refused(rig: Machine) -> None:
    plan = make_plan(rig)
    run(morning(7))
    order = open_order(plan)
    services.skip_round(actor=TEST, round_id=round_of(plan, rig).pk, at=morning(7), reason="Rain")
    order.refresh_from_db()
    assert (order.status, occurrences(plan)[0].status, round_of(plan, rig).cycle) == ("cancelled", "skipped", 1)
    run(morning(14))
    services.start_order(actor=TEST, order_id=open_order(plan).pk, at=morning(14))
    with pytest.raises(Conflict) as refused:
        services.skip_round(actor=TEST, round_id=round_of(plan, rig).pk, at=morning(14), reason="Rain")
    assert refused.value.code == "round_has_begun"


def test_an_order_that_somebody_cancels_is_not_made_again_for_the_same_round(rig: Machine) -> None:
    plan = make_plan(rig)
    run(morning(7))
    services.cancel_order(actor=TEST, order_id=open_order(plan).pk, at=morning(7), reason="Done last week")
    assert run(morning(8)) == 0
    assert [(one.status, one.reason) for one in occurrences(plan)] == [("skipped", "Done last week")]
    assert run(morning(14)) == 1


def test_an_order_of_a_plan_is_neither_deleted_nor_moved_to_another_machine(
    rig: Machine, machine_manager: Persona, muscat: Region
) -> None:
    plan = make_plan(rig)
    run(morning(7))
    path = f"/work-orders/{open_order(plan).pk}"
    assert machine_manager.delete(path).status == 409
    other = make_machine("Rig 2", region=muscat)
    moved = machine_manager.patch(path, {"machine_id": str(other.pk)})
    assert (moved.status, moved.json["code"]) == (409, "order_of_plan")


def test_a_reading_that_is_taken_back_withdraws_the_order_that_it_caused_and_a_true_one_opens_the_round_again(
    rig: Machine, mechanic: Persona
) -> None:
    give_meter(rig, "drilled_m", "0")
    plan = make_plan(rig, technician_id=mechanic.id, levels=LEVELS, **METRES)
    wrong = read(rig, 99_999)
    run()
    order = open_order(plan)
    correct_usage(actor=TEST, entry_id=wrong.pk, at=timezone.now(), reason="A nine too many")
    assert len(told(mechanic, "maintenance.round_withdrawn")) == 1
    order.refresh_from_db()
    assert (order.status, occurrences(plan)[0].status, round_of(plan, rig).cycle) == ("cancelled", "withdrawn", 0)
    assert run() == 0
    read(rig, 255)
    assert run() == 1
    (one,) = occurrences(plan)
    assert (one.status, one.cycle, one.through_cycle, one.level_name) == ("open", 1, 1, "250 h service")
    assert open_order(plan).pk != order.pk


def test_an_order_that_somebody_has_touched_stays_marked_and_is_told_of_once(
    rig: Machine, mechanic: Persona, machine_manager: Persona
) -> None:
    give_meter(rig, "drilled_m", "0")
    plan = make_plan(rig, technician_id=mechanic.id, **METRES)
    wrong = read(rig, 900)
    run()
    order = open_order(plan)
    assert mechanic.post(f"/work-orders/{order.pk}/comments", {"text": "I have the filters"}).status == 201
    correct_usage(actor=TEST, entry_id=wrong.pk, at=timezone.now(), reason="Read the wrong meter")
    assert len(told(machine_manager, "maintenance.round_doubtful")) == 1
    assert mechanic.get(f"/work-orders/{order.pk}").json["plan"]["is_doubtful"] is True
    services.look_again_at_rounds(actor=TEST, machine_id=rig.pk, at=timezone.now())
    assert len(told(machine_manager, "maintenance.round_doubtful")) == 1
    assert open_order(plan).pk == order.pk


def test_a_correction_that_leaves_the_order_due_lowers_it_to_the_rounds_that_are(rig: Machine) -> None:
    give_meter(rig, "drilled_m", "0")
    plan = make_plan(rig, levels=LEVELS, **METRES)
    read(rig, 260)
    wrong = read(rig, 2600, timezone.now() + timedelta(minutes=1))
    run()
    assert open_order(plan).description.startswith("1000 h service")
    correct_usage(actor=TEST, entry_id=wrong.pk, at=timezone.now(), reason="A digit too many")
    while outbox.deliver_pending():
        continue
    (one,) = occurrences(plan)
    assert (one.status, one.through_cycle, one.level_name) == ("open", 1, "250 h service")
    assert open_order(plan).description.startswith("250 h service")


def test_where_the_work_was_last_done_is_where_a_round_counts_from(rig: Machine, machine_manager: Persona) -> None:
    give_meter(rig, "drilled_m", "1000")
    plan = make_plan(rig, every_count=30, every_unit="days", **METRES)
    one = round_of(plan, rig)
    path = f"/maintenance-rounds/{one.pk}/count-from"
    body = {"last_done_on": str(in_days(-10)), "last_total": 900}
    counted = machine_manager.post(path, body)
    assert counted.status == 200, counted.content
    assert (counted.json["due_on"], float(counted.json["due_total"])) == (str(in_days(20)), 1150)
    ahead = machine_manager.post(path, {**body, "last_total": 1001})
    assert (ahead.status, ahead.json["errors"][0]["code"]) == (422, "above_total")
    later = machine_manager.post(path, {**body, "last_done_on": str(in_days(1))})
    assert later.status == 422
    run(morning(25))
    assert machine_manager.post(path, body).json["code"] == "round_open"


def upkeep(person: Persona, machine: Machine) -> dict[str, Any]:
    answer = person.get(f"/maintenance/machines/{machine.pk}")
    assert answer.status == 200, answer.content
    found: dict[str, Any] = answer.json
    return found


def listed(person: Persona, machine: Machine) -> dict[str, Any]:
    return next(row for row in person.get("/machines").json["items"] if row["id"] == str(machine.pk))


@pytest.mark.req("REQ-MACHINE-050", "REQ-MACHINE-053")
def test_a_machine_says_when_what_was_last_done_and_when_what_comes_next(
    rig: Machine, machine_manager: Persona
) -> None:
    plan = make_plan(rig, name="Weekly greasing")
    assert upkeep(machine_manager, rig)["last"] is None
    run()
    done = do(make_order(rig, description="New hoses"))
    found = upkeep(machine_manager, rig)
    assert (found["last"]["what"], found["last"]["order"]["name"]) == ("New hoses", done.number)
    assert [(one["plan"]["name"], one["expected_on"]) for one in found["rounds"]] == [(plan.name, str(in_days(7)))]
    row = listed(machine_manager, rig)
    assert (row["last_maintenance"], row["next_maintenance"]) == ("New hoses", "Weekly greasing")
    assert (row["next_maintenance_on"], row["is_maintenance_overdue"]) == (str(in_days(7)), False)


@pytest.mark.req("REQ-MACHINE-052")
def test_maintenance_past_its_tolerance_is_marked_on_the_machine_and_in_its_list(
    rig: Machine, machine_manager: Persona
) -> None:
    plan = make_plan(rig, at=timezone.now() - timedelta(days=33), every_count=30, every_unit="days")
    assert upkeep(machine_manager, rig)["rounds"][0]["due_state"] == "due"
    services.count_from(actor=TEST, round_id=round_of(plan, rig).pk, at=timezone.now(), last_done_on=in_days(-34))
    assert upkeep(machine_manager, rig)["is_overdue"] is True
    assert listed(machine_manager, rig)["is_maintenance_overdue"] is True
    assert len(machine_manager.get("/machines", is_maintenance_overdue=True).json["items"]) == 1
    states = machine_manager.get("/maintenance-rounds", due_state="overdue").json["items"]
    assert [(row["plan_name"], row["machine_name"]) for row in states] == [(plan.name, "Rig 1")]


def test_the_next_twelve_months_name_each_round_with_its_level_and_what_it_comes_by(
    rig: Machine, machine_manager: Persona
) -> None:
    give_meter(rig, "drilled_m", "0")
    plan = make_plan(rig, every_count=6, every_unit="months", levels=LEVELS, **METRES)
    ahead = machine_manager.get(f"/maintenance-plans/{plan.pk}/ahead").json
    coming = ahead["coming"]
    # 10 m a day: every 25 days, so the calendar never comes first.
    assert [row["expected_on"] for row in coming[:3]] == [str(in_days(days)) for days in (25, 50, 75)]
    assert [row["level_name"] for row in coming[:4]] == [
        "250 h service",
        "500 h service",
        "250 h service",
        "1000 h service",
    ]
    assert {row["clock"] for row in coming} == {"meter"}
    assert len(coming) == 14


def test_what_is_due_on_a_rest_day_is_expected_on_the_working_day_before_wherever_it_is_shown(
    rig: Machine, machine_manager: Persona
) -> None:
    change_setting("maintenance.rest_days", f"{today():%A}")
    plan = make_plan(rig)  # each week, so due on the same day of the next

    def shown() -> set[str]:
        (row,) = machine_manager.get("/maintenance-rounds", plan_id=str(plan.pk)).json["items"]
        assert row["due_on"] == str(in_days(7))
        first = machine_manager.get(f"/maintenance-plans/{plan.pk}/ahead").json["coming"][0]
        (of_machine,) = upkeep(machine_manager, rig)["rounds"]
        return {row["expected_on"], first["expected_on"], of_machine["expected_on"]}

    assert shown() == {str(in_days(6))}
    run()
    assert shown() == {str(in_days(6))}
    services.count_from(actor=TEST, round_id=round_of(plan, rig).pk, at=timezone.now(), last_done_on=today())
    assert shown() == {str(in_days(6))}


def test_what_is_past_due_says_the_same_day_in_the_list_and_in_the_months_to_come(
    rig: Machine, machine_manager: Persona
) -> None:
    plan = make_plan(rig, at=timezone.now() - timedelta(days=10))
    (row,) = machine_manager.get("/maintenance-rounds", plan_id=str(plan.pk)).json["items"]
    coming = machine_manager.get(f"/maintenance-plans/{plan.pk}/ahead").json["coming"]
    assert [row["expected_on"], *(one["expected_on"] for one in coming[:3])] == [
        str(in_days(days)) for days in (-3, -3, 7, 14)
    ]


@pytest.mark.req("REQ-MAINT-070", "REQ-MAINT-071")
def test_each_morning_technicians_are_told_once_what_is_theirs_today(rig: Machine, mechanic: Persona) -> None:
    now = morning()
    for hours in (-20, 2, 4, 40):
        make_order(rig, technician_id=mechanic.id, at=now, scheduled_at=now + timedelta(hours=hours))
    begun = make_order(rig, technician_id=mechanic.id, at=now, scheduled_at=now)
    services.start_order(actor=TEST, order_id=begun.pk, at=now)
    assert services.tell_technicians(actor=TEST, at=now) == 1
    (facts,) = told(mechanic, "maintenance.digest")
    assert (facts["today"], facts["overdue"], facts["in_progress"]) == (2, 1, 1)
    assert services.tell_technicians(actor=TEST, at=now) == 0


def test_the_jobs_make_orders_and_tell_technicians(rig: Machine, mechanic: Persona) -> None:
    plan = make_plan(rig, at=timezone.now() - timedelta(days=8), technician_id=mechanic.id)
    jobs.plan(0)
    jobs.plan(0)
    jobs.digest(0)
    assert PlanOccurrence.objects.filter(plan=plan).count() == WorkOrder.objects.count() == 1


def test_a_reading_in_the_future_or_of_another_meter_is_refused(rig: Machine) -> None:
    order = make_order(rig)
    with pytest.raises(Invalid, match="no such meter"):
        do(order, readings=reading(5))
