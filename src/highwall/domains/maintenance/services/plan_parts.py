"""The parts and the checklist that orders of plans come with."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from highwall.domains.maintenance.models import MaintenancePlan, PartLine, PlanPart
from highwall.domains.maintenance.queries import ORDER_CHECKED
from highwall.domains.maintenance.services.keeping import seen_accessory
from highwall.domains.parts import services as parts
from highwall.domains.parts.models import StockStatus
from highwall.kit.actors import Actor
from highwall.kit.checklists import add_checklists
from highwall.kit.errors import Invalid
from highwall.kit.models import ChecklistTemplate
from highwall.kit.statements import create_row, insert_rows, update_rows

type Wanted = dict[UUID, Decimal]
"""How many of each accessory."""


def check_parts(actor: Actor, lines: Iterable[dict[str, Any]], multiples: Iterable[int]) -> None:
    """Raises Invalid: accessory unknown, discontinued or named twice at a level, a level that the plan has not,
    quantity not of its unit."""
    levels = {1, *multiples}
    seen: set[tuple[int, UUID]] = set()
    for line in lines:
        # What is not sent of a change is not there, in its parts neither.
        line.setdefault("multiple", 1)
        accessory = seen_accessory(actor, line["accessory_id"])
        if accessory.stock_status == StockStatus.DISCONTINUED:
            message = f"{accessory.name} is discontinued. Choose another accessory."
            raise Invalid.field("parts", "part_discontinued", message, name=accessory.name)
        line["quantity"] = parts.checked_quantity(accessory.unit, line["quantity"], "parts")
        if line["multiple"] not in levels:
            raise Invalid.field("parts", "part_of_no_level", "The plan has no level of this multiple.")
        if (line["multiple"], accessory.pk) in seen:
            message = f"{accessory.name} is named twice at the same level."
            raise Invalid.field("parts", "part_twice", message, name=accessory.name)
        seen.add((line["multiple"], accessory.pk))


def check_template(checklist_id: UUID | None) -> None:
    """Raises Invalid."""
    if checklist_id is None:
        return
    if not ChecklistTemplate.objects.filter(pk=checklist_id, is_retired=False).exists():
        raise Invalid.field("checklist_id", "unknown_checklist", "Choose one of the checklists.")


def write_parts(plan: MaintenancePlan, lines: Iterable[dict[str, Any]]) -> None:
    """Make these the parts of a plan whose row is locked."""
    for present in plan.parts.all():
        present.delete()
    for line in lines:
        create_row(PlanPart, plan_id=plan.pk, **line)


def parts_of(plans: Iterable[MaintenancePlan]) -> dict[UUID, list[PlanPart]]:
    """The parts of plans, by plan; without what is discontinued by now."""
    found: dict[UUID, list[PlanPart]] = defaultdict(list)
    rows = PlanPart.objects.filter(plan__in=[plan.pk for plan in plans])
    for part in rows.exclude(accessory__stock_status=StockStatus.DISCONTINUED):
        found[part.plan_id].append(part)
    return found


def wanted_at(lines: Iterable[PlanPart], multiple: int) -> Wanted:
    """What an order of a level takes, with what the levels below it take."""
    wanted: Wanted = {}
    for part in lines:
        if multiple % part.multiple == 0:
            wanted[part.accessory_id] = wanted.get(part.accessory_id, Decimal(0)) + part.quantity
    return wanted


def give_parts(wanted: Mapping[UUID, Wanted], at: datetime) -> None:
    """Plan parts on orders that nobody else holds, at least so many as wanted; for any number of orders with the same
    statements."""
    wanted = {order_id: lines for order_id, lines in wanted.items() if lines}
    if not wanted:
        return
    present = {(line.order_id, line.accessory_id): line for line in PartLine.objects.filter(order__in=list(wanted))}
    new: list[tuple[UUID, UUID, Decimal]] = []
    raised: dict[UUID, Decimal] = {}
    for order_id, lines in wanted.items():
        for accessory_id, quantity in lines.items():
            line = present.get((order_id, accessory_id))
            if line is None:
                new.append((order_id, accessory_id, quantity))
            elif line.quantity < quantity:
                raised[line.pk] = quantity
    if new:
        names = ("order_id", "accessory_id", "quantity")
        columns = {name: [row[place] for row in new] for place, name in enumerate(names)}
        insert_rows(PartLine, {**columns, "created_at": [at] * len(new)})
    if raised:
        update_rows(PartLine, list(raised), {"quantity": list(raised.values())}, new_version_at=at)


def give_checklists(plan_of: Mapping[UUID, MaintenancePlan], at: datetime) -> None:
    """Give orders, by their ids, the checklists of their plans."""
    template_of = {order_id: plan.checklist_id for order_id, plan in plan_of.items() if plan.checklist_id}
    if template_of:
        add_checklists(ORDER_CHECKED, template_of=template_of, at=at)
