"""A plan with its levels and what is to come, and what plans say of a machine."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import islice
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, Func, OuterRef, Subquery, TextField, Value

from highwall.domains.accounts.queries import person_reference
from highwall.domains.fleet.models import Meter, MeterKind
from highwall.domains.fleet.queries import moved_by_day, tells_of_upkeep
from highwall.domains.maintenance.models import (
    DueState,
    MaintenancePlan,
    OccurrenceStatus,
    OrderStatus,
    OrderType,
    PlanLevel,
    PlanOccurrence,
    PlanRound,
    WorkOrder,
)
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.domains.maintenance.queries.plans import (
    overdue_rounds,
    resting,
    sees_all_regions,
    visible_plans,
    visible_rounds,
    with_due_state,
)
from highwall.domains.maintenance.queries.reach import machines_of
from highwall.domains.maintenance.queries.rounds import coming, present_week
from highwall.domains.maintenance.workflow import MAINTENANCE_PLAN
from highwall.kit.actors import Actor
from highwall.kit.calendar import today
from highwall.kit.errors import NotFound
from highwall.kit.workflow import allowed, blocked

AHEAD_DAYS = 366
MOST_COMING = 400
"""A round of a day comes so often in a year, and hardly any oftener."""

_PLAN = (
    *("id", "name", "machine_type", "status", "basis", "every_count", "every_unit", "meter_kind", "every_amount"),
    *("planned_per_day", "lead_days", "lead_amount", "also_when_standing", "order_type", "priority", "description"),
    *("notes", "time_of_day", "duration_h", "estimated_cost", "keeps_running", "is_hot_work", "created_at", "version"),
)


def get_plan(plan_id: UUID, actor: Actor) -> MaintenancePlan:
    """Raises NotFound outside the reach of the actor."""
    rows = visible_plans(actor).select_related("machine", "region", "technician", "created_by", "checklist")
    found = rows.filter(pk=plan_id).first()
    if found is None:
        raise NotFound("There is no such maintenance plan.")
    return found


def _actions(plan: MaintenancePlan, actor: Actor) -> list[str]:
    if not plan.machine_id and not sees_all_regions(actor) and plan.region_id != actor.region_id:
        return []
    found = ["edit"] if actor.can(MaintenanceRight.UPDATE) else []
    if actor.can(MaintenanceRight.DELETE) and not plan.occurrences.exists():
        found.append("delete")
    return found


def plan_detail(plan_id: UUID, actor: Actor) -> dict[str, Any]:
    """Raises NotFound outside the reach of the actor."""
    plan = get_plan(plan_id, actor)
    others = _actions(plan, actor)
    offers = MAINTENANCE_PLAN.offers(plan, actor) if others else []
    return {
        **{name: getattr(plan, name) for name in _PLAN},
        "machine": {"id": plan.machine_id, "name": plan.machine.name} if plan.machine else None,
        "region": {"id": plan.region_id, "name": plan.region.name} if plan.region else None,
        "technician": person_reference(plan.technician),
        "created_by": person_reference(plan.created_by),
        "levels": list(plan.levels.order_by("multiple").values("multiple", "name", "description", "duration_h")),
        "checklist": {"id": plan.checklist_id, "name": plan.checklist.name} if plan.checklist else None,
        "parts": [
            {
                "accessory": {"id": part.accessory_id, "name": part.accessory.name},
                "unit": part.accessory.unit,
                "quantity": part.quantity,
                "multiple": part.multiple,
            }
            for part in plan.parts.select_related("accessory").order_by("multiple", "accessory__name")
        ],
        "machine_count": plan.rounds.count(),
        "open_orders": plan.occurrences.filter(
            status=OccurrenceStatus.OPEN, order__status=OrderStatus.SCHEDULED
        ).count(),
        "allowed_actions": [*allowed(offers), *others],
        "blocked_actions": blocked(offers),
    }


def round_detail(round_id: UUID, actor: Actor) -> dict[str, Any]:
    """Raises NotFound outside the reach of the actor."""
    found = with_due_state(visible_rounds(actor)).select_related("plan", "machine").filter(pk=round_id).first()
    if found is None:
        raise NotFound("There is no such plan on this machine.")
    names = ("id", "plan_id", "machine_id", "due_state", "last_done_at", "due_on", "due_total", "meter_total")
    return {
        **{name: getattr(found, name) for name in (*names, "expected_on", "open_order_id", "version")},
        "machine_name": found.machine.name,
        "cycle": found.cycle + 1,
    }


def plan_ahead(plan_id: UUID, actor: Actor, machine_id: UUID | None = None) -> dict[str, Any]:
    """What a plan makes of the next twelve months on a machine, the first of its machines if none is named: each round
    supposed to be done when it is due, by the calendar and as the meter moves now. Raises NotFound."""
    plan = get_plan(plan_id, actor)
    rows = visible_rounds(actor).filter(plan=plan).select_related("machine").order_by("machine__name", "pk")
    one = (rows if machine_id is None else rows.filter(machine_id=machine_id)).first()
    if one is None:
        if machine_id is not None:
            raise NotFound("There is no such plan on this machine.")
        return {"machine": None, "coming": []}
    day, levels = today(), list(plan.levels.order_by("multiple"))
    total = Meter.objects.filter(machine=one.machine, kind=plan.meter_kind).values_list("total", flat=True).first()
    moved: Sequence[Any] = ()
    if plan.meter_kind:
        moved = moved_by_day([one.machine_id], MeterKind(plan.meter_kind), day).get(one.machine_id, [])
    ahead = coming(
        present_week(), plan, levels, one, total=total, moved=moved, on=day, until=day + timedelta(days=AHEAD_DAYS)
    )
    return {
        "machine": {"id": one.machine_id, "name": one.machine.name},
        "coming": [
            {
                "cycle": each.cycle,
                "level_name": _level_name(levels, each.multiple),
                "clock": each.clock,
                "expected_on": each.expected_on,
                "due_total": each.due_total,
            }
            for each in islice(ahead, MOST_COMING)
        ],
    }


def _level_name(levels: Sequence[PlanLevel], multiple: int) -> str:
    return next((level.name for level in levels if level.multiple == multiple), "")


def plan_of_order(order: WorkOrder) -> dict[str, Any] | None:
    """Of which plan an order is, which round and level it stands for, and which meter is to be read at its end."""
    occurrence = PlanOccurrence.objects.filter(order=order).select_related("plan").order_by("-made_at").first()
    if occurrence is None:
        return None
    plan = occurrence.plan
    meter = Meter.objects.filter(machine=order.machine_id, kind=plan.meter_kind).first()
    return {
        "id": plan.pk,
        "name": plan.name,
        "cycle": occurrence.cycle,
        "missed": occurrence.through_cycle - occurrence.cycle,
        "level_name": occurrence.level_name,
        "due_on": occurrence.due_on,
        "due_total": occurrence.due_total,
        "meter_kind": meter.kind if meter else "",
        "displayed": meter.displayed if meter else None,
        "is_doubtful": occurrence.is_doubtful,
        "was_on_time": occurrence.was_on_time,
    }


SERVICES = (OrderType.PREVENTIVE, OrderType.INSPECTION)


@tells_of_upkeep
def upkeep_of_machines() -> dict[str, Any]:
    """What lists of machines say of their maintenance, as annotations of a machine: when what was last done, when what
    comes next, by a plan or by an order that is scheduled, and whether a plan is overdue."""
    first_line = Func(F("description"), Value("\n"), Value(1), function="split_part", output_field=TextField())
    done = WorkOrder.objects.filter(machine=OuterRef("pk"), status=OrderStatus.COMPLETED).order_by("-completed_at")
    rounds = PlanRound.objects.filter(machine=OuterRef("pk")).exclude(resting()).exclude(expected_on=None)
    coming_up = rounds.order_by("expected_on", "pk")
    return {
        "last_maintenance_at": Subquery(done.values("completed_at")[:1]),
        "last_maintenance": Subquery(done.values(what=first_line)[:1]),
        "next_maintenance_on": Subquery(coming_up.values("expected_on")[:1]),
        "next_maintenance": Subquery(coming_up.values("plan__name")[:1]),
        "is_maintenance_overdue": Exists(overdue_rounds().filter(machine=OuterRef("pk"))),
    }


def upkeep_of(machine_id: UUID, actor: Actor) -> dict[str, Any]:
    """When a machine was last maintained and will be next, and how far each plan has come on it. Raises NotFound
    outside the reach of the actor."""
    if not machines_of(actor).filter(pk=machine_id).exists():
        raise NotFound("There is no such machine.")
    done = (
        WorkOrder.objects.filter(machine_id=machine_id, status=OrderStatus.COMPLETED).order_by("-completed_at").first()
    )
    rows = with_due_state(PlanRound.objects.filter(machine_id=machine_id)).select_related("plan")
    order = (
        WorkOrder.objects.filter(machine_id=machine_id, status=OrderStatus.SCHEDULED).order_by("scheduled_at").first()
    )
    return {
        "last": {"order": _named(done), "what": _first_line(done), "at": done.completed_at} if done else None,
        "next_order": {"order": _named(order), "what": _first_line(order), "at": order.scheduled_at} if order else None,
        "is_overdue": any(one.due_state == DueState.OVERDUE for one in rows),
        "rounds": [
            {
                **{name: getattr(one, name) for name in _OF_ROUND},
                "plan": {"id": one.plan_id, "name": one.plan.name},
                "meter_kind": one.plan.meter_kind,
                "cycle": one.cycle + 1,
            }
            for one in rows.order_by(F("expected_on").asc(nulls_last=True), "pk")
        ],
    }


_OF_ROUND = (
    *("id", "due_state", "last_done_at", "due_on", "due_total", "meter_total", "expected_on", "open_order_id"),
    *("open_order_number", "version"),
)


def _first_line(order: WorkOrder) -> str:
    """What an order is about, in a line."""
    return order.description.split("\n")[0]


def _named(order: WorkOrder) -> dict[str, Any]:
    return {"id": order.pk, "name": order.number}
