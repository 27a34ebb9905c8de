from highwall.domains.blasting.services.approval import (
    ENVIRONMENT_ITEMS,
    OUTSIDE_ITEMS,
    SAFETY_ITEMS,
    approve_request,
    cancel_request,
    expire_requests,
    issue_request,
    lose_stock,
    reject_request,
    submit_request,
    withdraw_approval,
)
from highwall.domains.blasting.services.calculation import forget_superseded_calculations
from highwall.domains.blasting.services.charge import (
    calculate_charges,
    drop_override,
    recalculate_after_change,
    replace_given_masses,
    set_loading_rule,
    set_override,
)
from highwall.domains.blasting.services.correction import add_correction
from highwall.domains.blasting.services.defaults import (
    change_default_rule,
    create_default_rule,
    delete_default_rule,
)
from highwall.domains.blasting.services.large_sites import charge_or_begin, take_step
from highwall.domains.blasting.services.outdating import take_design_over
from highwall.domains.blasting.services.shot import (
    fire_shot,
    reconcile_shot,
    record_loading,
    record_loading_as_planned,
    return_leftovers,
)
from highwall.domains.blasting.services.tie_up import confirm_simulation, edit_tie_up, take_imported_tie_up
