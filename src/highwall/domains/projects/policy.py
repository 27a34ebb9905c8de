from highwall.kit.actors import Right


class ProjectRight(Right):
    READ = "projects.read", "see projects"
    CREATE = "projects.create", "create projects"
    UPDATE = "projects.update", "change projects, their status and their members"
    DELETE = "projects.delete", "delete and archive projects"


class SiteRight(Right):
    READ = "sites.read", "see sites"
    CREATE = "sites.create", "create sites"
    UPDATE = "sites.update", "change sites and their status"
    DELETE = "sites.delete", "delete sites with their drill and blast data"
    APPROVE_PATTERN = "sites.approve_pattern", "approve drill patterns"
    CONFIRM_SIMULATION = "sites.confirm_simulation", "confirm blast simulations"
    COMPLETE_DRILLING = "sites.complete_drilling", "report the drilling of a site as complete"
    COMPLETE = "sites.complete", "complete sites"
