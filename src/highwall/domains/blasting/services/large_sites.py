"""Charging of large sites in the background: refused at once where it is refused, and taken back as a whole when it is
stopped. Smaller ones are charged while the person waits."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, TypedDict
from uuid import UUID

import msgspec
from django.db import transaction

from highwall.domains.blasting.models import CalculationResult
from highwall.domains.blasting.policy import BlastingRight
from highwall.domains.blasting.queries import CHARGING_JOB, charging_jobs
from highwall.domains.blasting.services import charge
from highwall.domains.blasting.services.charging import OnHoles, TakesLong
from highwall.domains.projects.services import lock_site
from highwall.kit.actors import Actor
from highwall.kit.errors import Conflict
from highwall.kit.jobs import start_job
from highwall.kit.models import JobRun


class _Override(TypedDict):
    point_ids: list[UUID]
    quantities_kg: dict[UUID, float]
    reason: str


_STEPS: dict[str, tuple[Callable[..., CalculationResult | None], Any]] = {
    "rule": (charge.set_loading_rule, dict[str, UUID | bool | int | float | None]),
    "calculate": (charge.calculate_charges, dict[str, None]),
    "replace_given": (charge.replace_given_masses, dict[str, int]),
    "override": (charge.set_override, _Override),
    "drop_override": (charge.drop_override, dict[str, list[UUID]]),
}
"""What charges a site by what a person has decided, and the types of its own arguments."""


@transaction.atomic
def charge_or_begin(
    step: str, *, actor: Actor, site_id: UUID, at: datetime, **arguments: Any
) -> CalculationResult | JobRun | None:
    """Take a step that charges a site, or, where it has more holes than a person should wait for, begin the job that
    does. Whatever refuses the step refuses it at once in either case; a job changes nothing before its end.

    Raises as the step does, and Conflict (`charging_under_way`).
    """
    run, _ = _STEPS[step]
    try:
        with transaction.atomic():
            return run(actor=actor, site_id=site_id, at=at, on_holes=None, **arguments)
    except TakesLong:
        # What the step has written is taken back with its savepoint.
        lock_site(site_id, actor=actor, right=BlastingRight.UPDATE)
    if charging_jobs(site_id).filter(state__in=[JobRun.State.QUEUED, JobRun.State.RUNNING]).exists():
        message = "The holes of this site are being charged. Wait until that is done, or stop it."
        raise Conflict(message, code="charging_under_way")
    return start_job(
        CHARGING_JOB,
        task=CHARGING_JOB,
        owner_id=actor.user_id,
        subject_id=site_id,
        step=step,
        site_id=str(site_id),
        arguments=msgspec.json.encode(arguments).decode(),
    )


@transaction.atomic
def take_step(step: str, arguments: str, *, actor: Actor, site_id: UUID, at: datetime, on_holes: OnHoles) -> None:
    """Take a step that `charge_or_begin` has put off, in one transaction. Raises as the step does, and what `on_holes`
    raises."""
    run, kinds = _STEPS[step]
    run(actor=actor, site_id=site_id, at=at, on_holes=on_holes, **msgspec.json.decode(arguments, type=kinds))
