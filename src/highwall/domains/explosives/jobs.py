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
    Quarantine,
    Store,
    StoreStatus,
    WarehouseBatch,
    amount,
)
from highwall.domains.explosives.queries import site_balances
from highwall.domains.explosives.queries.quality import places_of_batch
from highwall.domains.explosives.queries.shortage import figure
from highwall.domains.explosives.services.expiry_report import MAILED_DAYS, REPORTED_DAYS
from highwall.domains.notifications.services import notify
from highwall.domains.projects.queries import bars_ending, register_dependents
from highwall.kit.actors import ActingContext, acting, system_actor
from highwall.kit.calendar import today
from highwall.kit.errors import Conflict
from highwall.kit.events import subscribes
from highwall.kit.schemas import Dependent
from highwall.kit.text import NaturalKey


@app.periodic(cron="5 20 * * *")
@app.task(name="explosives.expire_batches", queueing_lock="explosives.expire_batches")
def expire_batches(timestamp: int) -> None:
    """Mark batches as expired, just after midnight of the expiry calendar (20:00 UTC)."""
    with acting(ActingContext(source="job explosives.expire_batches")):
        services.expire_batches(actor=system_actor("Expiry of batches"), at=timezone.now())


@app.periodic(cron="0 4 * * *")
@app.task(name="explosives.tell_of_expiry", queueing_lock="explosives.tell_of_expiry")
def tell_of_expiry(timestamp: int) -> None:
    """Keep the report of the day, each morning (08:00 in Oman), and tell those who answer for batches what is new among
    what expires within 30 days and, by mail, within a week; of each batch once for each of the two."""
    actor, at = system_actor("Expiry of batches"), timezone.now()
    with acting(ActingContext(source="job explosives.tell_of_expiry")), transaction.atomic():
        services.keep_expiry_report(actor=actor, at=at)
        for of, kind, days in (
            ("month", "explosives.expiry_report", REPORTED_DAYS),
            ("week", "explosives.batches_expiring", MAILED_DAYS),
        ):
            if batches := services.note_expiring(of=of, actor=actor, at=at):
                notify(
                    user_ids_with_right("explosives.update"),
                    kind=kind,
                    link="/expiry-reports" if of == "month" else "/warehouse?is_expiring_soon=true&sort=expires_on",
                    count=len(batches),
                    days=days,
                    batches=[
                        f"{each.batch_number} ({each.product.name}, {each.expires_on:%Y-%m-%d})" for each in batches
                    ],
                )


@app.periodic(cron="*/15 * * * *")
@app.task(name="explosives.tell_of_low_warehouse", queueing_lock="explosives.tell_of_low_warehouse")
def tell_of_low_warehouse(timestamp: int) -> None:
    """Tell those who answer for batches when the central warehouse can give less of a kind or product than its
    threshold; again only after it was found recovered."""
    actor = system_actor("Watch on the central warehouse")
    with acting(ActingContext(source="job explosives.tell_of_low_warehouse")), transaction.atomic():
        for threshold, available in services.note_low_warehouse(actor=actor, at=timezone.now()):
            people = user_ids_with_right("explosives.update")
            if product := threshold.product:
                notify(
                    people,
                    kind="explosives.warehouse_product_low",
                    link="/warehouse/levels",
                    product=product.name,
                    product_unit=product.unit,
                    available=_whole_or_exact(available),
                    minimum=_whole_or_exact(threshold.minimum_quantity),
                )
            else:
                notify(
                    people,
                    kind="explosives.warehouse_low",
                    link="/warehouse/levels",
                    product_kind=threshold.kind,
                    available_kg=_whole_or_exact(available),
                    minimum_kg=_whole_or_exact(threshold.minimum_quantity),
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


@app.periodic(cron="20 4 * * *")
@app.task(name="explosives.tell_of_magazines", queueing_lock="explosives.tell_of_magazines")
def tell_of_magazines(timestamp: int) -> None:
    """Tell those who answer for magazines, each morning (08:20 in Oman), whose licence ends or has ended, and whose
    round is overdue."""
    actor = system_actor("Watch over magazines")
    with acting(ActingContext(source="job explosives.tell_of_magazines")):
        services.tell_of_licences(actor=actor, on=today())
        services.tell_of_rounds(actor=actor, on=today())


def _whole_or_exact(quantity: Decimal) -> int | float:
    """A figure that reads well in a sentence: 900, not 900.0."""
    return int(quantity) if quantity == int(quantity) else float(quantity)


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


@subscribes("explosives.batch_quarantined")
def tell_of_quarantine(event: dict[str, Any]) -> None:
    """Tell those who answer for batches and who keep a store with some of it that a batch may not be used, and where it
    lies."""
    quarantine = Quarantine.objects.select_related("batch__product").filter(pk=event["quarantine_id"]).first()
    if quarantine is not None:
        batch = quarantine.batch
        places = places_of_batch(batch, system_actor("Quarantine"))
        notify(
            _concerned_by(batch, but=event["by_id"]),
            kind="explosives.batch_quarantined",
            link=f"/warehouse/{batch.pk}",
            batch=batch.batch_number,
            product=batch.product.name,
            reason=quarantine.reason,
            places=[
                f"{p['name'] or batch.storage_location}: {amount(p['quantity'], batch.product.unit)}" for p in places
            ],
            released=event["released"],
        )


@subscribes("explosives.batch_released")
def tell_of_release(event: dict[str, Any]) -> None:
    """Tell the same people that a batch may be used again."""
    batch = WarehouseBatch.objects.select_related("product").filter(pk=event["batch_id"]).first()
    if batch is not None:
        notify(
            _concerned_by(batch, but=event["by_id"]),
            kind="explosives.batch_released",
            link=f"/warehouse/{batch.pk}",
            batch=batch.batch_number,
            product=batch.product.name,
            reason=event["reason"],
        )


def _concerned_by(batch: WarehouseBatch, *, but: str | None) -> set[UUID]:
    """Who answers for batches, who checks them, and who keeps a store in which some of this one lies; without the
    person who knows."""
    held = Store.objects.filter(lots__batch=batch, lots__account__balance__gt=0)
    keepers = {keeper for keeper in held.values_list("manager_id", flat=True) if keeper is not None}
    people = {*user_ids_with_right("explosives.update"), *user_ids_with_right("quality.check"), *keepers}
    return {person for person in people if str(person) != but}


@subscribes("explosives.store_closed")
def tell_of_closed_store(event: dict[str, Any]) -> None:
    """Tell the manager of a store and those who manage explosives that it is under maintenance or decommissioned; those
    who wait for it are told by the area that keeps their requests."""
    store = Store.objects.filter(pk=event["store_id"]).first()
    if store is None:
        return
    people = set(user_ids_with_right("stores.update", region_id=store.region_id))
    notify(
        people | ({store.manager_id} if store.manager_id else set()),
        kind="explosives.store_closed",
        link=f"/stores/{store.pk}",
        name=event["name"],
        store_status=event["status"],
        by_name=event["by_name"],
        reason=event["reason"],
    )


@subscribes("explosives.store_deleted")
def tell_of_deleted_store(event: dict[str, Any]) -> None:
    """Tell whoever was in charge of a store that it was deleted."""
    notify(
        [UUID(event["user_id"])],
        kind="explosives.store_deleted",
        link="/stores",
        name=event["name"],
        city=event["city"],
        by_name=event["by_name"],
    )


@register_dependents
def ledger_of_sites(site_ids: list[UUID]) -> Iterable[Dependent]:
    """The books survive: a site that explosive moved to or from can't be deleted."""
    count = LedgerMovement.objects.filter(site_id__in=site_ids).count()
    return [Dependent(kind="ledger_movements", count=count, blocks_deletion=True)]


@bars_ending
def explosives_on_site(site_id: UUID) -> Conflict | None:
    """Nobody is left to answer for explosives on a site that was given up."""
    balances = site_balances(site_id)
    if not balances:
        return None
    held = Product.objects.filter(pk__in=balances).order_by(NaturalKey("name"))
    words = ", ".join(f"{amount(balances[product.pk], product.unit)} of {product.name}" for product in held)
    return Conflict(
        f"There are explosives on this site: {words}. Return them to a store, or fire and reconcile the shot first.",
        code="explosives_on_site",
        held=[
            {
                "product_id": str(product.pk),
                "product_name": product.name,
                "product_unit": product.unit,
                "quantity": figure(balances[product.pk]),
            }
            for product in held
        ],
    )
