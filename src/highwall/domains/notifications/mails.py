from typing import Any

from highwall.domains.notifications.notices import kind_of
from highwall.kit.mail import Letter, mail_kind
from highwall.kit.text import Language


@mail_kind("notification", en="Notification", ar="إشعار")
def notification(language: Language, facts: dict[str, Any]) -> Letter:
    """Needs `name`, `notice` (the code of its kind) and `notice_facts`; knows `link`."""
    kind = kind_of(facts["notice"])
    sentence = kind.sentence(language, facts["notice_facts"])
    words: dict[Language, tuple[str, str, str]] = {
        "en": (
            "Hello {name},",
            "Open in Highwall",
            "Which notifications come by mail is up to you: see Notifications, Settings.",
        ),
        "ar": ("مرحبًا {name}،", "فتح في Highwall", "لك أن تختار الإشعارات التي تصلك بالبريد: الإشعارات، الإعدادات."),
    }
    greeting, action, closing = words[language]
    return Letter(
        subject=sentence.removesuffix("."),
        heading=kind.label[language == "ar"],
        lines=(greeting.format(name=facts["name"]), sentence),
        facts=kind.details_of(language, facts["notice_facts"]),
        action=action,
        link=facts.get("link", ""),
        closing=(closing,),
    )
