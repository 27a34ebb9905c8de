from highwall.domains.accounts.queries.access import (
    BACKGROUND_HEADER,
    actor_of,
    authenticate,
    get_claims,
    get_me,
    people_with_right,
    with_email,
)
from highwall.domains.accounts.queries.roles import get_rights, get_role, get_roles
from highwall.domains.accounts.queries.saved_views import get_saved_views
from highwall.domains.accounts.queries.second_factor import describe_second_factors, describe_second_factors_of
from highwall.domains.accounts.queries.sessions import (
    Device,
    OwnSession,
    describe_device,
    get_own_sessions,
    idle_since,
    seconds_until_idle,
)
from highwall.domains.accounts.queries.users import (
    USERS,
    allowed_actions,
    dependents_of_user,
    get_user,
    person_reference,
    user_ids_with_right,
    visible_users,
)
