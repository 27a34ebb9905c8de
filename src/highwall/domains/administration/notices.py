from highwall.domains.administration.policy import AdministrationRight
from highwall.domains.notifications.kinds import NoticeKind

BACKUP_FAILED = NoticeKind(
    "administration.backup_failed",
    group="administration",
    label=("A backup fails", "فشل نسخة احتياطية"),
    text=("A backup failed: {reason}", "فشلت نسخة احتياطية: {reason}"),
    right=AdministrationRight.READ_BACKUPS.value,
    is_mailed=True,
)
