"""Work of the explosives area in the background."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.utils import timezone
from procrastinate.contrib.django import app

from highwall.domains.explosives import services
from highwall.domains.explosives.models import LedgerMovement, Product, Store
from highwall.domains.explosives.queries import site_balances_kg
from highwall.domains.explosives.services.ledger import figure, kilograms
from highwall.domains.notifications.services import notify
from highwall.domains.projects.dependents import bars_cancelling, register_dependents
from highwall.kit.context import ActingContext, acting
from highwall.kit.errors import Conflict
from highwall.kit.outbox import subscribes
from highwall.kit.policy import system_actor
from highwall.kit.schemas import Dependent


@app.periodic(cron="5 20 * * *")
@app.task(name="explosives.expire_batches", queueing_lock="explosives.expire_batches")
def expire_batches(timestamp: int) -> None:
    """Mark batches as expired, just after midnight of the expiry calendar (20:00 UTC)."""
    with acting(ActingContext(source="job explosives.expire_batches")):
        services.expire_batches(actor=system_actor("Expiry of batches"), at=timezone.now())


@subscribes("explosives.store_manager_named")
def tell_store_manager(event: dict[str, Any]) -> None:
    """Tell a person which store they are now in charge of."""
    store = Store.objects.filter(pk=event["store_id"]).select_related("region").first()
    if store is not None:
        notify(
            [UUID(event["user_id"])],
            kind="explosives.store_manager_named",
            link=f"/stores/{store.pk}",
            name=store.name,
            city=store.city,
            capacity_kg=float(store.capacity_kg),
        )


@register_dependents
def ledger_of_sites(site_ids: list[UUID]) -> Iterable[Dependent]:
    """The books survive: a site that explosive moved to or from can't be deleted."""
    count = LedgerMovement.objects.filter(site_id__in=site_ids).count()
    return [Dependent(kind="ledger_movements", count=count, blocks_deletion=True)]


@bars_cancelling
def explosives_on_site(site_id: UUID) -> Conflict | None:
    """Nobody is left to answer for explosives on a site that was given up."""
    balances = site_balances_kg(site_id)
    if not balances:
        return None
    names = Product.objects.filter(pk__in=balances).order_by("name").values_list("pk", "name")
    held = [(name, product_id, balances[product_id]) for product_id, name in names]
    words = ", ".join(f"{kilograms(kg)} of {name}" for name, _, kg in held)
    return Conflict(
        f"There are explosives on this site: {words}. Return them to a store, or fire and reconcile the shot first.",
        code="explosives_on_site",
        held=[{"product_id": str(p), "product_name": name, "quantity_kg": figure(kg)} for name, p, kg in held],
    )
