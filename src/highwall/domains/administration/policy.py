from highwall.kit.policy import Right


class AdministrationRight(Right):
    MANAGE_SETTINGS = "settings.manage", "see and change the runtime settings"
    READ_JOBS = "jobs.read", "see and cancel everybody's background jobs"
