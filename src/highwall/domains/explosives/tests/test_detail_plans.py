"""Reading one movement costs what the reading takes, not what planning it over all months takes."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from django.db import connection

from highwall.domains.explosives import queries
from highwall.domains.explosives.models import LedgerEntry
from highwall.domains.explosives.tests.factories import SYSTEM, make_batch, make_product, make_store
from highwall.domains.regions.models import Region
from highwall.kit.calendar import partitions

pytestmark = pytest.mark.django_db

CUSTOM_AT_FIRST = 5
"""PostgreSQL plans a statement so often for the values at hand, before it compares that with a plan for any."""


def test_a_movement_is_read_by_plans_that_are_kept_however_many_months_there_are(
    storekeeper: Any, muscat: Region, django_assert_num_queries: Any
) -> None:
    partitions.ensure(LedgerEntry._meta.db_table, date(2020, 1, 1), 48)
    store, batch = make_store(muscat, capacity_kg=1000), make_batch(make_product(), kg=900)
    path = f"/stores/{store.pk}/receipts"
    stocked = [storekeeper.post(path, {"batch_id": str(batch.pk), "quantity": kg}).json for kg in (20, 30)]
    for _ in range(15):
        for movement in stocked:
            with django_assert_num_queries(2):
                assert str(queries.movement_detail(UUID(movement["id"]), SYSTEM)["id"]) == movement["id"]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT custom_plans, generic_plans FROM pg_prepared_statements WHERE statement LIKE %s",
            [f'%FROM "{LedgerEntry._meta.db_table}" INNER JOIN%ORDER BY%'],
        )
        ((custom, generic),) = cursor.fetchall()
    assert custom <= CUSTOM_AT_FIRST < generic
