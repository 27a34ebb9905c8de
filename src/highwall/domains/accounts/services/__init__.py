from highwall.domains.accounts.services.password import set_password_with_code
from highwall.domains.accounts.services.profile import change_own_preferences
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
    "change_user",
    "create_user",
    "deactivate_user",
    "end_sessions",
    "issue_password_code",
    "refresh",
    "set_password_with_code",
    "sign_in",
    "sign_out",
]
