"""Whoever asks for whatever list: the statements that are kept are those that would be built from the request."""

import random
import re
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.utils import timezone

from highwall.config.testing import Persona, described
from highwall.domains.accounts.models import User
from highwall.domains.explosives.models import Product, Store, WarehouseBatch
from highwall.domains.projects.models import Project, Site
from highwall.domains.regions.models import Region
from highwall.kit.statements import Shapes

from . import world

pytestmark = [pytest.mark.django_db, pytest.mark.req("REQ-PERF-003")]

SCHEMA: dict[str, Any] = described()
ROUTES = {
    path: methods["get"]["parameters"]
    for path, methods in SCHEMA["paths"].items()
    if any(parameter["name"] == "cursor" for parameter in methods.get("get", {}).get("parameters", []))
}
PEOPLE = (
    *("auditor", "engineer", "engineer.dakhiliyah", "operator", "operator.dakhiliyah"),
    *("explosives", "storekeeper", "storekeeper.dakhiliyah", "machines", "quality"),
)
WORDS = ("a", "ali", "SALIM", "Zé", "10%", "a_b", "\\", "أحمد", "2026-", "anfo", "MU-0001", " o ")
OF_WHO_ASKS = ('FROM "accounts_session"', 'FROM "accounts_role"', "kit_settingvalue")
"""Read of the session and of settings: not at every request."""
ROUNDS = 8


def value_of(schema: dict[str, Any], ids: list[Any], some: random.Random) -> Any:
    """Any value that a parameter may have by its description."""
    if "anyOf" in schema:
        return value_of(next(each for each in schema["anyOf"] if each.get("type") != "null"), ids, some)
    if "$ref" in schema or "allOf" in schema:
        reference = schema.get("$ref") or schema["allOf"][0]["$ref"]
        return value_of(SCHEMA["components"]["schemas"][reference.rpartition("/")[2]], ids, some)
    if "enum" in schema:
        return some.choice(schema["enum"])
    match schema.get("type"), schema.get("format"):
        case "array", _:
            return ",".join(str(value_of(schema["items"], ids, some)) for _ in range(some.randint(1, 3)))
        case "boolean", _:
            return some.choice(["true", "false"])
        case "integer" | "number", _:
            return some.randint(0, 60)
        case _, "uuid":
            return some.choice(ids)
        case _, "date":
            return f"202{some.randint(4, 8)}-0{some.randint(1, 9)}-1{some.randint(0, 9)}"
        case _, "date-time":
            return f"202{some.randint(4, 8)}-0{some.randint(1, 9)}-1{some.randint(0, 9)}T05:06:07Z"
    return some.choice(WORDS)


def question(parameters: list[dict[str, Any]], ids: list[Any], some: random.Random) -> dict[str, Any]:
    asked: dict[str, Any] = {}
    for parameter in parameters:
        name = parameter["name"]
        if parameter["in"] == "path" or name == "cursor":
            continue
        if name == "sort":
            names = parameter["schema"]["pattern"].partition("(")[2].partition(")")[0].split("|")
            if some.random() < 0.6:
                asked[name] = ("", "-")[some.randint(0, 1)] + some.choice(names)
        elif name == "page":
            asked |= {"page": some.randint(1, 3)} if some.random() < 0.3 else {}
        elif name == "page_size":
            asked[name] = some.choice([1, 2, 25])
        elif name == "search":
            asked |= {"search": " ".join(some.choices(WORDS, k=some.randint(1, 2)))} if some.random() < 0.4 else {}
        elif some.random() < 0.3:
            asked[name] = value_of(parameter["schema"], ids, some)
    return asked


@contextmanager
def reading(found: list[tuple[str, Any]]):
    def note(execute, sql, params, many, context):
        answer = execute(sql, params, many, context)
        if sql.startswith("SELECT") and not any(each in sql for each in OF_WHO_ASKS):
            found.append((sql, tuple(params or ())))
        return answer

    with connection.execute_wrapper(note):
        yield


def asked_of(person: Persona, path: str, query: dict[str, Any]) -> tuple[int, Any, list[tuple[str, Any]]]:
    """The answer of a page and of the one behind its cursor, and what was read for them. What the reading itself leaves
    in the audit trail is taken back."""
    read: list[tuple[str, Any]] = []
    with transaction.atomic():
        with reading(read):
            answer = person.get(path, **query)
            content = [answer.json if answer.status == 200 else answer.status]
            if answer.status == 200 and (cursor := answer.json["next_cursor"]):
                rest = {name: value for name, value in query.items() if name != "page"}
                content.append(person.get(path, **rest, cursor=cursor).json["items"])
        transaction.set_rollback(True)
    return answer.status, content, read


@pytest.mark.parametrize("route", sorted(ROUTES))
def test_what_is_kept_is_what_would_be_built(
    mine: dict[str, Persona], there: world.Targets, route: str, monkeypatch
) -> None:
    some = random.Random(route)
    now = timezone.now()
    monkeypatch.setattr(timezone, "now", lambda: now)
    ids = [
        uuid4(),
        *(pk for model in (Region, Project, Site, User, Store, Product, WarehouseBatch) for pk in few(model)),
    ]
    paths = [re.sub(r"\{(\w+)\}", lambda found: str(there.ids[found[1]]), route)]
    if "{site_id}" in route:
        paths += [route.replace("{site_id}", str(pk)) for pk in few(Site)]
    answered = 0
    for _ in range(ROUNDS):
        query = question(ROUTES[route], ids, some)
        path = some.choice(paths)
        people = [mine[name] for name in ("admin", *some.sample(PEOPLE, 3))]
        kept = [asked_of(person, path, query) for person in people]
        with monkeypatch.context() as patch:
            patch.setattr(Shapes, "get", lambda *_: None)
            afresh = [asked_of(person, path, query) for person in people]
        for (status, content, read), (_, content_afresh, read_afresh) in zip(kept, afresh, strict=True):
            assert content == content_afresh, (path, query)
            assert read == read_afresh, (path, query)
            answered += status == 200
    assert answered > 3


def few(model: Any) -> list[Any]:
    return list(model.objects.order_by("pk").values_list("pk", flat=True)[:6])
