"""What is possible but unusual is asked about once, taken when it is confirmed, and kept in the audit trail."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from highwall.domains.explosives.models import WarehouseBatch
from highwall.domains.explosives.tests.factories import make_product
from highwall.domains.explosives.tests.test_api import batch_body
from highwall.kit.calendar import today
from highwall.kit.models import AuditEvent

pytestmark = pytest.mark.django_db
PATH = "/warehouse-batches"
TOO_MUCH = {"quantity": 1_000_000_000}


def asked(answer: Any) -> tuple[dict[str, dict[str, Any]], str]:
    """The fields that an answer asks about with what it says of them, and what confirms them."""
    assert (answer.status, answer.json["code"]) == (422, "implausible"), answer.content
    assert {error["code"] for error in answer.json["errors"]} == {"implausible"}
    return {error["field"]: error["facts"] for error in answer.json["errors"]}, answer.json["facts"]["confirmation"]


def test_an_unusual_figure_is_named_with_what_is_usual_and_nothing_is_booked(explosives_manager: Any) -> None:
    fields, _ = asked(explosives_manager.post(PATH, batch_body(make_product(), **TOO_MUCH)))
    assert fields == {"quantity": {"given": 1_000_000_000, "low": 0.1, "high": 100_000, "unit": ""}}
    assert not WarehouseBatch.objects.exists()
    assert not AuditEvent.objects.filter(event="confirmed").exists()


def test_what_is_confirmed_is_booked_and_kept_in_the_trail(explosives_manager: Any) -> None:
    body = batch_body(make_product(), **TOO_MUCH, expires_on="9999-12-31")
    fields, token = asked(explosives_manager.post(PATH, body, key="delivery-7"))
    assert fields.keys() == {"quantity", "expires_on"}
    assert fields["expires_on"]["given_on"] == "9999-12-31"
    done = explosives_manager.post(PATH, body, key="delivery-7", confirmation=token)
    assert done.status == 201, done.content
    assert done.json["received_quantity"] == 1_000_000_000
    event = AuditEvent.objects.get(event="confirmed")
    assert event.actor_id == explosives_manager.id
    assert event.after is not None
    assert [figure["given"] for figure in event.after["figures"]] == ["9999-12-31", "1000000000"]
    again = explosives_manager.post(PATH, body, key="delivery-7", confirmation=token)
    assert (again.status, again.json["id"]) == (201, done.json["id"])
    assert WarehouseBatch.objects.count() == 1


def test_a_confirmation_holds_for_the_figure_that_was_shown_and_no_other(explosives_manager: Any) -> None:
    product = make_product()
    _, token = asked(explosives_manager.post(PATH, batch_body(product, **TOO_MUCH)))
    asked(explosives_manager.post(PATH, batch_body(product, quantity=2_000_000_000), confirmation=token))
    asked(explosives_manager.post(PATH, batch_body(product, **TOO_MUCH), confirmation="true"))
    assert not WarehouseBatch.objects.exists()


def test_an_expiry_in_more_than_ten_years_is_asked_about(explosives_manager: Any) -> None:
    far = str(today() + timedelta(days=10 * 365 + 1))
    fields, _ = asked(explosives_manager.post(PATH, batch_body(make_product(), expires_on=far)))
    assert fields.keys() == {"expires_on"}


def test_what_a_rule_refuses_anyway_is_not_asked_about(explosives_manager: Any) -> None:
    product = make_product()
    assert explosives_manager.post(PATH, batch_body(product)).status == 201
    taken = explosives_manager.post(PATH, batch_body(product, **TOO_MUCH))
    assert taken.json["code"] != "implausible"
    limit = explosives_manager.post(PATH, batch_body(product, batch_number="B-2", quantity=-1))
    assert [(error["field"], error["code"]) for error in limit.json["errors"]] == [("quantity", "greater_than")]


def test_usual_values_are_never_asked_about_and_arabic_figures_are_read(explosives_manager: Any) -> None:
    done = explosives_manager.post(PATH, batch_body(make_product(), quantity="١٬٢٥٠٫٥"))
    assert done.status == 201, done.content
    assert WarehouseBatch.objects.get().received_quantity == Decimal("1250.5")


def test_a_comma_that_can_mean_two_things_books_nothing(explosives_manager: Any) -> None:
    refused = explosives_manager.post(PATH, batch_body(make_product(), quantity="3,000"))
    (error,) = refused.json["errors"]
    assert (error["field"], error["code"]) == ("quantity", "ambiguous_figure")
    assert error["facts"] == {"decimal": "3.000", "grouped": "3000"}
    assert not WarehouseBatch.objects.exists()
