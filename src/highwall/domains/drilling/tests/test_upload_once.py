"""An upload with an Idempotency-Key takes effect once, and its file belongs to what the key stands for."""

from typing import Any

import pytest
from django.test import Client

from highwall.config.testing import Persona
from highwall.domains.drilling.models import ImportBatch
from highwall.domains.projects.models import Site


def upload(persona: Persona, site: Site, content: bytes, *, boundary: str, name: str = "first.csv") -> Any:
    body = (
        f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
        f"Content-Type: text/csv\r\n\r\n{content.decode()}\r\n--{boundary}--\r\n"
    )
    kind = f"multipart/form-data; boundary={boundary}"
    headers = {"Authorization": f"Bearer {persona.token}", "Idempotency-Key": "k-1"}
    return Client().post(f"/api/v1/sites/{site.pk}/imports", body, content_type=kind, headers=headers)


LONG = b"Hole,X,Y,Z\n" + b"".join(b"%d,%d,1,2\n" % (number, number) for number in range(120_000))
"""Long enough to wait in a file."""


@pytest.mark.django_db
@pytest.mark.parametrize("content", [b"Hole,X,Y,Z\nA1,1,2,3\n", LONG], ids=["short", "long"])
def test_the_same_upload_with_one_key_has_one_effect_whatever_stands_between_its_parts(
    engineer: Persona, site: Site, content: bytes
) -> None:
    first = upload(engineer, site, content, boundary="one")
    again = upload(engineer, site, content, boundary="another")
    assert (first.status_code, again.status_code) == (201, 201)
    assert again.content == first.content
    assert again.headers.get("Idempotent-Replay") == "true"
    assert ImportBatch.objects.count() == 1
    # What was looked at for the key is there for the one who reads the file, too.
    assert ImportBatch.objects.get().size_bytes == len(content)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("content", "name"),
    [(b"Hole,X,Y,Z\nA1,1,2,4\n", "first.csv"), (b"Hole,X,Y,Z\nA1,1,2,3\n", "second.csv")],
    ids=["other content", "other name"],
)
def test_a_key_used_for_another_file_is_refused(engineer: Persona, site: Site, content: bytes, name: str) -> None:
    assert upload(engineer, site, b"Hole,X,Y,Z\nA1,1,2,3\n", boundary="one").status_code == 201
    other = upload(engineer, site, content, boundary="one", name=name)
    assert (other.status_code, other.json()["code"]) == (409, "key_reused")
