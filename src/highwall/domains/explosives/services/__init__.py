from highwall.domains.explosives.services.batch import (
    decide_on_batch,
    expire_batches,
    receive_batch,
    stock_store,
    write_off_stock,
)
from highwall.domains.explosives.services.low_stock import note_low_stock
from highwall.domains.explosives.services.reservation import issue, release, reserve
from highwall.domains.explosives.services.site import consume, return_to_store, write_off
from highwall.domains.explosives.services.store import change_store, create_product, create_store, move_store_on
