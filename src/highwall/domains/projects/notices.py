from highwall.domains.notifications.notices import NoticeKind
from highwall.kit.text import Words

STATUS_CHANGED = NoticeKind(
    "projects.status_changed",
    group="projects",
    label=("Status of a project", "حالة مشروع"),
    text=(
        "{name} ({number}) is now “{to_status}”, set by {by_name}.",
        "أصبحت حالة المشروع {name} ({number}) «{to_status}»، بواسطة {by_name}.",
    ),
    tokens={"to_status": Words("status")},
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
        "{by_name} took back {milestone} of {name} ({number}), which you had reached: {reason}",
        "سحب {by_name} {milestone} في الموقع {name} ({number}) وكان مما أنجزته: {reason}",
    ),
    tokens={"milestone": Words("problems:milestone")},
    right="sites.read",
)
