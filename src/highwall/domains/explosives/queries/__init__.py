"""Reads of the explosives area: scope, lists, balances, and the proof that the ledger is right."""

from highwall.domains.explosives.queries.balances import (
    available_quantities,
    blasted_quantities,
    lots_of_request,
    site_balances,
    stores_of_region,
    usable_lot_accounts,
)
from highwall.domains.explosives.queries.batch_lists import BATCHES, PRODUCTS, ProductRow, shown_batches
from highwall.domains.explosives.queries.dependents import dependents_of_batch
from highwall.domains.explosives.queries.details import get_shown_batch, movement_detail, possible_managers
from highwall.domains.explosives.queries.holders import BATCH_HOLDER, CHECK_HOLDER, EXPIRY_CHANGE_HOLDER
from highwall.domains.explosives.queries.ledger_lists import MOVEMENTS, RESERVATIONS
from highwall.domains.explosives.queries.levels import KindLevel, stock_levels
from highwall.domains.explosives.queries.proof import prove_ledger, proven_since, verify_ledger
from highwall.domains.explosives.queries.quality import (
    CHECKS,
    EXPIRY_REPORTS,
    get_check,
    get_expiry_change,
    get_expiry_report,
    places_of_batch,
    visible_checks,
    visible_expiry_reports,
    warehouse_work,
)
from highwall.domains.explosives.queries.scope import (
    get_batch,
    get_product,
    get_store,
    visible_batches,
    visible_lots,
    visible_movements,
    visible_products,
    visible_reservations,
    visible_stores,
    visible_transactions,
)
from highwall.domains.explosives.queries.shortage import why_not_reserved
from highwall.domains.explosives.queries.store_lists import (
    LOTS,
    STORES,
    shown_lots,
    shown_stores,
    stock_by_product,
    store_statistics,
)
from highwall.domains.explosives.queries.thresholds import warehouse_levels
from highwall.domains.explosives.queries.transactions import TRANSACTIONS
