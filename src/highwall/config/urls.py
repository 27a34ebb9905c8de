"""Assembly of the API from the domains, and the client."""

import logging
import sys

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import re_path
from ninja import NinjaAPI
from ninja.errors import HttpError
from ninja.errors import ValidationError as RequestError

from highwall.config.client import client_page
from highwall.config.health import router as health
from highwall.domains.accounts.api import router as accounts
from highwall.domains.administration.api import router as administration
from highwall.domains.audit.api import router as audit
from highwall.domains.blasting.api import router as blasting
from highwall.domains.drilling.api import router as drilling
from highwall.domains.explosives.api import router as explosives
from highwall.domains.explosives.api.magazines import router as magazines
from highwall.domains.fleet.api import router as fleet
from highwall.domains.maintenance.api import router as maintenance
from highwall.domains.notifications.api import router as notifications
from highwall.domains.operations.api import router as operations
from highwall.domains.parts.api import router as parts
from highwall.domains.projects.api import router as projects
from highwall.domains.regions.api import router as regions
from highwall.domains.registers.api import router as registers
from highwall.domains.reports.api import router as reports
from highwall.kit.errors import DomainError, FieldError, Invalid, NotFound, problem_response
from highwall.kit.http import JsonRenderer, Routes, unknown_field
from highwall.kit.refusals import refusal_of
from highwall.kit.schemas import facts_of

log = logging.getLogger(__name__)

api = NinjaAPI(
    title="Highwall",
    version="1",
    description="Everything a person can do in the browser, as documented calls. See docs/guides/api.md.",
    docs_url=None,
    renderer=JsonRenderer(),
    openapi_url="openapi.json",
    openapi_extra={
        "components": {"securitySchemes": {"bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}}}
    },
)

for router in (
    health,
    accounts,
    regions,
    notifications,
    audit,
    administration,
    projects,
    explosives,
    magazines,
    fleet,
    parts,
    drilling,
    maintenance,
    blasting,
    registers,
    operations,
    reports,
):
    api.add_router("", router)


@api.exception_handler(DomainError)
def on_domain_error(request: HttpRequest, error: DomainError) -> HttpResponse:
    return problem_response(request, error)


@api.exception_handler(RequestError)
def on_request_error(request: HttpRequest, error: RequestError) -> HttpResponse:
    """A request that does not fit its schema: one error per field, by the path of the field in the body."""
    fields = []
    for item in error.errors:
        where, *path_parts = (str(part) for part in item["loc"])
        # The framework puts the name of the parameter (body, data, params) between the place and the field.
        names = path_parts[1:] if where in {"body", "query", "form"} and len(path_parts) > 1 else path_parts
        path = ".".join(names) or where
        if item["type"] == "extra_forbidden":
            fields.append(unknown_field(path))
        else:
            fields.append(FieldError(path, str(item["type"]), str(item["msg"]), facts_of(item)))
    return problem_response(request, Invalid("Correct the marked values and send again.", errors=tuple(fields)))


@api.exception_handler(Http404)
def on_not_found(request: HttpRequest, error: Http404) -> HttpResponse:
    return problem_response(request, NotFound("There is nothing at this address."))


@api.exception_handler(HttpError)
def on_http_error(request: HttpRequest, error: HttpError) -> HttpResponse:
    return problem_response(request, Invalid(str(error), code="malformed"))


class Unexpected(DomainError):
    status = 500
    code = "internal_error"
    title = "Something went wrong on our side"


@api.exception_handler(Exception)
def on_exception(request: HttpRequest, error: Exception) -> HttpResponse:
    """Whatever has no handler of its own above."""
    if refusal := refusal_of(request, error):
        return problem_response(request, refusal)
    _log_unhandled(request, error)
    return problem_response(
        request, Unexpected("Nothing was saved. Try again; if it stays, name the request id to support.")
    )


def _log_unhandled(request: HttpRequest, error: BaseException | None) -> None:
    request_id = getattr(request, "request_id", "")
    log.error("Unhandled error in %s %s (request %s)", request.method, request.path, request_id, exc_info=error)


def on_failure_outside_a_route(request: HttpRequest) -> HttpResponse:
    """What fails before a route is entered, such as finding out whether a restore runs while the database is away."""
    error = sys.exception()
    if error and (refusal := refusal_of(request, error)):
        return problem_response(request, refusal)
    _log_unhandled(request, error)
    return problem_response(request, Unexpected("Nothing was saved. Try again in a moment."))


def unknown_api_path(request: HttpRequest) -> HttpResponse:
    return problem_response(request, NotFound("There is nothing at this address."))


urlpatterns = [
    Routes("api/v1/", api.urls),
    re_path(r"^api/", unknown_api_path),
    re_path(r"^.*$", client_page),
]
handler500 = on_failure_outside_a_route
