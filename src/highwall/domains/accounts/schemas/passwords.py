from datetime import datetime

from ninja import Schema
from pydantic import Field


class PasswordByCode(Schema):
    email: str = Field(max_length=254)
    code: str = Field(max_length=40)
    password: str = Field(max_length=1024)


class NewPasswordCode(Schema):
    """Shown once. Hand it over in person; it is not stored in the clear."""

    code: str
    expires_at: datetime
