"""The address of the product as the browser sees it, to which passkeys are bound."""

import ipaddress

from django.core.exceptions import DisallowedHost
from django.http import HttpRequest
from django.http.request import split_domain_port

from highwall.domains.accounts.services.passkey import RelyingParty
from highwall.kit.errors import Invalid


def rp_id_of(request: HttpRequest) -> str:
    """The name under which the browser reaches the product; empty for a bare address, to which no passkey can be
    bound, and for a name that is not ours."""
    try:
        name = split_domain_port(request.get_host())[0]
    except DisallowedHost:
        return ""
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return name
    return ""


def relying_party(request: HttpRequest) -> RelyingParty:
    """Raises Invalid when no passkey can be used at this address."""
    name, host, origin = rp_id_of(request), request.META.get("HTTP_HOST", ""), request.headers.get("Origin", "")
    expected = {f"https://{host}", *([f"http://{host}"] if name == "localhost" else [])}
    if not name or origin not in expected:
        raise Invalid(
            "Passkeys need an encrypted connection to an address with a name, such as https://highwall.example.",
            code="no_passkeys_here",
        )
    return RelyingParty(name, origin)
