from highwall.domains.notifications.kinds import NoticeKind

SUBMITTED = NoticeKind(
    "approval_submitted",
    group="approvals",
    label=("A request for explosives waits for a decision", "طلب متفجرات ينتظر القرار"),
    text=("{number} asks for explosives for {site}.", "يطلب {number} متفجرات للموقع {site}."),
    right="approvals.decide",
    is_mailed=True,
)
APPROVED = NoticeKind(
    "approval_approved",
    group="approvals",
    label=("My request is approved", "اعتماد طلبي"),
    text=("{number} for {site} is approved.", "اعتُمد الطلب {number} للموقع {site}."),
    right="approvals.create",
    is_mailed=True,
)
REJECTED = NoticeKind(
    "approval_rejected",
    group="approvals",
    label=("My request is rejected", "رفض طلبي"),
    text=("{number} for {site} is rejected: {reason}", "رُفض الطلب {number} للموقع {site}: {reason}"),
    right="approvals.create",
    is_mailed=True,
)
WITHDRAWN = NoticeKind(
    "approval_withdrawn",
    group="approvals",
    label=("The approval of my request is withdrawn", "سحب اعتماد طلبي"),
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
    label=("My request has expired undecided", "انتهاء طلبي دون قرار"),
    text=("{number} for {site} has expired undecided.", "انتهت صلاحية الطلب {number} للموقع {site} دون قرار."),
    right="approvals.create",
)
ISSUED = NoticeKind(
    "approval_issued",
    group="approvals",
    label=("The explosives of my request are issued", "صرف متفجرات طلبي"),
    text=("{number}: the explosives for {site} are issued.", "{number}: صُرفت متفجرات الموقع {site}."),
    right="approvals.create",
)
