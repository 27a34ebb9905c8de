from highwall.domains.administration.services.job import cancel_job
from highwall.domains.administration.services.mail import send_mail_again
from highwall.domains.administration.services.setting import change_setting, reset_setting

__all__ = ["cancel_job", "change_setting", "reset_setting", "send_mail_again"]
