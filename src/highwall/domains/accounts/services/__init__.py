from highwall.domains.accounts.services.invitation import issue_password_code, register_user, send_welcome
from highwall.domains.accounts.services.password import (
    request_password_reset,
    send_reset_code,
    set_password_with_code,
    take_new_password,
    verify_code,
)
from highwall.domains.accounts.services.profile import change_own_password, change_own_preferences, change_own_profile
from highwall.domains.accounts.services.role import change_role, create_role, delete_role, reset_role
from highwall.domains.accounts.services.session import (
    SignedIn,
    end_forgotten_sessions,
    end_own_other_sessions,
    end_own_session,
    end_sessions,
    open_session,
    refresh,
    sign_out,
)
from highwall.domains.accounts.services.sign_in import lock_active_user, prove_password, sign_in
from highwall.domains.accounts.services.user import change_user, create_user, delete_user
from highwall.domains.accounts.services.user_status import activate_user, deactivate_user, suspend_user, unlock_user

__all__ = [
    "SignedIn",
    "activate_user",
    "change_own_password",
    "change_own_preferences",
    "change_own_profile",
    "change_role",
    "change_user",
    "create_role",
    "create_user",
    "deactivate_user",
    "delete_role",
    "delete_user",
    "end_forgotten_sessions",
    "end_own_other_sessions",
    "end_own_session",
    "end_sessions",
    "issue_password_code",
    "lock_active_user",
    "open_session",
    "prove_password",
    "refresh",
    "register_user",
    "request_password_reset",
    "reset_role",
    "send_reset_code",
    "send_welcome",
    "set_password_with_code",
    "sign_in",
    "sign_out",
    "suspend_user",
    "take_new_password",
    "unlock_user",
    "verify_code",
]
