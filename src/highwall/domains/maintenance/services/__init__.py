from highwall.domains.maintenance.services.cost import add_external, add_labour, remove_line
from highwall.domains.maintenance.services.digest import tell_technicians
from highwall.domains.maintenance.services.fault import (
    accept_fault,
    defer_fault,
    dismiss_fault,
    merge_fault,
    report_fault,
)
from highwall.domains.maintenance.services.followup import follow_up
from highwall.domains.maintenance.services.handover import hand_over_orders
from highwall.domains.maintenance.services.order import (
    change_order,
    create_order,
    delete_order,
    dependents_of_order,
)
from highwall.domains.maintenance.services.part import (
    change_part,
    issue_part,
    plan_part,
    release_part,
    remove_part,
    reserve_part,
    reserve_parts,
    return_part,
)
from highwall.domains.maintenance.services.plan import (
    change_plan,
    create_plan,
    delete_plan,
    dependents_of_plan,
    move_plan,
)
from highwall.domains.maintenance.services.planning import make_due_orders
from highwall.domains.maintenance.services.prestart import PRESTART_CHECKED, begin_prestart, rule_prestart
from highwall.domains.maintenance.services.progress import (
    cancel_order,
    clear_order,
    close_order,
    complete_order,
    pause_order,
    resume_order,
    start_order,
)
from highwall.domains.maintenance.services.round import look_again_at_rounds
from highwall.domains.maintenance.services.skip import count_from, skip_round
from highwall.domains.maintenance.services.watch import note_overdue, return_deferred, take_over_machine
