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
    NO_SITE,
    PROJECTS,
    SITES,
    dependents_of_project,
    dependents_of_site,
    get_project,
    get_site,
    get_site_detail,
    members_of,
    my_projects,
    my_sites,
    own,
    project_summary,
    visible_projects,
    visible_sites,
)
