from highwall.domains.blasting.services.approval import (
    ENVIRONMENT_ITEMS,
    OUTSIDE_ITEMS,
    SAFETY_ITEMS,
    approve_request,
    cancel_request,
    expire_requests,
    issue_request,
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

__all__ = [
    "ENVIRONMENT_ITEMS",
    "OUTSIDE_ITEMS",
    "SAFETY_ITEMS",
    "add_correction",
    "approve_request",
    "calculate_charges",
    "cancel_request",
    "change_default_rule",
    "charge_or_begin",
    "confirm_simulation",
    "create_default_rule",
    "delete_default_rule",
    "drop_override",
    "edit_tie_up",
    "expire_requests",
    "fire_shot",
    "forget_superseded_calculations",
    "issue_request",
    "recalculate_after_change",
    "reconcile_shot",
    "record_loading",
    "record_loading_as_planned",
    "reject_request",
    "replace_given_masses",
    "return_leftovers",
    "set_loading_rule",
    "set_override",
    "submit_request",
    "take_design_over",
    "take_imported_tie_up",
    "take_step",
    "withdraw_approval",
]
