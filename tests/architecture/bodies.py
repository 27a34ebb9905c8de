"""The bodies that the API takes, as its description says, and every object in them."""

from collections.abc import Iterator
from typing import Any

from highwall.config.testing import described

DESCRIPTION: dict[str, Any] = described()
SCHEMAS: dict[str, Any] = DESCRIPTION["components"]["schemas"]

type Path = tuple[str | int, ...]


def resolved(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema instead of a reference to it, with what stands beside the reference."""
    while "$ref" in schema or len(schema.get("allOf", ())) == 1:
        target = SCHEMAS[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema["allOf"][0]
        schema = {**target, **{name: value for name, value in schema.items() if name not in {"$ref", "allOf"}}}
    return schema


def bodies() -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """Method, path, content type and schema of every body that a route takes."""
    for path, methods in DESCRIPTION["paths"].items():
        for method, operation in methods.items():
            for kind, content in operation.get("requestBody", {}).get("content", {}).items():
                yield method.upper(), path, kind, content["schema"]


type Part = tuple[Path, dict[str, Any], dict[str, Any]]


def parts(schema: dict[str, Any], path: Path = (), told: dict[str, Any] | None = None) -> Iterator[Part]:
    """Every schema within a schema: where its value stands (0 in a list), the schema, and what tells the object that it
    is, or is in, apart from its alternatives (`{"kind": "anfo"}`)."""
    schema = resolved(schema)
    if "properties" in schema or told is None:
        told = {
            name: field["const"] if "const" in field else field["enum"][0]
            for name, field in schema.get("properties", {}).items()
            if "const" in field or "enum" in field
        }
    yield path, schema, told
    for name, field in schema.get("properties", {}).items():
        yield from parts(field, (*path, name), told)
    for alternative in (*schema.get("anyOf", ()), *schema.get("oneOf", ())):
        yield from parts(alternative, path, told)
    if isinstance(schema.get("items"), dict):
        yield from parts(schema["items"], (*path, 0), told)
    if isinstance(schema.get("additionalProperties"), dict):
        yield from parts(schema["additionalProperties"], (*path, "x"), told)


def holding(path: Path, value: Any, told: dict[str, Any] | None = None) -> Any:
    """A body that holds nothing but a value in its place, and beside it what tells its object apart."""
    for step in reversed(path):
        value = [value] if step == 0 else {**(told or {}), step: value}
        told = told if step == 0 else None
    return value
