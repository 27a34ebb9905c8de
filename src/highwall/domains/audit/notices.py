from highwall.domains.audit.policy import AuditRight
from highwall.domains.notifications.notices import NoticeKind

CHECK_FAILED = NoticeKind(
    "audit.check_failed",
    group="administration",
    label=("The weekly check finds the records altered", "الفحص الأسبوعي يجد السجلات معدّلة"),
    text=(
        "The weekly check found what the audit trail does not tell of ({count}): {first}",
        "وجد الفحص الأسبوعي ما لا يذكره سجل التدقيق ({count}): {first}",
    ),
    right=AuditRight.READ.value,
    is_mailed=True,
)
