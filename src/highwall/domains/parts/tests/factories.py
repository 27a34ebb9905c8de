"""Accessories for tests, made by the product's own services."""

from decimal import Decimal
from itertools import count
from typing import Any

from django.utils import timezone

from highwall.domains.fleet import services as fleet
from highwall.domains.fleet.models import Machine
from highwall.domains.parts import services
from highwall.domains.parts.models import Accessory, StockMove
from highwall.kit.actors import Actor, system_actor

SYSTEM: Actor = system_actor("test")
_numbers = count(1)


def facts(**values: Any) -> dict[str, Any]:
    """A body that makes an accessory."""
    return {"name": f"Filter {next(_numbers)}", "category": "filters", "unit": "pcs", "minimum": 5, **values}


def make_accessory(quantity: float = 0, **values: Any) -> Accessory:
    values = facts(**values)
    values["minimum"] = Decimal(str(values["minimum"]))
    return services.create_accessory(actor=SYSTEM, quantity=Decimal(str(quantity)), **values)


def make_rig() -> Machine:
    number = next(_numbers)
    return fleet.create_machine(
        actor=SYSTEM,
        name=f"Rig {number}",
        machine_type="Drill rig",
        model="D65",
        manufacturer="Epiroc",
        serial_number=f"PT-{number}",
        manufacturing_year=2021,
    )


def add(accessory: Accessory, quantity: Any, unit_cost: Any = None) -> StockMove:
    cost = None if unit_cost is None else Decimal(str(unit_cost))
    return services.add_stock(
        accessory_id=accessory.pk, quantity=Decimal(str(quantity)), unit_cost=cost, actor=SYSTEM, at=timezone.now()
    )


def remove(accessory: Accessory, quantity: Any, reason_code: str = "used", **values: Any) -> StockMove:
    return services.remove_stock(
        accessory_id=accessory.pk,
        quantity=Decimal(str(quantity)),
        reason_code=reason_code,
        actor=SYSTEM,
        at=timezone.now(),
        **values,
    )
