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
BATCH_QUARANTINED = NoticeKind(
    "explosives.batch_quarantined",
    group="explosives",
    label=("Batch quarantined", "حجر دفعة"),
    text=(
        "Batch {batch} of {product} is quarantined and may not be used: {reason}",
        "الدفعة {batch} من {product} محجورة ولا يجوز استعمالها: {reason}",
    ),
    details=(
        ("places", "Where it lies", "أماكن وجودها"),
        ("released", "Requests whose stock is no longer kept", "طلبات لم يعد مخزونها محجوزًا"),
    ),
    right="explosives.read",
    is_mailed=True,
)
BATCH_RELEASED = NoticeKind(
    "explosives.batch_released",
    group="explosives",
    label=("Batch released from quarantine", "رفع الحجر عن دفعة"),
    text=(
        "Batch {batch} of {product} is released from quarantine: {reason}",
        "رُفع الحجر عن الدفعة {batch} من {product}: {reason}",
    ),
    right="explosives.read",
)
EXPIRY_REPORT = NoticeKind(
    "explosives.expiry_report",
    group="explosives",
    label=("Batches within 30 days of their end", "دفعات تنتهي صلاحيتها خلال 30 يومًا"),
    text=(
        "New on the report of batches that expire within {days} days: {count}.",
        "الجديد في تقرير الدفعات التي تنتهي صلاحيتها خلال {days} يومًا: {count}.",
    ),
    details=(("batches", "Batches", "الدفعات"),),
    right="explosives.update",
)
WAREHOUSE_LOW = NoticeKind(
    "explosives.warehouse_low",
    group="explosives",
    label=("Low stock in the central warehouse", "انخفاض المخزون في المستودع المركزي"),
    text=(
        "The central warehouse is low on {what}: it can give {available} {unit}, the threshold is {minimum} {unit}.",
        "المخزون منخفض في المستودع المركزي، {what}: المتاح {available} {unit} والحد الأدنى {minimum} {unit}.",
    ),
    tokens={"what": Words("explosives:kind")},
    right="explosives.update",
)
