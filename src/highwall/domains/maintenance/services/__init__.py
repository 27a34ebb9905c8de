from highwall.domains.maintenance.services.cost import add_external, add_labour, remove_line
from highwall.domains.maintenance.services.fault import (
    accept_fault,
    defer_fault,
    dismiss_fault,
    merge_fault,
    report_fault,
)
from highwall.domains.maintenance.services.followup import follow_up
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
from highwall.domains.maintenance.services.watch import note_overdue, return_deferred, take_over_machine
