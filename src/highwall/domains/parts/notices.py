from highwall.domains.notifications.notices import NoticeKind
from highwall.kit.text import Words

_UNIT = {"unit": Words("parts:unitName")}
_DETAILS = (("region", "Region", "المنطقة"), ("minimum", "Minimum stock", "الحد الأدنى"))

STOCK_LOW = NoticeKind(
    "parts.stock_low",
    group="parts",
    label=("Accessory at its minimum", "ملحق بلغ حده الأدنى"),
    text=(
        "{name} ({number}) has fallen to {quantity} {unit}; the minimum is {minimum}.",
        "انخفض مخزون {name} ({number}) إلى {quantity} {unit}؛ الحد الأدنى {minimum}.",
    ),
    details=_DETAILS[:1],
    tokens=_UNIT,
    right="parts.update",
)
STOCK_OUT = NoticeKind(
    "parts.stock_out",
    group="parts",
    label=("Accessory out of stock", "ملحق نفد مخزونه"),
    text=("{name} ({number}) is out of stock.", "نفد مخزون {name} ({number})."),
    details=_DETAILS,
    right="parts.update",
    is_mailed=True,
)
CRITICAL_SHORT = NoticeKind(
    "parts.critical_short",
    group="parts",
    label=("Critical accessory short", "نقص في ملحق حرج"),
    text=(
        "The critical accessory {name} ({number}) is short: {quantity} {unit} are left, the minimum is {minimum}.",
        "نقص في الملحق الحرج {name} ({number}): المتبقي {quantity} {unit} والحد الأدنى {minimum}.",
    ),
    details=_DETAILS[:1],
    tokens=_UNIT,
    right="parts.update",
    is_mailed=True,
)
RESERVATION_RELEASED = NoticeKind(
    "parts.reservation_released",
    group="parts",
    label=("Reservation released", "إلغاء حجز"),
    text=(
        "Of your reservation of {name} ({number}) for {needed_on}, {quantity} {unit} were released: less was found.",
        "أُلغي حجز {quantity} {unit} من حجزك لـ {name} ({number}) ليوم {needed_on}: تبيّن أن المخزون أقل.",
    ),
    details=(("reference", "Reference", "المرجع"),),
    tokens=_UNIT,
    right="parts.move",
    is_mailed=True,
)
