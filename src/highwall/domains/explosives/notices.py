from highwall.domains.notifications.kinds import NoticeKind

STORE_MANAGER_NAMED = NoticeKind(
    "explosives.store_manager_named",
    group="explosives",
    label=("In charge of a store", "التكليف بمخزن"),
    text=("You are now in charge of the store {name} in {city}.", "أنت الآن مسؤول عن المخزن {name} في {city}."),
    right="explosives.read",
    is_mailed=True,
)
