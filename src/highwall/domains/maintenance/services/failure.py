from highwall.domains.maintenance.models import FAILURE_TYPES, PROBLEMS_OF, Component, WorkOrder
from highwall.kit.errors import FieldError, Invalid


def check_failure(order: WorkOrder) -> None:
    """Refuse the end of an order that puts a failure right without saying what it was, why, and what was done; and a
    problem that a component of its kind can't have. Raises Invalid."""
    if order.order_type in FAILURE_TYPES:
        message = "Say what was wrong, why, and what was done."
        missing = [name for name in ("component", "problem", "cause", "remedy") if not getattr(order, name)]
        if missing:
            raise Invalid(message, errors=tuple(FieldError(name, "required", message) for name in missing))
    if order.problem:
        check_problem(order.component, order.problem)


def check_problem(component: str, problem: str) -> None:
    """Raises Invalid."""
    if not component or problem not in PROBLEMS_OF[Component(component)]:
        message = "A component of this kind does not have this problem. Choose one of its own."
        raise Invalid.field("problem", "not_of_component", message)
