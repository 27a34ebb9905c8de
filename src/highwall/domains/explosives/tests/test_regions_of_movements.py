"""Whose people see what was moved, however stores, projects and people come to other regions."""

from typing import Any
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from highwall.config.testing import Persona, make_user
from highwall.domains.explosives import queries, services
from highwall.domains.explosives.models import LedgerMovement, Store, StoreTransaction
from highwall.domains.explosives.tests.factories import SYSTEM, make_lot, make_product, make_store, reserve
from highwall.domains.projects.models import Project, Site
from highwall.domains.projects.tests.factories import make_project, make_site
from highwall.domains.regions.models import Region
from highwall.kit.models import AuditEvent

pytestmark = [pytest.mark.django_db, pytest.mark.req("REQ-PERF-003")]


def issue(store: Store, site: Site) -> None:
    request, anfo = uuid4(), make_product()
    make_lot(store, anfo, kg=100)
    reserve(store, anfo, 30, request)
    services.issue(reference_id=request, site_id=site.pk, actor=SYSTEM, at=timezone.now())


@pytest.fixture
def site(muscat: Region, operator: Persona) -> Site:
    return make_site(make_project(muscat, members=(operator.user,)))


def seen(person: Persona) -> tuple[int, int]:
    """How many movements and how many transactions."""
    lists = ("/ledger-movements", "/store-transactions")
    return tuple(person.get(path, page_size=200).json["total"] for path in lists)  # type: ignore[return-value]


def agree(*people: Persona) -> None:
    """The short way of a list gives the rows that the rule for everybody gives."""
    from highwall.domains.accounts.queries import actor_of

    for person in people:
        actor = actor_of(person.user)
        for nearest, rule in (
            (queries.MOVEMENTS.nearest, queries.visible_movements),
            (queries.TRANSACTIONS.nearest, queries.visible_transactions),
        ):
            assert nearest is not None
            found = set(nearest(actor)(actor).values_list("pk", flat=True))
            assert found == set(rule(actor).values_list("pk", flat=True)), actor
    assert queries.verify_ledger() == []


def test_who_is_bound_to_a_region_sees_its_movements_wherever_stores_and_projects_go(
    engineer: Persona, outsider: Persona, operator: Persona, site: Site, muscat: Region, dhofar: Region
) -> None:
    here, there = make_store(muscat), make_store(dhofar)
    issue(here, site)
    make_lot(there, make_product(), kg=50)
    people = (engineer, outsider, operator)
    agree(*people)
    # Received, stocked, reserved, issued; what comes into the warehouse is of no region.
    assert (seen(engineer), seen(outsider), seen(operator)) == ((3, 3), (1, 1), (3, 3))
    before = AuditEvent.objects.filter(
        resource__in=["explosives_ledgermovement", "explosives_storetransaction"]
    ).count()

    Store.objects.filter(pk=here.pk).update(region=dhofar)
    agree(*people)
    # The issue is to their site.
    assert (seen(engineer), seen(outsider), seen(operator)) == ((1, 0), (4, 4), (1, 0))

    Project.objects.filter(pk=site.project_id).update(region=dhofar)
    agree(*people)
    assert (seen(engineer), seen(outsider)) == ((0, 0), (4, 4))

    Store.objects.filter(pk=here.pk).update(region=muscat)
    agree(*people)
    assert (seen(engineer), seen(outsider)) == ((3, 3), (2, 1))

    Project.objects.filter(pk=site.project_id).update(region=muscat)
    agree(*people)
    assert not LedgerMovement.objects.exclude(site_region_id=None).exists()
    assert (seen(engineer), seen(outsider), seen(operator)) == ((3, 3), (1, 1), (3, 3))
    after = AuditEvent.objects.filter(resource__in=["explosives_ledgermovement", "explosives_storetransaction"]).count()
    assert after == before


def test_who_works_in_two_regions_sees_the_movements_of_both(
    sign_in_as: Any, site: Site, muscat: Region, dhofar: Region
) -> None:
    keeper, driller = (
        make_user("store_manager", region=dhofar),
        make_user("operator", email="d@example.com", region=dhofar),
    )
    issue(make_store(muscat, manager=keeper), site)
    make_lot(make_store(dhofar), make_product(), kg=50)
    people = sign_in_as(keeper), sign_in_as(driller)
    agree(*people)
    assert [seen(person) for person in people] == [(4, 4), (1, 1)]
    site.project.members.create(user=driller)
    agree(*people)
    assert [seen(person) for person in people] == [(4, 4), (2, 1)]


@pytest.mark.parametrize(
    "change",
    [
        "explosives_ledgermovement SET region_id",
        "explosives_ledgermovement SET site_region_id",
        "explosives_storetransaction SET region_id",
    ],
)
def test_nobody_shows_a_movement_in_another_region(change: str, muscat: Region) -> None:
    make_lot(make_store(muscat), make_product(), kg=100)
    # What else stands in the row is told to nobody either.
    LedgerMovement.objects.filter(region_id=muscat.pk).get()
    StoreTransaction.objects.filter(region_id=muscat.pk).get()
    with (
        pytest.raises(DatabaseError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"UPDATE {change} = NULL")


def test_a_movement_that_is_shown_in_another_region_is_found(muscat: Region, dhofar: Region) -> None:
    make_lot(make_store(muscat), make_product(), kg=100)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for table in ("explosives_ledgermovement", "explosives_storetransaction"):
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
            cursor.execute(f"UPDATE {table} SET region_id = %s WHERE store_id IS NOT NULL", [dhofar.pk])
    found = queries.verify_ledger()
    assert [("shown in another region" in words, "not what the ledger says" in words) for words in found] == [
        (False, True),
        (True, False),
    ]
