from highwall.domains.accounts.services.invitation import issue_password_code, register_user, send_welcome
from highwall.domains.accounts.services.password import (
    request_password_reset,
    send_reset_code,
    set_password_with_code,
    take_new_password,
    verify_code,
)
from highwall.domains.accounts.services.profile import (
    change_own_password,
    change_own_preferences,
    change_own_profile,
    prove_oneself,
)
from highwall.domains.accounts.services.role import change_role, create_role, delete_role, reset_role
from highwall.domains.accounts.services.saved_view import (
    MOST_VIEWS,
    change_saved_view,
    create_saved_view,
    delete_saved_view,
)
from highwall.domains.accounts.services.second_factor import (
    add_own_passkey,
    confirm_own_totp,
    offer_own_passkey,
    offer_own_totp,
    remove_own_passkey,
    remove_own_totp,
    renew_recovery_codes,
    reset_second_factor,
)
from highwall.domains.accounts.services.second_step import (
    Enrolled,
    ask_for_sign_in_passkey,
    enrol_passkey,
    enrol_totp,
    offer_enrolment_passkey,
    offer_enrolment_totp,
    sign_in_with_code,
    sign_in_with_passkey,
)
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
from highwall.domains.accounts.services.user_status import move_user
