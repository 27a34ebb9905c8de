from django.db import models
from django.db.models import Q

from highwall.domains.explosives.models.ledger import LedgerAccount
from highwall.domains.explosives.models.store import StockLot
from highwall.kit.models import Record, sort_index
from highwall.kit.text import search_index


class ReservationState(models.TextChoices):
    HELD = "held", "Held"
    ISSUED = "issued", "Issued"
    RELEASED = "released", "Released"


class Reservation(Record):
    """Stock of one lot kept for one request. While it is held, the quantity counts as reserved on the lot's account."""

    lot = models.ForeignKey(StockLot, on_delete=models.PROTECT, related_name="reservations")
    account = models.ForeignKey(LedgerAccount, on_delete=models.PROTECT, related_name="reservations")
    quantity = models.DecimalField(max_digits=14, decimal_places=3)
    reference_id = models.UUIDField()
    reference_number = models.CharField(max_length=40)
    state = models.CharField(max_length=10, choices=ReservationState, default=ReservationState.HELD)
    ended_at = models.DateTimeField(null=True)

    class Meta(Record.Meta):
        constraints = [
            models.CheckConstraint(condition=Q(quantity__gt=0), name="reservation_quantity_positive"),
            models.CheckConstraint(condition=Q(state__in=ReservationState.values), name="reservation_state_known"),
        ]
        indexes = [
            models.Index(fields=["reference_id"]),
            models.Index(fields=["account"], name="reservation_held", condition=Q(state="held")),
            search_index("reference_number", name="reservation_search"),
            sort_index("created_at", name="reservation_by_creation"),
            sort_index("state", "created_at", name="reservation_by_state"),
            sort_index("quantity", name="reservation_by_quantity"),
            sort_index("reference_number", name="reservation_by_reference"),
        ]

    def __str__(self) -> str:
        return f"{self.quantity} for {self.reference_number}"
