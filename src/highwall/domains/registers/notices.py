from highwall.domains.notifications.notices import NoticeKind
from highwall.kit.text import Words

SUBMITTED = NoticeKind(
    "registers.submitted",
    group="registers",
    label=("A record of a register waits for approval", "سجل ينتظر الموافقة"),
    text=(
        "{number}, {subject}, waits for the approval of this level: {approval_level}.",
        "{number}، {subject}، ينتظر موافقة هذا المستوى: {approval_level}.",
    ),
    right="registers.read",
    tokens={"approval_level": Words("registers:level")},
    is_mailed=True,
)
SENT_BACK = NoticeKind(
    "registers.sent_back",
    group="registers",
    label=("A record of a register sent back", "إعادة سجل"),
    text=("{number}, {subject}, was sent back: {reason}", "أُعيد {number}، {subject}: {reason}"),
    right="registers.read",
    is_mailed=True,
)
REVERSAL_ASKED = NoticeKind(
    "registers.reversal_asked",
    group="registers",
    label=("Reversal of a record asked for", "طلب عكس سجل"),
    text=(
        "{by} asks for the reversal of {number}, {subject}: {reason}",
        "يطلب {by} عكس {number}، {subject}: {reason}",
    ),
    right="registers.read",
    is_mailed=True,
)
REVERSAL_DECIDED = NoticeKind(
    "registers.reversal_decided",
    group="registers",
    label=("Reversal of a record decided on", "البت في طلب عكس سجل"),
    text=("{number}, {subject}, is now: {record_status}.", "{number}، {subject}، أصبح: {record_status}."),
    right="registers.read",
    tokens={"record_status": Words("status")},
)
