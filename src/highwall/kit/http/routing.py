"""Finding the route of a request without trying two hundred patterns one after the other."""

from collections import defaultdict
from typing import Any

from django.urls import ResolverMatch, URLPattern, URLResolver
from django.urls.converters import PathConverter
from django.urls.resolvers import RoutePattern

type _Form = tuple[str, int]


def _form_of(path: str) -> _Form:
    """What a path and the routes that can match it have in common: the first part, and how many parts there are."""
    return path.partition("/")[0], path.count("/")


class Routes(URLResolver):
    """Routes below a prefix, `path(prefix, include(...))` otherwise. Only those of the form of a path are tried; where
    none of them matches, the framework says so after trying all."""

    def __init__(self, prefix: str, included: tuple[Any, str, str]) -> None:
        patterns, app_name, namespace = included
        super().__init__(RoutePattern(prefix, is_endpoint=False), patterns, app_name=app_name, namespace=namespace)
        self._by_form: defaultdict[_Form, list[URLPattern]] = defaultdict(list)
        for each in patterns:
            if isinstance(each, URLPattern) and _has_one_form(each):
                self._by_form[_form_of(str(each.pattern))].append(each)

    def resolve(self, path: str) -> ResolverMatch:
        """Raises Resolver404."""
        inside = self.pattern.match(path)
        if inside is None:
            return super().resolve(path)
        rest = inside[0]
        for pattern in self._by_form.get(_form_of(rest), ()):
            if found := pattern.resolve(rest):
                more: Any = found
                return ResolverMatch(
                    found.func,
                    found.args,
                    found.kwargs,
                    found.url_name,
                    [self.app_name],
                    [self.namespace],
                    found.route,
                    captured_kwargs=more.captured_kwargs,
                    extra_kwargs=more.extra_kwargs,
                )
        return super().resolve(path)


def _has_one_form(pattern: URLPattern) -> bool:
    route = pattern.pattern
    if not isinstance(route, RoutePattern) or str(route).startswith("<"):
        return False
    return not any(isinstance(converter, PathConverter) for converter in route.converters.values())
