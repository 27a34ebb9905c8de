"""Reading the fleet, always within the reach of the person who asks."""

from highwall.domains.fleet.queries.assignments import (
    ASSIGNMENTS,
    OperatorRow,
    assignable_people,
    assignment_actions,
    called_off,
    fleet_plan,
    get_assignment,
    is_over,
    not_over,
    operators,
    visible_assignments,
)
from highwall.domains.fleet.queries.components import (
    COMPONENTS,
    ComponentHours,
    fits_of,
    get_component,
    hours_of,
    open_fit_of,
    positions_of,
    visible_components,
)
from highwall.domains.fleet.queries.documents import DOCUMENT_WARNING_DAYS, ending_documents
from highwall.domains.fleet.queries.fluids import FLUID_LIMITS, FluidUse, fluids_of
from highwall.domains.fleet.queries.machines import (
    MACHINE_HOLDER,
    MACHINES,
    MAINTENANCE_ALERT_DAYS,
    MachineRow,
    assignment_of,
    dependents_of_machine,
    get_machine,
    live_assignments,
    machine_by_number,
    machine_of_operator,
    machines_to_label,
    overdue_days,
    own_machine,
    person_name,
    visible_machines,
    with_overdue_days,
)
from highwall.domains.fleet.queries.models import (
    MACHINE_MODELS,
    MODEL_HOLDER,
    departures,
    dependents_of_model,
    get_model,
    visible_models,
    warranty_of,
)
from highwall.domains.fleet.queries.requests import MACHINE_REQUESTS, get_request, visible_requests
from highwall.domains.fleet.queries.service import SERVICE_LIMITS, ServiceState, limit_crossed, services_of, used_of
from highwall.domains.fleet.queries.shifts import Shift, shift_times, shifts_of, zone_of
from highwall.domains.fleet.queries.status import (
    derived_status,
    keeping_down,
    keeps_from_retiring,
    keeps_in_maintenance,
    open_work_on,
)
from highwall.domains.fleet.queries.time_model import UNACCOUNTED_PERCENT, TimeModel, time_model
from highwall.domains.fleet.queries.upkeep import tells_of_upkeep
from highwall.domains.fleet.queries.usage import (
    USAGE,
    USAGE_HOLDER,
    engine_total_of,
    get_usage_entry,
    in_time,
    meters_of,
    moved_by_day,
    pace_from,
    pace_of,
    readings_of,
    usage_of_own_machine,
    visible_usage,
)
