"""Reading projects and sites, always within the reach of the person who asks."""

from highwall.domains.projects.queries.dependents import (
    bars_completing,
    bars_ending,
    refuse_taking_back,
    register_dependents,
    rests_on_milestones,
    why_not_cancelled,
    why_not_completed,
)
from highwall.domains.projects.queries.people import CANDIDATES, ProjectCreator, candidates, project_creators
from highwall.domains.projects.queries.projects import (
    NO_PROJECT,
    PROJECTS,
    dependents_of_project,
    get_project,
    members_of,
    my_projects,
    own,
    project_summary,
    visible_projects,
)
from highwall.domains.projects.queries.sites import (
    NO_SITE,
    SITES,
    dependents_of_site,
    get_site,
    get_site_detail,
    my_sites,
    visible_sites,
)
