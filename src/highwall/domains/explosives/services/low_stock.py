from datetime import datetime
from uuid import UUID

from django.db import transaction

from highwall.domains.explosives.models import Store
from highwall.domains.explosives.queries import KindLevel, stock_levels
from highwall.domains.explosives.services import ledger
from highwall.kit.actors import Actor


@transaction.atomic
def note_low_stock(*, store_id: UUID, actor: Actor, at: datetime) -> list[KindLevel]:
    """Remember of which kinds an operational store is low, and return those of which it was not low at the last time.

    The caller tells people of them in the same transaction. Raises NotFound (store out of reach).
    """
    store = ledger.lock_store(store_id, actor)
    if store.why_closed():
        return []
    low = [level for level in stock_levels(store, at) if level.is_low]
    kinds = [level.kind for level in low]
    if kinds != store.kinds_told_low:
        Store.objects.filter(pk=store.pk).update(kinds_told_low=kinds)
    return [level for level in low if level.kind not in store.kinds_told_low]
