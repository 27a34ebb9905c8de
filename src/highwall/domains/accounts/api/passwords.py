"""Setting a password with a one-time code."""

from typing import Any

from django.http import HttpRequest
from ninja import Status

from highwall.domains.accounts import services
from highwall.domains.accounts.schemas import PasswordByCode
from highwall.kit.http import ApiRouter

router = ApiRouter(tags=["accounts"])


@router.create("/auth/set-password", public="the one-time code is the proof", response={204: None})
def set_password(request: HttpRequest, body: PasswordByCode) -> Any:
    """Set a password with a one-time code"""
    services.set_password_with_code(email=body.email, code=body.code, password=body.password)
    return Status(204, None)
