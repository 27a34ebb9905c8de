"""What the framework and the database refuse, said as refusals of our own, wherever no rule has foreseen it."""

import logging
from collections import Counter

from django.core.exceptions import (
    BadRequest,
    RequestDataTooBig,
    SuspiciousOperation,
    TooManyFieldsSent,
    TooManyFilesSent,
)
from django.db import DatabaseError, DataError
from django.db.models import Model, ProtectedError, RestrictedError
from django.http import HttpRequest, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from psycopg import errors as postgres

from highwall.kit.errors import Conflict, DomainError, Invalid, failures
from highwall.kit.front import largest_body, too_large
from highwall.kit.schemas import Dependent
from highwall.kit.triggers import FROZEN

log = logging.getLogger(__name__)

LOST_RACES = (
    postgres.UniqueViolation,
    postgres.ExclusionViolation,
    postgres.ForeignKeyViolation,
    postgres.RestrictViolation,
    postgres.DeadlockDetected,
    postgres.SerializationFailure,
)
"""What the database refuses because somebody else was faster; the same request may succeed on another day."""


def refusal_of(request: HttpRequest, error: BaseException) -> DomainError | None:
    """The refusal as which an exception is answered, or None for one that nobody expects."""
    match error:
        case DomainError():
            refusal: DomainError | None = error
        case RequestDataTooBig():
            refusal = too_large(largest_body(request.META))
        case MultiPartParserError() | TooManyFilesSent() | TooManyFieldsSent():
            refusal = Invalid(
                "The upload can't be read. Choose the file again; its name may be too long.", code="malformed_form"
            )
        case BadRequest() | SuspiciousOperation() | UnreadablePostError():
            refusal = Invalid("The request can't be read. Send it again.", code="malformed")
        case ProtectedError() | RestrictedError():
            refusal = has_dependents(error)
        case DatabaseError():
            refusal = _refusal_of_database(request, error)
        case _:
            refusal = None
    return refusal or _refusal_of_failure(request, error)


def has_dependents(error: ProtectedError | RestrictedError) -> Conflict:
    """The refusal of a deletion, with the kinds and numbers of the records that forbid it."""
    objects: set[Model] = error.protected_objects if isinstance(error, ProtectedError) else error.restricted_objects
    kinds = sorted(Counter(record._meta.db_table for record in objects).items())
    return Conflict(
        "Other records refer to this one, so it can't be deleted.",
        code="has_dependents",
        dependents=[Dependent(kind=kind, count=count, blocks_deletion=True).model_dump() for kind, count in kinds],
    )


def _refusal_of_failure(request: HttpRequest, error: BaseException) -> DomainError | None:
    """The refusal for a full disk or a database that does not answer, which the log is told of."""
    refusal = failures.refusal_of(error)
    if refusal:
        request_id, said = getattr(request, "request_id", ""), failures.in_one_sentence(error)
        log.error("%s in %s %s (request %s): %s", refusal.title, request.method, request.path, request_id, said)
    return refusal


def _refusal_of_database(request: HttpRequest, error: DatabaseError) -> DomainError | None:
    if isinstance(error, DataError):
        log.warning("A value got past its schema in %s %s: %s", request.method, request.path, error)
        return Invalid("A value contains characters or digits that can't be stored. Correct it.")
    cause = error.__cause__
    if isinstance(cause, postgres.IntegrityError) and cause.diag.constraint_name == FROZEN:
        return Conflict("This record is closed and stays as it is. Nothing was saved.", code="frozen")
    if isinstance(cause, LOST_RACES):
        log.warning("A race was lost in %s %s: %s", request.method, request.path, error)
        return Conflict("Somebody else changed this at the same moment. Load it again and repeat your change.")
    return None
