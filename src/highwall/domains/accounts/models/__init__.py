from highwall.domains.accounts.models.guard import StrangerFailures, Throttle
from highwall.domains.accounts.models.role import Role
from highwall.domains.accounts.models.session import PasswordCode, Session
from highwall.domains.accounts.models.signing_key import SigningKey
from highwall.domains.accounts.models.user import User, UserRole, UserStatus

__all__ = [
    "PasswordCode",
    "Role",
    "Session",
    "SigningKey",
    "StrangerFailures",
    "Throttle",
    "User",
    "UserRole",
    "UserStatus",
]
