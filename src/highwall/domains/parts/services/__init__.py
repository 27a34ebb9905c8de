from highwall.domains.parts.services.accessory import (
    change_accessory,
    create_accessory,
    delete_accessory,
    move_accessory_on,
)
from highwall.domains.parts.services.importing import look_at_table, save_table
from highwall.domains.parts.services.ledger import checked_quantity, figure
from highwall.domains.parts.services.location import change_location, create_location, delete_location
from highwall.domains.parts.services.reservation import issue, release, reserve, return_
from highwall.domains.parts.services.stock import add_stock, count_stock, move_stock, remove_stock
