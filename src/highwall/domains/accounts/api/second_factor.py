"""Second factors: the second step of signing in, one's own factors, and those of others for administrators.

What gives secrets away is PUT, not POST: the answers of repeated POSTs are kept. A POST that takes the password is
tried again when it is repeated, so that a wrong one counts.
"""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Status

from highwall.domains.accounts import queries, services
from highwall.domains.accounts.api.party import relying_party, rp_id_of
from highwall.domains.accounts.api.sign_in import answer_session
from highwall.domains.accounts.policy import AccountRight
from highwall.domains.accounts.schemas.second_factor import (
    EnrolledSession,
    NewEnrolmentPasskey,
    NewPasskey,
    OwnCode,
    PasskeyOptions,
    PasskeyProof,
    PasskeyRequest,
    PasswordAgain,
    RecoveryCodes,
    SecondFactorState,
    SignInStep,
    StepCode,
    TotpSecret,
    UserSecondFactor,
)
from highwall.domains.accounts.schemas.sign_in import Session
from highwall.kit.http import ApiRequest, ApiRouter, Repeated, client_address

router = ApiRouter(tags=["second factor"])
_PROVEN = "the token of the step before is the proof"


def _device(request: HttpRequest) -> str:
    return request.headers.get("User-Agent", "")


@router.create("/auth/sign-in/code", public=_PROVEN, secret=True, response=Session)
def sign_in_with_code(request: HttpRequest, response: HttpResponse, body: StepCode) -> Any:
    """Finish signing in with a code of the authenticator app, or a recovery code"""
    signed_in = services.sign_in_with_code(
        challenge=body.challenge, code=body.code, address=client_address(request), device=_device(request)
    )
    return answer_session(signed_in, response)


@router.create("/auth/sign-in/passkey-options", public="people sign in here", secret=True, response=PasskeyOptions)
def ask_for_sign_in_passkey(request: HttpRequest, body: PasskeyRequest) -> Any:
    """What the browser has to sign to sign in with a passkey, after the password or instead of it"""
    return services.ask_for_sign_in_passkey(
        challenge=body.challenge, party=relying_party(request), address=client_address(request)
    )


@router.create("/auth/sign-in/passkey", public="the signature is the proof", secret=True, response=Session)
def sign_in_with_passkey(request: HttpRequest, response: HttpResponse, body: PasskeyProof) -> Any:
    """Finish signing in, or sign in, with a passkey"""
    signed_in = services.sign_in_with_passkey(
        challenge=body.challenge,
        credential=body.credential,
        party=relying_party(request),
        address=client_address(request),
        device=_device(request),
    )
    return answer_session(signed_in, response)


@router.create("/auth/enrolment/totp-secret", public=_PROVEN, secret=True, response=TotpSecret)
def offer_enrolment_totp(request: HttpRequest, body: SignInStep) -> Any:
    """A new secret for an authenticator app, while signing in"""
    return services.offer_enrolment_totp(challenge=body.challenge)


@router.create("/auth/enrolment/totp", public=_PROVEN, secret=True, response=EnrolledSession)
def enrol_totp(request: HttpRequest, response: HttpResponse, body: StepCode) -> Any:
    """Put the authenticator app in force and finish signing in"""
    enrolled = services.enrol_totp(
        challenge=body.challenge, code=body.code, address=client_address(request), device=_device(request)
    )
    return _answer_enrolled(enrolled, response)


@router.create("/auth/enrolment/passkey-options", public=_PROVEN, secret=True, response=PasskeyOptions)
def offer_enrolment_passkey(request: HttpRequest, body: SignInStep) -> Any:
    """What the browser is to make a passkey from, while signing in"""
    return services.offer_enrolment_passkey(challenge=body.challenge, party=relying_party(request))


@router.create("/auth/enrolment/passkey", public=_PROVEN, secret=True, response=EnrolledSession)
def enrol_passkey(request: HttpRequest, response: HttpResponse, body: NewEnrolmentPasskey) -> Any:
    """Keep the new passkey and finish signing in"""
    enrolled = services.enrol_passkey(
        challenge=body.challenge,
        passkey_challenge=body.passkey_challenge,
        credential=body.credential,
        name=body.name,
        party=relying_party(request),
        address=client_address(request),
        device=_device(request),
    )
    return _answer_enrolled(enrolled, response)


def _answer_enrolled(enrolled: services.Enrolled, response: HttpResponse) -> dict[str, Any]:
    session = answer_session(enrolled.signed_in, response)
    return {"session": session, "recovery_codes": enrolled.recovery_codes}


@router.read("/auth/second-factor", response=SecondFactorState)
def get_own_second_factors(request: ApiRequest) -> Any:
    """Which second factors I have"""
    return {**queries.describe_second_factors(request.actor), "can_add_passkey": bool(rp_id_of(request))}


@router.replace("/auth/second-factor/totp-secret", secret=True, response=TotpSecret)
def offer_own_totp(request: ApiRequest, body: PasswordAgain) -> Any:
    """A new secret for an authenticator app; in force once a code of it was given"""
    return services.offer_own_totp(actor=request.actor, password=body.password, address=client_address(request))


@router.replace("/auth/second-factor/totp", secret=True, response=RecoveryCodes)
def confirm_own_totp(request: ApiRequest, body: OwnCode) -> Any:
    """Put the authenticator app in force"""
    codes = services.confirm_own_totp(actor=request.actor, code=body.code, address=client_address(request))
    return {"recovery_codes": codes}


@router.create("/auth/second-factor/totp/remove", repeated=Repeated.TRIED_AGAIN, response={204: None})
def remove_own_totp(request: ApiRequest, body: PasswordAgain) -> Any:
    """Remove the authenticator app"""
    services.remove_own_totp(actor=request.actor, password=body.password, address=client_address(request))
    return Status(204, None)


@router.replace("/auth/second-factor/passkey-options", secret=True, response=PasskeyOptions)
def offer_own_passkey(request: ApiRequest, body: PasswordAgain) -> Any:
    """What the browser is to make a passkey from"""
    return services.offer_own_passkey(
        actor=request.actor, password=body.password, party=relying_party(request), address=client_address(request)
    )


@router.replace("/auth/second-factor/passkey", secret=True, response=RecoveryCodes)
def add_own_passkey(request: ApiRequest, body: NewPasskey) -> Any:
    """Keep a new passkey"""
    codes = services.add_own_passkey(
        actor=request.actor,
        challenge=body.challenge,
        credential=body.credential,
        name=body.name,
        party=relying_party(request),
    )
    return {"recovery_codes": codes}


@router.create(
    "/auth/second-factor/passkeys/{uuid:passkey_id}/remove", repeated=Repeated.TRIED_AGAIN, response={204: None}
)
def remove_own_passkey(request: ApiRequest, passkey_id: UUID, body: PasswordAgain) -> Any:
    """Remove one of my passkeys"""
    services.remove_own_passkey(
        actor=request.actor, passkey_id=passkey_id, password=body.password, address=client_address(request)
    )
    return Status(204, None)


@router.replace("/auth/second-factor/recovery-codes", secret=True, response=RecoveryCodes)
def renew_recovery_codes(request: ApiRequest, body: PasswordAgain) -> Any:
    """New recovery codes in place of the old ones"""
    codes = services.renew_recovery_codes(actor=request.actor, password=body.password, address=client_address(request))
    return {"recovery_codes": codes}


@router.read("/users/{uuid:user_id}/second-factor", right=AccountRight.READ, response=UserSecondFactor)
def get_user_second_factor(request: ApiRequest, user_id: UUID) -> Any:
    """Whether a person has second factors"""
    return queries.describe_second_factors_of(user_id, request.actor)


@router.create("/users/{uuid:user_id}/second-factor/reset", right=AccountRight.UPDATE, response=UserSecondFactor)
def reset_second_factor(request: ApiRequest, user_id: UUID) -> Any:
    """Remove the second factors of somebody who has lost them; ends their sessions"""
    services.reset_second_factor(actor=request.actor, user_id=user_id)
    return queries.describe_second_factors_of(user_id, request.actor)
