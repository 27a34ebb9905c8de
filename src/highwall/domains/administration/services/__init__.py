from highwall.domains.administration.services.backup import (
    back_up_when_due,
    delete_backup,
    launch_restore,
    open_backup,
    prove_backup,
    restore_backup,
    start_backup,
    start_proof,
    start_restore,
    take_backup,
)
from highwall.domains.administration.services.disk import watch_disks
from highwall.domains.administration.services.export import forget_old_exports, gives_file, open_export, write_export
from highwall.domains.administration.services.job import cancel_job, see_job
from highwall.domains.administration.services.mail import send_mail_again
from highwall.domains.administration.services.restored import settle_restored_database
from highwall.domains.administration.services.setting import change_setting, reset_setting

__all__ = [
    "back_up_when_due",
    "cancel_job",
    "change_setting",
    "delete_backup",
    "forget_old_exports",
    "gives_file",
    "launch_restore",
    "open_backup",
    "open_export",
    "prove_backup",
    "reset_setting",
    "restore_backup",
    "see_job",
    "send_mail_again",
    "settle_restored_database",
    "start_backup",
    "start_proof",
    "start_restore",
    "take_backup",
    "watch_disks",
    "write_export",
]
