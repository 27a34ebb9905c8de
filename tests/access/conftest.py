from collections.abc import Iterator

import pytest
from django.utils import timezone

from highwall.config.demo import load
from highwall.config.testing import Persona

from . import world


@pytest.fixture(scope="package")
def mine(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[dict[str, Persona]]:
    """The demonstration mine with its people signed in, loaded once and taken away at the end."""
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic():  # type: ignore[attr-defined]
        load(timezone.now())
        yield world.people()
        transaction.set_rollback(True)
