from highwall.domains.accounts.services.password import set_password_with_code
from highwall.domains.accounts.services.profile import change_own_preferences
from highwall.domains.accounts.services.role import change_role, create_role, delete_role, reset_role
from highwall.domains.accounts.services.session import SignedIn, end_sessions, refresh, sign_in, sign_out
from highwall.domains.accounts.services.user import (
    activate_user,
    change_user,
    create_user,
    deactivate_user,
    issue_password_code,
)

__all__ = [
    "SignedIn",
    "activate_user",
    "change_own_preferences",
    "change_role",
    "change_user",
    "create_role",
    "create_user",
    "deactivate_user",
    "delete_role",
    "end_sessions",
    "issue_password_code",
    "refresh",
    "reset_role",
    "set_password_with_code",
    "sign_in",
    "sign_out",
]
