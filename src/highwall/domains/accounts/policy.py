from highwall.kit.policy import Right


class AccountRight(Right):
    READ = "users.read", "see user accounts"
    CREATE = "users.create", "create user accounts"
    UPDATE = "users.update", "change, activate, suspend and deactivate user accounts"
    DELETE = "users.delete", "delete user accounts of people who have done nothing yet"


class RoleRight(Right):
    """Whoever may change roles can reach every other right by way of them."""

    READ = "roles.read", "see roles and what they may do"
    CREATE = "roles.create", "create roles"
    UPDATE = "roles.update", "change what roles may do"
    DELETE = "roles.delete", "delete roles that nobody has"
