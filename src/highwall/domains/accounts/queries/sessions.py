"""Sessions: how long they may rest, and those of one person."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from django.utils import timezone

from highwall.domains.accounts.models import Session
from highwall.domains.accounts.queries.tokens import IDLE_MINUTES
from highwall.kit.actors import Actor

IDLE_MARGIN = timedelta(minutes=2)
"""The client tells of the person once a minute, and its own warning must come first."""

_HANDHELD = {"iOS", "Android"}


def seconds_until_idle() -> int:
    """How long the client waits for a sign of the person before it ends the session."""
    return IDLE_MINUTES.get() * 60


def idle_since() -> datetime:
    """A session that was last seen by this moment has ended for want of a sign of the person."""
    return timezone.now() - timedelta(minutes=IDLE_MINUTES.get()) - IDLE_MARGIN


@dataclass(frozen=True, slots=True)
class Device:
    """What a session runs on, in words; empty where it does not say."""

    browser: str
    system: str
    kind: Literal["computer", "handheld", "program"]


@dataclass(frozen=True, slots=True)
class OwnSession:
    id: UUID
    device: Device
    address: str | None
    signed_in_at: datetime
    last_seen_at: datetime
    is_this_one: bool


def get_own_sessions(actor: Actor) -> list[OwnSession]:
    """The live sessions of the person who asks, this one first, then by when they were last seen."""
    live = Session.objects.filter(
        user_id=actor.user_id or "", ended_at=None, expires_at__gt=timezone.now(), last_seen_at__gt=idle_since()
    ).order_by("-last_seen_at")
    rows = [
        OwnSession(
            id=session.pk,
            device=describe_device(session.device),
            address=session.address,
            signed_in_at=session.created_at,
            last_seen_at=session.last_seen_at,
            is_this_one=session.pk == actor.session_id,
        )
        for session in live
    ]
    return sorted(rows, key=lambda row: not row.is_this_one)


def describe_device(user_agent: str) -> Device:
    """A device by what it says about itself, which need not be true."""
    import ua_parser

    found = ua_parser.parse(user_agent)
    if found.user_agent is None:
        return Device(user_agent[:60], "", "program")
    browser = " ".join(filter(None, (found.user_agent.family, found.user_agent.major)))
    if found.os is None:
        return Device(browser, "", "program")
    system = " ".join(filter(None, (found.os.family, found.os.major)))
    return Device(browser, system, "handheld" if found.os.family in _HANDHELD else "computer")
