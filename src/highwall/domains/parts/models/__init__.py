from highwall.domains.parts.models.accessory import (
    WHOLE_UNITS,
    Accessory,
    AccessorySupplier,
    Category,
    Lifecycle,
    StockStatus,
    Unit,
    part_key,
)
from highwall.domains.parts.models.location import StorageLocation
from highwall.domains.parts.models.stock import Holding, MoveKind, PartReservation, RemoveReason, StockMove
