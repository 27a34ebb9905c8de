from highwall.domains.administration.schemas.backups import BackupDetail, BackupList, MaintenanceState, RestoreOrder
from highwall.domains.administration.schemas.jobs import JobDetail
from highwall.domains.administration.schemas.mail import Mailbox, MailDetail
from highwall.domains.administration.schemas.settings import SettingChange, SettingDetail
