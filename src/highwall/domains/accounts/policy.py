from highwall.kit.policy import Right


class AccountRight(Right):
    READ = "users.read", "see user accounts"
    CREATE = "users.create", "create user accounts"
    UPDATE = "users.update", "change, activate and deactivate user accounts"
