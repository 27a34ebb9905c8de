"""Whatever a person sends, fitting the published description or not, the answer is an answer: never a failure of the
server, and never a record outside the person's scope."""

import contextlib
import functools
import json
from typing import Any
from urllib.parse import urlencode

import pytest
import schemathesis
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode

from highwall.config.testing import Persona
from highwall.config.urls import api

from . import world

pytestmark = [pytest.mark.django_db, pytest.mark.req("REQ-SEC-007", "REQ-COMPAT-002", "REQ-COMPAT-003")]
EXAMPLES = 1
"""Requests per person, route and kind (fitting, not fitting); raise it to look deeper."""

SCHEMA = schemathesis.openapi.from_dict(json.loads(json.dumps(api.get_openapi_schema(), default=str)))
OPERATIONS = [found.ok() for found in SCHEMA.get_all_operations()]
SESSION_ENDING = {"/api/v1/auth/sign-out"}


def send(persona: Persona, case: Any, there: world.Targets) -> tuple[int, bytes, str]:
    """One generated request, about records that exist, with its effect taken back."""
    path = case.path
    for name, value in (case.path_parameters or {}).items():
        path = path.replace(f"{{{name}}}", str(there.ids.get(name, value)))
    query = {key: value for key, value in (case.query or {}).items() if value is not None}
    headers = {"X-Highwall-Client": "test"}
    if persona.token:
        headers["Authorization"] = f"Bearer {persona.token}"
    if case.media_type == "multipart/form-data" and isinstance(case.body, dict):
        answer = persona.http.post(path, data=fields(case.body), headers=headers, query_params=query)
    else:
        body = b"" if isinstance(case.body, schemathesis.core.NotSet) else encoded(case.body)
        url = f"{path}?{urlencode(query, doseq=True, errors='replace')}"
        kind = "application/json" if body else "text/plain"
        answer = persona.http.generic(case.method.upper(), url, body, content_type=kind, headers=headers)
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return answer.status_code, content, answer.headers.get("Content-Type", "")


def encoded(body: Any) -> bytes:
    return body if isinstance(body, bytes) else json.dumps(body).encode("utf-8", "replace")


def fields(body: dict[str, Any]) -> dict[str, Any]:
    from django.core.files.uploadedfile import SimpleUploadedFile

    sent: dict[str, Any] = {}
    for name, value in body.items():
        text = value if isinstance(value, bytes) else json.dumps(value).encode("utf-8", "replace")
        sent[name] = SimpleUploadedFile("pattern.csv", text) if name == "file" else text
    return sent


@functools.cache
def cases() -> list[Any]:
    """Requests for every route, the same for everybody: fitting its description, and not fitting where it can fail to.

    A route without input, or with one that takes anything, has nothing that does not fit.
    """
    made: list[Any] = []

    def keep(case: Any) -> None:
        made.append(case)

    for operation in OPERATIONS:
        if operation.path in SESSION_ENDING:
            continue
        before = len(made)
        for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
            collect = given(case=operation.as_strategy(generation_mode=mode))(keep)
            with contextlib.suppress(Unsatisfiable):
                settings(
                    max_examples=EXAMPLES,
                    derandomize=True,
                    database=None,
                    deadline=None,
                    phases=(Phase.generate,),
                    suppress_health_check=list(HealthCheck),
                )(collect)()
        assert len(made) > before, f"Nothing was generated for {operation.label}."
    return made


@pytest.mark.parametrize("name", world.PERSONAS)
def test_every_route_answers_generated_requests_without_failing_or_leaking(
    name: str, mine: dict[str, Persona], there: world.Targets
) -> None:
    persona = mine[name]
    secrets = there.secrets if name in world.OUTSIDERS else []
    wrong: list[str] = []
    for case in cases():
        with transaction.atomic():
            status, content, kind = send(persona, case, there)
            transaction.set_rollback(True)
        text = content.decode("utf-8", "replace")
        request = f"{case.method.upper()} {case.path} {case.query} {str(case.body)[:300]}"
        if status >= 500 or (status >= 400 and kind != "application/problem+json"):
            wrong.append(f"{request}: {status} {text[:200]}")
        if status == 200:
            echoed = json.dumps(case.query, default=str) + str(case.body)
            wrong += [f"{request} names {one}" for one in secrets if one in text and one not in echoed]
    assert not wrong, "\n".join(dict.fromkeys(wrong))
