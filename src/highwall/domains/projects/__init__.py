"""Projects and their sites; a site is one blast block, so the shot hangs on it.

Records: Project, Site, ProjectMember. Invariants: a project name is unique, a site name is unique in its project,
both whatever their case; status moves only along the workflow; milestones carry who and when; a record on which
history hangs is not deleted. Higher domains name what hangs on a site through `dependents.register_dependents`.
"""
