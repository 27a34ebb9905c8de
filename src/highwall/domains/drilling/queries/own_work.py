"""What an operator has to drill."""

from dataclasses import dataclass
from datetime import date

from highwall.domains.drilling.queries.holes import Progress, progress_of
from highwall.domains.projects.models import Site
from highwall.domains.projects.queries import my_sites
from highwall.domains.projects.workflow import SiteWrite, why_not_now
from highwall.kit.actors import Actor
from highwall.kit.text import NaturalKey


@dataclass(frozen=True, kw_only=True)
class SiteToDrill:
    """A site on an operator's list. `is_open` says that holes are left and that they may be marked now."""

    site: Site
    progress: Progress
    is_open: bool


def my_drilling(actor: Actor) -> list[SiteToDrill]:
    """The open sites of the actor's own projects that have holes: those with work left first, by the day on which their
    project is to end, then by name."""
    named = my_sites(actor).select_related("project").order_by(NaturalKey("project__name"), NaturalKey("name"), "pk")
    sites = list(named)
    progress = progress_of(site.pk for site in sites)
    found = [
        SiteToDrill(site=site, progress=done, is_open=done.completed < done.holes and _may_be_drilled(site))
        for site in sites
        if (done := progress[site.pk]).holes
    ]
    return sorted(found, key=lambda row: (not row.is_open, row.site.project.expected_end_on or date.max))


def _may_be_drilled(site: Site) -> bool:
    return why_not_now(site, SiteWrite.DRILLING) is None
