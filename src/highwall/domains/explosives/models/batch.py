from datetime import date
from typing import Annotated

from annotated_types import Ge, Le
from django.db import models

from highwall.domains.explosives.models.product import Product
from highwall.kit.models import Record, sort_index
from highwall.kit.settings import Setting
from highwall.kit.text import Fold, search_index

EXPIRY_WARNING_DAYS = Setting(
    key="explosives.expiry_warning_days",
    type_=Annotated[int, Ge(1), Le(365)],
    default=30,
    group="explosives",
    description="Batches and lots are shown as expiring soon when fewer days than this are left.",
    unit="d",
)


class BatchStatus(models.TextChoices):
    """What is decided about a batch. Depleted and allocated follow from its balance, expired from the calendar; none of
    them is stored."""

    AVAILABLE = "available", "Available"
    QUARANTINED = "quarantined", "Quarantined"


class WarehouseBatch(Record):
    """A delivery of one product by one supplier. Its status rules all of its stock, wherever it lies; it is quarantined
    exactly while one of its `quarantines` is open. What was measured of it stands in `AnfoProperties` or
    `EmulsionProperties`."""

    batch_number = models.CharField(max_length=40)
    product = models.ForeignKey(Product, on_delete=models.PROTECT, related_name="batches")
    supplier = models.CharField(max_length=120)
    manufacturer_batch_number = models.CharField(max_length=60, blank=True, default="")
    manufactured_on = models.DateField()
    expires_on = models.DateField()
    """The last day of use."""
    storage_location = models.CharField(max_length=120)
    received_at = models.DateTimeField()
    received_quantity = models.DecimalField(max_digits=14, decimal_places=3)
    """In the unit of the product."""
    neq_kg_per_unit = models.DecimalField(max_digits=12, decimal_places=6, editable=False)
    mass_kg_per_unit = models.DecimalField(max_digits=12, decimal_places=6, editable=False)
    """As the data sheet of the product said at the receipt; never changed afterwards."""
    status = models.CharField(max_length=12, choices=BatchStatus, default=BatchStatus.AVAILABLE)
    deleted_at = models.DateTimeField(null=True, editable=False)
    """When it was deleted. Its number is free again and nothing shows it but the ledger, whose lines outlive it."""

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(
                Fold("batch_number"), condition=models.Q(deleted_at__isnull=True), name="batch_number_once"
            ),
            models.CheckConstraint(condition=models.Q(status__in=BatchStatus.values), name="batch_status_known"),
            models.CheckConstraint(
                condition=models.Q(expires_on__gt=models.F("manufactured_on")), name="batch_expires_after_manufacture"
            ),
            models.CheckConstraint(condition=models.Q(received_quantity__gt=0), name="batch_received_positive"),
            models.CheckConstraint(
                condition=models.Q(
                    mass_kg_per_unit__gt=0,
                    neq_kg_per_unit__gte=0,
                    neq_kg_per_unit__lte=models.F("mass_kg_per_unit"),
                ),
                name="batch_neq_within_mass",
            ),
        ]
        indexes = [
            sort_index("expires_on", name="batch_by_expiry"),
            sort_index("manufactured_on", name="batch_by_manufacture"),
            sort_index("received_at", name="batch_by_receipt"),
            sort_index("batch_number", name="batch_by_number"),
            sort_index("supplier", name="batch_by_supplier"),
            models.Index(fields=["product", "expires_on"]),
            search_index("batch_number", "manufacturer_batch_number", "supplier", name="batch_search"),
        ]

    def __str__(self) -> str:
        return self.batch_number

    def why_unusable(self, today: date) -> str | None:
        """The reason why stock of this batch must not move towards a blast, or None."""
        if self.status == BatchStatus.QUARANTINED:
            return f"Batch {self.batch_number} is quarantined."
        if self.expires_on < today:
            return f"Batch {self.batch_number} expired after {self.expires_on:%d %b %Y}."
        return None
