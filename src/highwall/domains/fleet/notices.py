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
ASSIGNED = NoticeKind(
    "machines.assigned",
    group="machines",
    label=("A machine for you", "آلية لك"),
    text=(
        "{by_name} assigned {name} ({number}) to you.",
        "خصّص لك {by_name} الآلية {name} ({number}).",
    ),
    details=(("project", "Project", "المشروع"),),
    right="machines.log_usage",
)
ASSIGNMENT_ENDED = NoticeKind(
    "machines.assignment_ended",
    group="machines",
    label=("A machine is yours no longer", "انتهاء تخصيص آلية لك"),
    text=(
        "{by_name} ended your assignment to {name} ({number}). {reason}",
        "أنهى {by_name} تخصيص الآلية {name} ({number}) لك. {reason}",
    ),
    right="machines.log_usage",
)
RELEASED = NoticeKind(
    "machines.released",
    group="machines",
    label=("Machines that have become free", "آليات صارت متاحة"),
    text=(
        "The assignment of {name} ({number}) has ended: {reason}",
        "انتهى تخصيص الآلية {name} ({number}): {reason}",
    ),
    right="machines.assign",
)
MACHINES_REQUESTED = NoticeKind(
    "machines.requested",
    group="machines",
    label=("Requests for machines", "طلبات الآليات"),
    text=(
        "{by_name} asks for machines for {project}: {wanted}, {quantity}, {starts_on} to {ends_on} ({number}).",
        "يطلب {by_name} آليات لمشروع {project}: {wanted}، {quantity}، {starts_on} إلى {ends_on} ({number}).",
    ),
    details=(("justification", "Justification", "المبررات"),),
    right="machines.assign",
    is_mailed=True,
)
REQUEST_CANCELLED = NoticeKind(
    "machines.request_cancelled",
    group="machines",
    label=("Cancelled requests for machines", "طلبات آليات أُلغيت"),
    text=("{by_name} cancelled the request {number} for {project}.", "ألغى {by_name} الطلب {number} لمشروع {project}."),
    right="machines.assign",
)
REQUEST_APPROVED = NoticeKind(
    "machines.request_approved",
    group="machines",
    label=("Your request for machines is approved", "الموافقة على طلبك للآليات"),
    text=(
        "{by_name} approved {number} for {project}: {count} of {quantity} assigned. {reason}",
        "وافق {by_name} على الطلب {number} لمشروع {project}: خُصّص {count} من {quantity}. {reason}",
    ),
    details=(("machines", "Machines", "الآليات"),),
    right="machines.request",
    is_mailed=True,
)
REQUEST_REJECTED = NoticeKind(
    "machines.request_rejected",
    group="machines",
    label=("Your request for machines is rejected", "رفض طلبك للآليات"),
    text=(
        "{by_name} rejected {number} for {project}: {reason}",
        "رفض {by_name} الطلب {number} لمشروع {project}: {reason}",
    ),
    right="machines.request",
    is_mailed=True,
)
SERVICE_DUE = NoticeKind(
    "machines.service_due",
    group="machines",
    label=("Services that come due", "صيانات يحين موعدها"),
    text=(
        "{service} of {name} ({number}): {limit} % of the interval is used, {remaining} left.",
        "{service} للآلية {name} ({number}): استُهلك {limit} % من الفترة، والمتبقي {remaining}.",
    ),
    details=(("due_on", "Forecast", "الموعد المتوقع"),),
    right="machines.update",
    is_mailed=True,
)
SERVICE_WITHDRAWN = NoticeKind(
    "machines.service_withdrawn",
    group="machines",
    label=("Service notices taken back", "تنبيهات صيانة سُحبت"),
    text=(
        "{service} of {name} ({number}) is not as near as was said: {remaining} left.",
        "{service} للآلية {name} ({number}) ليست قريبة كما قيل: المتبقي {remaining}.",
    ),
    right="machines.update",
)
DOCUMENT_SOON = NoticeKind(
    "machines.document_soon",
    group="machines",
    label=("Documents of machines that end soon", "وثائق آليات تنتهي قريبًا"),
    text=(
        "{document} of {name} ({number}) ends on {until}.",
        "تنتهي وثيقة {document} للآلية {name} ({number}) في {until}.",
    ),
    right="machines.update",
    is_mailed=True,
)
DOCUMENT_ENDED = NoticeKind(
    "machines.document_ended",
    group="machines",
    label=("Documents of machines that have ended", "وثائق آليات انتهت"),
    text=(
        "{document} of {name} ({number}) was valid until {until}.",
        "كانت وثيقة {document} للآلية {name} ({number}) صالحة حتى {until}.",
    ),
    right="machines.update",
    is_mailed=True,
)
OVERHAUL_DUE = NoticeKind(
    "machines.overhaul_due",
    group="machines",
    label=("Components due for overhaul", "مكوّنات يحين عَمرتها"),
    text=(
        "{position} of {name} ({number}): {limit} % of the hours until overhaul are used, {hours} h since the last.",
        "{position} في {name} ({number}): استُهلك {limit} % من الساعات حتى العَمرة، و{hours} ساعة منذ آخرها.",
    ),
    right="machines.update",
    is_mailed=True,
)
