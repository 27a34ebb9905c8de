"""Addresses at international domains work in both of their forms; the local part keeps its rules."""

import pytest

from highwall.config.testing import PASSWORD, Persona, make_user
from highwall.domains.accounts.jobs import send_reset_code
from highwall.domains.accounts.models.email import canonical_email
from highwall.kit.errors import Invalid
from highwall.kit.models import Mail
from highwall.kit.text.contacts import international_number

ARABIC, ARABIC_ASCII = "ahmed@شركة.عمان", "ahmed@xn--ogbpi5d.xn--mgb9awbf"


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        (ARABIC, ARABIC_ASCII),
        ("test@dömäin.example", "test@xn--dmin-moa0i.example"),
        ("Test@DÖMÄIN.example", "test@xn--dmin-moa0i.example"),
        ("test@do\u0308ma\u0308in.example", "test@xn--dmin-moa0i.example"),
        ("test@XN--DMIN-MOA0I.example", "test@xn--dmin-moa0i.example"),
        ("test@faß.example", "test@xn--fa-hia.example"),
        ("test@例え。テスト", "test@xn--r8jz45g.xn--zckzah"),
        ("test＠ｅxample.com", "test@example.com"),
    ],
)
def test_a_domain_is_kept_in_its_ascii_form_however_it_is_written(typed: str, stored: str) -> None:
    assert canonical_email(typed) == stored
    assert canonical_email(stored) == stored


@pytest.mark.parametrize("typed", ["аhmed@example.com", "ahmed\u200b@example.com", "أحمد@شركة.عمان"])
def test_the_local_part_stays_in_plain_latin_letters(typed: str) -> None:
    with pytest.raises(Invalid) as refused:
        canonical_email(typed)
    assert refused.value.errors[0].code == "confusable"


@pytest.mark.parametrize(
    "typed", ["ahmed@شركة.عمان\u200f", "ahmed@شر كة.عمان", "ahmed@-ö.example", "ahmed@" + "ö" * 70 + ".om"]
)
def test_a_domain_that_no_registry_takes_is_refused(typed: str) -> None:
    with pytest.raises(Invalid):
        canonical_email(typed)


@pytest.mark.django_db
@pytest.mark.parametrize("form", [ARABIC, ARABIC_ASCII, "Ahmed@شركة.عمان"])
def test_a_person_signs_in_and_gets_a_new_password_by_either_form(admin: Persona, form: str) -> None:
    make_user("operator", email=ARABIC)
    visitor = Persona()
    assert visitor.post("/auth/sign-in", {"email": form, "password": PASSWORD}).status == 200
    Mail.objects.all().delete()
    assert visitor.post("/auth/password-reset", {"email": form}).status < 300
    send_reset_code(email=form, address=None)
    assert [mail.to for mail in Mail.objects.all()] == [ARABIC_ASCII]
    for domain in ("شركة.عمان", "@xn--ogbpi5d.xn--mgb9awbf"):
        assert [row["email"] for row in admin.get("/users", email_domain=domain).json["items"]] == [ARABIC_ASCII]


@pytest.mark.parametrize(
    "typed",
    ["0096899123456", "٠٠٩٦٨٩٩١٢٣٤٥٦", "+٩٦٨٩٩١٢٣٤٥٦", "۰۰۹۶۸۹۹۱۲۳۴۵۶", "\u200f+968 9912‑3456", "＋968 9912 3456"],
)
def test_a_telephone_number_is_read_in_any_digits(typed: str) -> None:
    assert international_number(typed) == "+968 9912 3456"
