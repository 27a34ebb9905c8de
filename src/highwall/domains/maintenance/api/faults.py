from typing import Any
from uuid import UUID

from django.utils import timezone
from ninja import Status

from highwall.domains.maintenance import queries, services
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.domains.maintenance.queries import FAULT_HOLDER, FAULT_REPORTS
from highwall.domains.maintenance.schemas import AcceptFault, DeferFault, FaultReportDetail, MergeFault, NewFaultReport
from highwall.domains.maintenance.workflow import FAULT_REPORT
from highwall.kit.attachments import attachment_routes
from highwall.kit.comments import comment_routes
from highwall.kit.http import ApiRequest, ApiRouter
from highwall.kit.schemas import Step
from highwall.kit.workflow import history

router = ApiRouter(tags=["maintenance"])
router.listing("/fault-reports", FAULT_REPORTS, queries.visible_faults, right=MaintenanceRight.READ)


@router.read("/fault-reports/{uuid:fault_id}", right=MaintenanceRight.READ, response=FaultReportDetail)
def get_fault_report(request: ApiRequest, fault_id: UUID) -> Any:
    """Read one fault report"""
    return queries.fault_detail(fault_id, request.actor)


@router.create("/fault-reports", right=MaintenanceRight.REPORT, response={201: FaultReportDetail})
def report_fault(request: ApiRequest, body: NewFaultReport) -> Any:
    """Report a fault of a machine; again under the same client id it is the same report"""
    fault = services.report_fault(actor=request.actor, at=timezone.now(), **body.model_dump())
    return Status(201, queries.fault_detail(fault.pk, request.actor))


@router.read("/fault-reports/{uuid:fault_id}/timeline", right=MaintenanceRight.READ, response=list[Step])
def get_fault_report_timeline(request: ApiRequest, fault_id: UUID) -> Any:
    """Read the history of a fault report, oldest first"""
    return history(FAULT_REPORT.record, queries.get_fault(fault_id, request.actor).pk)


router.steps(
    "/fault-reports/{uuid:fault_id}",
    FAULT_REPORT,
    noun="fault_report",
    own={
        "accept": services.accept_fault,
        "merge": services.merge_fault,
        "defer": services.defer_fault,
        "dismiss": services.dismiss_fault,
    },
    bodies={"accept": AcceptFault, "merge": MergeFault, "defer": DeferFault},
    response=FaultReportDetail,
    answer=queries.fault_detail,
)
attachment_routes(router, "/fault-reports/{uuid:fault_id}", FAULT_HOLDER)
comment_routes(router, "/fault-reports/{uuid:fault_id}", FAULT_HOLDER)
