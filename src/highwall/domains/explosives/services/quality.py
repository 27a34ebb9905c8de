"""Quality checks of batches, and what keeps a batch from being used."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from highwall.domains.explosives.models import (
    AccountKind,
    CheckStatus,
    LedgerAccount,
    LedgerMovement,
    MovementKind,
    QualityCheck,
    Quarantine,
    QuarantineCause,
    Reservation,
    ReservationState,
    Store,
    WarehouseBatch,
)
from highwall.domains.explosives.policy import ExplosivesRight
from highwall.domains.explosives.queries import visible_batches
from highwall.domains.explosives.queries.quality_limits import compared, form_of, required_for_pass
from highwall.domains.explosives.services.reservation import release
from highwall.domains.explosives.workflow import BATCH, BATCH_BY_CHECK, QUALITY_CHECK
from highwall.kit.actors import Actor
from highwall.kit.calendar import calendar_day, next_number
from highwall.kit.errors import Conflict, FieldError, Forbidden, Invalid, NotFound
from highwall.kit.events import emit
from highwall.kit.http import check_version


def lock_batch(batch_id: UUID, actor: Actor) -> WarehouseBatch:
    """Lock the stores in which any of a batch lies or is kept for a request, by id, and then the batch. Raises
    NotFound."""
    kept = Reservation.objects.filter(lot__batch_id=batch_id, state=ReservationState.HELD).values("reference_id")
    stores = Store.objects.filter(
        Q(pk__in=Store.objects.filter(lots__batch_id=batch_id).values("pk"))
        | Q(pk__in=Reservation.objects.filter(reference_id__in=kept).values("lot__store_id"))
    )
    list(stores.select_for_update(no_key=True).order_by("id"))
    rows = visible_batches(actor).select_related("product").select_for_update(no_key=True, of=("self",))
    batch = rows.filter(pk=batch_id).first()
    if batch is None:
        raise NotFound("There is no such batch.")
    return batch


def stop_batch(
    batch: WarehouseBatch,
    cause: QuarantineCause,
    reason: str,
    *,
    actor: Actor,
    at: datetime,
    check: QualityCheck | None = None,
) -> Quarantine:
    """Open a quarantine of a locked batch, let go of whatever is kept of it for requests, and have everybody told whom
    it concerns. The caller moves the status of the batch in the same transaction."""
    quarantine = Quarantine.objects.create(
        batch=batch,
        cause=cause,
        reason=reason,
        check_record=check,
        began_at=at,
        began_by_id=actor.user_id,
        began_by_name=actor.name,
    )
    held = Reservation.objects.filter(lot__batch=batch, state=ReservationState.HELD)
    released = []
    for reference_id, number in sorted(set(held.values_list("reference_id", "reference_number"))):
        # A request that could be met in part only would be issued short, so all of it becomes free again.
        release(reference_id=reference_id, actor=actor, at=at, note=f"Batch {batch.batch_number} is quarantined.")
        released.append(number)
        emit(
            "explosives.reservations_released",
            reference_id=str(reference_id),
            batch_number=batch.batch_number,
            reason=reason,
        )
    emit(
        "explosives.batch_quarantined",
        batch_id=str(batch.pk),
        batch_number=batch.batch_number,
        reason=reason,
        quarantine_id=str(quarantine.pk),
        by_id=str(actor.user_id) if actor.user_id else None,
        released=released,
        on_site_for=[str(request_id) for request_id in _requests_on_site(batch)],
    )
    return quarantine


def _requests_on_site(batch: WarehouseBatch) -> list[UUID]:
    """The requests by which stock of a batch came to sites where some of it still is."""
    sites = LedgerAccount.objects.filter(batch=batch, kind=AccountKind.SITE, balance__gt=0).values("site_id")
    issued = Reservation.objects.filter(lot__batch=batch, state=ReservationState.ISSUED).values("reference_id")
    moved = LedgerMovement.objects.filter(
        kind=MovementKind.ISSUE, site_id__in=sites, reference_id__in=issued, reference_id__isnull=False
    )
    return sorted({request_id for request_id in moved.values_list("reference_id", flat=True) if request_id})


@transaction.atomic
def decide_on_batch(
    *, batch_id: UUID, step: str, actor: Actor, at: datetime, reason: str, expected_version: int | None = None
) -> WarehouseBatch:
    """Quarantine a batch, recall it, or release it from all of its quarantines.

    Raises NotFound, Forbidden (`checked_by_you`), StaleVersion, Conflict, Invalid (reason missing).
    """
    actor.require(ExplosivesRight.UPDATE)
    batch = lock_batch(batch_id, actor)
    check_version(batch, expected_version)
    if step == "release" and batch.expires_on < calendar_day(at):
        message = f"{batch.batch_number} has expired and can't be released."
        raise Conflict(message, code="stock_unusable", case="release", batch_number=batch.batch_number)
    with BATCH.transition(batch, step, actor=actor, at=at, reason=reason):
        if step == "release":
            _end_quarantines(batch, reason, actor=actor, at=at)
        else:
            cause = QuarantineCause.RECALL if step == "recall" else QuarantineCause.DECISION
            stop_batch(batch, cause, reason, actor=actor, at=at)
    return batch


def _end_quarantines(batch: WarehouseBatch, reason: str, *, actor: Actor, at: datetime) -> None:
    for quarantine in batch.quarantines.filter(ended_at__isnull=True).order_by("began_at", "id"):
        quarantine.ended_at, quarantine.end_reason = max(at, quarantine.began_at), reason
        quarantine.ended_by_id, quarantine.ended_by_name = actor.user_id, actor.name
        quarantine.save_new_version()
    by_id = str(actor.user_id) if actor.user_id else None
    emit("explosives.batch_released", batch_id=str(batch.pk), reason=reason, by_id=by_id)


@transaction.atomic
def record_check(
    *,
    batch_id: UUID,
    results: dict[str, Any],
    actor: Actor,
    at: datetime,
    checked_at: datetime | None = None,
    notes: str = "",
    verdict: str = CheckStatus.PENDING,
) -> QualityCheck:
    """Record a check of a batch, with its verdict where there is one already.

    Raises NotFound, Forbidden, Invalid (results of another kind of explosive, moment in the future, notes or values
    missing), Conflict `outside_limits`.
    """
    actor.require(ExplosivesRight.CHECK)
    if actor.user_id is None:
        raise Forbidden("A quality check is made by a person.", case="check_person")
    batch = lock_batch(batch_id, actor)
    _refuse_other_form(batch, results)
    if checked_at and checked_at > at:
        raise Invalid.field("checked_at", "in_the_future", "The check lies in the future.")
    check = QualityCheck.objects.create(
        number=next_number("QC", at),
        batch=batch,
        checked_at=checked_at or at,
        performed_by_id=actor.user_id,
        performed_by_name=actor.name,
        results=results,
        notes=notes,
        created_at=at,
    )
    if verdict != CheckStatus.PENDING:
        _decide(check, batch, verdict, actor=actor, at=at, reason=notes)
    return check


@transaction.atomic
def change_check(*, check_id: UUID, actor: Actor, expected_version: int | None = None, **changes: Any) -> QualityCheck:
    """Add to a check that is still pending: results, notes. Raises NotFound, Forbidden, StaleVersion, Invalid, Conflict
    `illegal_transition` once it has a verdict."""
    actor.require(ExplosivesRight.CHECK)
    check = _lock_check(check_id)
    check_version(check, expected_version)
    if check.status != CheckStatus.PENDING:
        words = CheckStatus(check.status).label
        message = f"This step is not possible while the record is “{words}”."
        raise Conflict(message, code="illegal_transition", status=check.status)
    if "results" in changes:
        _refuse_other_form(check.batch, changes["results"])
    for name, value in changes.items():
        setattr(check, name, value)
    check.save_new_version()
    return check


@transaction.atomic
def decide_on_check(
    *, check_id: UUID, step: str, actor: Actor, at: datetime, reason: str = "", expected_version: int | None = None
) -> QualityCheck:
    """Give a pending check its verdict. A failed one quarantines its batch in the same transaction.

    Raises NotFound, Forbidden, StaleVersion, Invalid (values or reason missing), Conflict (`illegal_transition`,
    `outside_limits`).
    """
    actor.require(ExplosivesRight.CHECK)
    found = QualityCheck.objects.filter(pk=check_id, batch__deleted_at__isnull=True).values_list("batch_id", flat=True)
    batch_id = found.first()
    if batch_id is None:
        raise NotFound("There is no such check.")
    batch = lock_batch(batch_id, actor)
    check = _lock_check(check_id)
    check_version(check, expected_version)
    _decide(check, batch, step, actor=actor, at=at, reason=reason)
    return check


def _lock_check(check_id: UUID) -> QualityCheck:
    rows = QualityCheck.objects.select_related("batch__product").select_for_update(of=("self",))
    check = rows.filter(pk=check_id, batch__deleted_at__isnull=True).first()
    if check is None:
        raise NotFound("There is no such check.")
    return check


def _refuse_other_form(batch: WarehouseBatch, results: dict[str, Any]) -> None:
    form = form_of(batch.product.kind)
    if results.get("form") != form:
        message = f"The results must be those of {batch.product.get_kind_display()}, as the batch is."
        raise Invalid.field("results.form", "other_kind", message, product_kind=batch.product.kind)


def _decide(check: QualityCheck, batch: WarehouseBatch, step: str, *, actor: Actor, at: datetime, reason: str) -> None:
    with QUALITY_CHECK.transition(check, step, actor=actor, at=at, reason=reason):
        check.findings = compared(batch, check.results)
        check.decided_at, check.decided_by_id = at, actor.user_id
        if step == "pass":
            _refuse_unfit(check)
    if step == "fail":
        words = f"Quality check {check.number} failed: {reason}"
        with BATCH_BY_CHECK.transition(batch, "fail-check", actor=actor, at=at, reason=words[:2000]):
            stop_batch(batch, QuarantineCause.CHECK, words[:2000], actor=actor, at=at, check=check)


def _refuse_unfit(check: QualityCheck) -> None:
    """Raises Invalid where a value is missing without which nobody can say that the batch is good, Conflict where one
    says that it is not."""
    missing = [name for name in required_for_pass(check.results["form"]) if check.results.get(name) in (None, "")]
    if missing:
        message = "Give what was found before you pass the batch."
        errors = tuple(FieldError(f"results.{name}", "required", message, {"case": "result"}) for name in missing)
        raise Invalid(message, errors=errors)
    outside = [finding for finding in check.findings if not finding["is_within"]]
    if outside:
        words = ", ".join(finding["name"].replace("_", " ") for finding in outside)
        message = f"Outside the limits: {words}. A batch that is outside its limits can't pass; fail the check."
        errors = tuple(
            FieldError(f"results.{finding['name']}", "outside_limits", message, {"items": [finding["name"]]})
            for finding in outside
        )
        raise Conflict(message, code="outside_limits", errors=errors, items=[finding["name"] for finding in outside])
