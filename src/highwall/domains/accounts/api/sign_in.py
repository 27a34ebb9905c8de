"""Signing in, staying signed in, signing out."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from ninja import Status

from highwall.domains.accounts import queries, services
from highwall.domains.accounts.api.party import rp_id_of
from highwall.domains.accounts.queries.tokens import SESSION_HOURS
from highwall.domains.accounts.schemas import Credentials, Session
from highwall.domains.accounts.services import SignedIn
from highwall.kit.errors import Unauthenticated
from highwall.kit.http import ApiRequest, ApiRouter, client_address

router = ApiRouter(tags=["accounts"])
# A browser takes a cookie of this prefix only over HTTPS, for the whole of this host and for no other.
COOKIE, COOKIE_PATH = (
    ("__Host-highwall_refresh", "/") if settings.SECURE_COOKIES else ("highwall_refresh", "/api/v1/auth")
)


def answer_session(signed_in: SignedIn, response: HttpResponse) -> dict[str, Any]:
    """The body of an answer that opens or renews a session; its refresh token goes into the cookie."""
    response.set_cookie(
        COOKIE,
        signed_in.refresh_token,
        max_age=SESSION_HOURS.get() * 3600,
        path=COOKIE_PATH,
        secure=settings.SECURE_COOKIES,
        httponly=True,
        samesite="Strict",
    )
    previous = signed_in.previous
    return {
        "access_token": signed_in.access_token,
        "expires_in_s": signed_in.expires_in_s,
        "idle_after_s": signed_in.idle_after_s,
        "user": signed_in.user,
        "previous": previous
        and {
            "at": previous.at,
            "address": previous.address,
            "device": queries.describe_device(previous.device),
            "failures_since": previous.failures_since,
        },
    }


@router.create("/auth/sign-in", public="people sign in here", secret=True, response=Session)
def sign_in(request: HttpRequest, response: HttpResponse, body: Credentials) -> Any:
    """Sign in with e-mail address and password

    Where a second factor is asked for, the answer is 401 with the code `second_factor_required` or
    `second_factor_enrolment`; its `facts` hold the `challenge`, the token for the next step, and the `methods`.
    """
    signed_in = services.sign_in(
        email=body.email,
        password=body.password,
        address=client_address(request),
        device=request.headers.get("User-Agent", ""),
        rp_id=rp_id_of(request),
    )
    return answer_session(signed_in, response)


@router.create("/auth/refresh", public="the refresh cookie is the proof", secret=True, response=Session)
def refresh_session(request: HttpRequest, response: HttpResponse) -> Any:
    """Exchange the refresh cookie for a new access token"""
    token = request.COOKIES.get(COOKIE)
    if not token:
        raise Unauthenticated("Sign in to continue.")
    is_background = queries.BACKGROUND_HEADER in request.headers
    return answer_session(services.refresh(refresh_token=token, is_background=is_background), response)


@router.create("/auth/sign-out", response={204: None})
def sign_out(request: ApiRequest, response: HttpResponse) -> Any:
    """End this session at once, everywhere its tokens are used"""
    if request.actor.session_id is not None:
        services.sign_out(session_id=request.actor.session_id)
    response.set_cookie(
        COOKIE, "", max_age=0, path=COOKIE_PATH, secure=settings.SECURE_COOKIES, httponly=True, samesite="Strict"
    )
    return Status(204, None)
