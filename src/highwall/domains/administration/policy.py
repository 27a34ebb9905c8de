from highwall.kit.actors import Right


class AdministrationRight(Right):
    READ_SETTINGS = "settings.read", "see the runtime settings"
    UPDATE_SETTINGS = "settings.update", "change the runtime settings"
    READ_JOBS = "jobs.read", "see and cancel everybody's background jobs"
    READ_MAIL = "mail.read", "see the mail that was sent, but not the codes in it"
    SEND_MAIL = "mail.send", "send failed mail again"
    READ_BACKUPS = "backups.read", "see the backups and the settings they follow"
    CREATE_BACKUPS = "backups.create", "take backups, prove them again and download them"
    DELETE_BACKUPS = "backups.delete", "delete backups"
    RESTORE_BACKUPS = "backups.restore", "put a backup in the place of all present data"
