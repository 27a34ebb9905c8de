from highwall.domains.notifications.notices import NoticeKind
from highwall.kit.text import Words

SUBMITTED = NoticeKind(
    "approval_submitted",
    group="approvals",
    label=("A request waits for a decision", "طلب متفجرات ينتظر القرار"),
    text=("{number} asks for explosives for {site}.", "يطلب {number} متفجرات للموقع {site}."),
    right="approvals.decide",
    is_mailed=True,
)
APPROVED = NoticeKind(
    "approval_approved",
    group="approvals",
    label=("Request approved", "اعتماد طلب"),
    text=("{number} for {site} is approved.", "اعتُمد الطلب {number} للموقع {site}."),
    right="approvals.create",
    is_mailed=True,
)
REJECTED = NoticeKind(
    "approval_rejected",
    group="approvals",
    label=("Request rejected", "رفض طلب"),
    text=("{number} for {site} is rejected: {reason}", "رُفض الطلب {number} للموقع {site}: {reason}"),
    right="approvals.create",
    is_mailed=True,
)
WITHDRAWN = NoticeKind(
    "approval_withdrawn",
    group="approvals",
    label=("Approval withdrawn", "سحب اعتماد طلب"),
    text=(
        "The approval of {number} for {site} is withdrawn: {reason}",
        "سُحب اعتماد الطلب {number} للموقع {site}: {reason}",
    ),
    right="approvals.create",
    is_mailed=True,
)
EXPIRED = NoticeKind(
    "approval_expired",
    group="approvals",
    label=("Request expired undecided", "انتهاء طلب دون قرار"),
    text=("{number} for {site} has expired undecided.", "انتهت صلاحية الطلب {number} للموقع {site} دون قرار."),
    right="approvals.create",
)
ISSUED = NoticeKind(
    "approval_issued",
    group="approvals",
    label=("Explosives issued", "صرف المتفجرات"),
    text=("{number}: the explosives for {site} are issued.", "{number}: صُرفت متفجرات الموقع {site}."),
    right="approvals.create",
)
OUTDATED = NoticeKind(
    "approval_outdated",
    group="approvals",
    label=("Design changed after a request", "تغيّر التصميم بعد الطلب"),
    text=(
        "The design of {site} has changed: {number} asks for {asked_kg} kg, {designed_kg} kg are designed.",
        "تغيّر تصميم {site}: يطلب {number} {asked_kg} كغ، والمصمَّم {designed_kg} كغ.",
    ),
    right="approvals.read",
    is_mailed=True,
)
VALID_AGAIN = NoticeKind(
    "approval_valid_again",
    group="approvals",
    label=("Request fits the design again", "عودة التصميم إلى ما في الطلب"),
    text=(
        "The design of {site} is back at what {number} asks for: {asked_kg} kg.",
        "عاد تصميم {site} إلى ما يطلبه {number}: {asked_kg} كغ.",
    ),
    right="approvals.read",
)
TAKEN_OVER = NoticeKind(
    "approval_taken_over",
    group="approvals",
    label=("Changed design taken over into a request", "اعتماد كميات التصميم الجديد في طلب"),
    text=(
        "{number} for {site} now asks for {designed_kg} kg instead of {asked_kg} kg and waits for a decision.",
        "أصبح {number} للموقع {site} يطلب {designed_kg} كغ بدلًا من {asked_kg} كغ، وهو بانتظار القرار.",
    ),
    right="approvals.read",
    is_mailed=True,
)
STOCK_LOST = NoticeKind(
    "approval_stock_lost",
    group="approvals",
    label=("Stock of a request quarantined", "حجر مخزون محجوز لطلب"),
    text=(
        "Batch {batch} is quarantined, so nothing is kept for {number}, {site}; decide on it again: {reason}",
        "حُجرت الدفعة {batch} فلم يعد شيء محجوزًا للطلب {number} للموقع {site}، وهو بانتظار القرار من جديد: {reason}",
    ),
    right="approvals.read",
    is_mailed=True,
)
STOCK_ON_SITE = NoticeKind(
    "approval_stock_on_site",
    group="approvals",
    label=("Stock on a site quarantined", "حجر مخزون موجود في موقع"),
    text=(
        "Batch {batch} was quarantined and some of it is on {site} ({number}). Do not load it: {reason}",
        "حُجرت الدفعة {batch} وبعضها في الموقع {site} ({number}). لا تُعبّئوا منها: {reason}",
    ),
    right="approvals.read",
    is_mailed=True,
)
STORE_CLOSED = NoticeKind(
    "approval_store_closed",
    group="approvals",
    label=("The store of your request is closed", "إغلاق مخزن طلبك"),
    text=(
        "{number} for {site} waits for the store {store}, which is now: {store_status}. {reason}",
        "ينتظر الطلب {number} للموقع {site} المخزن {store}، وحالته الآن: {store_status}. {reason}",
    ),
    tokens={"store_status": Words("status")},
    right="approvals.create",
    is_mailed=True,
)
