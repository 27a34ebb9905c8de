"""Reads of accessories: scope, lists, use, what to order, and the proof that the ledger is right."""

from highwall.domains.parts.queries.details import (
    inventory_report,
    low_accessories,
    places_of,
    reorder_figures,
    stock_statistics,
)
from highwall.domains.parts.queries.lists import (
    ACCESSORIES,
    LOCATIONS,
    LOW_STOCK,
    MOVES,
    MOVES_OF_ACCESSORY,
    RESERVATIONS,
)
from highwall.domains.parts.queries.proof import prove_stock
from highwall.domains.parts.queries.reorder import cost_by_reference
from highwall.domains.parts.queries.scope import (
    ACCESSORY_HOLDER,
    dependents_of_accessory,
    get_accessory,
    get_location,
    moves_of,
    reservations_of,
    visible_accessories,
    visible_locations,
    visible_moves,
)
from highwall.domains.parts.queries.usage import use_of_accessory, use_of_all
