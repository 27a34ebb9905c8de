from django.contrib.postgres.fields import ArrayField
from django.db import models

from highwall.domains.explosives.models.batch import WarehouseBatch
from highwall.domains.explosives.models.product import Product, ProductKind
from highwall.kit.audit_triggers import audit_triggers
from highwall.kit.folding import Fold, search_index
from highwall.kit.models import Record


class StoreStatus(models.TextChoices):
    OPERATIONAL = "operational", "Operational"
    UNDER_MAINTENANCE = "under_maintenance", "Under maintenance"
    DECOMMISSIONED = "decommissioned", "Decommissioned"


class Store(Record):
    """A magazine of a region. `occupancy_kg` is kept by the ledger's trigger and by nothing else."""

    name = models.CharField(max_length=80)
    address = models.CharField(max_length=300)
    city = models.CharField(max_length=80)
    region = models.ForeignKey("regions.Region", on_delete=models.PROTECT, related_name="+")
    manager = models.ForeignKey("accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    capacity_kg = models.DecimalField(max_digits=14, decimal_places=3)
    occupancy_kg = models.DecimalField(max_digits=14, decimal_places=3, default=0, editable=False)
    allowed_kinds = ArrayField(models.CharField(max_length=12, choices=ProductKind))
    status = models.CharField(max_length=20, choices=StoreStatus, default=StoreStatus.OPERATIONAL)
    kinds_told_low = ArrayField(models.CharField(max_length=12, choices=ProductKind), default=list, editable=False)
    """The kinds of which the store was low when people were last told so; kept by the daily job."""

    class Meta(Record.Meta):
        triggers = audit_triggers("occupancy_kg", "kinds_told_low")
        constraints = [
            models.UniqueConstraint(Fold("name"), name="store_name_unique"),
            models.CheckConstraint(condition=models.Q(status__in=StoreStatus.values), name="store_status_known"),
            models.CheckConstraint(condition=models.Q(capacity_kg__gt=0), name="store_capacity_positive"),
            models.CheckConstraint(
                condition=models.Q(occupancy_kg__gte=0, occupancy_kg__lte=models.F("capacity_kg")),
                name="store_occupancy_within_capacity",
            ),
            models.CheckConstraint(
                condition=models.Q(allowed_kinds__contained_by=ProductKind.values, allowed_kinds__len__gt=0),
                name="store_allowed_kinds_known",
            ),
        ]
        indexes = [search_index("name", "city", "address", name="store_search")]

    def __str__(self) -> str:
        return self.name

    def why_closed(self) -> str | None:
        """The reason why stock can't move in or out, or None."""
        if self.status == StoreStatus.OPERATIONAL:
            return None
        return f"Store “{self.name}” is {StoreStatus(self.status).label.lower()}."


class StockLot(Record):
    """What a store holds of one batch. Product and expiry are those of the batch, kept here for the issue order."""

    store = models.ForeignKey(Store, on_delete=models.PROTECT, related_name="lots")
    batch = models.ForeignKey(WarehouseBatch, on_delete=models.PROTECT, related_name="lots")
    product = models.ForeignKey(Product, on_delete=models.PROTECT, related_name="+")
    expires_on = models.DateField()
    received_at = models.DateTimeField()

    class Meta(Record.Meta):
        constraints = [models.UniqueConstraint(fields=["store", "batch"], name="stock_lot_unique")]
        indexes = [models.Index(fields=["store", "product", "expires_on", "received_at"])]

    def __str__(self) -> str:
        return f"{self.batch} in {self.store}"
