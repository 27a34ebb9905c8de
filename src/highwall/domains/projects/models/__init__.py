from highwall.domains.projects.models.member import ProjectMember
from highwall.domains.projects.models.project import Project, ProjectStatus
from highwall.domains.projects.models.site import MILESTONES, Site, SiteStatus
