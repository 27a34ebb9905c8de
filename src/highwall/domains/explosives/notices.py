from highwall.domains.notifications.notices import NoticeKind
from highwall.kit.text import Words

STORE_MANAGER_NAMED = NoticeKind(
    "explosives.store_manager_named",
    group="explosives",
    label=("In charge of a store", "التكليف بمخزن"),
    text=("You are now in charge of the store {name} in {city}.", "أنت الآن مسؤول عن المخزن {name} في {city}."),
    details=(
        ("address", "Location", "الموقع"),
        ("manager", "Manager", "المسؤول"),
        ("capacity_kg", "Capacity, kg", "السعة، كغ"),
        ("allowed_kinds", "Explosives allowed", "المتفجرات المسموح بها"),
    ),
    tokens={"allowed_kinds": Words("explosives:kind")},
    right="explosives.read",
    is_mailed=True,
)
STOCK_LOW = NoticeKind(
    "explosives.stock_low",
    group="explosives",
    label=("Low stock in a store", "انخفاض المخزون في مخزن"),
    text=(
        "{store} is low on {product_kind}: it can give {available_kg} kg, the threshold is {low_stock_kg} kg.",
        "المخزون منخفض في {store}، {product_kind}: المتاح {available_kg} كغ والحد الأدنى {low_stock_kg} كغ.",
    ),
    tokens={"product_kind": Words("explosives:kind")},
    right="explosives.read",
    is_mailed=True,
)
BATCHES_EXPIRING = NoticeKind(
    "explosives.batches_expiring",
    group="explosives",
    label=("Batches about to expire", "دفعات قاربت انتهاء صلاحيتها"),
    text=("Batches that expire within {days} days: {count}.", "الدفعات التي تنتهي صلاحيتها خلال {days} أيام: {count}."),
    details=(("batches", "Batches", "الدفعات"),),
    right="explosives.update",
    is_mailed=True,
)
