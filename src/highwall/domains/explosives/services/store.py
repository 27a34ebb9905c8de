"""Stores and products: the master data of the stock."""

from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from highwall.domains.accounts.models import User, UserStatus
from highwall.domains.explosives.models import Product, StockLot, Store, kilograms
from highwall.domains.explosives.policy import ExplosivesRight
from highwall.domains.explosives.queries.details import MANAGER_ROLE
from highwall.domains.explosives.services.ledger import figure, lock_store
from highwall.domains.explosives.workflow import STORE
from highwall.domains.regions.queries import get_region
from highwall.kit.errors import Conflict, FieldError, Invalid
from highwall.kit.http import check_version
from highwall.kit.outbox import emit
from highwall.kit.policy import Actor


def _refuse_taken(model: type[Product | Store], field: str, value: str, *, other_than: UUID | None = None) -> None:
    if (
        model.objects.filter(**{f"{field}__reads_as": value})
        .exclude(pk__in=[other_than] if other_than else [])
        .exists()
    ):
        message = f"“{value}” is already taken. Choose another {field}."
        code = f"{field}_taken"
        raise Conflict(message, code=code, name=value, errors=(FieldError(field, code, message, {"name": value}),))


def _checked_manager(manager_id: UUID | None) -> None:
    if manager_id is None:
        return
    people = User.objects.filter(pk=manager_id, status=UserStatus.ACTIVE, roles__code=MANAGER_ROLE)
    if not people.exists():
        raise Invalid.field("manager_id", "not_a_store_manager", "Choose an active user with the role Store Manager.")


@transaction.atomic
def create_product(*, actor: Actor, **values: Any) -> Product:
    """Add a product. Raises Conflict when its code or name is taken."""
    actor.require(ExplosivesRight.CREATE)
    _refuse_taken(Product, "code", values["code"])
    _refuse_taken(Product, "name", values["name"])
    return Product.objects.create(**values)


@transaction.atomic
def create_store(*, actor: Actor, **values: Any) -> Store:
    """Add an empty, operational store and tell its manager. Raises Conflict, Invalid, NotFound (region)."""
    actor.require(ExplosivesRight.CREATE_STORE)
    _refuse_taken(Store, "name", values["name"])
    get_region(values["region_id"], only_active=True)
    _checked_manager(values["manager_id"])
    store = Store.objects.create(**values)
    _tell_manager(store)
    return store


def _tell_manager(store: Store) -> None:
    if store.manager_id is not None:
        emit("explosives.store_manager_named", store_id=str(store.pk), user_id=str(store.manager_id))


@transaction.atomic
def change_store(*, actor: Actor, store_id: UUID, expected_version: int | None, **changes: Any) -> Store:
    """Change the given fields. Raises NotFound, StaleVersion, Invalid, Conflict (`name_taken`, `below_occupancy`,
    `kind_in_stock`)."""
    actor.require(ExplosivesRight.UPDATE_STORE)
    store = lock_store(store_id, actor)
    check_version(store, expected_version)
    if "name" in changes:
        _refuse_taken(Store, "name", changes["name"], other_than=store_id)
    if "region_id" in changes:
        get_region(changes["region_id"], only_active=True)
    if "manager_id" in changes:
        _checked_manager(changes["manager_id"])
    if "capacity_kg" in changes:
        _refuse_below_occupancy(store, changes["capacity_kg"])
    if "allowed_kinds" in changes:
        _refuse_kind_in_stock(store, changes["allowed_kinds"])
    is_new_manager = changes.get("manager_id", store.manager_id) != store.manager_id
    for name, value in changes.items():
        setattr(store, name, value)
    store.save_new_version(update_fields=list(changes))
    if is_new_manager:
        _tell_manager(store)
    return store


def _refuse_below_occupancy(store: Store, capacity_kg: Decimal) -> None:
    if capacity_kg < store.occupancy_kg:
        message = f"The store holds {kilograms(store.occupancy_kg)}; its capacity can't be less."
        held_kg = figure(store.occupancy_kg)
        error = FieldError("capacity_kg", "below_occupancy", message, {"occupancy_kg": held_kg})
        raise Conflict(message, code="below_occupancy", errors=(error,), occupancy_kg=held_kg)


def _refuse_kind_in_stock(store: Store, allowed_kinds: list[str]) -> None:
    lots = StockLot.objects.filter(store=store, account__balance_kg__gt=0).exclude(product__kind__in=allowed_kinds)
    if kinds := sorted(set(lots.values_list("product__kind", flat=True))):
        message = f"The store still holds {', '.join(kinds)}. Move it out before you disallow it."
        error = FieldError("allowed_kinds", "kind_in_stock", message, {"product_kind": kinds})
        raise Conflict(message, code="kind_in_stock", errors=(error,), product_kind=kinds)


@transaction.atomic
def move_store_on(
    *, actor: Actor, store_id: UUID, step: str, at: datetime, reason: str, expected_version: int | None = None
) -> Store:
    """Close a store for maintenance, reopen or decommission it. Raises NotFound, Forbidden, Conflict, Invalid."""
    store = lock_store(store_id, actor)
    check_version(store, expected_version)
    with STORE.transition(store, step, actor=actor, at=at, reason=reason):
        pass
    return store
