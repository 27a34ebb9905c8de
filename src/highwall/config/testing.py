"""Fixtures for tests: fixed personas, each a client of the real API with a real session."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.db.backends.postgresql.operations import DatabaseOperations
from django.test import Client
from django.utils import timezone

from highwall.domains.accounts import queries, services
from highwall.domains.accounts.models import Role, User
from highwall.domains.regions.models import Region
from highwall.kit.actors import Actor, every_right, system_actor
from highwall.kit.schemas import CONFIRMED_HEADER
from highwall.kit.statements import shapes

PASSWORD = "Quarry!2026"  # noqa: S105 of test accounts only
BASE = "/api/v1"


@pytest.fixture(autouse=True, scope="session")
def kept_statements_are_proven() -> None:
    """Each statement that is kept is compared at each use with the one that would be built."""
    shapes.PROVING = True


@dataclass
class Answer:
    status: int
    content: bytes
    headers: dict[str, str]

    @property
    def json(self) -> Any:
        return json.loads(self.content)


@dataclass
class Persona:
    """A signed-in person and the calls that they make."""

    user: User | None = None
    token: str = ""
    http: Client = field(default_factory=Client)

    @property
    def actor(self) -> Actor:
        assert self.user is not None
        return queries.actor_of(User.objects.get(pk=self.user.pk))

    @property
    def id(self) -> UUID:
        assert self.user is not None
        return self.user.pk

    def call(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        key: str | None = None,
        version: int | None = None,
        data: Any = None,
        confirmation: str = "",
        **query: Any,
    ) -> Answer:
        headers = {"X-Highwall-Client": "test"}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        if key:
            headers["Idempotency-Key"] = key
        if confirmation:
            headers[CONFIRMED_HEADER] = confirmation
        if version is not None:
            headers["If-Match"] = f'"{version}"'
        url = f"{BASE}{path}"
        http: Any = self.http
        if data is not None:
            reply = getattr(http, method.lower())(url, data=data, headers=headers)
        else:
            sent = "" if body is None else json.dumps(body, default=str)
            reply = http.generic(
                method, url, sent, content_type="application/json", headers=headers, query_params=query
            )
        content = b"".join(reply.streaming_content) if reply.streaming else reply.content
        return Answer(reply.status_code, content, dict(reply.headers))

    def get(self, path: str, **query: Any) -> Answer:
        return self.call("GET", path, **query)

    def post(self, path: str, body: Any = None, **options: Any) -> Answer:
        return self.call("POST", path, body, **options)

    def put(self, path: str, body: Any = None, **options: Any) -> Answer:
        return self.call("PUT", path, body, **options)

    def patch(self, path: str, body: Any = None, **options: Any) -> Answer:
        return self.call("PATCH", path, body, **options)

    def delete(self, path: str, body: Any = None, **options: Any) -> Answer:
        return self.call("DELETE", path, body, **options)

    def upload(self, path: str, content: bytes, name: str = "pattern.csv", **fields: Any) -> Answer:
        return self.call("POST", path, data={"file": SimpleUploadedFile(name, content), **fields})


@cache
def _described() -> dict[str, Any]:
    from highwall.config.urls import api

    return api.get_openapi_schema(path_prefix="")


def described() -> dict[str, Any]:
    """The published description of the API, with its paths as `Persona.call` takes them. It is long in the making, so
    it is made once; everybody gets a copy of their own."""
    return deepcopy(_described())


def filled(path: str) -> str:
    """A path of the description with the id of nothing in each place for one."""
    return re.sub(r"\{[^}]+\}", lambda _: str(uuid4()), path)


def region_named(name: str) -> Region:
    return Region.objects.get(name=name)


def make_user(role: str, *, email: str | None = None, region: Region | None = None, **values: Any) -> User:
    """An active account with the usual test password."""
    values.setdefault("first_name", role.replace("_", " ").title())
    values.setdefault("last_name", "Test")
    return services.create_user(
        actor=system_actor("test"),
        email=email or f"{role}@example.com",
        password=PASSWORD,
        roles=[role],
        primary_role=role,
        region_id=region.pk if region else None,
        **values,
    )


def signed_in(user: User) -> Persona:
    """A persona with a real session of this user."""
    opened = services.sign_in(email=user.email, password=PASSWORD, address="127.0.0.1", device="test")
    return Persona(user=user, token=opened.access_token)


@pytest.fixture
def muscat(db: None) -> Region:
    return region_named("Muscat")


@pytest.fixture
def dhofar(db: None) -> Region:
    return region_named("Dhofar")


@pytest.fixture
def sign_in_as(db: None) -> Callable[[User], Persona]:
    return signed_in


@pytest.fixture
def anonymous(db: None) -> Persona:
    return Persona()


def _persona(role: str, name: str) -> Any:
    @pytest.fixture(name=name)
    def persona(muscat: Region) -> Persona:
        return signed_in(make_user(role, email=f"{name}@example.com", region=muscat, first_name=name.title()))

    return persona


admin = _persona("admin", "admin")
engineer = _persona("blasting_engineer", "engineer")
second_engineer = _persona("blasting_engineer", "second_engineer")
operator = _persona("operator", "operator")
storekeeper = _persona("store_manager", "storekeeper")
explosives_manager = _persona("explosive_manager", "explosives_manager")
machine_manager = _persona("machine_manager", "machine_manager")
mechanic = _persona("mechanical_engineer", "mechanic")
auditor = _persona("auditor", "auditor")


@pytest.fixture
def anybody(db: None) -> Persona:
    """Somebody with every right and everything in reach, so that only the request or the record can be refused."""
    Role.objects.create(code="everybody", name="Everybody", rights=sorted(every_right()), reach="all")
    return signed_in(make_user("everybody"))


@pytest.fixture
def outsider(dhofar: Region) -> Persona:
    """A blasting engineer of another region."""
    return signed_in(make_user("blasting_engineer", email="outsider@example.com", region=dhofar, first_name="Outsider"))


@transaction.atomic
def load_mine() -> int:
    """Load the demonstration mine as into a new database; gives the number of steps in its history.

    It is made in one transaction, of which the database notes nothing before the end. Where it has noted that the
    pages of a table hold no rows, as what tests had written there was rolled back, plans that count on that take
    minutes.
    """
    from highwall.config.demo import load

    forget_sizes()
    return load(timezone.now())


def forget_sizes() -> None:
    """Have the database estimate tables by their pages, as if it had never looked at them, and not look at them until
    the transaction of the caller ends."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT pg_clear_relation_stats(n.nspname::text, c.relname::text)
               FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
               WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p')"""
        )


@contextmanager
def truncation_allowed(execute: Callable[[str], Any]) -> Iterator[None]:
    """Switch off the triggers that refuse to empty tables, as their owner can, inside a transaction of the caller.

    `execute` runs a statement and gives something that can be asked for its rows with `fetchall`.
    """
    guards = execute(
        """SELECT 'ALTER TABLE ' || tgrelid::regclass || ' {} TRIGGER ' || quote_ident(tgname)
           FROM pg_trigger WHERE tgtype & 32 <> 0 AND NOT tgisinternal"""
    ).fetchall()
    for (guard,) in guards:
        execute(guard.format("DISABLE"))
    yield
    for (guard,) in guards:
        execute(guard.format("ENABLE"))


SMALL_BYTES = 1 << 20
"""Where a table is larger, deleting would leave it large for the tests that count what is read."""


def _empty_past_guards(operations: Any, sql_list: Iterable[str]) -> None:
    """Between two tests that commit, empty the tables, and with them the trail, which tells of rows that are gone.

    Truncating makes new files for each of some hundred tables, whatever is in them. Where all are small, the rows of
    those that have any are deleted: triggers are off meanwhile, those of references too, which takes a superuser."""

    def execute(statement: str) -> Any:
        cursor.execute(statement)
        return cursor

    db = operations.connection
    statements = [*sql_list, "TRUNCATE audit_event"]
    with transaction.atomic(using=db.alias), db.cursor() as cursor:
        cursor.execute(
            """SELECT c.oid::regclass::text, pg_relation_size(c.oid), current_setting('is_superuser') = 'on'
               FROM pg_class c LEFT JOIN pg_inherits i ON i.inhrelid = c.oid
               WHERE c.relkind = 'r' AND pg_relation_size(c.oid) > 0
                 AND coalesce(i.inhparent, c.oid)::regclass::text = ANY(%s)""",
            [re.findall(r"\w+", " ".join(statements))],
        )
        used = cursor.fetchall()
        numbers_go_on = not any("RESTART IDENTITY" in statement for statement in statements)
        if numbers_go_on and all(size < SMALL_BYTES and is_superuser for _, size, is_superuser in used):
            cursor.execute("SET LOCAL session_replication_role = replica")
            for table, _, _ in used:
                execute(f"DELETE FROM {table}")  # noqa: S608 - names from the catalogue
            return
        with truncation_allowed(execute):
            for statement in statements:
                execute(statement)


DatabaseOperations.execute_sql_flush = _empty_past_guards  # type: ignore[method-assign,assignment]
