from highwall.domains.accounts.models.guard import StrangerFailures, Throttle
from highwall.domains.accounts.models.role import Role
from highwall.domains.accounts.models.saved_view import SavedView
from highwall.domains.accounts.models.second_factor import Challenge, Passkey, RecoveryCode, TotpDevice
from highwall.domains.accounts.models.session import PasswordCode, Session
from highwall.domains.accounts.models.signing_key import SigningKey
from highwall.domains.accounts.models.user import User, UserRole, UserStatus
