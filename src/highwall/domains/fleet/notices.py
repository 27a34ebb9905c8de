from highwall.domains.notifications.notices import NoticeKind

MAINTENANCE_OVERDUE = NoticeKind(
    "machines.maintenance_overdue",
    group="machines",
    label=("Machines out of work for long", "آليات متوقفة منذ مدة طويلة"),
    text=(
        "{name} ({number}) is under maintenance or out of service since {since} (days: {days}).",
        "{name} ({number}) تحت الصيانة أو خارج الخدمة منذ {since} (عدد الأيام: {days}).",
    ),
    details=(("location", "Location", "المكان"), ("region", "Region", "المنطقة")),
    right="machines.update",
    is_mailed=True,
)
