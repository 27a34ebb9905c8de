from ninja import Schema
from pydantic import Field

from highwall.domains.accounts.schemas.profile import Me


class Credentials(Schema):
    email: str = Field(max_length=254)
    password: str = Field(max_length=1024)


class Session(Schema):
    access_token: str
    expires_in_s: int
    user: Me
