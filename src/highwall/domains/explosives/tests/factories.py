"""Explosives for tests, made by the product's own services."""

from datetime import datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import Any
from uuid import UUID

from django.utils import timezone

from highwall.domains.explosives import services
from highwall.domains.explosives.models import (
    MEASURED_KINDS,
    Magazine,
    MagazineLimit,
    Product,
    ProductKind,
    StockLot,
    Store,
    WarehouseBatch,
)
from highwall.domains.explosives.services.magazine import standard_round
from highwall.domains.regions.models import Region
from highwall.kit.actors import Actor, system_actor
from highwall.kit.calendar import today

SYSTEM: Actor = system_actor("test")
_numbers = count(1)


def make_product(kind: str = ProductKind.ANFO, **values: Any) -> Product:
    number = next(_numbers)
    values = {
        "code": f"P{number}",
        "name": f"Product {number}",
        "kind": kind,
        "density_g_cm3": Decimal("0.82"),
        "rws_percent": Decimal(100),
        "energy_mj_kg": Decimal("3.7"),
        "un_number": "0331",
        "hazard_division": "1.5",
        "compatibility_group": "D",
        **values,
    }
    return Product.objects.create(**values)


def make_store(region: Region, *, capacity_kg: float = 10_000, **values: Any) -> Store:
    values = {
        "name": f"Store {next(_numbers)}",
        "address": "Quarry road 1",
        "city": "Muscat",
        "allowed_kinds": [ProductKind.ANFO, ProductKind.EMULSION],
        **values,
    }
    return Store.objects.create(region=region, capacity_kg=Decimal(str(capacity_kg)), **values)


def properties_of(product: Product) -> dict[str, Any] | None:
    """What was measured of a batch of this product; nothing of what is not measured."""
    if product.kind not in MEASURED_KINDS:
        return None
    return {"kind": product.kind, "density_g_cm3": 0.9, "velocity_of_detonation_m_s": 4300}


def make_batch(product: Product, *, kg: float = 5_000, expires_in_days: int = 365, **values: Any) -> WarehouseBatch:
    """A batch in the central warehouse. A negative `expires_in_days` was received before it expired."""
    expires_on = today() + timedelta(days=expires_in_days)
    at: datetime = timezone.now() - timedelta(days=max(0, -expires_in_days) + 1)
    values = {
        "batch_number": f"B-{next(_numbers):05d}",
        "supplier": "Oman Explosives",
        "manufactured_on": min(today(), expires_on) - timedelta(days=60),
        "expires_on": expires_on,
        "storage_location": "Bay 1",
        "quantity": Decimal(str(kg)),
        "at": at,
        "properties": properties_of(product),
        **values,
    }
    return services.receive_batch(product_id=product.pk, actor=SYSTEM, **values)


def make_lot(store: Store, product: Product, *, kg: float = 1_000, expires_in_days: int = 365) -> StockLot:
    """Stock of a batch of its own in a store."""
    batch = make_batch(product, kg=kg, expires_in_days=expires_in_days)
    services.stock_store(
        store_id=store.pk, batch_id=batch.pk, quantity=batch.received_quantity, actor=SYSTEM, at=batch.received_at
    )
    return StockLot.objects.get(store=store, batch=batch)


def kg_of(lot: StockLot) -> tuple[Decimal, Decimal]:
    """On hand and reserved."""
    lot.refresh_from_db()
    lot.account.refresh_from_db()
    return lot.account.balance, lot.account.reserved


def reserve(store: Store, product: Product | UUID, kg: float, reference: UUID, **values: Any) -> Any:
    product_id = product.pk if isinstance(product, Product) else product
    return services.reserve(
        store_id=store.pk,
        quantities={product_id: Decimal(str(kg))},
        reference_id=reference,
        reference_number=f"XR-{reference.hex[:6]}",
        **{"actor": SYSTEM, "at": timezone.now(), **values},
    )


def make_magazine(store: Store | None, **values: Any) -> Magazine:
    """A licensed magazine with 500 kg of division 1.1 and 1.5 each, in a store or in the central warehouse."""
    number, day = next(_numbers), today()
    values = {
        "number": f"MG-{number:04d}",
        "name": f"Magazine {number}",
        "magazine_type": "building",
        "licence_number": f"L-{number}",
        "licence_authority": "Royal Oman Police",
        "licence_from": day - timedelta(days=100),
        "licence_until": day + timedelta(days=300),
        "building_m": Decimal(700),
        "not_near": ["magazine"],
        "rules": ["atf_magazine", "group_table"],
        "rounds_from": day,
        **values,
    }
    magazine = Magazine.objects.create(store=store, round_template=standard_round(), **values)
    for division in ("1.1", "1.5"):
        MagazineLimit.objects.create(magazine=magazine, division=division, neq_kg=Decimal(500))
    return magazine
