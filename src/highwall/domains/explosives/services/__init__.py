from highwall.domains.explosives.services.batch import decide_on_batch, expire_batches, receive_batch, stock_store
from highwall.domains.explosives.services.reservation import issue, release, reserve
from highwall.domains.explosives.services.site import consume, return_to_store, write_off

__all__ = [
    "consume",
    "decide_on_batch",
    "expire_batches",
    "issue",
    "receive_batch",
    "release",
    "reserve",
    "return_to_store",
    "stock_store",
    "write_off",
]
