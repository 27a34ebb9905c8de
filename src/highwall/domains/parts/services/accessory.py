"""Accessories themselves: their facts, suppliers and lifecycle."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from highwall.domains.parts.models import Accessory, AccessorySupplier, part_key
from highwall.domains.parts.policy import PartsRight
from highwall.domains.parts.services import ledger
from highwall.domains.parts.services.stock import add_stock
from highwall.domains.parts.workflow import ACCESSORY_WORKFLOW
from highwall.domains.regions.models import Region
from highwall.kit.actors import Actor, Reach
from highwall.kit.calendar import next_number
from highwall.kit.errors import Conflict, FieldError, Invalid
from highwall.kit.http import check_version
from highwall.kit.refusals import delete_unreferred, referring_records
from highwall.kit.text import fold

type Supplier = dict[str, Any]
"""`supplier`, `part_number` and `pack`, as in AccessorySupplier."""


def part_key_of(part_number: str) -> str:
    """A part number as it is compared: what the constraint compares too."""
    return fold(part_number).replace(" ", "")


def accessory_of_part_number(part_number: str) -> Accessory | None:
    """The one accessory with a part number that reads alike."""
    found = Accessory.objects.annotate(part_key=part_key()).exclude(part_number="")
    return found.filter(part_key=part_key_of(part_number)).first()


def part_number_taken(number: str) -> Conflict:
    """The refusal of a part number that another accessory has."""
    message = f"There is already an accessory with the part number “{number}”."
    error = FieldError("part_number", "taken", message, {"case": "part_number", "number": number})
    return Conflict(message, code="part_number_taken", errors=(error,), number=number)


def _check(actor: Actor, values: dict[str, Any], *, other_than: UUID | None = None) -> None:
    number = values.get("part_number")
    if number:
        other = accessory_of_part_number(number)
        if other is not None and other.pk != other_than:
            raise part_number_taken(number)
    region_id = values.get("region_id")
    if region_id is not None and not Region.objects.filter(pk=region_id, is_active=True).exists():
        raise Invalid.field("region_id", "unknown_region", "Choose one of the active regions.")
    if "region_id" in values and actor.reach != Reach.ALL and region_id not in {None, actor.region_id}:
        raise Invalid.field("region_id", "outside_reach", "You work in another region. Choose your own.")
    ledger.checked_location(values.get("location_id"), actor)
    ledger.checked_cost(values.get("cost"), "cost")


def _check_levels(unit: str, values: dict[str, Any]) -> None:
    for name in ("minimum", "on_order"):
        if name in values:
            values[name] = ledger.checked_quantity(unit, values[name], name, may_be_zero=True)


def _keep_suppliers(accessory: Accessory, suppliers: Sequence[Supplier]) -> bool:
    """Make these the suppliers of an accessory, in this order; whether that changed anything."""
    names = [fold(line["supplier"]) for line in suppliers]
    if len(set(names)) < len(names):
        raise Invalid.field("suppliers", "twice", "Name each supplier once.", case="supplier")
    wanted = [{"supplier": s["supplier"], "part_number": s["part_number"], "pack": s["pack"]} for s in suppliers]
    known = list(accessory.suppliers.order_by("place").values("supplier", "part_number", "pack"))
    if known == wanted:
        return False
    accessory.suppliers.all().delete()
    AccessorySupplier.objects.bulk_create(
        [AccessorySupplier(accessory=accessory, place=place, **line) for place, line in enumerate(wanted)]
    )
    accessory.supplier_words = " · ".join(f"{line['supplier']} {line['part_number']}".strip() for line in wanted)
    return True


@transaction.atomic
def create_accessory(
    *,
    actor: Actor,
    at: datetime | None = None,
    quantity: Decimal = Decimal(0),
    suppliers: Sequence[Supplier] = (),
    **values: Any,
) -> Accessory:
    """Add an accessory; what is there already is added to its stock as the first move.

    Raises Forbidden, Conflict `part_number_taken`, Invalid.
    """
    actor.require(PartsRight.CREATE)
    _check(actor, values)
    _check_levels(values["unit"], values)
    amount = ledger.checked_quantity(values["unit"], quantity, "quantity", may_be_zero=True)
    accessory = Accessory.objects.create(number=next_number("AC", at), created_at=at or timezone.now(), **values)
    if _keep_suppliers(accessory, suppliers):
        accessory.save(update_fields=["supplier_words"])
    if at is not None:
        Accessory.objects.filter(pk=accessory.pk).update(updated_at=at)
    if amount:
        add_stock(accessory_id=accessory.pk, quantity=amount, actor=actor, at=at or timezone.now())
    accessory.refresh_from_db()
    return accessory


@transaction.atomic
def change_accessory(
    *,
    actor: Actor,
    accessory_id: UUID,
    expected_version: int | None,
    suppliers: Sequence[Supplier] | None = None,
    **changes: Any,
) -> Accessory:
    """Change the given fields; suppliers as a whole. The quantity is none of them: it moves by the ledger alone.

    Raises Forbidden, NotFound, StaleVersion, Conflict `part_number_taken`, Invalid.
    """
    actor.require(PartsRight.UPDATE)
    accessory = ledger.lock_accessory(accessory_id, actor)
    check_version(accessory, expected_version)
    before = accessory.stock_status
    changed = {name: value for name, value in changes.items() if getattr(accessory, name) != value}
    _check(actor, changed, other_than=accessory_id)
    unit = changed.get("unit", accessory.unit)
    _check_levels(unit, changed)
    if unit != accessory.unit:
        for name in ("quantity", "reserved", "minimum", "on_order"):
            ledger.checked_quantity(unit, changed.get(name, getattr(accessory, name)), "unit", may_be_zero=True)
    for name, value in changed.items():
        setattr(accessory, name, value)
    is_supplied_anew = suppliers is not None and _keep_suppliers(accessory, suppliers)
    if changed or is_supplied_anew:
        accessory.save_new_version()
        accessory.refresh_from_db()
        ledger.tell_if_fallen(accessory, before)
    return accessory


@transaction.atomic
def move_accessory_on(
    *,
    actor: Actor,
    accessory_id: UUID,
    step: str,
    at: datetime,
    expected_version: int | None = None,
    reason: str = "",
) -> Accessory:
    """Take a step of the lifecycle. Raises Forbidden, NotFound, StaleVersion, Conflict."""
    actor.require(PartsRight.UPDATE)
    accessory = ledger.lock_accessory(accessory_id, actor)
    check_version(accessory, expected_version)
    with ACCESSORY_WORKFLOW.transition(accessory, step, actor=actor, at=at, reason=reason):
        pass
    accessory.refresh_from_db()
    return accessory


@transaction.atomic
def delete_accessory(*, actor: Actor, accessory_id: UUID, expected_version: int | None = None) -> None:
    """Delete an accessory without a history. Raises Forbidden, NotFound, StaleVersion, Conflict `has_dependents`."""
    actor.require(PartsRight.DELETE)
    accessory = ledger.lock_accessory(accessory_id, actor)
    check_version(accessory, expected_version)
    message = f"{accessory.name} has a history, so it can't be deleted. Discontinue it instead."
    delete_unreferred(accessory, referring_records(accessory), message, case="accessory")
