"""What others are told about accessories, after the commit."""

from decimal import Decimal
from typing import Any

from highwall.domains.accounts.queries import user_ids_with_right
from highwall.domains.notifications.services import notify
from highwall.domains.parts.models import Accessory, PartReservation, StockStatus
from highwall.domains.parts.policy import PartsRight
from highwall.domains.parts.services.ledger import figure
from highwall.kit.events import subscribes


@subscribes("parts.stock_fell")
def tell_of_short_stock(event: dict[str, Any]) -> None:
    """Tell those who keep the accessories of a region that one has fallen to its minimum or is out: once, when that
    happens (REQ-ACCESS-062, 064)."""
    accessory = Accessory.objects.filter(pk=event["accessory_id"]).select_related("region").first()
    if accessory is None:
        return
    is_out = event["status"] == StockStatus.OUT
    kind = "parts.stock_out" if is_out else "parts.stock_low"
    notify(
        user_ids_with_right(PartsRight.UPDATE, region_id=accessory.region_id),
        kind="parts.critical_short" if accessory.is_critical else kind,
        link=f"/accessories/{accessory.pk}",
        name=accessory.name,
        number=accessory.number,
        quantity=figure(Decimal(event["quantity"])),
        unit=accessory.unit,
        minimum=figure(Decimal(event["minimum"])),
        region=accessory.region.name if accessory.region else "",
    )


@subscribes("parts.reservation_released")
def tell_holder(event: dict[str, Any]) -> None:
    """Tell a person that stock kept for them is not kept any more, because less was found."""
    reservation = PartReservation.objects.filter(pk=event["reservation_id"]).select_related("accessory").first()
    if reservation is not None and reservation.holder_id is not None:
        accessory = reservation.accessory
        notify(
            [reservation.holder_id],
            kind="parts.reservation_released",
            link=f"/accessories/{accessory.pk}",
            name=accessory.name,
            number=accessory.number,
            quantity=figure(Decimal(event["quantity"])),
            unit=accessory.unit,
            needed_on=reservation.needed_on.isoformat(),
            reference=reservation.reference,
        )
