from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import Field

from highwall.domains.accounts.schemas.passwords import EmailText
from highwall.domains.accounts.schemas.profile import Me
from highwall.kit.schemas import Body, Schema


class Credentials(Body):
    email: EmailText
    password: str = Field(max_length=1024)


class Device(Schema):
    """What a session runs on, as it says itself; empty where it does not say."""

    browser: str
    system: str
    kind: Literal["computer", "handheld", "program"]


class PreviousSignIn(Schema):
    """The sign-in before this one, and how many were refused since."""

    at: datetime
    address: str | None
    device: Device
    failures_since: int


class Session(Schema):
    """Access for some minutes. The session ends after `idle_after_s` seconds without a sign of the person."""

    access_token: str
    expires_in_s: int
    idle_after_s: int
    user: Me
    previous: PreviousSignIn | None


class OwnSession(Schema):
    id: UUID
    device: Device
    address: str | None
    signed_in_at: datetime
    last_seen_at: datetime
    is_this_one: bool


class EndedSessions(Schema):
    count: int


class TokenClaims(Schema):
    """What a valid access token says, and of which live session it is."""

    user_id: UUID
    full_name: str
    email: str
    primary_role: str
    region: str | None
    session_id: UUID
    issued_at: datetime
    expires_at: datetime
