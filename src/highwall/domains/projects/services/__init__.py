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
