"""Stores and products: the master data of the stock."""

from collections.abc import Collection
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from highwall.domains.accounts.models import User, UserStatus
from highwall.domains.explosives.models import (
    MEASURED_KINDS,
    Product,
    ProductKind,
    ProductUnit,
    StockLot,
    StockUnit,
    Store,
    StoreLimit,
    StoreStatus,
    kilograms,
)
from highwall.domains.explosives.policy import ExplosivesRight
from highwall.domains.explosives.queries.details import MANAGER_ROLE
from highwall.domains.explosives.queries.shortage import figure
from highwall.domains.explosives.queries.store_deletion import cancel_requests, dependents_of_store
from highwall.domains.explosives.services.ledger import held_of_kind, lock_store
from highwall.domains.explosives.workflow import STORE
from highwall.domains.regions.queries import get_region
from highwall.kit.actors import Actor
from highwall.kit.errors import Conflict, FieldError, Invalid
from highwall.kit.events import emit
from highwall.kit.http import check_version
from highwall.kit.refusals import delete_unreferred


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
    """Add a product. A kilogram of it weighs a kilogram, all of it explosive where it is of class 1 and nothing is
    said; of a piece or a metre both are to be given. Raises Conflict when its code or name is taken, Invalid."""
    actor.require(ExplosivesRight.CREATE)
    _refuse_taken(Product, "code", values["code"])
    _refuse_taken(Product, "name", values["name"])
    return Product.objects.create(**{**values, **_weights(**values)})


def _weights(
    *,
    kind: str,
    hazard_division: str,
    unit: str = ProductUnit.KILOGRAM,
    neq_kg_per_unit: Decimal | None = None,
    mass_kg_per_unit: Decimal | None = None,
    low_stock: Decimal = Decimal(0),
    **_: Any,
) -> dict[str, Decimal]:
    """What a unit of a new product weighs and holds of explosive, kg. Raises Invalid."""
    if unit == ProductUnit.PIECE and low_stock % 1:
        raise Invalid.field("low_stock", "part_of_a_piece", "This product is counted in whole pieces.")
    if unit == ProductUnit.KILOGRAM:
        mass_kg = Decimal(1) if mass_kg_per_unit is None else mass_kg_per_unit
        if mass_kg != 1:
            raise Invalid.field("mass_kg_per_unit", "kilogram_mass", "A kilogram weighs one kilogram.")
        neq_kg = Decimal(int(hazard_division.startswith("1."))) if neq_kg_per_unit is None else neq_kg_per_unit
    elif kind in MEASURED_KINDS:
        message = f"{ProductKind(kind).label} is counted in kilograms."
        raise Invalid.field("unit", "unit_of_other_kind", message, product_kind=kind)
    elif neq_kg_per_unit is None or not mass_kg_per_unit:
        name = "neq_kg_per_unit" if neq_kg_per_unit is None else "mass_kg_per_unit"
        message = "Give the mass and the net explosive quantity of one unit."
        raise Invalid.field(name, "required", message, case="weight")
    else:
        neq_kg, mass_kg = neq_kg_per_unit, mass_kg_per_unit
    if neq_kg > mass_kg:
        message = "There can't be more explosive in a unit than it weighs."
        raise Invalid.field("neq_kg_per_unit", "above_mass", message)
    return {"neq_kg_per_unit": neq_kg, "mass_kg_per_unit": mass_kg}


@transaction.atomic
def create_store(*, actor: Actor, **values: Any) -> Store:
    """Add an empty, operational store and tell its manager. `limits` are values of `StoreLimit`, each of another kind.
    Raises Conflict, Invalid, NotFound (region)."""
    actor.require(ExplosivesRight.CREATE_STORE)
    limits = values.pop("limits", [])
    _refuse_taken(Store, "name", values["name"])
    get_region(values["region_id"], only_active=True)
    _checked_manager(values["manager_id"])
    store = Store.objects.create(**values)
    _set_limits(store, limits)
    _tell_manager(store)
    return store


def _tell_manager(store: Store) -> None:
    if store.manager_id is not None:
        emit("explosives.store_manager_named", store_id=str(store.pk), user_id=str(store.manager_id))


@transaction.atomic
def change_store(*, actor: Actor, store_id: UUID, expected_version: int | None, **changes: Any) -> Store:
    """Change the given fields; `limits` replace all that there were. Raises NotFound, StaleVersion, Invalid, Conflict
    (`illegal_transition` of a decommissioned store, `name_taken`, `below_occupancy`, `kind_in_stock`)."""
    actor.require(ExplosivesRight.UPDATE_STORE)
    store = lock_store(store_id, actor)
    check_version(store, expected_version)
    if store.status == StoreStatus.DECOMMISSIONED:
        message = "This step is not possible while the record is “Decommissioned”."
        raise Conflict(message, code="illegal_transition", status=store.status)
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
    limits = changes.pop("limits", None)
    for name, value in changes.items():
        setattr(store, name, value)
    store.save_new_version(update_fields=list(changes))
    if limits is not None:
        _set_limits(store, limits)
    else:
        _keep_limits_possible(store)
    if is_new_manager:
        _tell_manager(store)
    return store


def _set_limits(store: Store, limits: list[dict[str, Any]]) -> None:
    """Make these the limits of a locked store. Raises Invalid (field `limits.<number>`)."""
    known = {limit.kind: limit for limit in store.limits.all()}
    for number, values in enumerate(limits):
        _refuse_limit(store, f"limits.{number}", **values)
        limit = known.pop(values["kind"], None) or StoreLimit(store=store)
        wanted = {"minimum_kg": None, "maximum_kg": None, "unit": StockUnit.KILOGRAM, **values}
        if limit._state.adding or any(getattr(limit, name) != value for name, value in wanted.items()):
            for name, value in wanted.items():
                setattr(limit, name, value)
            limit.save()
    store.limits.filter(pk__in=[limit.pk for limit in known.values()]).delete()


def _refuse_limit(
    store: Store,
    field: str,
    *,
    kind: str,
    minimum_kg: Decimal | None = None,
    maximum_kg: Decimal | None = None,
    **_: Any,
) -> None:
    if kind not in store.allowed_kinds:
        message = f"The store may not hold {ProductKind(kind).label}."
        raise Invalid.field(f"{field}.kind", "limit_of_other_kind", message, product_kind=kind)
    if maximum_kg is not None and maximum_kg > store.capacity_kg:
        message = f"The whole store holds {kilograms(store.capacity_kg)}."
        raise Invalid.field(f"{field}.maximum_kg", "above_capacity", message, capacity_kg=figure(store.capacity_kg))
    if maximum_kg is not None and (held_kg := held_of_kind(store, kind)) > maximum_kg:
        message = f"The store holds {kilograms(held_kg)} of it; its maximum can't be less."
        raise Invalid.field(f"{field}.maximum_kg", "below_stock", message, held_kg=figure(held_kg))
    if minimum_kg is not None and minimum_kg > (store.capacity_kg if maximum_kg is None else maximum_kg):
        raise Invalid.field(f"{field}.minimum_kg", "above_maximum", "The minimum can't be above the maximum.")


def _keep_limits_possible(store: Store) -> None:
    """Limits of kinds that the store may no longer hold go with the permission; those above its capacity are refused.
    Raises Invalid."""
    store.limits.exclude(kind__in=store.allowed_kinds).delete()
    over = store.limits.filter(Q(maximum_kg__gt=store.capacity_kg) | Q(minimum_kg__gt=store.capacity_kg)).first()
    if over is not None:
        figure_kg = over.maximum_kg or over.minimum_kg or Decimal(0)
        message = f"The limit of {over.get_kind_display()} is {kilograms(figure_kg)}. Lower it first."
        raise Invalid.field("capacity_kg", "below_limit", message, product_kind=over.kind, limit_kg=figure(figure_kg))


def _refuse_below_occupancy(store: Store, capacity_kg: Decimal) -> None:
    if capacity_kg < store.occupancy_kg:
        message = f"The store holds {kilograms(store.occupancy_kg)}; its capacity can't be less."
        held_kg = figure(store.occupancy_kg)
        error = FieldError("capacity_kg", "below_occupancy", message, {"occupancy_kg": held_kg})
        raise Conflict(message, code="below_occupancy", errors=(error,), occupancy_kg=held_kg)


def _refuse_kind_in_stock(store: Store, allowed_kinds: list[str]) -> None:
    lots = StockLot.objects.filter(store=store, account__balance__gt=0).exclude(product__kind__in=allowed_kinds)
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
    if store.status != StoreStatus.OPERATIONAL:
        emit(
            "explosives.store_closed",
            store_id=str(store.pk),
            name=store.name,
            status=store.status,
            by_name=actor.name,
            reason=reason,
        )
    return store


@transaction.atomic
def delete_store(
    *, actor: Actor, store_id: UUID, confirmed: Collection[str], at: datetime, expected_version: int | None = None
) -> None:
    """Delete a store in which nothing ever moved, cancel what waits for it, and tell its manager. `confirmed` names
    what goes with it, as `kind:count`, exactly as the person has seen and confirmed it.

    Raises Forbidden, NotFound, StaleVersion, Conflict (`has_dependents`, `dependents_not_confirmed`).
    """
    actor.require(ExplosivesRight.UPDATE_STORE)
    store = lock_store(store_id, actor)
    check_version(store, expected_version)
    dependents = dependents_of_store(store)
    facts = [item.model_dump() for item in dependents]
    message = "The store has a history, so it can't be deleted. Decommission it instead."
    if not any(item.blocks_deletion for item in dependents) and set(confirmed) != {
        f"{item.kind}:{item.count}" for item in dependents
    }:
        raise Conflict(
            "Look at what would be deleted with the store, and confirm it.",
            code="dependents_not_confirmed",
            case="store",
            dependents=facts,
        )
    told, name, city = store.manager_id, store.name, store.city
    cancel_requests(store.pk, actor, at)
    delete_unreferred(store, dependents, message, case="store")
    if told is not None:
        emit("explosives.store_deleted", user_id=str(told), name=name, city=city, by_name=actor.name)
