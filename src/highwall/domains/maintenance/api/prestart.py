from typing import Any
from uuid import UUID

from django.utils import timezone
from ninja import Status

from highwall.domains.maintenance import queries, services
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.domains.maintenance.queries import PRESTART_HOLDER
from highwall.domains.maintenance.schemas import (
    NewPrestart,
    PrestartDetail,
    PrestartMachine,
    PrestartRuleRow,
    PrestartRuling,
)
from highwall.kit.attachments import attachment_routes
from highwall.kit.checklists import checklist_routes
from highwall.kit.http import ApiRequest, ApiRouter

router = ApiRouter(tags=["maintenance"])


@router.read("/prestart-machines", right=MaintenanceRight.READ, response=list[PrestartMachine])
def list_prestart_machines(request: ApiRequest) -> Any:
    """List the machines that are checked before the shift, with what is open on them"""
    return queries.prestart_machines(request.actor)


@router.create("/prestart-checks", right=MaintenanceRight.REPORT, response={201: PrestartDetail})
def begin_prestart(request: ApiRequest, body: NewPrestart) -> Any:
    """Begin the check of a machine before this shift, or go on with it"""
    check = services.begin_prestart(actor=request.actor, machine_id=body.machine_id, at=timezone.now())
    return Status(201, queries.prestart_detail(check.pk, request.actor))


@router.read("/prestart-checks/{uuid:check_id}", right=MaintenanceRight.READ, response=PrestartDetail)
def get_prestart_check(request: ApiRequest, check_id: UUID) -> Any:
    """Read a check before a shift"""
    return queries.prestart_detail(check_id, request.actor)


@router.read("/prestart-rules", right=MaintenanceRight.READ, response=list[PrestartRuleRow])
def list_prestart_rules(request: ApiRequest) -> Any:
    """List which checklist comes before the shifts of which machines"""
    return queries.prestart_rules()


@router.replace("/prestart-rules", right=MaintenanceRight.UPDATE, response=list[PrestartRuleRow])
def rule_prestart(request: ApiRequest, body: PrestartRuling) -> Any:
    """Say which checklist comes before the shifts of machines of a type"""
    services.rule_prestart(actor=request.actor, **body.model_dump())
    return queries.prestart_rules()


checklist_routes(router, "/prestart-checks/{uuid:check_id}", services.PRESTART_CHECKED)
attachment_routes(router, "/prestart-checks/{uuid:check_id}", PRESTART_HOLDER)
