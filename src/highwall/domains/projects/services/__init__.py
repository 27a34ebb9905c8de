from highwall.domains.projects.services.member import add_member, remove_member
from highwall.domains.projects.services.milestone import (
    check_looked_at,
    clear_milestones,
    complete_site,
    count_change,
    lock_site,
    note_designer,
    note_firing,
    require_open_for,
    set_milestone,
    take_milestone_back,
)
from highwall.domains.projects.services.project import (
    archive_project,
    change_project,
    create_project,
    delete_project,
    move_project,
)
from highwall.domains.projects.services.site import change_site, create_site, delete_site, move_site

__all__ = [
    "add_member",
    "archive_project",
    "change_project",
    "change_site",
    "check_looked_at",
    "clear_milestones",
    "complete_site",
    "count_change",
    "create_project",
    "create_site",
    "delete_project",
    "delete_site",
    "lock_site",
    "move_project",
    "move_site",
    "note_designer",
    "note_firing",
    "remove_member",
    "require_open_for",
    "set_milestone",
    "take_milestone_back",
]
