"""Every list that the API describes, asked for in every way that it offers: each sort in both directions, each filter,
searches with hits and without."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

CONTROL = {"search", "sort", "page", "page_size", "cursor"}
SEARCHES = ("large", "zqx", "zqx vyw", "001")
"""A word that much has, one and two that nothing has, and digits."""


def described() -> dict[str, Any]:
    from highwall.config.urls import api

    return api.get_openapi_schema(path_prefix="")  # type: ignore[no-any-return]


def lists(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The paths of all lists, each with the schemas of its parameters by name."""
    found = {}
    for path, methods in document["paths"].items():
        parameters = methods.get("get", {}).get("parameters", [])
        asked = {item["name"]: item["schema"] for item in parameters if item["in"] == "query"}
        if {"page_size", "sort"} <= asked.keys():
            found[path] = asked
    return found


def ways(schemas: dict[str, Any], rows: list[dict[str, Any]], document: dict[str, Any]) -> Iterator[str]:
    """The queries in which a list can be asked for. Values of filters come from its rows, or from their schema."""
    yield ""
    yield from (urlencode({"search": word}) for word in SEARCHES)
    names = re.findall(r"\w+", schemas["sort"]["pattern"].partition(")")[0])
    yield from (urlencode({"sort": f"{sign}{name}"}) for name in names for sign in ("", "-"))
    for name, schema in schemas.items():
        if name not in CONTROL:
            yield from (urlencode({name: value}) for value in _values(name, schema, rows, document))


def _values(name: str, schema: dict[str, Any], rows: list[dict[str, Any]], document: dict[str, Any]) -> list[str]:
    resolved = [*_resolved(schema, document)]
    if choices := next((part["enum"] for part in resolved if "enum" in part), None):
        return [str(choice) for choice in choices]
    if any(part.get("type") == "boolean" for part in resolved):
        return ["true", "false"]
    if any(part.get("type") in {"integer", "number"} for part in resolved):
        return ["1", "100"]
    if name == "from" or name.endswith("_from"):
        return ["2026-01-01", "2001-01-01"]
    if name == "to" or name.endswith("_to"):
        return ["2026-01-01", "2090-01-01"]
    known = [str(row[name]) for row in rows if row.get(name) not in (None, "")]
    if not known and name.endswith("_id"):
        record = name.removesuffix("_id")
        known = [str(row[record]["id"]) for row in rows if isinstance(row.get(record), dict)]
    return list(dict.fromkeys(known))[:2]


def _resolved(schema: dict[str, Any], document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    if "$ref" in schema:
        yield from _resolved(document["components"]["schemas"][schema["$ref"].rpartition("/")[2]], document)
        return
    yield schema
    for part in (*schema.get("anyOf", ()), *([schema["items"]] if "items" in schema else [])):
        yield from _resolved(part, document)
