from highwall.domains.notifications.notices import NoticeKind
from highwall.kit.text import Words

ORDER_GIVEN = NoticeKind(
    "maintenance.order_given",
    group="maintenance",
    label=("A work order is given to you", "أمر عمل أُسند إليك"),
    text=("{number}: {machine}, {scheduled_on}.", "{number}: {machine}، {scheduled_on}."),
    details=(("description", "Work", "العمل"),),
    right="maintenance.work",
    is_mailed=True,
)
ORDER_OVERDUE = NoticeKind(
    "maintenance.order_overdue",
    group="maintenance",
    label=("A work order is overdue", "أمر عمل متأخر"),
    text=(
        "{number} on {machine} was to begin on {scheduled_on} and has not.",
        "كان من المقرر أن يبدأ {number} على {machine} في {scheduled_on} ولم يبدأ.",
    ),
    details=(("technician", "Technician", "الفني"), ("description", "Work", "العمل")),
    right="maintenance.read",
    is_mailed=True,
)
PARTS_SHORT = NoticeKind(
    "maintenance.parts_short",
    group="maintenance",
    label=("Parts of a work order are short", "نقص في قطع أمر عمل"),
    text=(
        "{number} on {machine} is due on {scheduled_on}, and too little is free of: {parts}.",
        "موعد {number} على {machine} في {scheduled_on}، والمتاح لا يكفي من: {parts}.",
    ),
    right="maintenance.read",
    is_mailed=True,
)
ORDER_COMPLETED = NoticeKind(
    "maintenance.order_completed",
    group="maintenance",
    label=("A work order is completed", "أمر عمل أُنجز"),
    text=("{number} on {machine} is completed by {by_name}.", "أنجز {by_name} أمر العمل {number} على {machine}."),
    details=(("notes", "Notes", "ملاحظات"),),
    right="maintenance.update",
)
COST_EXCEEDED = NoticeKind(
    "maintenance.cost_exceeded",
    group="maintenance",
    label=("A work order costs more than estimated", "أمر عمل تجاوز كلفته المقدرة"),
    text=(
        "{number} on {machine} has cost {actual} OMR so far; {estimated} OMR were estimated.",
        "بلغت كلفة {number} على {machine} {actual} ر.ع. حتى الآن، والمقدَّر {estimated} ر.ع.",
    ),
    right="maintenance.update",
    is_mailed=True,
)
FAULT_REPORTED = NoticeKind(
    "maintenance.fault_reported",
    group="maintenance",
    label=("A fault is reported", "بلاغ عن عطل"),
    text=(
        "{by_name} reports on {machine}: {component}, {problem} ({number}).",
        "أبلغ {by_name} عن {machine}: {component}، {problem} ({number}).",
    ),
    details=(("description", "Description", "الوصف"),),
    tokens={"component": Words("maintenance:component"), "problem": Words("maintenance:problem")},
    right="maintenance.update",
)
MACHINE_STOPPED = NoticeKind(
    "maintenance.machine_stopped",
    group="maintenance",
    label=("A fault stops a machine", "عطل أوقف آلية"),
    text=(
        "{machine} can't work: {component}, {problem}. Reported by {by_name} ({number}).",
        "{machine} لا تستطيع العمل: {component}، {problem}. المبلّغ {by_name} ({number}).",
    ),
    details=(("description", "Description", "الوصف"),),
    tokens={"component": Words("maintenance:component"), "problem": Words("maintenance:problem")},
    right="maintenance.update",
    is_mailed=True,
)
FAULT_ANSWERED = NoticeKind(
    "maintenance.fault_answered",
    group="maintenance",
    label=("Your fault report is answered", "رد على بلاغ عطل"),
    text=("{number} on {machine} is now “{status}”.", "أصبح البلاغ {number} عن {machine} «{status}»."),
    details=(("order", "Work order", "أمر العمل"), ("reason", "Reason", "السبب")),
    tokens={"status": Words("status")},
    right="maintenance.report",
)
ORDERS_PLANNED = NoticeKind(
    "maintenance.orders_planned",
    group="maintenance",
    label=("Planned work is given to you", "أعمال مخططة أُسندت إليك"),
    text=(
        "Plans gave you work orders: {count}. The first is on {first_on}.",
        "أسندت إليك الخطط أوامر عمل عددها {count}، أولها في {first_on}.",
    ),
    details=(("orders", "Work orders", "أوامر العمل"),),
    right="maintenance.work",
    is_mailed=True,
)
MAINTENANCE_DUE = NoticeKind(
    "maintenance.maintenance_due",
    group="maintenance",
    label=("Maintenance comes due", "صيانة يقترب موعدها"),
    text=(
        "Maintenance comes due on machines: {count}. The first is on {first_on}.",
        "صيانة يقترب موعدها على آليات عددها {count}، أولها في {first_on}.",
    ),
    details=(("machines", "Machines", "الآليات"),),
    right="maintenance.update",
)
PLAN_WITHOUT_TECHNICIAN = NoticeKind(
    "maintenance.plan_without_technician",
    group="maintenance",
    label=("A plan has lost its technician", "خطة صيانة بلا فني"),
    text=(
        "The account of {technician} is closed. Orders of the plan “{plan}” fall to you until it names somebody else.",
        "أُغلق حساب {technician}. تؤول إليك أوامر الخطة «{plan}» إلى أن تُسمّى فيها فني آخر.",
    ),
    right="maintenance.update",
    is_mailed=True,
)
ROUND_DOUBTFUL = NoticeKind(
    "maintenance.round_doubtful",
    group="maintenance",
    label=("A planned order may not be due", "أمر مخطط قد لا يكون مستحقًا"),
    text=(
        "The reading that made {number} on {machine} due was taken back. Somebody has touched the order, so it stays.",
        "سُحبت القراءة التي جعلت {number} على {machine} مستحقًا. عُدّل الأمر من قبل، فبقي كما هو.",
    ),
    right="maintenance.update",
)
ROUND_WITHDRAWN = NoticeKind(
    "maintenance.round_withdrawn",
    group="maintenance",
    label=("A planned order was withdrawn", "سُحب أمر مخطط"),
    text=(
        "{number} on {machine} was cancelled: the reading that made it due was taken back.",
        "أُلغي {number} على {machine}: سُحبت القراءة التي جعلته مستحقًا.",
    ),
    right="maintenance.read",
)
DIGEST = NoticeKind(
    "maintenance.digest",
    group="maintenance",
    label=("Your work of the day", "عملك اليوم"),
    text=(
        "Your work orders on {worked_on}: {today} for today, {overdue} overdue, {in_progress} in progress.",
        "أوامر عملك في {worked_on}: لليوم {today}، متأخرة {overdue}، قيد التنفيذ {in_progress}.",
    ),
    details=(("orders", "Work orders", "أوامر العمل"),),
    right="maintenance.work",
)
