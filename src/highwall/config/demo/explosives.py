"""Products, batches and stores of the demonstration mine."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from highwall.config.demo.diary import Diary
from highwall.config.demo.places import (
    ANFO,
    BOOSTER,
    CONNECTOR,
    CORD,
    DAKHILIYAH,
    DETONATOR_STORE,
    EAST_STORE,
    ELECTRONIC,
    EMULSION,
    HEAVY,
    IZKI_DETONATOR_STORE,
    IZKI_STORE,
    MAIN_STORE,
    MUSCAT,
    SHOCK_TUBE,
)
from highwall.domains.explosives import services
from highwall.domains.explosives.models import Product, Store, WarehouseBatch
from highwall.kit.actors import Actor, system_actor
from highwall.kit.calendar import calendar_day, partitions, utc_month

PRODUCTS: tuple[dict[str, Any], ...] = (
    {
        "code": ANFO,
        "name": "ANFO",
        "kind": "anfo",
        "density_g_cm3": Decimal("0.82"),
        "rws_percent": Decimal(100),
        "energy_mj_kg": Decimal("3.80"),
        "un_number": "0082",
        "hazard_division": "1.1",
        "compatibility_group": "D",
        "low_stock": Decimal(3000),
    },
    {
        "code": EMULSION,
        "name": "Bulk emulsion",
        "kind": "emulsion",
        "density_g_cm3": Decimal("1.15"),
        "rws_percent": Decimal(78),
        "energy_mj_kg": Decimal("2.95"),
        "is_water_resistant": True,
        "un_number": "3375",
        "hazard_division": "5.1",
        "low_stock": Decimal(2000),
    },
    {
        "code": HEAVY,
        "name": "Heavy ANFO 30/70",
        "kind": "heavy_anfo",
        "density_g_cm3": Decimal("1.05"),
        "rws_percent": Decimal(93),
        "energy_mj_kg": Decimal("3.50"),
        "un_number": "0332",
        "hazard_division": "1.5",
        "compatibility_group": "D",
        "low_stock": Decimal(1500),
    },
    {
        "code": BOOSTER,
        "name": "Cast booster 400 g",
        "kind": "booster",
        "density_g_cm3": Decimal("1.60"),
        "rws_percent": Decimal(130),
        "energy_mj_kg": Decimal("5.10"),
        "is_water_resistant": True,
        "un_number": "0042",
        "hazard_division": "1.1",
        "compatibility_group": "D",
        "low_stock": Decimal(150),
        "unit": "piece",
        "neq_kg_per_unit": Decimal("0.400000"),
        "mass_kg_per_unit": Decimal("0.400000"),
    },
    {
        "code": SHOCK_TUBE,
        "name": "Shock tube detonator 12 m",
        "kind": "detonator_shock_tube",
        "density_g_cm3": Decimal("1.60"),
        "rws_percent": Decimal(150),
        "energy_mj_kg": Decimal("5.70"),
        "is_water_resistant": True,
        "un_number": "0360",
        "hazard_division": "1.1",
        "compatibility_group": "B",
        "low_stock": Decimal(100),
        "unit": "piece",
        "neq_kg_per_unit": Decimal("0.000840"),
        "mass_kg_per_unit": Decimal("0.062000"),
    },
    {
        "code": ELECTRONIC,
        "name": "Electronic detonator 15 m",
        "kind": "detonator_electronic",
        "density_g_cm3": Decimal("1.60"),
        "rws_percent": Decimal(150),
        "energy_mj_kg": Decimal("5.70"),
        "is_water_resistant": True,
        "un_number": "0511",
        "hazard_division": "1.1",
        "compatibility_group": "B",
        "low_stock": Decimal(50),
        "unit": "piece",
        "neq_kg_per_unit": Decimal("0.000960"),
        "mass_kg_per_unit": Decimal("0.085000"),
    },
    {
        "code": CONNECTOR,
        "name": "Surface connector 25 ms",
        "kind": "surface_connector",
        "density_g_cm3": Decimal("1.60"),
        "rws_percent": Decimal(100),
        "energy_mj_kg": Decimal("5.00"),
        "is_water_resistant": True,
        "un_number": "0361",
        "hazard_division": "1.4",
        "compatibility_group": "B",
        "low_stock": Decimal(0),
        "unit": "piece",
        "neq_kg_per_unit": Decimal("0.000200"),
        "mass_kg_per_unit": Decimal("0.041000"),
    },
    {
        "code": CORD,
        "name": "Detonating cord 10 g/m",
        "kind": "detonating_cord",
        "density_g_cm3": Decimal("1.40"),
        "rws_percent": Decimal(140),
        "energy_mj_kg": Decimal("5.80"),
        "is_water_resistant": True,
        "un_number": "0065",
        "hazard_division": "1.1",
        "compatibility_group": "D",
        "low_stock": Decimal(200),
        "unit": "metre",
        "neq_kg_per_unit": Decimal("0.010000"),
        "mass_kg_per_unit": Decimal("0.022000"),
    },
)

STORES = (
    (MAIN_STORE, "Bawshar quarry road, km 4", "Bawshar", MUSCAT, "storekeeper", 60_000, ("anfo", "emulsion")),
    (
        EAST_STORE,
        "Wadi Al Amerat, block 12",
        "Al Amerat",
        MUSCAT,
        "storekeeper",
        25_000,
        ("anfo", "emulsion", "heavy_anfo", "booster", "detonating_cord"),
    ),
    (
        IZKI_STORE,
        "Izki industrial area, plot 7",
        "Izki",
        DAKHILIYAH,
        "storekeeper.dakhiliyah",
        30_000,
        ("anfo", "emulsion", "heavy_anfo", "booster", "detonating_cord"),
    ),
    (
        DETONATOR_STORE,
        "Wadi Al Amerat, block 14",
        "Al Amerat",
        MUSCAT,
        "storekeeper",
        1_000,
        ("detonator_shock_tube", "detonator_electronic", "surface_connector"),
    ),
    (
        IZKI_DETONATOR_STORE,
        "Izki industrial area, plot 9",
        "Izki",
        DAKHILIYAH,
        "storekeeper.dakhiliyah",
        500,
        ("detonator_shock_tube", "detonator_electronic", "surface_connector"),
    ),
)


@dataclass(frozen=True)
class Delivery:
    """A batch: when it came, how long it keeps (days), how much, and what of it went to which store, in the unit of its
    product."""

    number: str
    code: str
    day: int
    keeps_days: int
    quantity: int
    to_stores: tuple[tuple[str, int], ...] = ()


DELIVERIES = (
    Delivery("AN-26-101", ANFO, -178, 365, 14_000, ((MAIN_STORE, 8_000), (IZKI_STORE, 5_000))),
    Delivery("EM-26-031", EMULSION, -176, 150, 7_000, ((MAIN_STORE, 1_500), (EAST_STORE, 900))),
    Delivery("EM-26-036", EMULSION, -174, 330, 9_000, ((MAIN_STORE, 4_000), (IZKI_STORE, 3_000))),
    Delivery("AN-26-118", ANFO, -132, 330, 14_000, ((MAIN_STORE, 8_000), (EAST_STORE, 2_500), (IZKI_STORE, 3_000))),
    Delivery("DS-26-003", SHOCK_TUBE, -130, 700, 3_000, ((DETONATOR_STORE, 1_200), (IZKI_DETONATOR_STORE, 600))),
    Delivery("BS-26-009", BOOSTER, -128, 900, 2_400, ((EAST_STORE, 550), (IZKI_STORE, 1_400))),
    Delivery("DE-26-002", ELECTRONIC, -126, 700, 1_000, ((DETONATOR_STORE, 400), (IZKI_DETONATOR_STORE, 150))),
    Delivery("SC-26-001", CONNECTOR, -126, 700, 1_500, ((DETONATOR_STORE, 500), (IZKI_DETONATOR_STORE, 300))),
    Delivery("DC-26-005", CORD, -125, 1_500, 4_000, ((EAST_STORE, 1_500), (IZKI_STORE, 1_000))),
    Delivery("EM-26-052", EMULSION, -104, 300, 9_000, ((MAIN_STORE, 5_000), (IZKI_STORE, 2_000))),
    Delivery("AN-26-140", ANFO, -86, 104, 12_000, ((MAIN_STORE, 7_000), (EAST_STORE, 1_200), (IZKI_STORE, 2_500))),
    Delivery("HA-26-014", HEAVY, -70, 365, 6_000, ((EAST_STORE, 2_400), (IZKI_STORE, 1_200))),
    Delivery("EM-26-067", EMULSION, -47, 270, 10_000, ((MAIN_STORE, 6_000), (IZKI_STORE, 2_000))),
    Delivery("AN-26-163", ANFO, -38, 300, 18_000, ((MAIN_STORE, 14_000), (IZKI_STORE, 3_000))),
    Delivery("AN-26-171", ANFO, -24, 330, 8_000, ((EAST_STORE, 1_500),)),
    Delivery("BS-26-012", BOOSTER, -17, 900, 600, ((EAST_STORE, 120),)),
    Delivery("EM-26-080", EMULSION, -9, 300, 8_000, ((MAIN_STORE, 4_000),)),
)
QUARANTINED, RECALLED = "AN-26-171", "BS-26-012"


def _properties(product: Product) -> dict[str, Any]:
    density = float(product.density_g_cm3)
    if product.kind == "emulsion":
        return {
            "kind": "emulsion",
            "density_g_cm3": density,
            "velocity_of_detonation_m_s": 5400.0,
            "water_resistance": "Excellent",
            "sensitization_type": "Chemical gassing",
            "critical_diameter_mm": 45.0,
        }
    if product.kind in {"anfo", "heavy_anfo"}:
        rws = float(product.rws_percent)
        return {
            "kind": product.kind,
            "density_g_cm3": density,
            "velocity_of_detonation_m_s": 4100.0 if product.kind == "anfo" else 4700.0,
            "fume_class": "1",
            "grade": "Bulk",
            "sensitization_type": "Porous prills" if product.kind == "anfo" else "Emulsion and porous prills",
            "weight_strength_percent": rws,
            "bulk_strength_percent": round(rws * density / 0.82, 1),
        }
    return {}


LIMITS: dict[str, list[dict[str, Any]]] = {
    MAIN_STORE: [
        {"kind": "anfo", "minimum_kg": Decimal(6_000), "maximum_kg": Decimal(40_000), "unit": "t"},
        {"kind": "emulsion", "minimum_kg": Decimal(4_000), "unit": "t"},
    ],
    EAST_STORE: [{"kind": "booster", "minimum_kg": Decimal(80), "maximum_kg": Decimal(500)}],
}
"""What the explosive manager has set besides the thresholds of the settings."""


def note(diary: Diary) -> None:
    """Products and stores at the beginning, then what is delivered, stocked, quarantined and expires."""
    partitions.ensure("explosives_ledgerentry", utc_month(diary.began), 8)
    _create_products_and_stores(diary)
    _note_deliveries(diary)


def _create_products_and_stores(diary: Diary) -> None:
    """The master data, by the explosive manager."""
    manager = diary.people["explosives"]
    for values in PRODUCTS:
        services.create_product(actor=manager, created_at=diary.began, **values)
    for name, address, city, region, keeper, capacity_kg, kinds in STORES:
        services.create_store(
            actor=manager,
            name=name,
            address=address,
            city=city,
            region_id=diary.regions[region].pk,
            manager_id=diary.people[keeper].user_id,
            capacity_kg=Decimal(capacity_kg),
            allowed_kinds=sorted(kinds),
            limits=LIMITS.get(name, []),
            created_at=diary.began,
        )


def _note_deliveries(diary: Diary) -> None:
    """Deliveries to the central warehouse, transfers to the stores, a quarantine, and the expiry of what is too old."""
    for delivery in DELIVERIES:
        diary.add(delivery.day, 7.5, "explosives", _receive(delivery))
        for place, (store, quantity) in enumerate(delivery.to_stores):
            diary.add(delivery.day + 1, 8.0 + place, "explosives", _stock(delivery, store, quantity))
        diary.add(delivery.day + delivery.keeps_days + 1, 0.2, "explosives", _expire)
    diary.add(-22, 10.0, "explosives", _quarantine)


def _receive(delivery: Delivery) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        product = Product.objects.get(code=delivery.code)
        day = calendar_day(at)
        services.receive_batch(
            batch_number=delivery.number,
            product_id=product.pk,
            supplier="Gulf Blasting Supplies",
            manufacturer_batch_number=f"M{delivery.number.replace('-', '')}",
            manufactured_on=day - timedelta(days=6),
            expires_on=day + timedelta(days=delivery.keeps_days),
            storage_location=f"Central warehouse, bay {1 + len(delivery.code) % 4}",
            quantity=Decimal(delivery.quantity),
            properties=_properties(product),
            actor=actor,
            at=at,
        )

    return step


def _stock(delivery: Delivery, store: str, quantity: int) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        services.stock_store(
            store_id=Store.objects.get(name=store).pk,
            batch_id=WarehouseBatch.objects.get(batch_number=delivery.number).pk,
            quantity=Decimal(quantity),
            actor=actor,
            at=at,
        )

    return step


def _expire(actor: Actor, at: datetime) -> None:
    services.expire_batches(actor=system_actor("batch expiry"), at=at)


def _quarantine(actor: Actor, at: datetime) -> None:
    batch = WarehouseBatch.objects.get(batch_number=QUARANTINED)
    reason = "Caked prills found at the inspection on arrival. Sample sent to the laboratory."
    services.decide_on_batch(batch_id=batch.pk, step="quarantine", actor=actor, at=at, reason=reason)
