from highwall.domains.explosives.services.batch import (
    expire_batches,
    receive_batch,
    stock_store,
    write_off_stock,
)
from highwall.domains.explosives.services.batch_changes import (
    add_to_batch,
    change_batch,
    correct_batch,
    delete_batch,
)
from highwall.domains.explosives.services.expiry_change import (
    decide_on_expiry_change,
    propose_expiry_change,
)
from highwall.domains.explosives.services.expiry_report import keep_expiry_report, note_expiring
from highwall.domains.explosives.services.low_stock import note_low_stock
from highwall.domains.explosives.services.magazine import (
    begin_round,
    change_magazine,
    create_magazine,
    move_magazine_on,
    note_temperature,
)
from highwall.domains.explosives.services.magazine_watch import tell_of_licences, tell_of_rounds
from highwall.domains.explosives.services.quality import (
    change_check,
    decide_on_batch,
    decide_on_check,
    record_check,
)
from highwall.domains.explosives.services.reservation import is_reserved, issue, release, reserve
from highwall.domains.explosives.services.site import consume, return_to_store, write_off
from highwall.domains.explosives.services.store import (
    change_store,
    create_product,
    create_store,
    delete_store,
    move_store_on,
)
from highwall.domains.explosives.services.threshold import note_low_warehouse, set_threshold
