from highwall.domains.fleet.services.assignment import (
    assign_machine,
    change_assignment,
    end_assignment,
    release_machines,
)
from highwall.domains.fleet.services.component import (
    add_position,
    change_component,
    create_component,
    fit_component,
    move_component,
    remove_component,
    remove_position,
)
from highwall.domains.fleet.services.document import tell_of_documents
from highwall.domains.fleet.services.interval import (
    add_interval,
    change_interval,
    follow_model,
    note_service,
    remove_interval,
    tell_of_services,
)
from highwall.domains.fleet.services.machine import change_machine, create_machine, delete_machine, move_machine
from highwall.domains.fleet.services.machine_model import (
    add_model_interval,
    change_model,
    change_model_interval,
    create_model,
    delete_model,
    remove_model_interval,
)
from highwall.domains.fleet.services.maintenance import tell_of_overdue_maintenance
from highwall.domains.fleet.services.meter import add_meter, exchange_meter
from highwall.domains.fleet.services.request import (
    approve_machine_request,
    cancel_machine_request,
    reject_machine_request,
    request_machines,
)
from highwall.domains.fleet.services.retirement import reinstate_machine, retire_machine
from highwall.domains.fleet.services.status import (
    close_down_intervals,
    open_down_interval,
    settle_status,
    settle_statuses,
)
from highwall.domains.fleet.services.usage import correct_usage, record_usage
