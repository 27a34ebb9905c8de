"""Correction notes: what is added beside the record of a fired shot, which itself stays as it is."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from highwall.domains.blasting.models import Shot, ShotCorrection
from highwall.domains.blasting.policy import BlastingRight
from highwall.domains.projects.services import lock_site, require_open_for
from highwall.domains.projects.workflow import SiteWrite
from highwall.kit.actors import Actor
from highwall.kit.errors import Forbidden
from highwall.kit.workflow import log_step


@transaction.atomic
def add_correction(*, actor: Actor, site_id: UUID, text: str, reason: str, at: datetime) -> ShotCorrection:
    """Note beside the record of a fired shot what was really so (`text`), and how that is known (`reason`). It can't be
    changed or taken away; another note corrects it.

    Raises Forbidden, NotFound, Conflict (`site_not_open`: nothing has been fired).
    """
    site = lock_site(site_id, actor=actor, right=BlastingRight.RECONCILE)
    require_open_for(site, SiteWrite.CORRECTIONS)
    if actor.user_id is None:
        raise Forbidden("A correction is noted by a person.", case="person")
    shot = Shot.objects.get(site=site)
    correction = ShotCorrection.objects.create(shot=shot, text=text, reason=reason, by_id=actor.user_id, at=at)
    log_step("site", site.pk, "corrected", before=site.status, after=site.status, actor=actor, at=at, reason=reason)
    return correction
