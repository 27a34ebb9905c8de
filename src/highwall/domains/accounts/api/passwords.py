"""Forgotten and first passwords, set with a one-time code."""

from typing import Any

from django.http import HttpRequest
from ninja import Status

from highwall.domains.accounts import services
from highwall.domains.accounts.schemas import CodeToVerify, PasswordByCode, PasswordRules, ResetRequest, VerifiedCode
from highwall.domains.accounts.services.password_rules import rules_in_force
from highwall.kit.http import ApiRouter, client_address

router = ApiRouter(tags=["accounts"])
_PROOF = "the one-time code is the proof"


@router.read("/auth/password-rules", public="the page of a forgotten password shows them", response=PasswordRules)
def get_password_rules(request: HttpRequest) -> Any:
    """What a new password must have"""
    return rules_in_force()


@router.create("/auth/password-reset", public="whoever forgot the password can't sign in", response={202: None})
def request_password_reset(request: HttpRequest, body: ResetRequest) -> Any:
    """Ask for a code by mail; the answer is the same whether the address has an account or not"""
    services.request_password_reset(email=body.email, address=client_address(request))
    return Status(202, None)


@router.create("/auth/password-reset/verify", public=_PROOF, response=VerifiedCode)
def verify_password_code(request: HttpRequest, body: CodeToVerify) -> Any:
    """Whether a one-time code is valid, and until when"""
    until = services.verify_code(email=body.email, code=body.code, address=client_address(request))
    return {"expires_at": until}


@router.create("/auth/set-password", public=_PROOF, response={204: None})
def set_password(request: HttpRequest, body: PasswordByCode) -> Any:
    """Set a password with a one-time code; ends all sessions and lifts a lock"""
    services.set_password_with_code(
        email=body.email, code=body.code, password=body.password, address=client_address(request)
    )
    return Status(204, None)
