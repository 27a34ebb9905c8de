from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from highwall.domains.accounts.models import Passkey
from highwall.domains.accounts.schemas.sign_in import Session
from highwall.kit.schemas import Body, Schema, text_of

type Token = Annotated[str, StringConstraints(min_length=20, max_length=100)]
type CodeText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=6, max_length=40)]
type PasskeyName = Annotated[str, text_of(Passkey, "name")]
type Credential = Annotated[dict[str, Any], Field(max_length=20)]


class StepCode(Body):
    """A code of the authenticator app or a recovery code, with the token of the step that asks for it."""

    challenge: Token
    code: CodeText


class SignInStep(Body):
    challenge: Token


class PasskeyRequest(Body):
    """`challenge`: the token of the step, or nothing to sign in by passkey alone."""

    challenge: Token | None = None


class PasskeyOptions(Schema):
    """What the browser's `navigator.credentials` is to be asked (WebAuthn, as JSON), and the token for its answer."""

    challenge: str
    options: dict[str, Any]


class PasskeyProof(Body):
    """What the browser answered (WebAuthn, as JSON)."""

    challenge: Token
    credential: Credential


class NewEnrolmentPasskey(PasskeyProof):
    """`passkey_challenge` came with the options, `challenge` with the refusal of the sign-in."""

    passkey_challenge: Token
    name: PasskeyName


class NewPasskey(PasskeyProof):
    name: PasskeyName


class TotpSecret(Schema):
    """For an authenticator app: the secret to type, its address (otpauth) and the same as a QR code."""

    secret: str
    uri: str
    qr_svg: str


class EnrolledSession(Schema):
    session: Session
    recovery_codes: list[str]


class PasswordAgain(Body):
    password: str = Field(max_length=1024)


class OwnCode(Body):
    code: CodeText


class RecoveryCodes(Schema):
    """Shown once; empty when the older ones still hold."""

    recovery_codes: list[str]


class PasskeyRow(Schema):
    """`rp_id` is the name of the product's address at which it works; a synced one is on several devices."""

    id: UUID
    name: str
    rp_id: str
    is_synced: bool
    created_at: datetime
    last_used_at: datetime | None


class SecondFactorState(Schema):
    """`can_add_passkey`: whether the browser reached the product under a name that passkeys can be bound to."""

    is_on: bool
    is_required: bool
    totp_since: datetime | None
    totp_last_used_at: datetime | None
    passkeys: list[PasskeyRow]
    recovery_codes_left: int
    can_add_passkey: bool


class UserSecondFactor(Schema):
    """The second factors of another person."""

    is_on: bool
    is_required: bool
    methods: list[Literal["totp", "passkey"]]
    recovery_codes_left: int
    allowed_actions: list[str]
