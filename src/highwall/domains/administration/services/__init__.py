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
