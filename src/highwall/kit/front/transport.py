"""HTTPS and our own host names only: in production a request that came over plain HTTP is sent to HTTPS, or refused
where it carried data, and one for somebody else's name is refused."""

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponseBase
from django.http.response import HttpResponseRedirectBase

from highwall.kit.errors import Forbidden, UnknownHost, problem_response

HEALTH = "/api/v1/health"
"""Load balancers ask over plain HTTP from inside; the answer tells nothing."""


class PermanentRedirect(HttpResponseRedirectBase):
    """A redirect that keeps the method (308)."""

    status_code = 308


def is_secure(request: HttpRequest) -> bool:
    """Whether the client spoke HTTPS: to this server, or to the trusted proxy in front of it."""
    if settings.TRUST_PROXY and (scheme := request.headers.get("X-Forwarded-Proto")):
        return scheme.rsplit(",", 1)[-1].strip().lower() == "https"
    return request.scheme == "https"


class RequireHttps:
    """Installed in production. Pages are redirected. A call of the API is refused, because whatever it carried has
    been on the wire already: a redirect would hide that a client is set up wrongly."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        try:
            request.get_host()
        except DisallowedHost:
            return problem_response(
                request,
                UnknownHost("This server does not answer for that host name. HIGHWALL_HOSTS lists those it has."),
            )
        if is_secure(request) or request.path == HEALTH:
            return self.get_response(request)
        if request.path.startswith("/api/") or request.method not in {"GET", "HEAD"}:
            return problem_response(
                request, Forbidden("Use https:// instead of http:// for this address.", code="https_required")
            )
        return PermanentRedirect(f"https://{request.get_host()}{request.get_full_path()}")
