"""Routes: who asks, with which right, at most once, and what a route reads from a request."""

from highwall.kit.http.inputs import unknown_field
from highwall.kit.http.router import (
    ApiRequest,
    ApiRouter,
    JsonRenderer,
    Repeated,
    StepReason,
    check_version,
    client_address,
    expected_version,
)
from highwall.kit.http.routing import Routes
