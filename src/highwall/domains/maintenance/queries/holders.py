"""Orders and reports as records with files and comments."""

from highwall.domains.maintenance.models import FaultReport, WorkOrder
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.domains.maintenance.queries.reach import visible_faults, visible_orders
from highwall.domains.maintenance.workflow import FAULT_REPORT, WORK_ORDER, why_closed, why_not_open
from highwall.kit.checklists import Checked
from highwall.kit.holders import Holder

ORDER_HOLDER = Holder[WorkOrder](
    resource=WORK_ORDER.record,
    model=WorkOrder,
    link="/work-orders/{id}",
    visible=visible_orders,
    read=MaintenanceRight.READ,
    attach=MaintenanceRight.WORK,
    comment=MaintenanceRight.READ,
    called=str,
    kinds=("report", "invoice", "permit", "other"),
    closed=why_closed,
)
ORDER_CHECKED = Checked[WorkOrder](
    holder=ORDER_HOLDER, fill=MaintenanceRight.WORK, give=MaintenanceRight.CREATE, closed=why_not_open
)
# Whoever reports a fault shows it; what has been shown is changed and removed by who decides on it.
FAULT_HOLDER = Holder[FaultReport](
    resource=FAULT_REPORT.record,
    model=FaultReport,
    link="/faults/{id}",
    visible=visible_faults,
    read=MaintenanceRight.READ,
    attach=MaintenanceRight.REPORT,
    comment=MaintenanceRight.READ,
    called=str,
    kinds=("document", "other"),
    tidy=MaintenanceRight.UPDATE,
)
