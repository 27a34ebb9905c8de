"""What the central warehouse can give of each kind and product, against the thresholds."""

from collections import defaultdict
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db.models import F, Sum

from highwall.domains.explosives.models import (
    AccountKind,
    BatchStatus,
    LedgerAccount,
    Product,
    ProductKind,
    ProductUnit,
    WarehouseThreshold,
)
from highwall.kit.calendar import calendar_day
from highwall.kit.text import NaturalKey

ZERO = Decimal(0)


def available_in_warehouse(at: datetime) -> tuple[dict[str, Decimal], dict[Any, Decimal]]:
    """What all batches together can give, by kind in kilograms, and by product in its unit: on hand, not promised,
    neither expired nor quarantined."""
    rows = (
        LedgerAccount.objects.filter(
            kind=AccountKind.BATCH,
            batch__status=BatchStatus.AVAILABLE,
            batch__expires_on__gte=calendar_day(at),
            batch__deleted_at__isnull=True,
            balance__gt=F("reserved"),
        )
        .values("product_id", "product__kind")
        .annotate(
            free=Sum(F("balance") - F("reserved")),
            mass_kg=Sum((F("balance") - F("reserved")) * F("batch__mass_kg_per_unit")),
        )
    )
    by_kind: dict[str, Decimal] = defaultdict(Decimal)
    by_product: dict[Any, Decimal] = {}
    for row in rows:
        by_kind[row["product__kind"]] += row["mass_kg"]
        by_product[row["product_id"]] = row["free"]
    return by_kind, by_product


def warehouse_levels(at: datetime) -> list[dict[str, Any]]:
    """Every kind, then every product, with what can be given, its threshold where one is set, and whether it is low."""
    by_kind, by_product = available_in_warehouse(at)
    set_of_kind = {row.kind: row for row in WarehouseThreshold.objects.filter(kind__isnull=False)}
    set_of_product = {row.product_id: row for row in WarehouseThreshold.objects.filter(product__isnull=False)}
    products = Product.objects.order_by(NaturalKey("name"))
    return [
        *(_level(set_of_kind.get(kind), by_kind.get(kind, ZERO), kind=kind) for kind in ProductKind.values),
        *(
            _level(set_of_product.get(product.pk), by_product.get(product.pk, ZERO), kind=product.kind, product=product)
            for product in products
        ),
    ]


def _level(
    threshold: WarehouseThreshold | None, available: Decimal, *, kind: str, product: Product | None = None
) -> dict[str, Any]:
    minimum = threshold.minimum_quantity if threshold else None
    return {
        "kind": kind,
        "product_id": product.pk if product else None,
        "product_name": product.name if product else None,
        "available_quantity": available,
        "minimum_quantity": minimum,
        "unit": product.unit if product else ProductUnit.KILOGRAM,
        "is_low": minimum is not None and available < minimum,
        "told_low_at": threshold.told_low_at if threshold else None,
    }
