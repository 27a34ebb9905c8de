"""Keeping accessories for somebody, giving them back, handing them out to a machine, and taking them back. What orders
work on machines uses these."""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.db.models import Sum

from highwall.domains.fleet.queries import visible_machines
from highwall.domains.parts.models import Accessory, MoveKind, PartReservation, StockMove
from highwall.domains.parts.policy import PartsRight
from highwall.domains.parts.services import ledger
from highwall.kit.actors import Actor
from highwall.kit.errors import Conflict, Invalid, NotFound
from highwall.kit.events import emit


@transaction.atomic
def reserve(
    *,
    accessory_id: UUID,
    quantity: Decimal,
    needed_on: date,
    actor: Actor,
    at: datetime,
    holder_id: UUID | None = None,
    reference: str = "",
    reference_id: UUID | None = None,
    note: str = "",
) -> PartReservation:
    """Keep accessories for somebody, the actor unless another is named, until a day.

    Raises Forbidden, NotFound, Invalid, Conflict `not_enough_parts`, `part_discontinued`.
    """
    actor.require(PartsRight.MOVE)
    accessory = ledger.lock_accessory(accessory_id, actor)
    ledger.refuse_discontinued(accessory)
    amount = ledger.checked_quantity(accessory.unit, quantity, "quantity")
    ledger.refuse_short(accessory, amount, accessory.available)
    reservation = PartReservation.objects.create(
        accessory=accessory,
        holder_id=holder_id or actor.user_id,
        needed_on=needed_on,
        reference=reference,
        reference_id=reference_id,
        quantity=amount,
    )
    ledger.post(
        accessory,
        MoveKind.RESERVE,
        amount,
        actor=actor,
        at=at,
        reserved_change=amount,
        reservation=reservation,
        reference=reference,
        reference_id=reference_id,
        note=note,
    )
    reservation.refresh_from_db()
    return reservation


def _lock_reservation(reservation_id: UUID, actor: Actor) -> tuple[Accessory, PartReservation]:
    found = PartReservation.objects.filter(pk=reservation_id).values_list("accessory_id", flat=True).first()
    if found is None:
        raise NotFound("There is no such reservation.")
    accessory = ledger.lock_accessory(found, actor)
    return accessory, PartReservation.objects.select_for_update(no_key=True).get(pk=reservation_id)


@transaction.atomic
def release(*, reservation_id: UUID, actor: Actor, at: datetime, note: str = "") -> Decimal:
    """Give back what is still kept by a reservation; returns how much, 0 when it had ended.

    Raises Forbidden, NotFound.
    """
    actor.require(PartsRight.MOVE)
    accessory, reservation = _lock_reservation(reservation_id, actor)
    amount = Decimal(reservation.open)
    if amount:
        _release(accessory, reservation, amount, actor=actor, at=at, note=note)
    return amount


def _release(
    accessory: Accessory, reservation: PartReservation, amount: Decimal, *, actor: Actor, at: datetime, note: str = ""
) -> None:
    ledger.post(
        accessory,
        MoveKind.RELEASE,
        amount,
        actor=actor,
        at=at,
        reserved_change=-amount,
        reservation=reservation,
        reference=reservation.reference,
        reference_id=reservation.reference_id,
        note=note,
    )


def release_latest_needed(accessory: Accessory, left: Decimal, *, actor: Actor, at: datetime) -> None:
    """Release, of a locked accessory, what can't be kept any more when only so much is left: of the reservations needed
    latest first, each told to its holder."""
    kept = PartReservation.objects.filter(accessory=accessory, open__gt=0).select_for_update(no_key=True)
    for reservation in kept.order_by("-needed_on", "-created_at", "-pk"):
        amount = min(accessory.reserved - left, reservation.open)
        if amount <= 0:
            break
        _release(accessory, reservation, amount, actor=actor, at=at)
        emit("parts.reservation_released", reservation_id=str(reservation.pk), quantity=str(amount))


@transaction.atomic
def issue(
    *,
    accessory_id: UUID,
    quantity: Decimal,
    machine_id: UUID | None,
    actor: Actor,
    at: datetime,
    reservation_id: UUID | None = None,
    location_id: UUID | None = None,
    reference: str = "",
    reference_id: UUID | None = None,
    note: str = "",
) -> StockMove:
    """Hand accessories out, to a machine or for what the reference names, at the moving average. Those of a reservation
    are used up first, what goes beyond must be free.

    Raises Forbidden, NotFound, Invalid, Conflict `not_enough_parts`, `other_accessory`, `reservation_ended`.
    """
    actor.require(PartsRight.MOVE)
    accessory = ledger.lock_accessory(accessory_id, actor)
    amount = ledger.checked_quantity(accessory.unit, quantity, "quantity")
    if machine_id is None and not (reference.strip() or reference_id):
        raise Invalid.field("machine_id", "required", "Say which machine it is for, or what else.", case="issued")
    if machine_id is not None and not visible_machines(actor).filter(pk=machine_id, retired_at=None).exists():
        raise Invalid.field("machine_id", "unknown_machine", "Choose one of the machines.")
    kept = Decimal(0)
    if reservation_id is not None:
        reservation = PartReservation.objects.select_for_update(no_key=True).filter(pk=reservation_id).first()
        if reservation is None or reservation.accessory_id != accessory_id:
            raise Conflict("This reservation is of another accessory.", code="other_accessory")
        if not reservation.open:
            raise Conflict(
                "Nothing is kept by this reservation any more: it was issued or released. Issue without it, if more is "
                "needed.",
                code="reservation_ended",
            )
        kept = min(reservation.open, amount)
        reference = reference or reservation.reference
        reference_id = reference_id or reservation.reference_id
    ledger.refuse_short(accessory, amount, accessory.available + kept)
    place = ledger.source_of(accessory, amount, location_id, is_given=location_id is not None)
    return ledger.post(
        accessory,
        MoveKind.ISSUE,
        amount,
        actor=actor,
        at=at,
        change=-amount,
        reserved_change=-kept,
        value_change=-ledger.value_out(accessory, amount),
        reservation_id=reservation_id if kept else None,
        location_id=place,
        machine_id=machine_id,
        reference=reference,
        reference_id=reference_id,
        note=note,
    )


@transaction.atomic
def return_(
    *,
    accessory_id: UUID,
    issue_id: UUID,
    quantity: Decimal,
    actor: Actor,
    at: datetime,
    location_id: UUID | None = None,
    note: str = "",
) -> StockMove:
    """Take back what was issued and not used, at the cost of its issue.

    Raises Forbidden, NotFound, Invalid, Conflict `more_than_out`.
    """
    actor.require(PartsRight.MOVE)
    accessory = ledger.lock_accessory(accessory_id, actor)
    found = StockMove.objects.filter(pk=issue_id, kind=MoveKind.ISSUE).first()
    if found is None or found.accessory_id != accessory_id:
        raise NotFound("There is no such issue of this accessory.")
    amount = ledger.checked_quantity(accessory.unit, quantity, "quantity")
    back = found.returns.aggregate(amount=Sum("amount"), value=Sum("value_change"))
    left = found.amount - (back["amount"] or Decimal(0))
    if amount > left:
        raise Conflict(
            f"Of this issue {ledger.figure(left)} {accessory.unit} are out; {ledger.figure(amount)} can't come back.",
            code="more_than_out",
            unit=accessory.unit,
            requested=ledger.figure(amount),
            available=ledger.figure(left),
        )
    cost = -found.value_change
    rest = cost - (back["value"] or Decimal(0))
    # Of next to no cost, parts that are each rounded up would give back more than was issued.
    worth = rest if amount == left else min(rest, ledger.value_in(amount, cost / found.amount))
    location = ledger.checked_location(location_id, actor)
    return ledger.post(
        accessory,
        MoveKind.RETURN,
        amount,
        actor=actor,
        at=at,
        change=amount,
        value_change=worth,
        location_id=location.pk if location else found.location_id,
        machine_id=found.machine_id,
        returned=found,
        reference=found.reference,
        reference_id=found.reference_id,
        note=note,
    )
