"""Security headers on every answer, its length, and an early refusal of bodies that are too large."""

from collections.abc import Callable, Mapping
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from highwall.kit.errors import DomainError, LengthRequired, TooLarge, problem_response
from highwall.kit.front.environ import REFUSAL

CONTENT_SECURITY_POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; frame-src 'self' blob:; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
SECURITY_HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}

_WITHOUT_BODY = {204, 304}
_SET_AS_THEY_ARE = tuple((name.lower(), (name, value)) for name, value in SECURITY_HEADERS.items())
"""As a response holds its headers. Each that is set by its name is checked and encoded anew, at every answer."""


class SecurityHeaders:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response: HttpResponseBase
        if refusal := request.META.get(REFUSAL) or refusal_of_body(request.META):
            response = problem_response(request, refusal)
            # The body was not read, so nothing after it can be told apart from it.
            response["Connection"] = "close"
        else:
            response = self.get_response(request)
        held: Any = response.headers
        for key, header in _SET_AS_THEY_ARE:
            held._store.setdefault(key, header)
        if settings.SECURE_COOKIES:
            response.headers.setdefault("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
        if request.path.startswith("/api/"):
            response.headers.setdefault("Cache-Control", "no-store")
        if isinstance(response, HttpResponse) and response.status_code not in _WITHOUT_BODY:
            response.headers.setdefault("Content-Length", str(len(response.content)))
        return response


def refusal_of_body(head: Mapping[str, Any]) -> DomainError | None:
    """Why a body is not read at all: longer than the limit, or of a length that nobody has stated. `head` holds the
    headers as WSGI names them.

    Only as much as was stated is ever read, so a length that is stated too low can't fill the memory either.
    """
    if "HTTP_TRANSFER_ENCODING" in head:
        return LengthRequired("Send the length of the body in Content-Length; chunks of unknown number are not read.")
    length, limit = head.get("CONTENT_LENGTH") or "0", largest_body(head)
    if length.isascii() and length.isdigit() and int(length) > limit:
        return too_large(limit)
    return None


def too_large(limit: int) -> TooLarge:
    """The refusal of a body of more than so many bytes, a whole number of MiB."""
    limit_mib = limit // (1024 * 1024)
    return TooLarge(f"Send at most {limit_mib} MiB at once, in several parts if needed.", limit_mib=limit_mib)


def largest_body(head: Mapping[str, Any]) -> int:
    """How many bytes the body of such a request may have."""
    is_upload = str(head.get("CONTENT_TYPE", "")).strip().lower().startswith("multipart/")
    return settings.MAX_UPLOAD_BYTES if is_upload else settings.DATA_UPLOAD_MAX_MEMORY_SIZE
