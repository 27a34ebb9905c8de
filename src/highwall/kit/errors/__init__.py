"""Refusals with a stable code, and what it means when the database or a disk fails."""

from highwall.kit.errors import failures
from highwall.kit.errors.failures import (
    DatabaseUnavailable,
    Failure,
    failure_of,
    full_disk,
    in_one_sentence,
    is_of_database,
)
from highwall.kit.errors.kinds import (
    BodyTooSlow,
    Conflict,
    DomainError,
    FieldError,
    Forbidden,
    Invalid,
    LengthRequired,
    NoRoom,
    NotFound,
    StaleVersion,
    TooLarge,
    TooManyRequests,
    Unauthenticated,
    UnknownHost,
    UnsupportedMedia,
    problem_response,
)
