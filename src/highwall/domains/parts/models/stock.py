from typing import Any

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from highwall.domains.fleet.models import Machine
from highwall.domains.parts.models.accessory import Accessory, Category, refuse_figures, refuse_start
from highwall.domains.parts.models.location import StorageLocation
from highwall.kit.audit import register_books
from highwall.kit.models import Record, new_id, sort_index
from highwall.kit.text import search_index
from highwall.kit.triggers import append_only, audit_creation


class MoveKind(models.TextChoices):
    """What a move does. Reserving and releasing change what is kept for somebody, moving where it lies, the others how
    much there is."""

    ADD = "add", "Added"
    REMOVE = "remove", "Removed"
    SET = "set", "Counted"
    RESERVE = "reserve", "Reserved"
    RELEASE = "release", "Released"
    ISSUE = "issue", "Issued"
    RETURN = "return", "Returned"
    MOVE = "move", "Moved"


class RemoveReason(models.TextChoices):
    """Why stock was taken out without a machine."""

    USED = "used", "Used"
    DAMAGED = "damaged", "Damaged"
    LOST = "lost", "Lost"
    SUPPLIER_RETURN = "supplier_return", "Returned to the supplier"
    OTHER = "other", "Other"


def _quantity(**options: Any) -> "models.DecimalField[Any, Any]":
    return models.DecimalField(max_digits=14, decimal_places=3, **options)


def _money(**options: Any) -> "models.DecimalField[Any, Any]":
    return models.DecimalField(max_digits=20, decimal_places=6, **options)


class PartReservation(Record):
    """Stock of an accessory that is kept for somebody until they fetch it. `open` is what of it is still kept; the
    trigger on the moves writes it."""

    accessory = models.ForeignKey(Accessory, on_delete=models.PROTECT, related_name="reservations", db_index=False)
    holder = models.ForeignKey("accounts.User", null=True, on_delete=models.PROTECT, related_name="+")
    needed_on = models.DateField()
    reference = models.CharField(max_length=80, blank=True, default="")
    reference_id = models.UUIDField(null=True)
    quantity = _quantity()
    open = _quantity(default=0, editable=False)

    class Meta(Record.Meta):
        triggers = [*Record.Meta.triggers, refuse_figures("open"), refuse_start("open")]
        constraints = [
            models.CheckConstraint(condition=Q(quantity__gt=0), name="part_reservation_quantity_positive"),
            models.CheckConstraint(
                condition=Q(open__gte=0, open__lte=F("quantity")), name="part_reservation_open_within_quantity"
            ),
            models.UniqueConstraint(fields=["id", "accessory"], name="part_reservation_with_accessory_unique"),
        ]
        indexes = [
            sort_index("accessory", "needed_on", name="part_reservation_by_need"),
            models.Index(fields=["reference_id"], name="part_reservation_reference", condition=Q(open__gt=0)),
        ]

    def __str__(self) -> str:
        return f"{self.open} for {self.reference}"


class Holding(models.Model):
    """How much of an accessory lies at a location, or at none that was named. Written by the trigger on the moves."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    accessory = models.ForeignKey(Accessory, on_delete=models.CASCADE, related_name="holdings", db_index=False)
    location = models.ForeignKey(StorageLocation, null=True, on_delete=models.PROTECT, related_name="holdings")
    quantity = _quantity()

    class Meta:
        triggers = [refuse_figures("quantity"), refuse_start("quantity")]
        constraints = [
            models.UniqueConstraint(
                fields=["accessory", "location"], nulls_distinct=False, name="parts_holding_unique"
            ),
            models.CheckConstraint(condition=Q(quantity__gte=0), name="parts_holding_not_negative"),
        ]

    def __str__(self) -> str:
        return f"{self.quantity} at {self.location_id}"


_POST = """
    SELECT a.moves + 1, a.quantity, a.reserved, a.category
        INTO NEW.sequence, NEW.quantity_before, NEW.reserved_before, NEW.category
        FROM parts_accessory a WHERE a.id = NEW.accessory_id FOR UPDATE;
    NEW.quantity_after := NEW.quantity_before + NEW.change;
    NEW.reserved_after := NEW.reserved_before + NEW.reserved_change;
    UPDATE parts_accessory SET quantity = NEW.quantity_after, reserved = NEW.reserved_after,
        value = value + NEW.value_change, moves = NEW.sequence, updated_at = greatest(updated_at, NEW.at)
        WHERE id = NEW.accessory_id;
    IF NEW.change <> 0 OR NEW.kind = 'move' THEN
        UPDATE parts_holding SET quantity = quantity + CASE NEW.kind WHEN 'move' THEN -NEW.amount ELSE NEW.change END
            WHERE accessory_id = NEW.accessory_id AND location_id IS NOT DISTINCT FROM NEW.location_id;
        IF NOT FOUND THEN
            INSERT INTO parts_holding (id, accessory_id, location_id, quantity) VALUES (highwall_new_id(),
                NEW.accessory_id, NEW.location_id, CASE NEW.kind WHEN 'move' THEN -NEW.amount ELSE NEW.change END);
        END IF;
    END IF;
    IF NEW.kind = 'move' THEN
        UPDATE parts_holding SET quantity = quantity + NEW.amount
            WHERE accessory_id = NEW.accessory_id AND location_id IS NOT DISTINCT FROM NEW.to_location_id;
        IF NOT FOUND THEN
            INSERT INTO parts_holding (id, accessory_id, location_id, quantity)
                VALUES (highwall_new_id(), NEW.accessory_id, NEW.to_location_id, NEW.amount);
        END IF;
    END IF;
    IF NEW.reserved_change <> 0 THEN
        UPDATE parts_partreservation SET open = open + NEW.reserved_change
            WHERE id = NEW.reservation_id AND accessory_id = NEW.accessory_id;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'there is no such reservation of accessory %', NEW.accessory_id
                USING ERRCODE = 'foreign_key_violation';
        END IF;
    END IF;
    RETURN NEW;
"""


class _Post(pgtrigger.Trigger):
    """Numbers a move, notes what was there before and after, and moves the figures. Nothing else does."""

    name = "post"
    level = pgtrigger.Row
    when = pgtrigger.Before
    operation = pgtrigger.Insert
    func = _POST


class StockMove(models.Model):
    """One line of the ledger of accessories. Append-only; the trigger gives `sequence`, what was there before and
    after, and the category, and moves the figures of accessory, holdings and reservation.

    `amount` is how much was moved, never negative (nothing, where a count found what the books said); `change` is what
    it made of the quantity, `reserved_change` of what is reserved, `value_change` of the value. `variance` is the part
    of a price that the value doesn't take up. `returned` names the issue that a return gives back from.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    accessory = models.ForeignKey(Accessory, on_delete=models.PROTECT, related_name="ledger", db_index=False)
    sequence = models.PositiveIntegerField(default=0, editable=False)
    kind = models.CharField(max_length=8, choices=MoveKind)
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey("accounts.User", null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    by_name = models.CharField(max_length=200)
    category = models.CharField(max_length=16, choices=Category, default="", editable=False)
    amount = _quantity()
    change = _quantity(default=0)
    quantity_before = _quantity(default=0, editable=False)
    quantity_after = _quantity(default=0, editable=False)
    reserved_change = _quantity(default=0)
    reserved_before = _quantity(default=0, editable=False)
    reserved_after = _quantity(default=0, editable=False)
    value_change = _money(default=0)
    variance = _money(default=0)
    location = models.ForeignKey(StorageLocation, null=True, on_delete=models.PROTECT, related_name="+")
    to_location = models.ForeignKey(StorageLocation, null=True, on_delete=models.PROTECT, related_name="+")
    machine = models.ForeignKey(Machine, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    reservation = models.ForeignKey(PartReservation, null=True, on_delete=models.PROTECT, related_name="moves")
    returned = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="returns")
    reason_code = models.CharField(max_length=16, choices=RemoveReason, blank=True, default="")
    reference = models.CharField(max_length=80, blank=True, default="")
    reference_id = models.UUIDField(null=True)
    note = models.CharField(max_length=2000, blank=True, default="")

    class Meta:
        triggers = [_Post(), *append_only(), *audit_creation()]
        constraints = [
            models.UniqueConstraint(fields=["accessory", "sequence"], name="stock_move_sequence_unique"),
            models.CheckConstraint(condition=Q(kind__in=MoveKind.values), name="stock_move_kind_known"),
            models.CheckConstraint(condition=Q(amount__gt=0) | Q(kind="set", amount=0), name="stock_move_amount"),
            models.CheckConstraint(
                condition=Q(kind__in=["add", "return"], change=F("amount"), reserved_change=0)
                | Q(kind="remove", change=-F("amount"), reserved_change=0)
                | Q(kind="issue", change=-F("amount"), reserved_change__lte=0)
                | Q(kind="set", change=F("amount"), reserved_change=0)
                | Q(kind="set", change=-F("amount"), reserved_change=0)
                | Q(kind="move", change=0, reserved_change=0)
                | Q(kind="reserve", change=0, reserved_change=F("amount"))
                | Q(kind="release", change=0, reserved_change=-F("amount")),
                name="stock_move_changes_fit_its_kind",
            ),
            models.CheckConstraint(
                condition=Q(reserved_change=0) | Q(reservation__isnull=False), name="stock_move_reserves_for_somebody"
            ),
            models.CheckConstraint(
                condition=Q(change__gt=0, value_change__gte=0)
                | Q(change__lt=0, value_change__lte=0)
                | Q(change=0, value_change=0),
                name="stock_move_value_goes_with_quantity",
            ),
            models.CheckConstraint(
                condition=Q(quantity_after=F("quantity_before") + F("change"))
                & Q(reserved_after=F("reserved_before") + F("reserved_change")),
                name="stock_move_after_is_before_and_change",
            ),
        ]
        indexes = [
            sort_index("at", name="stock_move_by_time"),
            sort_index("accessory", "at", name="stock_move_of_accessory"),
            sort_index("accessory", "kind", "at", name="stock_move_of_kind"),
            sort_index("kind", "at", name="stock_move_by_kind"),
            sort_index("machine", "at", name="stock_move_of_machine", condition=Q(machine__isnull=False)),
            models.Index(fields=["reference_id"], name="stock_move_reference", condition=Q(reference_id__isnull=False)),
            search_index("by_name", "reference", "note", name="stock_move_search"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.amount}"


register_books("moves of accessories", StockMove, "highwall.domains.parts.queries.proof.prove_stock")
