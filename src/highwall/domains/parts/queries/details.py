"""What is read of one accessory, and what all of them sum up to."""

from decimal import Decimal
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from highwall.domains.parts.models import Accessory, AccessorySupplier, Holding, Lifecycle, StockStatus
from highwall.domains.parts.queries.reorder import with_suggested_order
from highwall.domains.parts.queries.scope import visible_accessories
from highwall.kit.actors import Actor

NOTHING = Decimal(0)


def low_accessories(actor: Actor) -> QuerySet[Accessory]:
    """What is to be ordered again: at its minimum or out, and not discontinued (REQ-ACCESS-060)."""
    return visible_accessories(actor).filter(stock_status__in=[StockStatus.LOW, StockStatus.OUT])


def reorder_figures(accessory: Accessory) -> dict[str, Any]:
    """`use_per_day`, `lead_days`, `pack` and `suggested_quantity` of one accessory."""
    names = ("use_per_day", "lead_days", "pack", "suggested_quantity")
    found = with_suggested_order(Accessory.objects.filter(pk=accessory.pk)).values(*names).get()
    return dict(found)


def places_of(accessory: Accessory) -> list[dict[str, Any]]:
    """Where an accessory lies now, by location; the location is null for what lies at none that was named."""
    held = Holding.objects.filter(accessory=accessory, quantity__gt=0).order_by("location__path")
    return [
        {"location_id": place, "path": path, "quantity": quantity}
        for place, path, quantity in held.values_list("location_id", "location__path", "quantity")
    ]


def stock_statistics(actor: Actor) -> dict[str, Any]:
    """How many accessories in reach there are of each stock status, and what they are worth (REQ-ACCESS-023)."""
    of = {status: Count("pk", filter=Q(stock_status=status)) for status in StockStatus}
    found = visible_accessories(actor).aggregate(
        total=Count("pk"),
        available=of[StockStatus.AVAILABLE],
        low=of[StockStatus.LOW],
        out=of[StockStatus.OUT],
        discontinued=of[StockStatus.DISCONTINUED],
        critical_short=Count("pk", filter=Q(is_critical=True, stock_status__in=[StockStatus.LOW, StockStatus.OUT])),
        value=Coalesce(Sum("value"), NOTHING),
    )
    return dict(found)


def inventory_report(actor: Actor) -> dict[str, Any]:
    """Stock by category and by supplier (REQ-ACCESS-070): how many accessories, how many of them low or out, and their
    value. An accessory of several suppliers counts with each."""
    figures: dict[str, Any] = {
        "items": Count("pk"),
        "low": Count("pk", filter=Q(stock_status=StockStatus.LOW)),
        "out": Count("pk", filter=Q(stock_status=StockStatus.OUT)),
        "value": Coalesce(Sum("value"), NOTHING),
    }
    visible = visible_accessories(actor).exclude(status=Lifecycle.DISCONTINUED, quantity=0)
    by_category = visible.order_by().values("category").annotate(**figures).order_by("category")
    sold = AccessorySupplier.objects.filter(accessory__in=visible.values("pk")).annotate(held=F("accessory__value"))
    by_supplier = (
        sold.order_by()
        .values("supplier__fold")
        .annotate(
            name=F("supplier__fold"),
            items=Count("pk"),
            low=Count("pk", filter=Q(accessory__stock_status=StockStatus.LOW)),
            out=Count("pk", filter=Q(accessory__stock_status=StockStatus.OUT)),
            value=Coalesce(Sum("held"), NOTHING),
        )
        .order_by("-value", "name")
    )
    written = dict(sold.values_list("supplier__fold", "supplier"))
    return {
        "by_category": list(by_category),
        "by_supplier": [{**row, "supplier": written[row["name"]]} for row in by_supplier],
    }
