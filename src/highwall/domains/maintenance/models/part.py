from django.db import models
from django.db.models import Q

from highwall.domains.maintenance.models.order import WorkOrder
from highwall.domains.parts.models import Accessory, PartReservation
from highwall.kit.models import ChecklistAnswer, Record


class PartLine(Record):
    """How many of an accessory an order is planned to take. What of it is kept stands in the reservation, what was
    issued and came back in the ledger of accessories, whose moves name the order. `is_held_back`: somebody has released
    it, so that nothing is kept for it by itself. `short_told_at` is when people were told that less is free than it
    needs."""

    order = models.ForeignKey(WorkOrder, on_delete=models.CASCADE, related_name="part_lines")
    accessory = models.ForeignKey(Accessory, on_delete=models.PROTECT, related_name="+")
    quantity = models.DecimalField(max_digits=14, decimal_places=3)
    reservation = models.ForeignKey(
        PartReservation, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    is_held_back = models.BooleanField(default=False)
    short_told_at = models.DateTimeField(null=True, blank=True)

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(fields=["order", "accessory"], name="part_line_once_per_order"),
            models.UniqueConstraint(fields=["reservation"], name="part_line_reservation_of_its_own"),
            models.CheckConstraint(condition=Q(quantity__gt=0, quantity__lte=1_000_000), name="part_line_quantity"),
        ]

    def __str__(self) -> str:
        return f"{self.quantity} of {self.accessory_id}"


class FollowUp(Record):
    """The order that was made of what an answer of a checklist found not in order; both ways for good."""

    order = models.ForeignKey(WorkOrder, on_delete=models.PROTECT, related_name="follow_ups")
    answer = models.OneToOneField(ChecklistAnswer, on_delete=models.PROTECT, related_name="+")
    made = models.OneToOneField(WorkOrder, on_delete=models.PROTECT, related_name="follows")

    class Meta(Record.Meta):
        constraints = [models.CheckConstraint(condition=~Q(order=models.F("made")), name="follow_up_is_another_order")]

    def __str__(self) -> str:
        return f"{self.made_id} of {self.order_id}"
