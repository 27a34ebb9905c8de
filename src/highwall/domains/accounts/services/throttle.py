"""Limits on how often somebody may try, held by the database and so shared by all web processes (ADR 9).

What one network address does never counts against another: attempts are counted for the address, and for the address
together with the account that is tried there. So nobody is kept from their account by strangers elsewhere.

Each limit is a bucket that fills with every attempt and runs dry evenly over its window: at most `count` at once,
and then one more each `window / count`.
"""

import hashlib
import hmac
import ipaddress
import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le
from django.conf import settings
from django.db import connection

from highwall.domains.accounts.models.email import folded_email
from highwall.kit.errors import TooManyRequests
from highwall.kit.settings import Setting

WINDOW_MINUTES = Setting(
    key="accounts.throttle_window_minutes",
    type_=Annotated[int, Ge(1), Le(1440)],
    default=15,
    group="accounts",
    description="Window of the limits on sign-ins, codes and password resets.",
    unit="min",
)
SIGN_INS_PER_ACCOUNT = Setting(
    key="accounts.sign_in_limit_per_account",
    type_=Annotated[int, Ge(3), Le(1000)],
    default=10,
    group="accounts",
    description="Refused sign-ins and refused codes for one e-mail address, known or not, from one network address "
    "within the window.",
)
SIGN_INS_PER_ADDRESS = Setting(
    key="accounts.sign_in_limit_per_address",
    type_=Annotated[int, Ge(5), Le(100_000)],
    default=100,
    group="accounts",
    description="Refused sign-ins and refused codes from one network address within the window; a whole site may "
    "share one.",
)
RESETS_PER_ACCOUNT = Setting(
    key="accounts.reset_limit_per_account",
    type_=Annotated[int, Ge(1), Le(100)],
    default=5,
    group="accounts",
    description="Requests for a password code for one e-mail address, known or not, from one network address within "
    "the window.",
)
RESETS_PER_ADDRESS = Setting(
    key="accounts.reset_limit_per_address",
    type_=Annotated[int, Ge(1), Le(100_000)],
    default=30,
    group="accounts",
    description="Requests for a password code from one network address within the window.",
)

PASSKEYS_PER_ADDRESS = Setting(
    key="accounts.passkey_limit_per_address",
    type_=Annotated[int, Ge(5), Le(100_000)],
    default=300,
    group="accounts",
    description="Requests to sign in by passkey alone from one network address within the window.",
)


@dataclass(frozen=True, slots=True)
class Limit:
    """One limit for one network address, or for that and an e-mail address."""

    name: str
    subject: str
    count: Setting[int]

    @property
    def key(self) -> bytes:
        text = f"throttle\0{self.name}\0{self.subject}"
        return hmac.digest(settings.SECRET_KEY.encode(), text.encode(), hashlib.sha256)

    @property
    def window_s(self) -> float:
        return WINDOW_MINUTES.get() * 60.0

    def take(self) -> None:
        """Count one attempt. Raises TooManyRequests when the limit is used up; the attempt is then not counted."""
        step_s = self.window_s / self.count.get()
        with connection.cursor() as cursor:
            cursor.execute(
                """INSERT INTO accounts_throttle AS t (key, free_at)
                   VALUES (%(key)s, clock_timestamp() + make_interval(secs => %(step)s))
                   ON CONFLICT (key) DO UPDATE
                   SET free_at = greatest(t.free_at, clock_timestamp()) + make_interval(secs => %(step)s)
                   WHERE greatest(t.free_at, clock_timestamp()) + make_interval(secs => %(step)s)
                         <= clock_timestamp() + make_interval(secs => %(window)s)
                   RETURNING 1""",
                {"key": self.key, "step": step_s, "window": self.window_s},
            )
            if cursor.fetchone():
                return
            cursor.execute(
                "SELECT extract(epoch FROM free_at - clock_timestamp()) FROM accounts_throttle WHERE key = %s",
                [self.key],
            )
            row = cursor.fetchone()
        wait_s = max(1, math.ceil(float(row[0]) + step_s - self.window_s)) if row else 1
        raise TooManyRequests(f"Too many attempts. Try again in {_in_words(wait_s)}.", retry_after_s=wait_s)

    def give_back(self) -> None:
        """Take one attempt back that turned out to be rightful."""
        step_s = self.window_s / self.count.get()
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE accounts_throttle SET free_at = free_at - make_interval(secs => %s) WHERE key = %s",
                [step_s, self.key],
            )

    def forget(self) -> None:
        """Start afresh, after proof that the attempts were the person's own."""
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM accounts_throttle WHERE key = %s", [self.key])


def _in_words(seconds: int) -> str:
    if seconds < 60:
        return f"{seconds} seconds" if seconds > 1 else "a second"
    minutes = math.ceil(seconds / 60)
    return f"{minutes} minutes" if minutes > 1 else "a minute"


def network_of(address: str) -> str:
    """What one client commands of the net: an IPv4 address, or the /64 of an IPv6 address."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed.ipv4_mapped:
            return str(parsed.ipv4_mapped)
        return str(ipaddress.ip_network((parsed, 64), strict=False))
    return str(parsed)


def sign_in_limits(email: str, address: str | None) -> list[Limit]:
    """The limits on proving to be somebody by a password."""
    return _limits("sign-in", email, SIGN_INS_PER_ACCOUNT, address, SIGN_INS_PER_ADDRESS)


def code_limits(email: str, address: str | None) -> list[Limit]:
    """The limits on wrong codes. Only these are counted, after they were found wrong: no code is found by trying, and
    a right one must always do."""
    return _limits("code", email, SIGN_INS_PER_ACCOUNT, address, SIGN_INS_PER_ADDRESS)


def confirmation_limits(user_id: UUID, address: str | None) -> list[Limit]:
    """The limits on confirming a new authenticator app by a code of it."""
    return _limits("confirmation", str(user_id), SIGN_INS_PER_ACCOUNT, address, SIGN_INS_PER_ADDRESS)


def reset_limits(email: str, address: str | None) -> list[Limit]:
    """The limits on asking for a password code."""
    return _limits("reset", email, RESETS_PER_ACCOUNT, address, RESETS_PER_ADDRESS)


def passkey_limits(address: str | None) -> list[Limit]:
    """The limits on asking for a challenge to sign in by passkey, which says nothing yet about who asks."""
    return [Limit("passkey address", network_of(address), PASSKEYS_PER_ADDRESS)] if address else []


def _limits(
    name: str, account: str, per_account: Setting[int], address: str | None, per_address: Setting[int]
) -> list[Limit]:
    """The limit on one account from one network address comes first, then that on the address."""
    network = network_of(address) if address else ""
    limits = [Limit(f"{name} account", f"{folded_email(account)}\0{network}", per_account)]
    if address:
        limits.append(Limit(f"{name} address", network, per_address))
    return limits


@contextmanager
def throttled(limits: list[Limit]) -> Iterator[None]:
    """Count an attempt before it is judged, so that many at once can't slip through, and take it back when the block
    ends well. Raises TooManyRequests. Call outside of transactions: a refusal must not undo the count."""
    for limit in limits:
        limit.take()
    yield
    own, *others = limits
    own.forget()
    for limit in others:
        limit.give_back()
