from highwall.domains.explosives.models import guards
from highwall.domains.explosives.models.batch import EXPIRY_WARNING_DAYS, BatchStatus, WarehouseBatch
from highwall.domains.explosives.models.ledger import (
    AccountKind,
    LedgerAccount,
    LedgerEntry,
    LedgerMovement,
    MovementKind,
    WriteOffReason,
)
from highwall.domains.explosives.models.product import LOW_STOCK_KG, Product, ProductKind, kilograms
from highwall.domains.explosives.models.reservation import Reservation, ReservationState
from highwall.domains.explosives.models.store import StockLot, Store, StoreStatus

__all__ = [
    "EXPIRY_WARNING_DAYS",
    "LOW_STOCK_KG",
    "AccountKind",
    "BatchStatus",
    "LedgerAccount",
    "LedgerEntry",
    "LedgerMovement",
    "MovementKind",
    "Product",
    "ProductKind",
    "Reservation",
    "ReservationState",
    "StockLot",
    "Store",
    "StoreStatus",
    "WarehouseBatch",
    "WriteOffReason",
    "guards",
    "kilograms",
]
