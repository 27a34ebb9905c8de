"""A POST with an Idempotency-Key takes effect once, and answers the same every time."""

from collections.abc import Callable

import pytest

from highwall.config.testing import Answer, Persona
from highwall.domains.regions.models import Region
from highwall.kit.models.tables import IdempotencyKey

from .conftest import in_threads

BODY = {"name": "Jabal Akhdar"}


@pytest.mark.django_db
def test_the_same_request_with_one_key_has_one_effect_and_one_answer(admin: Persona) -> None:
    first = admin.post("/regions", BODY, key="k-1")
    again = admin.post("/regions", BODY, key="k-1")
    assert (first.status, again.status) == (201, 201)
    assert again.content == first.content
    assert (first.headers.get("Idempotent-Replay"), again.headers.get("Idempotent-Replay")) == (None, "true")
    assert Region.objects.filter(name="Jabal Akhdar").count() == 1


@pytest.mark.django_db
def test_a_key_used_for_another_request_is_refused(admin: Persona) -> None:
    admin.post("/regions", BODY, key="k-1")
    other = admin.post("/regions", {"name": "Elsewhere"}, key="k-1")
    assert (other.status, other.json["code"]) == (409, "key_reused")
    assert not Region.objects.filter(name="Elsewhere").exists()


@pytest.mark.django_db
def test_keys_of_different_people_do_not_meet(admin: Persona, sign_in_as: Callable[..., Persona]) -> None:
    from highwall.config.testing import make_user

    second = sign_in_as(make_user("admin", email="second@example.com"))
    assert admin.post("/regions", BODY, key="k-1").status == 201
    answer = second.post("/regions", {"name": "Another"}, key="k-1")
    assert (answer.status, answer.json["name"]) == (201, "Another")


@pytest.mark.django_db
def test_a_refused_request_is_not_remembered(admin: Persona) -> None:
    assert admin.post("/regions", {"name": "x"}, key="k-1").status == 422
    assert admin.post("/regions", {"name": "Muscat"}, key="k-2").status == 409
    assert not IdempotencyKey.objects.exists()
    assert admin.post("/regions", BODY, key="k-1").status == 201


@pytest.mark.django_db
def test_without_a_key_every_request_counts(admin: Persona) -> None:
    assert admin.post("/regions", BODY).status == 201
    assert admin.post("/regions", BODY).status == 409


@pytest.mark.django_db
def test_an_overlong_key_is_refused(admin: Persona) -> None:
    answer = admin.post("/regions", BODY, key="k" * 129)
    assert (answer.status, answer.json["code"]) == (422, "bad_idempotency_key")


@pytest.mark.django_db(transaction=True)
def test_the_same_request_sent_by_eight_threads_at_once_has_one_effect(admin: Persona) -> None:
    def send() -> Answer:
        return Persona(user=admin.user, token=admin.token).post("/regions", BODY, key="k-1")

    answers = in_threads([send] * 8)
    assert {(answer.status, answer.content) for answer in answers} == {(201, answers[0].content)}
    assert sum("Idempotent-Replay" not in answer.headers for answer in answers) == 1
    assert Region.objects.filter(name="Jabal Akhdar").count() == 1


@pytest.mark.django_db(transaction=True)
def test_different_requests_racing_for_one_key_leave_one_winner(admin: Persona) -> None:
    def send(name: str) -> Callable[[], Answer]:
        return lambda: Persona(user=admin.user, token=admin.token).post("/regions", {"name": name}, key="k-1")

    answers = in_threads([send(f"Racer {n}") for n in range(6)])
    assert sorted(answer.status for answer in answers) == [201, 409, 409, 409, 409, 409]
    assert Region.objects.filter(name__startswith="Racer").count() == 1
