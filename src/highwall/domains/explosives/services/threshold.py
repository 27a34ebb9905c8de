"""Thresholds of the central warehouse, and who was told of what is below them."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from highwall.domains.explosives.models import ProductKind, ProductUnit, WarehouseThreshold
from highwall.domains.explosives.policy import ExplosivesRight
from highwall.domains.explosives.queries import get_product
from highwall.domains.explosives.queries.thresholds import ZERO, available_in_warehouse
from highwall.domains.explosives.services import ledger
from highwall.kit.actors import Actor
from highwall.kit.errors import Invalid


@transaction.atomic
def set_threshold(
    *,
    actor: Actor,
    kind: str | None = None,
    product_id: UUID | None = None,
    minimum_quantity: Decimal | None = None,
) -> WarehouseThreshold | None:
    """Set below which quantity a kind or a product is low in the central warehouse; None takes the threshold away.

    Raises NotFound (product), Invalid (neither or both of kind and product named, quantity).
    """
    actor.require(ExplosivesRight.UPDATE)
    if (kind is None) == (product_id is None):
        raise Invalid.field("product_id", "kind_or_product", "Name a kind of explosive or a product, one of the two.")
    unit: str = ProductUnit.KILOGRAM
    if product_id is not None:
        unit = get_product(product_id).unit
    of = {"kind": kind, "product_id": product_id}
    if minimum_quantity is None:
        for threshold in WarehouseThreshold.objects.select_for_update().filter(**of):
            threshold.delete()
        return None
    wanted = ledger.checked_quantity(minimum_quantity, unit, "minimum_quantity")
    threshold, is_new = WarehouseThreshold.objects.select_for_update().get_or_create(
        **of, defaults={"minimum_quantity": wanted}
    )
    if not is_new and threshold.minimum_quantity != wanted:
        threshold.minimum_quantity = wanted
        threshold.save_new_version(update_fields=["minimum_quantity"])
    return threshold


@transaction.atomic
def note_low_warehouse(*, actor: Actor, at: datetime) -> list[tuple[WarehouseThreshold, Decimal]]:
    """Note which kinds and products have fallen below their thresholds, and return those of which people had not been
    told since they were last at or above them, each with what can be given. The caller tells people in the same
    transaction."""
    actor.require(ExplosivesRight.UPDATE)
    by_kind, by_product = available_in_warehouse(at)
    fallen = []
    for threshold in (
        WarehouseThreshold.objects.select_related("product").select_for_update(of=("self",)).order_by("id")
    ):
        available = (
            by_kind.get(ProductKind(threshold.kind), ZERO)
            if threshold.kind
            else by_product.get(threshold.product_id, ZERO)
        )
        is_low = available < threshold.minimum_quantity
        if is_low and threshold.told_low_at is None:
            fallen.append((threshold, available))
        if is_low != (threshold.told_low_at is not None):
            threshold.told_low_at = at if is_low else None
            threshold.save(update_fields=["told_low_at", "updated_at"])
    return fallen
