"""What a person chooses for themselves."""

import pytest

from highwall.config.testing import Persona
from highwall.domains.accounts.models import User
from highwall.domains.accounts.tests.entrance import sign_in

pytestmark = pytest.mark.django_db


def test_a_persons_language_and_theme_are_their_own_to_choose(ada: User) -> None:
    persona = Persona(token=sign_in().json["access_token"])
    assert persona.patch("/auth/me", {"language": "ar", "theme": "dark"}).json["language"] == "ar"
    assert persona.patch("/auth/me", {"language": "fr"}).status == 422
    assert persona.get("/auth/me").json["theme"] == "dark"
    rights = persona.get("/auth/me").json["rights"]
    assert persona.patch("/auth/me", {"roles": ["admin"]}).status == 422
    assert persona.get("/auth/me").json["rights"] == rights


@pytest.mark.req("REQ-AUTH-008")
def test_the_signed_in_person_is_told_who_they_are_and_what_they_may(ada: User) -> None:
    me = Persona(token=sign_in().json["access_token"]).get("/auth/me").json
    assert (me["email"], me["region"]["name"], me["roles"][0]["code"]) == (ada.email, "Muscat", "blasting_engineer")
    assert "approvals.create" in me["rights"]
    assert "users.read" not in me["rights"]
