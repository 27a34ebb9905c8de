"""The bodies that the API takes, as its description says, and every object in them."""

from collections.abc import Iterator
from typing import Any

from highwall.config.urls import api

DESCRIPTION: dict[str, Any] = api.get_openapi_schema(path_prefix="")
SCHEMAS: dict[str, Any] = DESCRIPTION["components"]["schemas"]

type Path = tuple[str | int, ...]


def resolved(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema instead of a reference to it."""
    while "$ref" in schema or len(schema.get("allOf", ())) == 1:
        schema = SCHEMAS[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema["allOf"][0]
    return schema


def bodies() -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """Method, path, content type and schema of every body that a route takes."""
    for path, methods in DESCRIPTION["paths"].items():
        for method, operation in methods.items():
            for kind, content in operation.get("requestBody", {}).get("content", {}).items():
                yield method.upper(), path, kind, content["schema"]


def parts(schema: dict[str, Any], path: Path = ()) -> Iterator[tuple[Path, dict[str, Any], dict[str, Any]]]:
    """Every schema within a schema: where its value stands (0 in a list), the schema, and what tells it apart from its
    alternatives (`{"kind": "anfo"}`)."""
    schema = resolved(schema)
    told = {
        name: field["const"] if "const" in field else field["enum"][0]
        for name, field in schema.get("properties", {}).items()
        if "const" in field or "enum" in field
    }
    yield path, schema, told
    for name, field in schema.get("properties", {}).items():
        yield from parts(field, (*path, name))
    for alternative in (*schema.get("anyOf", ()), *schema.get("oneOf", ())):
        yield from parts(alternative, path)
    if isinstance(schema.get("items"), dict):
        yield from parts(schema["items"], (*path, 0))
    if isinstance(schema.get("additionalProperties"), dict):
        yield from parts(schema["additionalProperties"], (*path, "x"))


def holding(path: Path, value: Any) -> Any:
    """A body that holds nothing but a value in its place."""
    for step in reversed(path):
        value = [value] if step == 0 else {step: value}
    return value
