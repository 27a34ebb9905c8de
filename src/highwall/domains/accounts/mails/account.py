"""The mails about accounts. What each one needs is written with it; moments are datetimes or ISO 8601 texts."""

from datetime import datetime
from typing import Any

from highwall.kit.mail import Letter, mail_kind, moment
from highwall.kit.text import Language

_GREETING: dict[Language, str] = {"en": "Hello {name},", "ar": "مرحبًا {name}،"}
_NOT_YOU: dict[Language, str] = {
    "en": "If this was not you, tell your administrator at once.",
    "ar": "إن لم تكن أنت من فعل ذلك، فأبلغ مدير النظام فورًا.",
}
_LABELS: dict[Language, dict[str, str]] = {
    "en": {
        "at": "When",
        "by": "By",
        "address": "From address",
        "device": "Device",
        "until": "Valid until",
        "reason": "Reason",
        "source": "Source of the change",
        "email": "E-mail",
    },
    "ar": {
        "at": "الوقت",
        "by": "بواسطة",
        "address": "من العنوان",
        "device": "الجهاز",
        "until": "صالح حتى",
        "reason": "السبب",
        "source": "مصدر التغيير",
        "email": "البريد الإلكتروني",
    },
}
_SOURCES: dict[Language, dict[str, str]] = {
    "en": {"self": "yourself, on your profile page", "admin": "an administrator"},
    "ar": {"self": "أنت، من صفحة ملفك الشخصي", "admin": "مدير النظام"},
}
_FIELDS_EN = {"phone_home": "Phone, home country", "phone_resident": "Phone, country of residence"}
_FIELDS_AR = {
    "email": "البريد الإلكتروني",
    "first_name": "الاسم الأول",
    "last_name": "اسم العائلة",
    "phone_home": "هاتف بلد المنشأ",
    "phone_resident": "هاتف بلد الإقامة",
    "country_of_origin": "بلد المنشأ",
    "address": "العنوان",
    "region": "المنطقة",
    "region_id": "المنطقة",
    "primary_role": "الدور الرئيسي",
    "roles": "الأدوار",
    "status": "الحالة",
    "language": "اللغة",
    "time_zone": "المنطقة الزمنية",
    "units": "الوحدات",
}


def _hello(language: Language, facts: dict[str, Any]) -> str:
    return _GREETING[language].format(name=facts["name"])


def _known(language: Language, facts: dict[str, Any], *names: str) -> tuple[tuple[str, str], ...]:
    """Pairs of label and value for those of the names that are given."""
    zone = facts.get("time_zone", "UTC")
    pairs = []
    for name in names:
        value = facts.get(name)
        if value:
            shown = moment(value, language, zone) if name in {"at", "until"} else str(value)
            shown = _SOURCES[language].get(shown, shown) if name == "source" else shown
            pairs.append((_LABELS[language][name], shown))
    return tuple(pairs)


def _changes(language: Language, changes: list[dict[str, Any]]) -> tuple[tuple[str, str], ...]:
    return tuple((_field(language, c["field"]), f"{_value(c['before'])} → {_value(c['after'])}") for c in changes)


def _field(language: Language, name: str) -> str:
    plain = name.removesuffix("_id").replace("_", " ").capitalize()
    return (_FIELDS_AR if language == "ar" else _FIELDS_EN).get(name, plain)


def _value(value: Any) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(str(item) for item in value) or "–"
    return "–" if value in (None, "") else str(value)


def _at(value: datetime | str) -> datetime:
    return datetime.fromisoformat(value) if isinstance(value, str) else value


@mail_kind("password_reset_code", en="Code for a new password", ar="رمز كلمة مرور جديدة", is_secret=True)
def password_reset_code(language: Language, facts: dict[str, Any]) -> Letter:
    """Needs `name`, `code`, `expires_at`; knows `link`, `time_zone`, `unlocked_by` (who lifted a lock, which leaves the
    old password void)."""
    until = _known(language, {**facts, "until": facts["expires_at"]}, "until")
    words: dict[Language, tuple[str, str, str, str]] = {
        "en": (
            "Your code for a new password",
            "somebody, most likely you, asked for a new password for your Highwall account. Enter this code:",
            "Enter the code",
            "If you did not ask for it, you need not do anything: without the code your password stays as it is.",
        ),
        "ar": (
            "رمز تعيين كلمة مرور جديدة",
            "طُلب تعيين كلمة مرور جديدة لحسابك في Highwall، والأرجح أنك من طلب ذلك. أدخل هذا الرمز:",
            "إدخال الرمز",
            "إن لم تطلب ذلك فلا حاجة إلى أي إجراء: تبقى كلمة مرورك كما هي ما لم يُدخل الرمز.",
        ),
    }
    subject, line, action, closing = words[language]
    if by := facts.get("unlocked_by"):
        subject, line, closing = _after_lock(by)[language]
    return Letter(
        subject=subject,
        lines=(_hello(language, facts), line),
        code=facts["code"],
        facts=until,
        action=action,
        link=facts.get("link", "/set-password"),
        closing=(closing,),
        expires_at=_at(facts["expires_at"]),
    )


def _after_lock(by: str) -> dict[Language, tuple[str, str, str]]:
    return {
        "en": (
            "Your account is unlocked: set a new password",
            f"{by} unlocked your Highwall account. The old password no longer works. Enter this code to set a new one:",
            "If the code has expired, ask for another one on the sign-in page.",
        ),
        "ar": (
            "فُتح قفل حسابك: عيّن كلمة مرور جديدة",
            (
                f"فُتح قفل حسابك في Highwall بواسطة {by}، ولم تعد كلمة المرور القديمة صالحة. "
                "أدخل هذا الرمز لتعيين كلمة مرور جديدة:"
            ),
            "إن انتهت صلاحية الرمز فاطلب رمزًا آخر من صفحة الدخول.",
        ),
    }


@mail_kind("welcome", en="Welcome", ar="ترحيب", is_secret=True)
def welcome(language: Language, facts: dict[str, Any]) -> Letter:
    """Needs `name`, `email`, `code`, `expires_at`; knows `by`, `link`, `time_zone`."""
    words: dict[Language, tuple[str, str, str]] = {
        "en": (
            "Welcome to Highwall",
            "an account has been made for you. Set your password with this one-time code:",
            "Set your password",
        ),
        "ar": (
            "مرحبًا بك في Highwall",
            "أُنشئ لك حساب. عيّن كلمة مرورك بهذا الرمز الذي يُستخدم مرة واحدة:",
            "تعيين كلمة المرور",
        ),
    }
    subject, line, action = words[language]
    return Letter(
        subject=subject,
        lines=(_hello(language, facts), line),
        code=facts["code"],
        facts=_known(language, {**facts, "until": facts["expires_at"]}, "email", "until", "by"),
        action=action,
        link=facts.get("link", "/set-password"),
        expires_at=_at(facts["expires_at"]),
    )


@mail_kind("password_changed", en="Password changed", ar="تغيير كلمة المرور")
def password_changed(language: Language, facts: dict[str, Any]) -> Letter:
    """Needs `name`, `at`; knows `address`, `device`, `time_zone`."""
    words: dict[Language, tuple[str, str]] = {
        "en": (
            "Your password was changed",
            "the password of your Highwall account was changed, and all other sessions were ended.",
        ),
        "ar": ("تم تغيير كلمة مرورك", "تم تغيير كلمة مرور حسابك في Highwall، وأُنهيت جميع الجلسات الأخرى."),
    }
    return _notice(language, facts, *words[language], "at", "address", "device")


@mail_kind("account_changed", en="Account changed by an administrator", ar="تعديل الحساب من مدير النظام")
def account_changed(language: Language, facts: dict[str, Any]) -> Letter:
    """Needs `name`, `at`, `by` (a name), `changes` (a list of `field`, `before`, `after`); knows `source` (`admin`),
    `reason`, `time_zone`."""
    words: dict[Language, tuple[str, str]] = {
        "en": ("Your account was changed", "an administrator has changed your Highwall account."),
        "ar": ("تم تعديل حسابك", "عدّل مدير النظام حسابك في Highwall."),
    }
    return _notice(language, facts, *words[language], "reason", "at", "by", "source")


@mail_kind("profile_changed", en="Profile changed", ar="تعديل الملف الشخصي")
def profile_changed(language: Language, facts: dict[str, Any]) -> Letter:
    """Needs `name`, `at`, `changes` as in `account_changed`; knows `source` (`self`), `address`, `time_zone`."""
    words: dict[Language, tuple[str, str]] = {
        "en": ("Your profile was changed", "your Highwall profile was changed."),
        "ar": ("تم تعديل ملفك الشخصي", "تم تعديل ملفك الشخصي في Highwall."),
    }
    return _notice(language, facts, *words[language], "at", "source", "address")


@mail_kind("account_locked", en="Account locked", ar="قفل الحساب")
def account_locked(language: Language, facts: dict[str, Any]) -> Letter:
    """Needs `name`, `at`; knows `address`, `time_zone`, `minutes` (how long the lock lasts; 0 has no end)."""
    minutes = facts.get("minutes") or 0
    until: dict[Language, str] = {
        "en": f"for {minutes} minutes, or until you set a new password" if minutes else "until you set a new password",
        "ar": "إلى أن تعيّن كلمة مرور جديدة" + (f" أو تنقضي المدة (بالدقائق: {minutes})" if minutes else ""),
    }
    words: dict[Language, tuple[str, str]] = {
        "en": (
            "Your account is locked",
            f"after several wrong passwords your Highwall account is locked {until['en']}.",
        ),
        "ar": ("حسابك مقفل", f"بعد عدة محاولات بكلمة مرور خاطئة قُفل حسابك في Highwall {until['ar']}."),
    }
    return _notice(language, facts, *words[language], "at", "address")


def _notice(language: Language, facts: dict[str, Any], subject: str, line: str, *names: str) -> Letter:
    return Letter(
        subject=subject,
        lines=(_hello(language, facts), line),
        facts=(*_changes(language, facts.get("changes", [])), *_known(language, facts, *names)),
        closing=(_NOT_YOU[language],),
    )
