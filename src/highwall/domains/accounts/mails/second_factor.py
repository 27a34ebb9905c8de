"""The mail about second factors."""

from typing import Any

from highwall.kit.mail import Letter, mail_kind, moment
from highwall.kit.text import Language

_EVENTS: dict[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "totp_added": (
        ("Authenticator app added", "an authenticator app was added to your Highwall account."),
        ("إضافة تطبيق مصادقة", "أُضيف تطبيق مصادقة إلى حسابك في Highwall."),
    ),
    "totp_removed": (
        ("Authenticator app removed", "the authenticator app of your Highwall account was removed."),
        ("إزالة تطبيق المصادقة", "أُزيل تطبيق المصادقة من حسابك في Highwall."),
    ),
    "passkey_added": (
        ("Passkey added", "a passkey was added to your Highwall account."),
        ("إضافة مفتاح مرور", "أُضيف مفتاح مرور إلى حسابك في Highwall."),
    ),
    "passkey_removed": (
        ("Passkey removed", "a passkey of your Highwall account was removed."),
        ("إزالة مفتاح مرور", "أُزيل مفتاح مرور من حسابك في Highwall."),
    ),
    "recovery_codes_made": (
        ("New recovery codes", "new recovery codes were made for your Highwall account; the old ones work no more."),
        ("رموز استرداد جديدة", "أُنشئت رموز استرداد جديدة لحسابك في Highwall، ولم تعد الرموز القديمة صالحة."),
    ),
    "recovery_code_used": (
        ("A recovery code was used", "somebody signed in to your Highwall account with a recovery code."),
        ("استُخدم رمز استرداد", "سُجّل الدخول إلى حسابك في Highwall برمز استرداد."),
    ),
    "reset": (
        (
            "Your second factor was reset",
            "an administrator removed all second factors of your Highwall account and ended your sessions.",
        ),
        ("أُعيد ضبط العامل الثاني", "أزال مدير النظام جميع عوامل التحقق الثانية لحسابك في Highwall وأنهى جلساتك."),
    ),
}
_LABELS: dict[Language, dict[str, str]] = {
    "en": {"name": "Name", "left": "Codes left", "at": "When", "by": "By", "address": "From address"},
    "ar": {"name": "الاسم", "left": "الرموز المتبقية", "at": "الوقت", "by": "بواسطة", "address": "من العنوان"},
}
_FRAME: dict[Language, tuple[str, str]] = {
    "en": ("Hello {name},", "If this was not you, change your password and tell your administrator at once."),
    "ar": ("مرحبًا {name}،", "إن لم تكن أنت من فعل ذلك، فغيّر كلمة مرورك وأبلغ مدير النظام فورًا."),
}


@mail_kind("second_factor_changed", en="Second factor changed", ar="تغيير عامل التحقق الثاني")
def second_factor_changed(language: Language, facts: dict[str, Any]) -> Letter:
    """Needs `name`, `what` (a key of the events above), `at`; knows `passkey`, `left`, `by`, `address`, `time_zone`."""
    subject, line = _EVENTS[facts["what"]][language == "ar"]
    greeting, closing = _FRAME[language]
    labels = _LABELS[language]
    shown = {
        "name": facts.get("passkey"),
        "left": facts.get("left"),
        "at": moment(facts["at"], language, facts.get("time_zone", "UTC")),
        "by": facts.get("by"),
        "address": facts.get("address"),
    }
    return Letter(
        subject=subject,
        lines=(greeting.format(name=facts["name"]), line),
        facts=tuple((labels[key], str(value)) for key, value in shown.items() if value not in (None, "")),
        closing=(closing,),
        link="/profile",
        action="Profile" if language == "en" else "الملف الشخصي",
    )
