from collections.abc import Iterator

import pytest

from highwall.config.testing import Persona, load_mine

from . import world


@pytest.fixture(scope="package")
def mine(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[dict[str, Persona]]:
    """The demonstration mine with its people signed in, loaded once and taken away at the end."""
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic():  # type: ignore[attr-defined]
        load_mine()
        yield world.people()
        transaction.set_rollback(True)


@pytest.fixture(scope="package")
def there(mine: dict[str, Persona], django_db_blocker: pytest.FixtureRequest) -> world.Targets:
    """A record of each kind, found once for all who ask."""
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        return world.targets(mine)
