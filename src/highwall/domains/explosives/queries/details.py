from typing import Any
from uuid import UUID

from highwall.domains.accounts.models import User, UserStatus
from highwall.domains.explosives.models import LedgerEntry, LedgerMovement, WarehouseBatch
from highwall.domains.explosives.queries.batch_lists import shown_batches
from highwall.domains.explosives.queries.scope import visible_movements
from highwall.domains.projects.models import Site
from highwall.kit.errors import NotFound
from highwall.kit.policy import Actor

MANAGER_ROLE = "store_manager"


def get_shown_batch(batch_id: UUID, actor: Actor) -> WarehouseBatch:
    """A batch with the figures of `shown_batches`. Raises NotFound."""
    if batch := shown_batches(actor).select_related("product").filter(pk=batch_id).first():
        return batch
    raise NotFound("There is no such batch.")


def possible_managers() -> list[dict[str, Any]]:
    """Active people with the role of a store manager, by name."""
    people = User.objects.filter(status=UserStatus.ACTIVE, roles__code=MANAGER_ROLE).distinct()
    return [{"id": user.pk, "name": user.full_name} for user in people.order_by("first_name", "last_name")]


def movement_detail(movement_id: UUID, actor: Actor) -> dict[str, Any]:
    """A movement with its entries, what leaves first. Raises NotFound outside the reach of the actor."""
    movement = visible_movements(actor).select_related("store").filter(pk=movement_id).first()
    if movement is None:
        raise NotFound("There is no such movement.")
    site = Site.objects.filter(pk=movement.site_id).first() if movement.site_id else None
    entries = (
        LedgerEntry.objects.filter(movement=movement, at=movement.at)
        .select_related("account__product", "account__batch", "account__lot__store")
        .order_by("product__name", "amount_kg", "id")
    )
    return {
        **{name: getattr(movement, name) for name in _PLAIN},
        "store": movement.store and {"id": movement.store.pk, "name": movement.store.name},
        "site": site and {"id": site.pk, "name": site.name},
        "entries": [_line(entry, site.name if site else "") for entry in entries],
        "links": _links(movement),
    }


_PLAIN = (
    "id",
    "number",
    "kind",
    "at",
    "by_name",
    "reference_id",
    "reference_number",
    "reason_code",
    "note",
    "product_codes",
    "quantity_kg",
)


def _links(movement: LedgerMovement) -> dict[str, str]:
    links = {"self": f"/api/v1/ledger-movements/{movement.pk}"}
    if movement.store_id:
        links["store"] = f"/api/v1/stores/{movement.store_id}"
    if movement.site_id:
        links["site"] = f"/api/v1/sites/{movement.site_id}"
    return links


def _line(entry: LedgerEntry, site_name: str) -> dict[str, Any]:
    account, into = entry.account, entry.amount_kg > 0
    return {
        "account_kind": account.kind,
        "place": account.lot.store.name if account.lot else site_name if account.site_id else "",
        "product_code": account.product.code,
        "product_name": account.product.name,
        "batch_number": account.batch.batch_number if account.batch else "",
        "debit_kg": entry.amount_kg if into else None,
        "credit_kg": None if into else -entry.amount_kg,
    }
