"""How the tests of accounts come in."""

import re
from typing import Any

from django.test import Client

from highwall.config.testing import PASSWORD, Answer, Persona
from highwall.domains.accounts import jobs
from highwall.kit.mail import read_body
from highwall.kit.models import Mail

ADA = "ada@example.com"
WRONG = "Wrong!2026"


def sign_in(email: str = ADA, password: str = PASSWORD) -> Answer:
    return Persona().post("/auth/sign-in", {"email": email, "password": password})


def bearer(token: str, path: str = "/auth/token") -> Answer:
    return Persona(token=token).get(path)


def set_password(code: str, password: str = "Fresh!2026", email: str = ADA) -> Answer:
    return Persona().post("/auth/set-password", {"email": email, "code": code, "password": password})


def ask_for_code(email: str = ADA) -> Answer:
    """A request for a code, and what the worker does about it."""
    answer = Persona().post("/auth/password-reset", {"email": email})
    if answer.status == 202:
        jobs.send_reset_code(email=email, address="127.0.0.1")
    return answer


def mailed_code(email: str = ADA) -> str:
    """The code in the newest mail to this address."""
    mail = Mail.objects.filter(to=email, kind="password_reset_code").latest("created_at")
    body = read_body(mail)
    assert body
    found = re.search(r"\b\w{4}-\w{4}-\w{4}\b", body[0])
    assert found
    return found[0]


class Browser:
    """A client that keeps cookies, like the product's own."""

    def __init__(self, device: str = "") -> None:
        self.http = Client(headers={"user-agent": device, "x-highwall-client": "web"})
        self.token = ""

    def sign_in(self) -> Any:
        body = {"email": ADA, "password": PASSWORD}
        answer = self.http.post("/api/v1/auth/sign-in", body, content_type="application/json")
        self.token = answer.json()["access_token"]
        return answer

    def refresh(self, token: str | None = None, **headers: str) -> Any:
        if token is not None:
            self.http.cookies["highwall_refresh"] = token
        return self.http.post("/api/v1/auth/refresh", headers=headers)

    @property
    def cookie(self) -> str:
        return self.http.cookies["highwall_refresh"].value
