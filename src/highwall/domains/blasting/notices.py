from highwall.domains.notifications.kinds import NoticeKind

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
