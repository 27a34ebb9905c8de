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
        (
            "The central warehouse is low on {product_kind}: it can give {available_kg} kg, "
            "the threshold is {minimum_kg} kg."
        ),
        "المخزون منخفض في المستودع المركزي، {product_kind}: المتاح {available_kg} كغ والحد الأدنى {minimum_kg} كغ.",
    ),
    tokens={"product_kind": Words("explosives:kind")},
    right="explosives.update",
)
WAREHOUSE_PRODUCT_LOW = NoticeKind(
    "explosives.warehouse_product_low",
    group="explosives",
    label=("Low stock of a product in the central warehouse", "انخفاض مخزون منتج في المستودع المركزي"),
    text=(
        (
            "The central warehouse is low on {product}: it can give {available} {product_unit}, "
            "the threshold is {minimum} {product_unit}."
        ),
        (
            "المخزون منخفض في المستودع المركزي، {product}: المتاح {available} {product_unit} "
            "والحد الأدنى {minimum} {product_unit}."
        ),
    ),
    tokens={"product_unit": Words("explosives:unit")},
    right="explosives.update",
)
LICENCE_ENDING = NoticeKind(
    "magazines.licence_ending",
    group="magazines",
    label=("Licences of magazines about to end", "تراخيص مخازن قاربت الانتهاء"),
    text=(
        "The licence {licence} of the magazine {name} ({number}) ends on {until} (days left: {days}).",
        "ينتهي الترخيص {licence} لمخزن المتفجرات {name} ({number}) في {until} (الأيام المتبقية: {days}).",
    ),
    details=(("store", "Store", "المخزن"),),
    right="explosives.read",
    is_mailed=True,
)
LICENCE_ENDED = NoticeKind(
    "magazines.licence_ended",
    group="magazines",
    label=("Licences of magazines that have ended", "تراخيص مخازن انتهت"),
    text=(
        "The licence {licence} of the magazine {name} ({number}) ended on {until}: it may receive nothing.",
        "انتهى الترخيص {licence} لمخزن المتفجرات {name} ({number}) بعد {until}، فلا يجوز أن يستلم شيئًا.",
    ),
    details=(("store", "Store", "المخزن"),),
    right="explosives.read",
    is_mailed=True,
)
ROUND_OVERDUE = NoticeKind(
    "magazines.round_overdue",
    group="magazines",
    label=("Overdue rounds of magazines", "جولات تفتيش متأخرة"),
    text=(
        "The round of the magazine {name} ({number}) was due on {due_on} (days overdue: {days}).",
        "كان موعد جولة تفتيش المخزن {name} ({number}) في {due_on} (أيام التأخير: {days}).",
    ),
    details=(("store", "Store", "المخزن"),),
    right="explosives.read",
    is_mailed=True,
)
ENTRY_FOUND = NoticeKind(
    "magazines.entry_found",
    group="magazines",
    label=("Signs of entry into a magazine", "آثار دخول إلى مخزن"),
    text=(
        "{by_name} found signs of entry at the magazine {name} ({number}).",
        "وجد {by_name} آثار دخول عند مخزن المتفجرات {name} ({number}).",
    ),
    details=(("store", "Store", "المخزن"), ("note", "Note", "ملاحظة")),
    right="explosives.read",
    is_mailed=True,
)
TOO_WARM = NoticeKind(
    "magazines.too_warm",
    group="magazines",
    label=("Magazines that are too warm", "مخازن حرارتها مرتفعة"),
    text=(
        "It is {celsius} °C in the magazine {name} ({number}); the limit is {limit} °C.",
        "الحرارة في مخزن المتفجرات {name} ({number}) {celsius}°م، والحد {limit}°م.",
    ),
    details=(("store", "Store", "المخزن"),),
    right="explosives.read",
    is_mailed=True,
)
STORE_CLOSED = NoticeKind(
    "explosives.store_closed",
    group="explosives",
    label=("Stores that are closed", "مخازن أُغلقت"),
    text=(
        "{by_name} set the store {name} to: {store_status}. {reason}",
        "غيّر {by_name} حالة المخزن {name} إلى: {store_status}. {reason}",
    ),
    tokens={"store_status": Words("status")},
    right="explosives.read",
    is_mailed=True,
)
STORE_DELETED = NoticeKind(
    "explosives.store_deleted",
    group="explosives",
    label=("Stores that were deleted", "مخازن حُذفت"),
    text=(
        "{by_name} deleted the store {name} in {city}, of which you were in charge.",
        "حذف {by_name} المخزن {name} في {city} الذي كنت مسؤولًا عنه.",
    ),
    right="explosives.read",
    is_mailed=True,
)
