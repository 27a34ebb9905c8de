"""The state machines of blasting, and what stands in the way of the steps that rest on a design."""

from highwall.domains.blasting.workflow.design import (
    Counting,
    compared,
    designed,
    is_whole,
    newest_calculation,
    planned_quantities,
    why_not_loaded,
    why_not_on_design,
    why_not_requested,
    why_nothing_issued,
    why_nothing_to_ask,
)
from highwall.domains.blasting.workflow.steps import APPROVAL_EXPIRY, APPROVAL_LOSS, APPROVAL_REQUEST, SHOT
