"""Every route for every person: 401 without a session, 403 without the right, 404 outside the scope, else an answer
from the rules of the record itself."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction

from highwall.config.testing import Answer, Persona

from . import world

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.req("REQ-AUTH-045", "REQ-AUTH-040", "REQ-AUTH-044", "REQ-SEC-005", "REQ-REGION-011"),
]
OPERATIONS = list(world.operations())

OWN = ("/auth/", "/notifications/", "/jobs/")
"""Where the addresses are of what belongs to one person; their tests stand with their records."""

ABSENT = "/backups/{name}"
"""Where the mine has no record: whoever may ask gets 404."""

CANCEL = "POST /approval-requests/{request_id}/cancel"

COMMENT = "comments/{comment_id}"
READ_BATCHES = {
    *("engineer", "engineer.second", "operator", "storekeeper", "auditor"),
    *("engineer.dakhiliyah", "engineer.second.dakhiliyah", "operator.dakhiliyah", "storekeeper.dakhiliyah"),
}
OTHERS = {
    "/usage-records/{record_id}": ({"machines"}, {"mechanic", "operator", "auditor"}),
    "/machines/{machine_id}": ({"machines"}, {"mechanic", "auditor"}),
    "/work-orders/{order_id}": (
        {"machines", "mechanic"},
        {"engineer", "engineer.second", "operator", "auditor"},
    ),
    "/fault-reports/{fault_id}": (
        {"machines", "mechanic"},
        {"engineer", "engineer.second", "operator", "auditor"},
    ),
    "/accessories/{accessory_id}": ({"machines", "mechanic"}, {"auditor"}),
    "/machine-models/{model_id}": ({"machines"}, {"mechanic", "auditor"}),
    "/magazines/{magazine_id}": (
        {"explosives"},
        {"engineer", "engineer.second", "operator", "storekeeper", "quality", "auditor"},
    ),
    "/warehouse-batches/{batch_id}": ({"explosives"}, {"quality", *READ_BATCHES}),
    "/quality-checks/{check_id}": ({"quality"}, {"explosives", *READ_BATCHES}),
}
"""By kind of record: who may comment on it and tidies up, and who may comment alone."""

REFUSED_INSIDE = {
    # The comment is the administrator's; others may take it away, but not change it.
    *((name, f"PUT {path}/{COMMENT}") for path, (tidy, others) in OTHERS.items() for name in tidy | others),
    *((name, f"DELETE {path}/{COMMENT}") for path, (_, others) in OTHERS.items() for name in others),
    *((name, CANCEL) for name in ("admin", "engineer", "storekeeper")),
    # The administrator made this request for machines.
    *(("admin", f"POST /machine-requests/{{machine_request_id}}/{step}") for step in ("approve", "reject")),
    # The second engineer changed this design last.
    ("engineer.second", "POST /sites/{site_id}/approve-pattern"),
    ("engineer.second", "POST /sites/{site_id}/confirm-simulation"),
}
"""Who has the right and sees the record, and is still refused by another rule than the state (403)."""


def ask(persona: Persona, operation: world.Operation, there: world.Targets, bodies: dict[str, Any]) -> Answer:
    """One request whose effect is taken back."""
    with transaction.atomic():
        if operation.name in world.UPLOADS:
            file = SimpleUploadedFile(*world.UPLOADS[operation.name])
            answer = persona.call("POST", there.path(operation), data={"file": file})
        else:
            body = bodies.get(operation.name, {}) if operation.method != "GET" else None
            answer = persona.call(operation.method, there.path(operation), body)
        transaction.set_rollback(True)
    return answer


def asked_by(name: str, mine: dict[str, Persona], there: world.Targets) -> Iterator[tuple[world.Operation, Answer]]:
    bodies = world.bodies(there)
    for operation in OPERATIONS:
        if operation.path.startswith(OWN) or operation.permission == "public":
            continue
        missing = set(operation.parameters) - there.ids.keys()
        assert not missing, f"Name a record for {missing} of {operation.name} in world.targets."
        yield operation, ask(mine[name], operation, there, bodies)


@pytest.mark.parametrize("name", world.PERSONAS)
def test_each_person_gets_what_the_role_table_and_the_scope_give_and_no_more(
    name: str, mine: dict[str, Persona], there: world.Targets
) -> None:
    wrong = []
    for operation, answer in asked_by(name, mine, there):
        if name == world.ANONYMOUS:
            fits, expected = answer.status == 401, "401"
        elif not world.granted(name, operation.permission):
            fits, expected = answer.status == 403, "403"
        elif operation.path.startswith(ABSENT):
            fits, expected = answer.status in {404, 422}, "404"
        elif not world.may_reach(name, operation):
            fits, expected = answer.status == 404, "404"
        elif (name, operation.name) in REFUSED_INSIDE:
            fits, expected = answer.status == 403, "403 by a rule of the record"
        else:
            fits = answer.status < 500 and answer.status not in {401, 403, 404}
            expected = "an answer of the record"
        if not fits:
            wrong.append(f"{operation.name}: {expected}, but {answer.status} {answer.content[:160]!r}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name", world.OUTSIDERS)
def test_no_answer_to_somebody_of_another_region_names_a_record_of_this_one(
    name: str, mine: dict[str, Persona], there: world.Targets
) -> None:
    leaks = []
    read = 0
    for operation, answer in asked_by(name, mine, there):
        if operation.method != "GET" or answer.status != 200:
            continue
        read += 1
        text = answer.content.decode("utf-8", "replace")
        leaks += [f"{operation.name} names {secret}" for secret in there.secrets if secret in text]
    assert read >= 5
    assert not leaks, "\n".join(leaks)
