from highwall.domains.administration.policy import AdministrationRight
from highwall.domains.notifications.notices import NoticeKind
from highwall.domains.projects.policy import SiteRight
from highwall.kit.text import Words

KIND_OF_JOB = Words("jobs:kindName")

_ADMINISTRATORS = AdministrationRight.READ_BACKUPS.value

BACKUP_FAILED = NoticeKind(
    "administration.backup_failed",
    group="administration",
    label=("A backup fails", "فشل نسخة احتياطية"),
    text=("A backup failed: {reason}", "فشلت نسخة احتياطية: {reason}"),
    right=_ADMINISTRATORS,
    is_mailed=True,
)
BACKUP_DONE = NoticeKind(
    "administration.backup_done",
    group="administration",
    label=("A backup is taken", "أخذ نسخة احتياطية"),
    text=("The backup {name} is taken and proven", "أُخذت النسخة الاحتياطية {name} وتم التحقق منها"),
    right=_ADMINISTRATORS,
)
JOB_DONE = NoticeKind(
    "administration.job_done",
    group="system",
    label=("Work of mine in the background is done", "اكتمال عمل لي في الخلفية"),
    text=("Done: {job_kind}", "اكتمل: {job_kind}"),
    tokens={"job_kind": KIND_OF_JOB},
)
JOB_FAILED = NoticeKind(
    "administration.job_failed",
    group="system",
    label=("Work of mine in the background fails", "فشل عمل لي في الخلفية"),
    text=("Failed: {job_kind}", "فشل: {job_kind}"),
    tokens={"job_kind": KIND_OF_JOB},
)
RESTORED = NoticeKind(
    "administration.restored",
    group="administration",
    label=("A backup is restored", "استعادة نسخة احتياطية"),
    text=(
        "All data was restored from the backup {name}, by {by}",
        "استُعيدت جميع البيانات من النسخة الاحتياطية {name}، بواسطة {by}",
    ),
    right=_ADMINISTRATORS,
    is_mailed=True,
)
RESTORE_FAILED = NoticeKind(
    "administration.restore_failed",
    group="administration",
    label=("A restore fails", "فشل استعادة"),
    text=(
        "The restore of {name} failed, the data is as it was: {reason}",
        "فشلت استعادة {name} وبقيت البيانات كما كانت: {reason}",
    ),
    right=_ADMINISTRATORS,
    is_mailed=True,
)
DISK_LOW = NoticeKind(
    "administration.disk_low",
    group="administration",
    label=("A disk of the server is getting full", "قرص الخادم يوشك على الامتلاء"),
    text=(
        "A disk of the server is getting full: {free_mb} MB are free ({folder})",
        "يوشك أحد أقراص الخادم على الامتلاء: المساحة الخالية {free_mb} ميغابايت ({folder})",
    ),
    right=_ADMINISTRATORS,
    is_mailed=True,
)
DISK_FULL = NoticeKind(
    "administration.disk_full",
    group="administration",
    label=("A disk of the server is full", "امتلاء قرص الخادم"),
    text=(
        "A disk of the server is full, nothing can be saved: {free_mb} MB are free ({folder})",
        "امتلأ أحد أقراص الخادم ولا يمكن حفظ شيء: المساحة الخالية {free_mb} ميغابايت ({folder})",
    ),
    right=_ADMINISTRATORS,
    is_mailed=True,
)
DISK_ENOUGH = NoticeKind(
    "administration.disk_enough",
    group="administration",
    label=("The disks of the server have room again", "عودة المساحة إلى أقراص الخادم"),
    text=(
        "The disks of the server have room again: at least {free_mb} MB",
        "عادت المساحة الكافية إلى أقراص الخادم: {free_mb} ميغابايت على الأقل",
    ),
    right=_ADMINISTRATORS,
)
OWN_DESIGN_ALLOWED = NoticeKind(
    "administration.may_approve_own_design_on",
    group="administration",
    label=("Approval of own designs allowed", "السماح باعتماد المصمم لتصميمه"),
    text=(
        "{by_name} allowed engineers to approve patterns and simulations that they changed last themselves.",
        "سمح {by_name} للمهندسين باعتماد أنماط الحفر والمحاكاة التي كانوا آخر من عدّلها.",
    ),
    right=SiteRight.READ.value,
    is_mailed=True,
)
OWN_DESIGN_BARRED = NoticeKind(
    "administration.may_approve_own_design_off",
    group="administration",
    label=("Approval of own designs barred again", "منع اعتماد المصمم لتصميمه"),
    text=(
        "{by_name} barred the approval of patterns and simulations by whoever changed them last.",
        "منع {by_name} اعتماد أنماط الحفر والمحاكاة ممن كان آخر من عدّلها.",
    ),
    right=SiteRight.READ.value,
)
ISSUED_BY_ANOTHER = NoticeKind(
    "administration.issued_by_another_on",
    group="administration",
    label=("Issue by a second person required", "اشتراط شخص ثانٍ للصرف"),
    text=(
        "{by_name} ruled that whoever approves a request does not issue its explosives.",
        "قرر {by_name} ألا يصرف المتفجرات من اعتمد طلبها.",
    ),
    right=SiteRight.READ.value,
)
ISSUED_BY_ANYBODY = NoticeKind(
    "administration.issued_by_another_off",
    group="administration",
    label=("Issue by who approved allowed", "السماح بالصرف لمن اعتمد"),
    text=(
        "{by_name} allowed whoever approves a request to issue its explosives too.",
        "سمح {by_name} لمن اعتمد طلبًا بأن يصرف متفجراته أيضًا.",
    ),
    right=SiteRight.READ.value,
    is_mailed=True,
)
