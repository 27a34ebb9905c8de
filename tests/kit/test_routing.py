"""Requests reach the view that the framework's own resolver finds."""

import re
from uuid import uuid4

import pytest
from django.urls import Resolver404, URLResolver, path
from django.urls.converters import UUIDConverter

from highwall.config.urls import api, urlpatterns
from highwall.kit.http.routing import Routes

(ROUTES,) = [each for each in urlpatterns if isinstance(each, Routes)]
PLAIN = path("api/v1/", (ROUTES.url_patterns, ROUTES.app_name, ROUTES.namespace))


def paths():
    for each in ROUTES.url_patterns:
        given = {
            name: str(uuid4()) if isinstance(converter, UUIDConverter) else "some-name"
            for name, converter in each.pattern.converters.items()
        }
        yield re.sub(r"<(?:\w+:)?(\w+)>", lambda found, given=given: given[found[1]], str(each.pattern))


def test_every_route_is_found_as_the_framework_finds_it():
    assert isinstance(PLAIN, URLResolver)
    tried = list(paths())
    assert len(tried) > 100
    for route in tried:
        found, wanted = (each.resolve(f"api/v1/{route}") for each in (ROUTES, PLAIN))
        for name in ("func", "args", "kwargs", "url_name", "app_names", "namespaces", "route", "captured_kwargs"):
            assert getattr(found, name) == getattr(wanted, name), (route, name)


@pytest.mark.parametrize("route", ["sites/", "sites/x", "sites/x/holes/y", "none", "<uuid:site_id>", "/sites"])
def test_what_is_no_route_is_refused_with_what_was_tried(route):
    for each in (ROUTES, PLAIN):
        with pytest.raises(Resolver404) as refused:
            each.resolve(f"api/v1/{route}")
        assert len(refused.value.args[0]["tried"]) == len(ROUTES.url_patterns)


def test_the_patterns_of_most_routes_are_not_tried(monkeypatch):
    tried = []
    kind = type(ROUTES.url_patterns[0])
    resolve = kind.resolve
    monkeypatch.setattr(kind, "resolve", lambda self, rest: tried.append(self) or resolve(self, rest))
    ROUTES.resolve(f"api/v1/sites/{uuid4()}/holes")
    assert len(tried) < len(api.urls[0]) / 5


@pytest.mark.parametrize("address", ["", "sign-in", "sites/new", "api/nothing", "index.html"])
def test_addresses_beside_the_api_are_none_of_its_routes(address):
    for each in (ROUTES, PLAIN):
        with pytest.raises(Resolver404):
            each.resolve(address)
