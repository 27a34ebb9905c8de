from datetime import datetime

from highwall.domains.drilling.models import DrillPoint
from highwall.domains.projects.models import Site
from highwall.domains.projects.services import clear_milestones, count_change, note_designer
from highwall.kit.actors import Actor
from highwall.kit.events import outbox


def pattern_changed(site: Site, *, actor: Actor, at: datetime, reason: str) -> list[str]:
    """Take back what was agreed on the former pattern, and tell the others. `site` is locked.

    The approval of the pattern and the confirmation of the simulation always go; the completion of drilling goes
    when there are holes left to drill. Whoever did it is the one who may not approve the new pattern. Gives the
    milestones that were cleared.
    """
    count_change(site, "pattern_version", "design_version")
    names = ["pattern_approved", "simulation_confirmed"]
    if site.operator_completed_at and DrillPoint.objects.filter(hole__site=site, is_completed=False).exists():
        names.append("operator_completed")
    cleared = clear_milestones(site, *names, actor=actor, at=at, reason=reason)
    note_designer(site, actor.user_id, is_pattern=True)
    outbox.emit("drilling.pattern_changed", site_id=str(site.pk))
    return cleared
