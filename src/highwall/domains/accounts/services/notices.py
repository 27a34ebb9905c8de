"""Telling people by mail what was changed about them, when, and by whom."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal

from django.utils import timezone

from highwall.domains.accounts.models import User
from highwall.kit.actors import Actor, current_context
from highwall.kit.mail import queue_mail
from highwall.kit.text import Words, country_name, language_of

_status_words = Words("status")
_PLAIN = ("email", "first_name", "last_name", "phone_home", "phone_resident", "address")


def _picture(user: User) -> dict[str, str]:
    """What people are told about of an account, in the words of its owner's language."""
    is_arabic = user.language == "ar"

    def named(record: Any) -> str:
        return str((is_arabic and record.name_ar) or record.name) if record else ""

    fresh = User.objects.select_related("region", "primary_role").get(pk=user.pk)
    roles = sorted(named(link.role) for link in user.role_links.select_related("role"))
    country = fresh.country_of_origin
    return {
        **{name: getattr(fresh, name) for name in _PLAIN},
        "country_of_origin": country_name(country, user.language) if country else "",
        "region": named(fresh.region),
        "primary_role": named(fresh.primary_role),
        "roles": ", ".join(roles),
        "status": _status_words(fresh.status, language_of(user.language)),
    }


@contextmanager
def telling_owner(user: User, *, actor: Actor, source: Literal["self", "admin"], reason: str = "") -> Iterator[None]:
    """Run a block that changes and saves an account, and mail the owner what it changed; nothing when nothing changed.
    A new address is told too, not only the old one. Call in the transaction of the change."""
    before = _picture(user)
    yield
    after = _picture(user)
    changes = [
        {"field": name, "before": before[name], "after": after[name]} for name in before if before[name] != after[name]
    ]
    if not changes:
        return
    context = current_context()
    facts = {
        "name": user.full_name,
        "at": timezone.now(),
        "by": actor.name,
        "source": source,
        "reason": reason,
        "changes": changes,
        "address": context.address if context and source == "self" else None,
        "time_zone": user.time_zone,
    }
    kind = "profile_changed" if source == "self" else "account_changed"
    for address in dict.fromkeys((before["email"], after["email"])):
        queue_mail(kind=kind, to=address, language=user.language, context=facts)
