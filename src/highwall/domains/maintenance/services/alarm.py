from datetime import datetime
from typing import Annotated

from annotated_types import Ge, Le

from highwall.domains.maintenance.models import WorkOrder
from highwall.kit.events import emit
from highwall.kit.settings import Setting

COST_ALERT_PERCENT = Setting(
    key="maintenance.cost_alert_percent",
    type_=Annotated[int, Ge(0), Le(1000)],
    default=10,
    group="maintenance",
    description="By how much an order may cost more than estimated before its machine managers are told.",
    unit="%",
)


def is_too_dear(order: WorkOrder) -> bool:
    """Whether an order has cost more than was estimated for it by more than the setting allows."""
    if order.estimated_cost is None or order.actual_cost is None:
        return False
    allowed = order.estimated_cost * (100 + COST_ALERT_PERCENT.get()) / 100
    return bool(order.actual_cost > allowed)


def tell_of_cost(order: WorkOrder, at: datetime) -> None:
    """Tell of an order that costs more than was estimated by more than the setting allows, once. Call with its row
    locked and saved."""
    if order.cost_told_at is None and is_too_dear(order):
        order.cost_told_at = at
        order.save_new_version(update_fields=["cost_told_at"])
        emit("maintenance.cost_exceeded", order_id=str(order.pk))
