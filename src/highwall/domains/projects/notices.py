from highwall.domains.notifications.kinds import NoticeKind

STATUS_CHANGED = NoticeKind(
    "projects.status_changed",
    group="projects",
    label=("Status of a project", "حالة مشروع"),
    text=(
        "{name} ({number}) has a new status, set by {by_name}.",
        "تغيّرت حالة المشروع {name} ({number}) بواسطة {by_name}.",
    ),
    right="projects.read",
)
MEMBER_ADDED = NoticeKind(
    "projects.member_added",
    group="projects",
    label=("Assignment to a project", "تعيين في مشروع"),
    text=("{by_name} assigned you to {name} ({number}).", "عيّنك {by_name} في المشروع {name} ({number})."),
    right="projects.read",
    is_mailed=True,
)
MILESTONE_TAKEN_BACK = NoticeKind(
    "projects.milestone_taken_back",
    group="projects",
    label=("An approval of yours is taken back", "سحب مرحلة اعتمدتها"),
    text=(
        "{by_name} took back a milestone of {name} ({number}) that you had reached: {reason}",
        "سحب {by_name} مرحلة في الموقع {name} ({number}) كنت قد أنجزتها: {reason}",
    ),
    right="sites.read",
)
