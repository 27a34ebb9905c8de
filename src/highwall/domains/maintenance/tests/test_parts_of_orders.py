"""Parts are planned on an order, kept for it, issued, brought back and paid for."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone

from highwall.config.testing import Persona
from highwall.domains.fleet.models import Machine
from highwall.domains.maintenance import jobs, services
from highwall.domains.maintenance.models import PartLine, WorkOrder
from highwall.domains.maintenance.tests.factories import DONE, TEST, make_machine, make_order
from highwall.domains.parts.models import Accessory, PartReservation
from highwall.domains.parts.queries import prove_stock
from highwall.domains.parts.tests.factories import add, make_accessory
from highwall.domains.regions.models import Region

pytestmark = pytest.mark.django_db


@pytest.fixture
def rig(muscat: Region) -> Machine:
    return make_machine("Rig 1", region=muscat)


def plan(order: WorkOrder, accessory: Accessory, quantity: Any) -> PartLine:
    return services.plan_part(actor=TEST, order_id=order.pk, accessory_id=accessory.pk, quantity=Decimal(str(quantity)))


def kept(accessory: Accessory) -> Decimal:
    return Accessory.objects.get(pk=accessory.pk).reserved


def in_stock(accessory: Accessory) -> Decimal:
    return Accessory.objects.get(pk=accessory.pk).quantity


def parts_of(person: Persona, order: WorkOrder) -> dict[str, dict[str, Any]]:
    answer = person.get(f"/work-orders/{order.pk}/parts")
    assert answer.status == 200, answer.content
    return {row["name"]: row for row in answer.json["items"]}


@pytest.mark.req("REQ-MAINT-060", "REQ-MAINT-061")
def test_parts_cost_what_their_issue_took_from_the_stock_whatever_is_bought_afterwards(
    mechanic: Persona, rig: Machine
) -> None:
    oil = make_accessory(0, name="Oil filter", cost=Decimal(9))
    add(oil, 10, 10)
    order = make_order(rig, estimated_cost=Decimal(25))
    line = plan(order, oil, 4)
    issue = f"/work-orders/{order.pk}/parts/{line.pk}/issue"
    assert mechanic.post(issue, {"quantity": 3}).status == 200
    add(oil, 7, 20)
    # Seven at 10 and seven at 20: one costs 15 now.
    assert mechanic.post(issue, {"quantity": 1}).status == 200
    row = parts_of(mechanic, order)["Oil filter"]
    assert (row["issued"], row["left"], row["cost"]) == (4, 0, 45)
    shown = mechanic.get(f"/work-orders/{order.pk}").json
    assert (shown["parts_cost"], shown["actual_cost"], shown["cost_variance"]) == (45, 45, 20)
    back = mechanic.post(f"/work-orders/{order.pk}/parts/{line.pk}/return", {"quantity": 2})
    assert back.status == 200, back.content
    # The latest issue first: one that left at 15, then one of those at 10.
    assert mechanic.get(f"/work-orders/{order.pk}").json["actual_cost"] == 20
    assert prove_stock().words == ()


def test_no_more_is_issued_than_is_planned_and_less_is_not_planned_than_is_out(mechanic: Persona, rig: Machine) -> None:
    oil, order = make_accessory(10, name="Oil filter"), make_order(rig)
    line = plan(order, oil, 2)
    path = f"/work-orders/{order.pk}/parts/{line.pk}"
    assert mechanic.post(f"{path}/issue", {"quantity": 2}).status == 200
    again = mechanic.post(f"{path}/issue", {"quantity": 1})
    assert (again.status, again.json["code"], again.json["facts"]["left"]) == (409, "beyond_plan", 0)
    less = mechanic.patch(path, {"quantity": 1})
    assert (less.status, less.json["code"]) == (409, "less_than_issued")
    assert mechanic.delete(path).json["code"] == "part_was_issued"
    assert mechanic.patch(path, {"quantity": 3}).status == 200
    assert mechanic.post(f"{path}/issue", {"quantity": 1}).status == 200
    assert in_stock(oil) == 7


def test_who_may_not_move_parts_plans_them_and_neither_keeps_nor_issues_them(
    mechanic: Persona, engineer: Persona, rig: Machine
) -> None:
    oil, order = make_accessory(10, name="Oil filter"), make_order(rig)
    sent = {"accessory_id": str(oil.pk), "quantity": 2}
    assert mechanic.post(f"/work-orders/{order.pk}/parts", sent).status == 201
    line = PartLine.objects.get()
    for step, body in (("issue", {"quantity": 1}), ("reserve", None), ("return", {"quantity": 1})):
        assert engineer.post(f"/work-orders/{order.pk}/parts/{line.pk}/{step}", body).status == 403
    assert parts_of(engineer, order)["Oil filter"]["allowed_actions"] == []
    assert parts_of(mechanic, order)["Oil filter"]["allowed_actions"] == ["edit", "remove", "reserve", "issue"]
    assert mechanic.post(f"/work-orders/{order.pk}/parts", sent).json["code"] == "part_planned"


def test_parts_are_kept_by_themselves_from_seven_days_before_and_what_is_short_is_told_once(
    machine_manager: Persona, rig: Machine
) -> None:
    oil = make_accessory(3, name="Oil filter")
    far = make_order(rig, scheduled_at=timezone.now() + timedelta(days=8))
    near = make_order(rig, scheduled_at=timezone.now() + timedelta(days=6))
    plan(far, oil, 1)
    line = plan(near, oil, 5)
    for _ in range(2):
        jobs.reserve(0)
    assert kept(oil) == 3
    assert PartReservation.objects.get(open__gt=0).reference_id == near.pk
    row = parts_of(machine_manager, near)["Oil filter"]
    assert (row["reserved"], row["free"], row["short"]) == (3, 0, 2)
    add(oil, 4)
    jobs.reserve(0)
    assert kept(oil) == 5
    # What somebody has given back is not kept again behind their back.
    services.release_part(actor=TEST, order_id=near.pk, line_id=line.pk, at=timezone.now())
    jobs.reserve(0)
    assert kept(oil) == 0
    services.reserve_part(actor=TEST, order_id=near.pk, line_id=line.pk, at=timezone.now())
    assert kept(oil) == 5


def test_what_is_kept_goes_out_with_the_issue_and_the_rest_is_free_when_the_order_ends(rig: Machine) -> None:
    oil, seal = make_accessory(10, name="Oil filter"), make_accessory(4, name="Seal")
    for end in ("complete", "cancel"):
        order = make_order(rig)
        lines = [plan(order, oil, 2), plan(order, seal, 3)]
        services.reserve_parts(actor=TEST, order_id=order.pk, at=timezone.now())
        assert (kept(oil), kept(seal)) == (2, 3)
        services.issue_part(actor=TEST, order_id=order.pk, line_id=lines[0].pk, quantity=Decimal(1), at=timezone.now())
        assert kept(oil) == 1
        if end == "complete":
            services.start_order(actor=TEST, order_id=order.pk, at=timezone.now())
            services.complete_order(actor=TEST, order_id=order.pk, at=timezone.now(), **DONE)
        else:
            services.cancel_order(actor=TEST, order_id=order.pk, at=timezone.now(), reason="Sold")
        assert (kept(oil), kept(seal)) == (0, 0)
    assert (in_stock(oil), in_stock(seal)) == (8, 4)
    # Also from an order that was given up, what was issued comes back.
    services.return_part(actor=TEST, order_id=order.pk, line_id=lines[0].pk, quantity=Decimal(1), at=timezone.now())
    assert in_stock(oil) == 9
    assert prove_stock().words == ()


def test_what_is_kept_moves_with_the_date_of_its_order(rig: Machine) -> None:
    oil, order = make_accessory(3, name="Oil filter"), make_order(rig)
    plan(order, oil, 2)
    services.reserve_parts(actor=TEST, order_id=order.pk, at=timezone.now())
    there = order.scheduled_at + timedelta(days=3)
    services.change_order(actor=TEST, order_id=order.pk, at=timezone.now(), scheduled_at=there)
    open_ = PartReservation.objects.get(open__gt=0)
    first = PartReservation.objects.get(open=0)
    assert (open_.needed_on - first.needed_on, open_.open) == (timedelta(days=3), 2)


def test_a_sum_is_stated_only_where_no_parts_were_issued(mechanic: Persona, rig: Machine) -> None:
    oil = make_accessory(0, name="Oil filter")
    add(oil, 5, 4)
    order = make_order(rig)
    line = plan(order, oil, 2)
    services.start_order(actor=TEST, order_id=order.pk, at=timezone.now())
    services.issue_part(actor=TEST, order_id=order.pk, line_id=line.pk, quantity=Decimal(2), at=timezone.now())
    refused = mechanic.post(f"/work-orders/{order.pk}/complete", {**DONE, "stated_cost": 100})
    assert (refused.status, refused.json["code"]) == (409, "parts_were_issued")
    done = mechanic.post(f"/work-orders/{order.pk}/complete", DONE)
    assert (done.status, done.json["actual_cost"]) == (200, 8)
    moved = mechanic.patch(f"/work-orders/{order.pk}", {"stated_cost": 7})
    assert moved.json["code"] == "parts_were_issued"


def test_an_order_comes_with_its_parts_or_not_at_all(mechanic: Persona, rig: Machine) -> None:
    oil = make_accessory(3, name="Oil filter")
    planned = [{"accessory_id": oil.pk, "quantity": Decimal(2)}]
    assert make_order(rig, parts=planned).part_lines.get().quantity == 2
    with pytest.raises(Exception, match="planned already"):
        make_order(rig, parts=planned * 2)
    assert WorkOrder.objects.count() == 1
