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
from highwall.domains.explosives.models.product import LOW_STOCK_KG, MEASURED_KINDS, Product, ProductKind, kilograms
from highwall.domains.explosives.models.reservation import Reservation, ReservationState
from highwall.domains.explosives.models.store import (
    KG_PER_UNIT,
    StockLot,
    StockUnit,
    Store,
    StoreLimit,
    StoreStatus,
)
from highwall.domains.explosives.models.transaction import StoreTransaction
