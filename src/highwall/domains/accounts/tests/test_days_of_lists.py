"""A bare day as the bound of a list is the whole day of the mine."""

from datetime import UTC, datetime

import pytest

from highwall.config.testing import Persona
from highwall.domains.accounts.models import User

FIRST = datetime(2026, 11, 25, 20, tzinfo=UTC)
"""Midnight in the mine, where 26 November begins."""
LAST = datetime(2026, 11, 26, 19, 59, 59, 999_999, tzinfo=UTC)


@pytest.mark.django_db
def test_a_day_holds_its_first_and_its_last_microsecond_and_no_other(admin: Persona) -> None:
    assert admin.user is not None
    people = User.objects.filter(pk=admin.id)

    def found(**bounds: str) -> int:
        return int(admin.get("/users", **bounds).json["total"])

    for moment, expected in ((FIRST, 1), (LAST, 1), (datetime(2026, 11, 26, 20, tzinfo=UTC), 0)):
        people.update(created_at=moment)
        assert found(created_from="2026-11-26", created_to="2026-11-26") == expected
    assert found(created_from="2026-11-27", created_to="2026-11-27") == 1
    assert found(created_from="2026-11-26T20:00:00Z") == 1
    assert found(created_to="2026-11-26T20:00:00Z") == 0
