from django.conf import settings
from django.db import models

from highwall.domains.explosives.models.ledger import LedgerMovement, MovementKind
from highwall.domains.explosives.models.product import Product, ProductKind
from highwall.domains.explosives.models.store import Store
from highwall.kit.text import search_index
from highwall.kit.triggers import append_only


class StoreTransaction(models.Model):
    """A line of the ledger that concerns a store: what lies in it, or was used up after it had left. It has the id of
    the line and repeats of the line, its movement, product and batch what lists filter, sort and search by, none of
    which ever changes, and the region of its store, which follows the store.

    Written by the trigger on the entries and by nothing else; `highwall audit verify` compares both. Where stock is
    reserved or released within a lot it is the side of what is free.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    at = models.DateTimeField()
    movement = models.ForeignKey(LedgerMovement, on_delete=models.PROTECT, related_name="+", db_index=False)
    number = models.CharField(max_length=24)
    kind = models.CharField(max_length=12, choices=MovementKind)
    store = models.ForeignKey(Store, on_delete=models.PROTECT, related_name="+", db_index=False)
    product = models.ForeignKey(Product, on_delete=models.PROTECT, related_name="+", db_index=False)
    product_kind = models.CharField(max_length=24, choices=ProductKind)
    batch_number = models.CharField(max_length=40)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    by_name = models.CharField(max_length=200)
    reference_id = models.UUIDField(null=True)
    reference_number = models.CharField(max_length=40, blank=True, default="")
    quantity = models.DecimalField(max_digits=14, decimal_places=3)
    on_hand_change = models.DecimalField(max_digits=14, decimal_places=3)
    region_id = models.UUIDField(editable=False)

    class Meta:
        triggers = append_only("region_id")
        indexes = [
            models.Index(fields=["at", "id"], name="store_transaction_at"),
            models.Index(fields=["kind", "at", "id"], name="store_transaction_kind"),
            models.Index(fields=["store", "region_id", "at", "id"], name="store_transaction_of_store"),
            models.Index(fields=["product", "at", "id"], name="store_transaction_product"),
            models.Index(fields=["product_kind", "at", "id"], name="store_transaction_explosive"),
            models.Index(fields=["by", "at", "id"], name="store_transaction_by"),
            models.Index(
                fields=["reference_id", "at", "id"],
                name="store_transaction_reference",
                condition=models.Q(reference_id__isnull=False),
            ),
            # Those of one region, in every way in which they are asked for.
            models.Index(fields=["region_id", "at", "id"], name="region_transaction"),
            models.Index(fields=["region_id", "kind", "at", "id"], name="region_transaction_kind"),
            models.Index(fields=["region_id", "product", "at", "id"], name="region_transaction_product"),
            models.Index(fields=["region_id", "product_kind", "at", "id"], name="region_transaction_explosive"),
            models.Index(fields=["region_id", "by", "at", "id"], name="region_transaction_by"),
            search_index("number", "reference_number", "by_name", "batch_number", name="store_transaction_search"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.quantity}"
