from highwall.kit.policy import Right


class AdministrationRight(Right):
    READ_SETTINGS = "settings.read", "see the runtime settings"
    UPDATE_SETTINGS = "settings.update", "change the runtime settings"
    READ_JOBS = "jobs.read", "see and cancel everybody's background jobs"
    READ_MAIL = "mail.read", "see the mail that was sent, but not the codes in it"
    SEND_MAIL = "mail.send", "send failed mail again"
