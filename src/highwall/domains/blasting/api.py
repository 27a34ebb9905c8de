from typing import Any
from uuid import UUID

from django.utils import timezone
from ninja import Status

from highwall.domains.blasting import queries, services
from highwall.domains.blasting.models import CalculationResult
from highwall.domains.blasting.policy import ApprovalRight, BlastingRight
from highwall.domains.blasting.queries import APPROVAL_REQUESTS, CALCULATIONS, CHARGES, DEFAULT_RULES, CalculationRow
from highwall.domains.blasting.queries.calculation import DefaultRuleRow
from highwall.domains.blasting.schemas import (
    ApprovalDetail,
    ChargeSummary,
    ChecklistItems,
    Correction,
    DefaultRuleBody,
    FireBody,
    HoleLoadingRow,
    IssueBody,
    LoadedTotals,
    LoadingBody,
    LoadingRuleBody,
    NewApprovalRequest,
    NewCorrection,
    OverrideBody,
    PointsBody,
    ReconcileBody,
    Reconciliation,
    ReplaceGivenBody,
    RequestChoices,
    ReturnBody,
    SiteFindingsAnswer,
    SiteStep,
    SiteSupply,
    TieUpAnswer,
    TieUpChanges,
    TieUpEdit,
    TimingAnswer,
    WayStep,
)
from highwall.domains.blasting.workflow import APPROVAL_REQUEST, SHOT
from highwall.domains.explosives.policy import ExplosivesRight
from highwall.domains.projects.policy import SiteRight
from highwall.domains.projects.queries import get_site, get_site_detail
from highwall.kit.http import ApiRequest, ApiRouter, expected_version
from highwall.kit.lists import json_response
from highwall.kit.models import JobRun

router = ApiRouter(tags=["blasting"])


@router.read("/sites/{uuid:site_id}/charge-summary", right=BlastingRight.READ, response=ChargeSummary)
def get_charge_summary(request: ApiRequest, site_id: UUID) -> Any:
    """The loading rule of a site and the totals of its newest calculation"""
    return queries.charge_summary(get_site(site_id, request.actor).pk)


def _charged(made: Any, site_id: UUID) -> Any:
    summary = queries.charge_summary(site_id)
    return Status(202, summary) if isinstance(made, JobRun) else summary


CHARGED = {200: ChargeSummary, 202: ChargeSummary}
CALCULATED = {200: CalculationRow, 202: ChargeSummary}
"""202 where the site is so large that it is charged in the background: `job` of the summary says how far that is."""


@router.replace("/sites/{uuid:site_id}/loading-rule", right=BlastingRight.UPDATE, response=CHARGED)
def set_loading_rule(request: ApiRequest, site_id: UUID, body: LoadingRuleBody) -> Any:
    """Keep the loading rule of a site and charge its holes by it"""
    made = services.charge_or_begin(
        "rule",
        actor=request.actor,
        site_id=site_id,
        at=timezone.now(),
        expected_version=expected_version(request),
        **body.model_dump(),
    )
    return _charged(made, site_id)


@router.create("/sites/{uuid:site_id}/calculate", right=BlastingRight.UPDATE, response=CALCULATED)
def calculate_charges(request: ApiRequest, site_id: UUID) -> Any:
    """Charge every hole of a site anew; charges set by hand stay, and so do masses that came with holes"""
    made = services.charge_or_begin("calculate", actor=request.actor, site_id=site_id, at=timezone.now())
    return (
        queries.get_calculation(made.pk, request.actor)
        if isinstance(made, CalculationResult)
        else _charged(made, site_id)
    )


@router.create("/sites/{uuid:site_id}/charges/replace-given", right=BlastingRight.UPDATE, response=CHARGED)
def replace_given_masses(request: ApiRequest, site_id: UUID, body: ReplaceGivenBody) -> Any:
    """Charge the holes that came with masses of their own by the rule instead"""
    now = timezone.now()
    made = services.charge_or_begin("replace_given", actor=request.actor, site_id=site_id, at=now, **body.model_dump())
    return _charged(made, site_id)


router.listing(
    "/sites/{uuid:site_id}/calculations",
    CALCULATIONS,
    queries.calculations_of_site,
    right=BlastingRight.READ,
    path_parameters=("site_id",),
    within=get_site,
)


@router.read("/calculations/{uuid:calculation_id}", right=BlastingRight.READ, response=CalculationRow)
def get_calculation(request: ApiRequest, calculation_id: UUID) -> Any:
    """Read one charge calculation"""
    return queries.get_calculation(calculation_id, request.actor)


router.listing("/default-loading-rules", DEFAULT_RULES, queries.visible_default_rules, right=BlastingRight.READ)


@router.create("/default-loading-rules", right=BlastingRight.SET_DEFAULTS, response={201: DefaultRuleRow})
def create_default_rule(request: ApiRequest, body: DefaultRuleBody) -> Any:
    """Say how holes of some diameters are charged where nobody has decided for their site"""
    made = services.create_default_rule(actor=request.actor, **body.model_dump())
    return Status(201, queries.get_default_rule(made.pk))


@router.read("/default-loading-rules/{uuid:rule_id}", right=BlastingRight.READ, response=DefaultRuleRow)
def get_default_rule(request: ApiRequest, rule_id: UUID) -> Any:
    """Read one default rule"""
    return queries.get_default_rule(rule_id)


@router.replace("/default-loading-rules/{uuid:rule_id}", right=BlastingRight.SET_DEFAULTS, response=DefaultRuleRow)
def change_default_rule(request: ApiRequest, rule_id: UUID, body: DefaultRuleBody) -> Any:
    """Put another default rule in the place of one; calculations that there are stay"""
    services.change_default_rule(
        actor=request.actor, rule_id=rule_id, expected_version=expected_version(request), **body.model_dump()
    )
    return queries.get_default_rule(rule_id)


@router.remove("/default-loading-rules/{uuid:rule_id}", right=BlastingRight.SET_DEFAULTS, response={204: None})
def delete_default_rule(request: ApiRequest, rule_id: UUID) -> Any:
    """Delete a default rule; calculations that were made by it stay"""
    services.delete_default_rule(actor=request.actor, rule_id=rule_id, expected_version=expected_version(request))
    return Status(204, None)


router.listing(
    "/sites/{uuid:site_id}/charges",
    CHARGES,
    queries.charges_of_site,
    right=BlastingRight.READ,
    path_parameters=("site_id",),
    within=get_site,
)


@router.create("/sites/{uuid:site_id}/charge-overrides", right=BlastingRight.UPDATE, response=CHARGED)
def set_charge_override(request: ApiRequest, site_id: UUID, body: OverrideBody) -> Any:
    """Set the charge of some holes by hand"""
    now = timezone.now()
    made = services.charge_or_begin("override", actor=request.actor, site_id=site_id, at=now, **body.model_dump())
    return _charged(made, site_id)


@router.create("/sites/{uuid:site_id}/charge-overrides/drop", right=BlastingRight.UPDATE, response=CHARGED)
def drop_charge_override(request: ApiRequest, site_id: UUID, body: PointsBody) -> Any:
    """Go back to the calculated charge of some holes"""
    now = timezone.now()
    made = services.charge_or_begin("drop_override", actor=request.actor, site_id=site_id, at=now, **body.model_dump())
    return _charged(made, site_id)


@router.read("/sites/{uuid:site_id}/tie-up", right=BlastingRight.READ, response=TieUpAnswer)
def get_tie_up(request: ApiRequest, site_id: UUID) -> Any:
    """Connections and starting holes of a site"""
    return json_response(queries.tie_up_answer(get_site(site_id, request.actor).pk))


@router.create("/sites/{uuid:site_id}/tie-up/edits", right=BlastingRight.UPDATE, response=TieUpChanges)
def edit_tie_up(request: ApiRequest, site_id: UUID, body: TieUpEdit) -> Any:
    """Apply operations to the tie-up, all or none; send the version that you read, or 0, as If-Match"""
    return services.edit_tie_up(
        actor=request.actor,
        site_id=site_id,
        operations=[operation.model_dump() for operation in body.operations],
        at=timezone.now(),
        expected_version=expected_version(request),
    )


@router.read("/sites/{uuid:site_id}/timing", right=BlastingRight.READ, response=TimingAnswer)
def get_timing(request: ApiRequest, site_id: UUID, pattern_version: int | None = None) -> Any:
    """Firing times, maximum instantaneous charge and findings of a site. Whoever has its pattern names the version of
    it, and is not sent the holes again while that is in force"""
    # The version is read first: a design newer than its version can only be refused, never be confirmed unseen.
    site = get_site(site_id, request.actor)
    found = queries.site_timing(site_id)
    # Holes that were changed meanwhile are not those that the other side knows.
    is_known = pattern_version == site.pattern_version == get_site(site_id, request.actor).pattern_version
    return json_response(queries.timing_answer(found, site.design_version, with_holes=not is_known))


@router.read("/sites/{uuid:site_id}/findings", right=BlastingRight.READ, response=SiteFindingsAnswer)
def get_findings(request: ApiRequest, site_id: UUID) -> Any:
    """What is to be remarked about the holes, the charges and the tie-up of a site, in one list, errors first"""
    return json_response(queries.findings_answer(queries.site_findings(get_site(site_id, request.actor))))


@router.read("/sites/{uuid:site_id}/way", right=BlastingRight.READ, response=list[WayStep])
def get_way(request: ApiRequest, site_id: UUID) -> Any:
    """The way of a shot from its pattern to its report: what is done, by whom, what is next, and what is in its way"""
    return queries.way_of(get_site_detail(site_id, request.actor), request.actor)


@router.create("/sites/{uuid:site_id}/confirm-simulation", right=SiteRight.CONFIRM_SIMULATION, response=SiteStep)
def confirm_simulation(request: ApiRequest, site_id: UUID) -> Any:
    """Confirm that the firing sequence was looked at and is right; send its design_version as If-Match"""
    site = services.confirm_simulation(
        actor=request.actor, site_id=site_id, at=timezone.now(), expected_version=expected_version(request)
    )
    return {"site_id": site.pk, "version": site.version}


router.listing("/approval-requests", APPROVAL_REQUESTS, queries.listed_requests, right=ApprovalRight.READ)


@router.read("/approval-requests/checklists", right=ApprovalRight.READ, response=ChecklistItems)
def get_checklists(request: ApiRequest) -> Any:
    """What must be confirmed before explosives are asked for"""
    return {
        "safety": services.SAFETY_ITEMS,
        "environment": services.ENVIRONMENT_ITEMS,
        "assessed_outside": services.OUTSIDE_ITEMS,
    }


@router.read("/approval-requests/choices", right=ApprovalRight.READ, response=RequestChoices)
def get_request_choices(request: ApiRequest) -> Any:
    """Read the sites and requesters by which the list can be narrowed"""
    return queries.request_choices(request.actor)


@router.read("/sites/{uuid:site_id}/supply", right=ApprovalRight.CREATE, response=SiteSupply)
def get_site_supply(request: ApiRequest, site_id: UUID) -> Any:
    """What a request for a site would ask for, and what each store of its region can give"""
    return queries.supply_of_site(site_id, request.actor)


@router.create("/approval-requests", right=ApprovalRight.CREATE, response={201: ApprovalDetail})
def submit_approval_request(request: ApiRequest, body: NewApprovalRequest) -> Any:
    """Ask for the explosives of a site, as calculated"""
    made = services.submit_request(actor=request.actor, at=timezone.now(), **body.model_dump())
    return Status(201, queries.request_detail(made.pk, request.actor))


@router.read("/approval-requests/{uuid:request_id}", right=ApprovalRight.READ, response=ApprovalDetail)
def get_approval_request(request: ApiRequest, request_id: UUID) -> Any:
    """Read one request with its lines and the stock of its store"""
    return queries.request_detail(request_id, request.actor)


router.steps(
    "/approval-requests/{uuid:request_id}",
    APPROVAL_REQUEST,
    noun="request",
    own={
        "approve": services.approve_request,
        "reject": services.reject_request,
        "cancel": services.cancel_request,
        "withdraw-approval": services.withdraw_approval,
        "issue": services.issue_request,
        "take-over": services.take_design_over,
    },
    bodies={"issue": IssueBody},
    response=ApprovalDetail,
    answer=queries.request_detail,
)


@router.read("/sites/{uuid:site_id}/loading", right=BlastingRight.READ, response=list[HoleLoadingRow])
def get_loading(request: ApiRequest, site_id: UUID) -> Any:
    """Planned and loaded masses by hole"""
    return json_response(queries.loading_of(get_site(site_id, request.actor).pk))


@router.replace("/sites/{uuid:site_id}/loading", right=BlastingRight.LOAD, response=LoadedTotals)
def record_loading(request: ApiRequest, site_id: UUID, body: LoadingBody) -> Any:
    """Record what went into some holes; repeating replaces"""
    holes = [hole.model_dump() for hole in body.holes]
    totals = services.record_loading(actor=request.actor, site_id=site_id, holes=holes, at=timezone.now())
    return {"loaded": totals}


@router.create("/sites/{uuid:site_id}/loading/as-planned", right=BlastingRight.LOAD, response=LoadedTotals)
def record_loading_as_planned(request: ApiRequest, site_id: UUID) -> Any:
    """Record the planned charge for every hole that has no record yet"""
    totals = services.record_loading_as_planned(actor=request.actor, site_id=site_id, at=timezone.now())
    return {"loaded": totals}


@router.read("/sites/{uuid:site_id}/reconciliation", right=ExplosivesRight.READ, response=Reconciliation)
def get_reconciliation(request: ApiRequest, site_id: UUID) -> Any:
    """Planned, drawn, loaded, returned and written off, by product"""
    return queries.reconciliation_of(get_site(site_id, request.actor).pk, request.actor)


router.steps(
    "/sites/{uuid:site_id}",
    SHOT,
    noun="shot",
    own={"fire": services.fire_shot, "reconcile": services.reconcile_shot},
    bodies={"fire": FireBody, "reconcile": ReconcileBody},
    response=Reconciliation,
    answer=queries.reconciliation_of,
)


@router.read("/sites/{uuid:site_id}/corrections", right=BlastingRight.READ, response=list[Correction])
def list_corrections(request: ApiRequest, site_id: UUID) -> Any:
    """Notes beside the record of a fired shot, oldest first"""
    return queries.corrections_of(get_site(site_id, request.actor).pk)


@router.create("/sites/{uuid:site_id}/corrections", right=BlastingRight.RECONCILE, response={201: Correction})
def add_correction(request: ApiRequest, site_id: UUID, body: NewCorrection) -> Any:
    """Note beside the record of a fired shot what was really so; the report prints it"""
    made = services.add_correction(actor=request.actor, site_id=site_id, at=timezone.now(), **body.model_dump())
    return Status(201, next(row for row in queries.corrections_of(site_id) if row["id"] == made.pk))


@router.create("/sites/{uuid:site_id}/return", right=ExplosivesRight.MOVE, response=Reconciliation)
def return_leftovers(request: ApiRequest, site_id: UUID, body: ReturnBody) -> Any:
    """Bring what was not loaded back into a store"""
    services.return_leftovers(actor=request.actor, site_id=site_id, at=timezone.now(), **body.model_dump())
    return queries.reconciliation_of(site_id, request.actor)
