"""Refusals. Each class carries the HTTP status and the stable code that it is rendered with (RFC 9457)."""

import dataclasses
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

import msgspec
from django.http import HttpRequest, HttpResponse

PROBLEM_TYPE = "application/problem+json"
WORTH_LOGGING = frozenset({403, 429})
"""Refusals that tell of somebody trying more than they may; the rest of a person's refusals is nobody's business."""

security_log = logging.getLogger("highwall.security")
_encode = msgspec.json.Encoder(decimal_format="number").encode


@dataclass(frozen=True, slots=True)
class FieldError:
    """One refused field: a dotted path (`holes.3.depth_m`), a stable code, and what to do about it.

    `facts` are what the message names, by name, as those of a `DomainError`.
    """

    field: str
    code: str
    message: str
    facts: Mapping[str, Any] = dataclasses.field(default_factory=dict)

    def document(self) -> dict[str, Any]:
        """This error within a problem document."""
        document: dict[str, Any] = {"field": self.field, "code": self.code, "message": self.message}
        return {**document, "facts": self.facts} if self.facts else document


class DomainError(Exception):
    """A request that the rules refuse. The message says what to do next, in English.

    `facts` are whatever the message names: the quantity that would be allowed, a name, a status as its token. Clients
    put the sentence together in the language of their reader from the code and these. `case` among the facts tells
    sentences apart that share a code; `count` is the number that chooses the plural.
    """

    status: ClassVar[int] = 409
    code: str = "conflict"
    title: ClassVar[str] = "The request conflicts with the present state"

    def __init__(
        self, detail: str, *, code: str | None = None, errors: tuple[FieldError, ...] = (), **facts: Any
    ) -> None:
        super().__init__(detail)
        self.detail = detail
        self.errors = errors
        self.facts = facts
        if code:
            self.code = code


class Conflict(DomainError):
    """The present state of the record does not allow this (409)."""


class Invalid(DomainError):
    """The request itself is malformed or out of range (422)."""

    status = 422
    code = "invalid"
    title = "Some values are not acceptable"

    @classmethod
    def field(cls, field: str, code: str, message: str, **facts: Any) -> "Invalid":
        """The refusal of a single field; the facts belong to it."""
        return cls(message, errors=(FieldError(field, code, message, facts),))


class Unauthenticated(DomainError):
    """No valid session stands behind the request (401)."""

    status = 401
    code = "unauthenticated"
    title = "Sign in first"


class Forbidden(DomainError):
    """The record is visible, but the right is missing (403)."""

    status = 403
    code = "forbidden"
    title = "You do not have this right"


class NotFound(DomainError):
    """The record does not exist or lies outside the scope of the person who asks (404)."""

    status = 404
    code = "not_found"
    title = "There is no such record"


class StaleVersion(DomainError):
    """Somebody else changed the record meanwhile (412)."""

    status = 412
    code = "stale_version"
    title = "The record has changed meanwhile"


class TooLarge(DomainError):
    """The upload exceeds the limit (413)."""

    status = 413
    code = "too_large"
    title = "The upload is too large"


class UnsupportedMedia(DomainError):
    """The body is of a type that is not read here (415)."""

    status = 415
    code = "json_only"
    title = "The body is of a type that is not read here"


class LengthRequired(DomainError):
    """The body has no declared length (411)."""

    status = 411
    code = "length_required"
    title = "The length of the body is missing"


class BodyTooSlow(DomainError):
    """The body did not arrive in time (408)."""

    status = 408
    code = "body_too_slow"
    title = "The request took too long to arrive"


class NoRoom(DomainError):
    """There is no room for this at the moment (507); the fact `retry_after_s` says when to try again."""

    status = 507
    code = "no_room"
    title = "There is no room for this now"


class UnknownHost(DomainError):
    """The request is for a host name that this installation does not have (400)."""

    status = 400
    code = "unknown_host"
    title = "The request can't be read"


class TooManyRequests(DomainError):
    """A limit on attempts is used up (429); the fact `retry_after_s` says when the next one may be made."""

    status = 429
    code = "too_many_requests"
    title = "Too many attempts"


def problem_response(request: HttpRequest, error: DomainError) -> HttpResponse:
    """Render a refusal as a problem document."""
    body = {
        "type": f"urn:highwall:problem:{error.code}",
        "title": error.title,
        "status": error.status,
        "code": error.code,
        "detail": error.detail,
        "request_id": getattr(request, "request_id", ""),
        "errors": [e.document() for e in error.errors],
        **({"facts": error.facts} if error.facts else {}),
    }
    if error.status in WORTH_LOGGING:
        _log_refusal(request, error)
    response = HttpResponse(_encode(body), content_type=PROBLEM_TYPE, status=error.status)
    if error.status == 401:
        response["WWW-Authenticate"] = "Bearer"
    if "retry_after_s" in error.facts:
        response["Retry-After"] = str(error.facts["retry_after_s"])
    return response


def _log_refusal(request: HttpRequest, error: DomainError) -> None:
    """One line of JSON, so that nothing in an address can look like a line of its own."""
    actor = getattr(request, "actor", None)
    entry = {
        "refused": error.code,
        "status": error.status,
        "method": request.method,
        "path": request.path,
        "address": getattr(request, "address", None),
        "user_id": str(actor.user_id) if actor else None,
        "session_id": str(actor.session_id) if actor else None,
        "request_id": getattr(request, "request_id", ""),
    }
    security_log.warning("%s", msgspec.json.encode(entry).decode())
