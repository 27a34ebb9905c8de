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
    """What is decided about a batch. Depleted and allocated follow from its balance and are not stored."""

    AVAILABLE = "available", "Available"
    QUARANTINED = "quarantined", "Quarantined"
    EXPIRED = "expired", "Expired"


class WarehouseBatch(Record):
    """A delivery of one product by one supplier. Its status rules all of its stock, wherever it lies."""

    batch_number = models.CharField(max_length=40)
    product = models.ForeignKey(Product, on_delete=models.PROTECT, related_name="batches")
    supplier = models.CharField(max_length=120)
    manufacturer_batch_number = models.CharField(max_length=60, blank=True, default="")
    manufactured_on = models.DateField()
    expires_on = models.DateField()
    """The last day of use."""
    storage_location = models.CharField(max_length=120)
    received_at = models.DateTimeField()
    received_kg = models.DecimalField(max_digits=14, decimal_places=3)
    properties = models.JSONField(default=dict)
    """Measured properties, as the schema of the product's kind describes them."""
    status = models.CharField(max_length=12, choices=BatchStatus, default=BatchStatus.AVAILABLE)

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(Fold("batch_number"), name="batch_number_unique"),
            models.CheckConstraint(condition=models.Q(status__in=BatchStatus.values), name="batch_status_known"),
            models.CheckConstraint(
                condition=models.Q(expires_on__gt=models.F("manufactured_on")), name="batch_expires_after_manufacture"
            ),
            models.CheckConstraint(condition=models.Q(received_kg__gt=0), name="batch_received_positive"),
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
        if self.status == BatchStatus.EXPIRED or self.expires_on < today:
            return f"Batch {self.batch_number} expired after {self.expires_on:%d %b %Y}."
        return None
