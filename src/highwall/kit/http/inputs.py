"""What a route reads from a request. Whatever else is sent along is refused, because a client that misspells the name
of a value must not be told that all is well."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from ninja.signature import ViewSignature

from highwall.kit.errors import FieldError, Invalid


@dataclass(frozen=True, slots=True)
class Inputs:
    """Names of the query parameters and of the parts of a form, and whether there is a body of JSON. The fields inside
    a body are its schema's business (`kit.schemas.Body`)."""

    query: frozenset[str]
    parts: frozenset[str]
    takes_json: bool

    @classmethod
    def of(cls, path: str, view: Callable[..., Any]) -> "Inputs":
        """The inputs of a view by its signature, as the framework reads it."""
        query: set[str] = set()
        parts: set[str] = set()
        takes_json = False
        for model in ViewSignature(path, view).models:
            match model.__ninja_param_source__:
                case "query":
                    query |= set(model.__ninja_flatten_map__)
                case "form":
                    parts |= set(model.__ninja_flatten_map__)
                case "file":
                    parts |= {field.alias or name for name, field in model.model_fields.items()}
                case "body":
                    in_parts = getattr(model, "__ninja_body_params__", None)
                    parts |= set(in_parts or ())
                    takes_json = in_parts is None
        return cls(frozenset(query), frozenset(parts), takes_json)

    def refuse_others(self, request: HttpRequest) -> None:
        """Raises Invalid with the names that the route does not read. Refuses a body where there is to be none."""
        unknown = [name for name in request.GET if name not in self.query]
        if request.method not in {"GET", "HEAD", "OPTIONS"} and not self.takes_json:
            unknown += self._unknown_in_body(request)
        if unknown:
            raise Invalid("Correct the marked values and send again.", errors=tuple(map(unknown_field, unknown)))

    def _unknown_in_body(self, request: HttpRequest) -> Iterable[str]:
        if request.content_type == "multipart/form-data":
            return [name for name in (*request.POST, *request.FILES) if name not in self.parts]
        if self.parts or request.content_type != "application/json" or not request.body.strip():
            return ()
        try:
            body = json.loads(request.body)
        except (ValueError, RecursionError) as error:
            raise Invalid("The request can't be read. Send it again.", code="malformed") from error
        return body if isinstance(body, dict) else ()


def unknown_field(path: str) -> FieldError:
    """The refusal of a value whose name is not known; `path` is dotted."""
    name = path.rpartition(".")[2]
    return FieldError(path, "extra_forbidden", f"“{name}” is not known here. Leave it out.", {"name": name[:200]})
