from highwall.domains.explosives.schemas.quality import (
    BatchAddition,
    BatchChange,
    BatchCorrection,
    BatchQuality,
    CheckChange,
    CheckDetail,
    ExpiryChangeDetail,
    NewCheck,
    NewExpiryChange,
    ThresholdChange,
    WarehouseLevel,
    WarehouseWork,
)
from highwall.domains.explosives.schemas.stock import (
    BatchDetail,
    MovementDetail,
    NewBatch,
    NewProduct,
    Receipt,
    WriteOff,
)
from highwall.domains.explosives.schemas.stores import (
    Kilograms,
    NewStore,
    StoreChange,
    StoreDetail,
    StoreManagerName,
    StoreStatistics,
)
