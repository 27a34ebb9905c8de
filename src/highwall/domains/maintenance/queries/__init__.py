from highwall.domains.maintenance.queries.choices import maintenance_choices
from highwall.domains.maintenance.queries.costs import ORDER_COSTS, cost_summary, visible_costs
from highwall.domains.maintenance.queries.detail import fault_detail, hours_waited, order_detail
from highwall.domains.maintenance.queries.faults import (
    FAULT_REPORTS,
    OPEN_FAULTS,
    STANDING_FAULTS,
    get_fault,
    standing_faults,
    stopping,
)
from highwall.domains.maintenance.queries.figures import Span, figures_over_time, key_figures, order_counts
from highwall.domains.maintenance.queries.holders import FAULT_HOLDER, ORDER_CHECKED, ORDER_HOLDER
from highwall.domains.maintenance.queries.orders import OPEN_STATES, WORK_ORDERS, get_order, overdue, shown_as
from highwall.domains.maintenance.queries.overview import fleet_overview, technician_overview
from highwall.domains.maintenance.queries.parts import (
    cost_of_parts,
    order_parts,
    orders_to_reserve,
    used_of,
    were_issued,
)
from highwall.domains.maintenance.queries.plan_detail import (
    get_plan,
    plan_ahead,
    plan_detail,
    plan_of_order,
    round_detail,
    upkeep_of,
)
from highwall.domains.maintenance.queries.plans import (
    MAINTENANCE_PLANS,
    PLAN_OCCURRENCES,
    PLAN_ROUNDS,
    sees_all_regions,
    visible_occurrences,
    visible_plans,
    visible_rounds,
)
from highwall.domains.maintenance.queries.prestart import (
    PRESTART_HOLDER,
    of_shift,
    prestart_detail,
    prestart_machines,
    prestart_rules,
    rule_of,
    shift_at,
)
from highwall.domains.maintenance.queries.reach import (
    EXPLOSIVES_TYPES,
    FAULT,
    ORDER,
    explosives_types,
    machines_of,
    operated_machines,
    project_of,
    renew_explosives,
    touches_explosives,
    visible_faults,
    visible_orders,
)
from highwall.domains.maintenance.queries.rounds import (
    Due,
    Week,
    due,
    expected_on,
    highest_within,
    is_on_time,
    moment_of,
    pass_over,
    present_week,
    reaches_day,
    reaches_total,
    restart,
    settle_due,
    skip_ahead,
)
from highwall.domains.maintenance.queries.weeks import start_of_week
from highwall.domains.maintenance.queries.workload import workload
