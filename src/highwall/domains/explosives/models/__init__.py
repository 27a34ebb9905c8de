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
from highwall.domains.explosives.models.magazine import (
    ENFORCE_DISTANCES,
    LARGEST_NEQ_KG,
    LICENSED_TYPES,
    MOST_DETONATORS,
    ROUND_INTERVAL_DAYS,
    WARM_CELSIUS,
    HazardDivision,
    Magazine,
    MagazineLimit,
    MagazineRound,
    MagazineStatus,
    MagazineTemperature,
    MagazineType,
)
from highwall.domains.explosives.models.product import (
    LOW_STOCK_KG,
    MEASURED_KINDS,
    Product,
    ProductKind,
    ProductUnit,
    amount,
    kilograms,
)
from highwall.domains.explosives.models.properties import (
    PROPERTIES,
    AnfoProperties,
    EmulsionProperties,
    columns_of,
    properties_of_batch,
)
from highwall.domains.explosives.models.quality import (
    BatchTold,
    BatchToldOf,
    CheckStatus,
    ExpiryChange,
    ExpiryChangeStatus,
    ExpiryGround,
    ExpiryReport,
    QualityCheck,
    Quarantine,
    QuarantineCause,
    WarehouseThreshold,
)
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
