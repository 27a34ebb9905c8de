from highwall.domains.accounts.models.role import Role
from highwall.domains.accounts.models.session import PasswordCode, Session
from highwall.domains.accounts.models.user import User, UserRole, UserStatus

__all__ = ["PasswordCode", "Role", "Session", "User", "UserRole", "UserStatus"]
