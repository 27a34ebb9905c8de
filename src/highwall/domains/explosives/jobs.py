"""Work of the explosives area in the background."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app

from highwall.domains.accounts.queries import user_ids_with_right
from highwall.domains.explosives import services
from highwall.domains.explosives.models import (
    LedgerMovement,
    Product,
    Store,
    StoreStatus,
    kilograms,
)
from highwall.domains.explosives.queries import site_balances_kg
from highwall.domains.explosives.queries.expiry import expiring_batches
from highwall.domains.explosives.queries.shortage import figure
from highwall.domains.notifications.services import notify
from highwall.domains.projects.queries import bars_ending, register_dependents
from highwall.kit.actors import ActingContext, acting, system_actor
from highwall.kit.calendar import today
from highwall.kit.errors import Conflict
from highwall.kit.events import subscribes
from highwall.kit.schemas import Dependent
from highwall.kit.text import NaturalKey

EXPIRY_WARNING_DAYS = 7


@app.periodic(cron="5 20 * * *")
@app.task(name="explosives.expire_batches", queueing_lock="explosives.expire_batches")
def expire_batches(timestamp: int) -> None:
    """Mark batches as expired, just after midnight of the expiry calendar (20:00 UTC)."""
    with acting(ActingContext(source="job explosives.expire_batches")):
        services.expire_batches(actor=system_actor("Expiry of batches"), at=timezone.now())


@app.periodic(cron="0 4 * * *")
@app.task(name="explosives.tell_of_expiry", queueing_lock="explosives.tell_of_expiry")
def tell_of_expiry(timestamp: int) -> None:
    """Tell those who answer for batches, each morning (08:00 in Oman), what expires within a week (REQ-CENTRAL-085)."""
    batches = expiring_batches(today(), within_days=EXPIRY_WARNING_DAYS)
    if batches:
        notify(
            user_ids_with_right("explosives.update"),
            kind="explosives.batches_expiring",
            link="/warehouse?is_expiring_soon=true&sort=expires_on",
            count=len(batches),
            days=EXPIRY_WARNING_DAYS,
            batches=[f"{batch.batch_number} ({batch.product.name}, {batch.expires_on:%Y-%m-%d})" for batch in batches],
        )


@app.periodic(cron="10 4 * * *")
@app.task(name="explosives.tell_of_low_stock", queueing_lock="explosives.tell_of_low_stock")
def tell_of_low_stock(timestamp: int) -> None:
    """Tell the manager of each operational store, each morning (08:10 in Oman), of which kinds it has become low; of a
    store without a manager, those who answer for batches. A kind is told of again only after it was found recovered."""
    actor = system_actor("Watch on low stock")
    with acting(ActingContext(source="job explosives.tell_of_low_stock")):
        for store in Store.objects.filter(status=StoreStatus.OPERATIONAL).order_by("name"):
            with transaction.atomic():
                for level in services.note_low_stock(store_id=store.pk, actor=actor, at=timezone.now()):
                    notify(
                        [store.manager_id] if store.manager_id else user_ids_with_right("explosives.update"),
                        kind="explosives.stock_low",
                        link=f"/stores/{store.pk}",
                        store=store.name,
                        product_kind=level.kind.value,
                        available_kg=_whole_or_exact(level.available_kg),
                        low_stock_kg=_whole_or_exact(level.low_stock_kg),
                    )


def _whole_or_exact(quantity_kg: Decimal) -> int | float:
    """A figure that reads well in a sentence: 900, not 900.0."""
    return int(quantity_kg) if quantity_kg == int(quantity_kg) else float(quantity_kg)


@subscribes("explosives.store_manager_named")
def tell_store_manager(event: dict[str, Any]) -> None:
    """Tell a person which store they are now in charge of."""
    store = Store.objects.filter(pk=event["store_id"]).select_related("region", "manager").first()
    if store is not None:
        notify(
            [UUID(event["user_id"])],
            kind="explosives.store_manager_named",
            link=f"/stores/{store.pk}",
            name=store.name,
            city=store.city,
            address=store.address,
            manager=store.manager.full_name if store.manager else "",
            capacity_kg=float(store.capacity_kg),
            allowed_kinds=list(store.allowed_kinds),
        )


@register_dependents
def ledger_of_sites(site_ids: list[UUID]) -> Iterable[Dependent]:
    """The books survive: a site that explosive moved to or from can't be deleted."""
    count = LedgerMovement.objects.filter(site_id__in=site_ids).count()
    return [Dependent(kind="ledger_movements", count=count, blocks_deletion=True)]


@bars_ending
def explosives_on_site(site_id: UUID) -> Conflict | None:
    """Nobody is left to answer for explosives on a site that was given up."""
    balances = site_balances_kg(site_id)
    if not balances:
        return None
    names = Product.objects.filter(pk__in=balances).order_by(NaturalKey("name")).values_list("pk", "name")
    held = [(name, product_id, balances[product_id]) for product_id, name in names]
    words = ", ".join(f"{kilograms(kg)} of {name}" for name, _, kg in held)
    return Conflict(
        f"There are explosives on this site: {words}. Return them to a store, or fire and reconcile the shot first.",
        code="explosives_on_site",
        held=[{"product_id": str(p), "product_name": name, "quantity_kg": figure(kg)} for name, p, kg in held],
    )
