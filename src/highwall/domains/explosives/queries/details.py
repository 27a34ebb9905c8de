from typing import Any
from uuid import UUID

from django.db.models import F, OuterRef, Subquery

from highwall.domains.accounts.models import User, UserStatus
from highwall.domains.explosives.models import LedgerEntry, MovementKind, WarehouseBatch
from highwall.domains.explosives.queries.batch_lists import shown_batches
from highwall.domains.explosives.queries.scope import visible_movements
from highwall.domains.projects.models import Site
from highwall.kit.actors import Actor
from highwall.kit.errors import NotFound
from highwall.kit.statements import Parameter, Prepared
from highwall.kit.text import NaturalKey

MANAGER_ROLE = "store_manager"


_SHOWN_BATCH = Prepared(lambda actor: shown_batches(actor).select_related("product").filter(pk=Parameter("id")))


def get_shown_batch(batch_id: UUID, actor: Actor) -> WarehouseBatch:
    """A batch with the figures of `shown_batches`. Raises NotFound."""
    if batch := _SHOWN_BATCH.first(actor, id=batch_id):
        return batch
    raise NotFound("There is no such batch.")


def possible_managers() -> list[dict[str, Any]]:
    """Active people with the role of a store manager, by name."""
    people = User.objects.filter(status=UserStatus.ACTIVE, roles__code=MANAGER_ROLE).distinct()
    return [
        {"id": user.pk, "name": user.full_name}
        for user in people.order_by(NaturalKey("first_name"), NaturalKey("last_name"), "pk")
    ]


_MOVEMENT = Prepared(
    lambda actor: (
        visible_movements(actor)
        .filter(pk=Parameter("id"))
        .annotate(site_name=Subquery(Site.objects.filter(pk=OuterRef("site_id")).values("name")))
        .values(*_PLAIN, *_OF_MOVEMENT)
    )
)
_ENTRIES = Prepared(
    lambda: (
        # Its time is that of its movement, found on the way: with a time as a parameter, which would prune months while
        # the plan is made, PostgreSQL makes a plan at every run, and that takes ten times as long as the run.
        LedgerEntry.objects.filter(movement_id=Parameter("movement_id"), at=F("movement__at"))
        .order_by(NaturalKey("account__product__name"), "quantity", "id")
        .values(*_OF_ENTRY)
    )
)


def movement_detail(movement_id: UUID, actor: Actor) -> dict[str, Any]:
    """A movement with its entries, what leaves first. Raises NotFound outside the reach of the actor."""
    movement = _MOVEMENT.first(actor, id=movement_id)
    if movement is None:
        raise NotFound("There is no such movement.")
    store_id, site_id = movement["store_id"], movement["site_id"]
    site_name = movement["site_name"]
    entries = _ENTRIES.rows(movement_id=movement_id)
    return {
        **{name: movement[name] for name in _PLAIN},
        "store": {"id": store_id, "name": movement["store__name"]} if store_id else None,
        "site": {"id": site_id, "name": site_name} if site_name is not None else None,
        "entries": [_line(entry, site_name or "", movement["kind"]) for entry in entries],
        "links": _links(movement),
    }


_PLAIN: tuple[str, ...] = (
    "id",
    "number",
    "kind",
    "at",
    "by_id",
    "by_name",
    "reference_id",
    "reference_number",
    "reason_code",
    "note",
    "product_codes",
    "quantities",
    "units",
    "neq_kg",
    "mass_kg",
    "line_count",
)
_OF_MOVEMENT: tuple[str, ...] = ("store_id", "store__name", "site_id", "site_name")
_OF_ENTRY: tuple[str, ...] = (
    "quantity",
    "neq_kg",
    "mass_kg",
    "account__product__unit",
    "account__kind",
    "account__site_id",
    "account__product__code",
    "account__product__name",
    "account__batch__batch_number",
    "account__lot__store__name",
)


def _links(movement: dict[str, Any]) -> dict[str, str]:
    links = {"self": f"/api/v1/ledger-movements/{movement['id']}"}
    if movement["store_id"]:
        links["store"] = f"/api/v1/stores/{movement['store_id']}"
    if movement["site_id"]:
        links["site"] = f"/api/v1/sites/{movement['site_id']}"
    return links


_KEPT_SIDE = {MovementKind.RESERVE: 1, MovementKind.RELEASE: -1}


def _line(entry: dict[str, Any], site_name: str, kind: str) -> dict[str, Any]:
    kept_side = _KEPT_SIDE.get(MovementKind(kind))
    quantity, is_on_site = entry["quantity"], entry["account__site_id"] is not None
    return {
        "account_kind": entry["account__kind"],
        "part": "" if kept_side is None else "reserved" if (entry["quantity"] > 0) == (kept_side > 0) else "free",
        "place": entry["account__lot__store__name"] or (site_name if is_on_site else ""),
        "product_code": entry["account__product__code"],
        "product_name": entry["account__product__name"],
        "batch_number": entry["account__batch__batch_number"] or "",
        "unit": entry["account__product__unit"],
        "neq_kg": abs(entry["neq_kg"]),
        "mass_kg": abs(entry["mass_kg"]),
        "debit": quantity if quantity > 0 else None,
        "credit": -quantity if quantity < 0 else None,
    }
