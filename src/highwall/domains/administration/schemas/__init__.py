from highwall.domains.administration.schemas.backups import BackupDetail, BackupList, MaintenanceState, RestoreOrder
from highwall.domains.administration.schemas.mail import Mailbox, MailDetail
from highwall.domains.administration.schemas.system import JobDetail, SettingChange, SettingDetail
