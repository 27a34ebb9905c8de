from highwall.domains.accounts.schemas.passwords import (
    CodeToVerify,
    EmailText,
    NewPasswordCode,
    PasswordByCode,
    PasswordRules,
    ResetRequest,
    VerifiedCode,
)
from highwall.domains.accounts.schemas.profile import Me, OwnPasswordChange, Preferences, Profile, ProfileChange
from highwall.domains.accounts.schemas.roles import NewRole, RightRow, RoleChange, RoleName, RoleRow
from highwall.domains.accounts.schemas.sign_in import (
    Credentials,
    Device,
    EndedSessions,
    OwnSession,
    PreviousSignIn,
    Session,
    TokenClaims,
)
from highwall.domains.accounts.schemas.users import CountryRow, NewUser, UserChange, UserDetail
from highwall.domains.accounts.schemas.views import NewSavedView, SavedView, SavedViewChange
