from highwall.domains.accounts.schemas.passwords import NewPasswordCode, PasswordByCode
from highwall.domains.accounts.schemas.profile import Me, Preferences
from highwall.domains.accounts.schemas.roles import NewRole, RightRow, RoleChange, RoleName, RoleRow
from highwall.domains.accounts.schemas.sign_in import Credentials, Session
from highwall.domains.accounts.schemas.users import NewUser, UserChange, UserDetail

__all__ = [
    "Credentials",
    "Me",
    "NewPasswordCode",
    "NewRole",
    "NewUser",
    "PasswordByCode",
    "Preferences",
    "RightRow",
    "RoleChange",
    "RoleName",
    "RoleRow",
    "Session",
    "UserChange",
    "UserDetail",
]
