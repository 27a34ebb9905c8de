from datetime import datetime
from typing import Annotated

from pydantic import Field

from highwall.domains.accounts.models import User
from highwall.kit.schemas import Body, Schema, text_of

type EmailText = Annotated[str, text_of(User, "email")]
"""An address as it is typed; whether it is one is nobody's business before the sign-in."""


class ResetRequest(Body):
    email: EmailText


class CodeToVerify(Body):
    email: EmailText
    code: str = Field(max_length=40)


class VerifiedCode(Schema):
    expires_at: datetime


class PasswordByCode(Body):
    email: EmailText
    code: str = Field(max_length=40)
    password: str = Field(max_length=1024)


class PasswordRules(Schema):
    """Numbers of characters. Beyond them, a password must not be a common one or hold the person's name."""

    minimum_length: int
    maximum_length: int
    minimum_uppercase: int
    minimum_lowercase: int
    minimum_digits: int
    minimum_special: int


class NewPasswordCode(Schema):
    """Shown once. Hand it over in person; it is not stored in the clear."""

    code: str
    expires_at: datetime
