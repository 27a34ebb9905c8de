from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from ninja import Status

from highwall.domains.explosives import exports, queries, services
from highwall.domains.explosives.policy import ExplosivesRight
from highwall.domains.explosives.schemas import (
    BatchAddition,
    BatchCorrection,
    BatchQuality,
    CheckChange,
    CheckDetail,
    ExpiryChangeDetail,
    MovementDetail,
    NewCheck,
    NewExpiryChange,
    ThresholdChange,
    WarehouseLevel,
    WarehouseWork,
)
from highwall.domains.explosives.workflow import EXPIRY_CHANGE, QUALITY_CHECK
from highwall.kit.actors import Actor
from highwall.kit.attachments import attachment_routes
from highwall.kit.audit import record_event
from highwall.kit.comments import comment_routes
from highwall.kit.http import ApiRequest, ApiRouter, expected_version
from highwall.kit.schemas import Dependent

router = ApiRouter(tags=["explosives"])
BATCH = "/warehouse-batches/{uuid:batch_id}"
CHECK = "/quality-checks/{uuid:check_id}"
EXPIRY = "/expiry-changes/{uuid:change_id}"

router.listing("/quality-checks", queries.CHECKS, queries.visible_checks, right=ExplosivesRight.READ)
router.listing("/expiry-reports", queries.EXPIRY_REPORTS, queries.visible_expiry_reports, right=ExplosivesRight.READ)
attachment_routes(router, BATCH, queries.BATCH_HOLDER)
comment_routes(router, BATCH, queries.BATCH_HOLDER)
attachment_routes(router, CHECK, queries.CHECK_HOLDER)
comment_routes(router, CHECK, queries.CHECK_HOLDER)
attachment_routes(router, EXPIRY, queries.EXPIRY_CHANGE_HOLDER)


def _check(check_id: UUID, actor: Actor) -> dict[str, Any]:
    return CheckDetail.of(queries.get_check(check_id, actor), actor)


def _change(change_id: UUID, actor: Actor) -> dict[str, Any]:
    return ExpiryChangeDetail.of(queries.get_expiry_change(change_id, actor), actor)


@router.read(f"{BATCH}/quality", right=ExplosivesRight.READ, response=BatchQuality)
def get_batch_quality(request: ApiRequest, batch_id: UUID) -> Any:
    """Read the checks and quarantines of a batch, and where it lies"""
    return BatchQuality.of(queries.get_batch(batch_id, request.actor), request.actor)


@router.create(f"{BATCH}/checks", right=ExplosivesRight.CHECK, response={201: CheckDetail})
def record_quality_check(request: ApiRequest, batch_id: UUID, body: NewCheck) -> Any:
    """Record a quality check of a batch; a failed one quarantines it wherever it lies"""
    check = services.record_check(batch_id=batch_id, actor=request.actor, at=timezone.now(), **body.model_dump())
    return Status(201, _check(check.pk, request.actor))


@router.read(CHECK, right=ExplosivesRight.READ, response=CheckDetail)
def get_quality_check(request: ApiRequest, check_id: UUID) -> Any:
    """Read one quality check"""
    return _check(check_id, request.actor)


@router.change(CHECK, right=ExplosivesRight.CHECK, response=CheckDetail)
def change_quality_check(request: ApiRequest, check_id: UUID, body: CheckChange) -> Any:
    """Add to a quality check that has no verdict yet"""
    changes = body.model_dump(exclude_unset=True)
    services.change_check(check_id=check_id, actor=request.actor, expected_version=expected_version(request), **changes)
    return _check(check_id, request.actor)


router.steps(
    CHECK,
    QUALITY_CHECK,
    noun="quality_check",
    take=services.decide_on_check,
    response=CheckDetail,
    answer=_check,
)


@router.create(f"{BATCH}/expiry-changes", right=ExplosivesRight.UPDATE, response={201: ExpiryChangeDetail})
def propose_expiry_change(request: ApiRequest, batch_id: UUID, body: NewExpiryChange) -> Any:
    """Propose another last day of use of a batch"""
    made = services.propose_expiry_change(
        batch_id=batch_id, actor=request.actor, at=timezone.now(), **body.model_dump()
    )
    return Status(201, _change(made.pk, request.actor))


@router.read(EXPIRY, right=ExplosivesRight.READ, response=ExpiryChangeDetail)
def get_expiry_change(request: ApiRequest, change_id: UUID) -> Any:
    """Read one proposal of another last day of use"""
    return _change(change_id, request.actor)


router.steps(
    EXPIRY,
    EXPIRY_CHANGE,
    noun="expiry_change",
    take=services.decide_on_expiry_change,
    response=ExpiryChangeDetail,
    answer=_change,
)


@router.create(f"{BATCH}/add", right=ExplosivesRight.UPDATE, response=MovementDetail)
def add_to_warehouse_batch(request: ApiRequest, batch_id: UUID, body: BatchAddition) -> Any:
    """Take more of the same batch from its supplier"""
    movement = services.add_to_batch(batch_id=batch_id, actor=request.actor, at=timezone.now(), **body.model_dump())
    return queries.movement_detail(movement.pk, request.actor)


@router.create(f"{BATCH}/correct", right=ExplosivesRight.UPDATE, response=MovementDetail)
def correct_warehouse_batch(request: ApiRequest, batch_id: UUID, body: BatchCorrection) -> Any:
    """Correct what the central warehouse holds of a batch"""
    movement = services.correct_batch(
        batch_id=batch_id,
        actor=request.actor,
        at=timezone.now(),
        expected_version=expected_version(request),
        **body.model_dump(),
    )
    return queries.movement_detail(movement.pk, request.actor)


@router.read(f"{BATCH}/dependents", right=ExplosivesRight.READ, response=list[Dependent])
def list_dependents_of_warehouse_batch(request: ApiRequest, batch_id: UUID) -> Any:
    """Read what hangs on a batch: what keeps it from being deleted, and what would go with it"""
    return queries.dependents_of_batch(queries.get_batch(batch_id, request.actor))


@router.read("/warehouse-levels", right=ExplosivesRight.READ, response=list[WarehouseLevel])
def list_warehouse_levels(request: ApiRequest) -> Any:
    """Read what the central warehouse can give of each kind and product, against the thresholds"""
    return queries.warehouse_levels(timezone.now())


@router.replace("/warehouse-levels", right=ExplosivesRight.UPDATE, response=list[WarehouseLevel])
def set_warehouse_threshold(request: ApiRequest, body: ThresholdChange) -> Any:
    """Set or take away the threshold of a kind or of a product in the central warehouse"""
    services.set_threshold(actor=request.actor, **body.model_dump())
    return queries.warehouse_levels(timezone.now())


@router.read("/warehouse-work", right=ExplosivesRight.READ, response=WarehouseWork)
def get_warehouse_work(request: ApiRequest) -> Any:
    """Count what waits in the central warehouse"""
    return queries.warehouse_work(request.actor, timezone.now())


@router.read("/expiry-reports/{uuid:report_id}.pdf", right=ExplosivesRight.READ, response={200: None})
def get_expiry_report_pdf(request: ApiRequest, report_id: UUID) -> Any:
    """The report of one day as PDF: which batches expire within 30 days"""
    report = queries.get_expiry_report(report_id, request.actor)
    pdf = exports.render_expiry_report(report, timezone.now())
    record_event("export", resource="expiry-report", resource_id=report.pk, after={"rows": report.batch_count})
    answer = HttpResponse(pdf, content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="expiry-report-{report.reported_on}.pdf"'
    return answer
