from decimal import Decimal

from django.contrib.postgres.fields import ArrayField
from django.db import models

from highwall.domains.explosives.models.batch import WarehouseBatch
from highwall.domains.explosives.models.product import Product, ProductKind
from highwall.kit.models import Record, both_ways, sort_index
from highwall.kit.text import Fold, search_index
from highwall.kit.triggers import audit_triggers


class StoreStatus(models.TextChoices):
    OPERATIONAL = "operational", "Operational"
    UNDER_MAINTENANCE = "under_maintenance", "Under maintenance"
    DECOMMISSIONED = "decommissioned", "Decommissioned"


class Store(Record):
    """A magazine of a region. `occupancy_kg`, the mass in it, and `neq_kg`, what of it is explosive, are kept by the
    ledger's trigger and by nothing else."""

    name = models.CharField(max_length=80)
    address = models.CharField(max_length=300)
    city = models.CharField(max_length=80)
    region = models.ForeignKey("regions.Region", on_delete=models.PROTECT, related_name="+")
    manager = models.ForeignKey("accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    capacity_kg = models.DecimalField(max_digits=14, decimal_places=3)
    occupancy_kg = models.DecimalField(max_digits=20, decimal_places=9, default=0, editable=False)
    neq_kg = models.DecimalField(max_digits=20, decimal_places=9, default=0, editable=False)
    allowed_kinds = ArrayField(models.CharField(max_length=24, choices=ProductKind))
    status = models.CharField(max_length=20, choices=StoreStatus, default=StoreStatus.OPERATIONAL)
    kinds_told_low = ArrayField(models.CharField(max_length=24, choices=ProductKind), default=list, editable=False)
    """The kinds of which the store was low when people were last told so; kept by the daily job."""

    class Meta(Record.Meta):
        triggers = audit_triggers("occupancy_kg", "neq_kg", "kinds_told_low")
        constraints = [
            models.UniqueConstraint(Fold("name"), name="store_name_unique"),
            models.CheckConstraint(condition=models.Q(status__in=StoreStatus.values), name="store_status_known"),
            models.CheckConstraint(condition=models.Q(capacity_kg__gt=0), name="store_capacity_positive"),
            models.CheckConstraint(
                condition=models.Q(occupancy_kg__gte=0, occupancy_kg__lte=models.F("capacity_kg")),
                name="store_occupancy_within_capacity",
            ),
            models.CheckConstraint(
                condition=models.Q(neq_kg__gte=0, neq_kg__lte=models.F("occupancy_kg")), name="store_neq_within_mass"
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


class StockUnit(models.TextChoices):
    """Units of mass in which stock is shown and entered; what is kept is kilograms."""

    KILOGRAM = "kg", "kg"
    POUND = "lb", "lb"
    TONNE = "t", "t"
    SHORT_TON = "short_ton", "short tons"


KG_PER_UNIT = {
    StockUnit.KILOGRAM: Decimal(1),
    StockUnit.POUND: Decimal("0.45359237"),
    StockUnit.TONNE: Decimal(1000),
    StockUnit.SHORT_TON: Decimal("907.18474"),
}
"""By definition: the international pound of 1959, and 2,000 of them."""


class StoreLimit(Record):
    """How much of one kind a store is meant to hold, as mass: a kind may have products in several units. What
    is not given is ruled by the settings (minimum) and by the capacity of the store (maximum)."""

    store = models.ForeignKey(Store, on_delete=models.CASCADE, related_name="limits")
    kind = models.CharField(max_length=24, choices=ProductKind)
    minimum_kg = models.DecimalField(max_digits=14, decimal_places=3, null=True, blank=True)
    maximum_kg = models.DecimalField(max_digits=14, decimal_places=3, null=True, blank=True)
    unit = models.CharField(max_length=10, choices=StockUnit, default=StockUnit.KILOGRAM)

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(fields=["store", "kind"], name="store_limit_unique"),
            models.CheckConstraint(condition=models.Q(kind__in=ProductKind.values), name="store_limit_kind_known"),
            models.CheckConstraint(condition=models.Q(unit__in=StockUnit.values), name="store_limit_unit_known"),
            models.CheckConstraint(
                condition=models.Q(minimum_kg__isnull=True) | models.Q(minimum_kg__gte=0),
                name="store_limit_minimum_not_negative",
            ),
            models.CheckConstraint(
                condition=models.Q(maximum_kg__isnull=True) | models.Q(maximum_kg__gt=0),
                name="store_limit_maximum_positive",
            ),
            models.CheckConstraint(
                condition=models.Q(minimum_kg__isnull=True)
                | models.Q(maximum_kg__isnull=True)
                | models.Q(minimum_kg__lte=models.F("maximum_kg")),
                name="store_limit_minimum_within_maximum",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} in {self.store}"


class StockLot(Record):
    """What a store holds of one batch. Product and expiry are those of the batch, kept here for the issue order."""

    store = models.ForeignKey(Store, on_delete=models.PROTECT, related_name="lots")
    batch = models.ForeignKey(WarehouseBatch, on_delete=models.PROTECT, related_name="lots")
    product = models.ForeignKey(Product, on_delete=models.PROTECT, related_name="+")
    expires_on = models.DateField()
    received_at = models.DateTimeField()
    """When the store first held any of it."""
    restocked_at = models.DateTimeField(null=True)
    """When it last came from the central warehouse; null for what only a site brought."""

    class Meta(Record.Meta):
        constraints = [models.UniqueConstraint(fields=["store", "batch"], name="stock_lot_unique")]
        indexes = [
            models.Index(fields=["store", "product", "expires_on", "received_at"]),
            sort_index("expires_on", name="stock_lot_by_expiry"),
            sort_index("received_at", name="stock_lot_by_receipt"),
            *both_ways("restocked_at", name="stock_lot_by_restocking"),
        ]

    def __str__(self) -> str:
        return f"{self.batch} in {self.store}"
