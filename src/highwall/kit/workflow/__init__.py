"""State machines declared as data, and what stands in the way of their steps."""

from highwall.kit.workflow.machine import Transition, Workflow, history, log_step, log_steps
from highwall.kit.workflow.offers import Offer, allowed, blocked, why_not
