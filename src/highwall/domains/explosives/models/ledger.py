from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.utils import timezone

from highwall.domains.explosives.models.batch import WarehouseBatch
from highwall.domains.explosives.models.product import Product, ProductUnit
from highwall.domains.explosives.models.store import StockLot, Store
from highwall.kit.audit import register_books
from highwall.kit.calendar import partitions
from highwall.kit.models import new_id, sort_index
from highwall.kit.text import search_index
from highwall.kit.triggers import append_only, audit_creation

partitions.PARTITIONED.append("explosives_ledgerentry")


class AccountKind(models.TextChoices):
    """Where explosive can be. Whatever has left the books is in one of the last four."""

    SUPPLIER = "supplier", "Supplier"
    BATCH = "batch", "Central warehouse"
    TRANSIT = "transit", "In transit"
    STORE_LOT = "store_lot", "Store"
    SITE = "site", "Issued to site"
    BLAST = "blast", "Blasted"
    RETURNED = "returned", "Returned to supplier"
    DESTROYED = "destroyed", "Destroyed"
    LOSS = "loss", "Lost"


_OWNERS = {
    (): [AccountKind.SUPPLIER],
    ("batch",): [
        AccountKind.BATCH,
        AccountKind.TRANSIT,
        AccountKind.RETURNED,
        AccountKind.DESTROYED,
        AccountKind.LOSS,
    ],
    ("batch", "lot"): [AccountKind.STORE_LOT],
    ("batch", "site_id"): [AccountKind.SITE, AccountKind.BLAST],
}


def _owned_rightly() -> Q:
    rule = Q()
    for owners, kinds in _OWNERS.items():
        empty = {f"{name}__isnull": name not in owners for name in ("batch", "lot", "site_id")}
        rule |= Q(kind__in=kinds, **empty)
    return rule


class LedgerAccount(models.Model):
    """A place that holds one product of one batch, in the unit of the product. The balance is written by the trigger
    on the entries, the reserved quantity by the trigger on the reservations; other updates of them are refused.

    `site_id` is no foreign key: the books outlive a deleted site.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=12, choices=AccountKind)
    product = models.ForeignKey(Product, on_delete=models.PROTECT, related_name="+")
    batch = models.ForeignKey(WarehouseBatch, null=True, on_delete=models.PROTECT, related_name="accounts")
    lot = models.OneToOneField(StockLot, null=True, on_delete=models.PROTECT, related_name="account")
    site_id = models.UUIDField(null=True)
    balance = models.DecimalField(max_digits=14, decimal_places=3, default=0)
    reserved = models.DecimalField(max_digits=14, decimal_places=3, default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "product", "batch", "lot", "site_id"], name="account_unique", nulls_distinct=False
            ),
            models.UniqueConstraint(fields=["id", "product"], name="account_with_product_unique"),
            models.CheckConstraint(condition=_owned_rightly(), name="account_owner_fits_kind"),
            models.CheckConstraint(
                condition=Q(balance__gte=0) | Q(kind=AccountKind.SUPPLIER), name="account_balance_not_negative"
            ),
            models.CheckConstraint(
                condition=Q(reserved=0) | Q(reserved__gt=0, reserved__lte=models.F("balance")),
                name="account_reserved_within_balance",
            ),
            models.CheckConstraint(
                condition=Q(reserved=0) | Q(kind__in=[AccountKind.BATCH, AccountKind.STORE_LOT]),
                name="account_reserved_only_in_stock",
            ),
        ]
        indexes = [models.Index(fields=["site_id"], name="account_site", condition=Q(site_id__isnull=False))]

    def __str__(self) -> str:
        return f"{self.kind} {self.product}"


class MovementKind(models.TextChoices):
    """What a movement does. Reserving and releasing move nothing: their entries lead from what is free in a lot to what
    is kept in it, or back, within the account of the lot."""

    RECEIVE = "receive", "Received from supplier"
    STOCK = "stock", "Moved into store"
    ISSUE = "issue", "Issued to site"
    CONSUME = "consume", "Blasted"
    RETURN = "return", "Returned to store"
    RESERVE = "reserve", "Reserved for a request"
    RELEASE = "release", "Released from a reservation"
    WRITE_OFF = "write_off", "Written off"
    CORRECT = "correct", "Corrected"


class WriteOffReason(models.TextChoices):
    """Why explosive left the books without a blast. `destroyed` goes to the account of destroyed explosive, the
    others to the account of losses."""

    DESTROYED = "destroyed", "Destroyed"
    SPILLED = "spilled", "Spilled"
    SHORT_DELIVERY = "short_delivery", "Delivered short"
    MEASUREMENT = "measurement", "Measuring difference"
    LOST = "lost", "Lost"
    OTHER = "other", "Other, see the note"


class LedgerMovement(models.Model):
    """One posting: what moved, when, by whom, why. Append-only; its entries say from where to where.

    `store` is the store that it took from, brought to, or kept stock in; of what was blasted or written off on a site,
    the store that it had come from. What follows from the entries is repeated, so that lists need not read
    them: product by product its code, the quantity that moved and the unit of that; over all products only what can be
    added, kilograms of explosive and of mass, and the number of lines.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    number = models.CharField(max_length=24, unique=True)
    kind = models.CharField(max_length=12, choices=MovementKind)
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey("accounts.User", null=True, on_delete=models.PROTECT, related_name="+")
    by_name = models.CharField(max_length=200)
    store = models.ForeignKey(Store, null=True, on_delete=models.PROTECT, related_name="movements")
    site_id = models.UUIDField(null=True)
    reference_id = models.UUIDField(null=True)
    reference_number = models.CharField(max_length=40, blank=True, default="")
    reason_code = models.CharField(max_length=16, choices=WriteOffReason, blank=True, default="")
    note = models.CharField(max_length=2000, blank=True, default="")
    product_codes = ArrayField(models.CharField(max_length=24))
    quantities = ArrayField(models.DecimalField(max_digits=14, decimal_places=3))
    units = ArrayField(models.CharField(max_length=8, choices=ProductUnit))
    neq_kg = models.DecimalField(max_digits=20, decimal_places=9)
    mass_kg = models.DecimalField(max_digits=20, decimal_places=9)
    line_count = models.PositiveIntegerField()
    region_id = models.UUIDField(null=True, editable=False)
    site_region_id = models.UUIDField(null=True, editable=False)
    """Whose people see it: the region of its store; and that of its site, where it is another one. Kept by triggers."""

    class Meta:
        triggers = [*append_only("region_id", "site_region_id"), *audit_creation("region_id", "site_region_id")]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=MovementKind.values), name="movement_kind_known"),
            models.CheckConstraint(
                condition=Q(mass_kg__gt=0, neq_kg__gte=0, neq_kg__lte=models.F("mass_kg"), line_count__gt=0),
                name="movement_figures_possible",
            ),
            models.CheckConstraint(
                condition=Q(quantities__len=models.F("product_codes__len"), units__len=models.F("product_codes__len")),
                name="movement_products_in_step",
            ),
        ]
        indexes = [
            models.Index(fields=["-at", "-id"]),
            sort_index("kind", "at", name="movement_by_kind"),
            sort_index("neq_kg", name="movement_by_neq"),
            sort_index("kind", "neq_kg", name="movement_of_kind_by_neq"),
            GinIndex(fields=["product_codes"], name="movement_products"),
            models.Index(fields=["store", "region_id", "at", "id"], name="movement_store"),
            models.Index(fields=["region_id", "at", "id"], name="region_movement_at"),
            models.Index(fields=["region_id", "number", "id"], name="region_movement_number"),
            models.Index(fields=["region_id", "kind", "at", "id"], name="region_movement_kind"),
            models.Index(fields=["region_id", "neq_kg", "id"], name="region_movement_neq"),
            models.Index(
                fields=["site_region_id"], name="movement_elsewhere", condition=Q(site_region_id__isnull=False)
            ),
            models.Index(fields=["site_id", "-at"], name="movement_site", condition=Q(site_id__isnull=False)),
            models.Index(fields=["reference_id"], name="movement_reference", condition=Q(reference_id__isnull=False)),
            search_index("number", "reference_number", "by_name", name="movement_search"),
        ]

    def __str__(self) -> str:
        return self.number


class LedgerEntry(models.Model):
    """One line of a movement: positive into the account, negative out of it. Append-only, partitioned by month of
    `at` (which equals the movement's); one insert statement must hold all lines of a movement.

    The quantity is in the unit of the product; what it holds of explosive and weighs follows from the batch, exactly:
    three decimals of a quantity times six of a unit are nine."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    at = models.DateTimeField()
    movement = models.ForeignKey(LedgerMovement, on_delete=models.PROTECT, related_name="entries")
    account = models.ForeignKey(LedgerAccount, on_delete=models.PROTECT, related_name="entries")
    product = models.ForeignKey(Product, on_delete=models.PROTECT, related_name="+")
    quantity = models.DecimalField(max_digits=14, decimal_places=3)
    neq_kg = models.DecimalField(max_digits=20, decimal_places=9)
    mass_kg = models.DecimalField(max_digits=20, decimal_places=9)

    class Meta:
        db_table = "explosives_ledgerentry"

    def __str__(self) -> str:
        return f"{self.quantity} of {self.product_id}"


register_books("movements of explosives", LedgerMovement, "highwall.domains.explosives.queries.proof.prove_ledger")
