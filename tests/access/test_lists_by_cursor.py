"""Whoever walks a list by its cursors sees each row once, whatever comes and goes between the pages."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import (
    CharField,
    DateField,
    ForeignKey,
    IntegerField,
    Model,
    OneToOneField,
    TextField,
    UniqueConstraint,
    UUIDField,
)

from highwall.config.testing import Persona, described
from highwall.domains.accounts.models import User
from highwall.domains.blasting.models import CalculationResult, DefaultLoadingRule, ExplosiveApprovalRequest, HoleCharge
from highwall.domains.drilling.models import DrillPoint, ImportBatch
from highwall.domains.explosives.models import (
    ExpiryReport,
    LedgerMovement,
    Magazine,
    MagazineRound,
    MagazineTemperature,
    Product,
    QualityCheck,
    Reservation,
    StockLot,
    Store,
    StoreTransaction,
    WarehouseBatch,
)
from highwall.domains.fleet.models import Assignment, Component, Machine, MachineModel, MachineRequest, UsageEntry
from highwall.domains.maintenance.models import FaultReport, MaintenancePlan, PlanOccurrence, PlanRound, WorkOrder
from highwall.domains.notifications.models import Notification
from highwall.domains.parts.models import Accessory, PartReservation, StockMove, StorageLocation
from highwall.domains.projects.models import Project, Site
from highwall.domains.regions.models import Region
from highwall.domains.registers.models import RegisterRecord
from highwall.kit.lists import Listing
from highwall.kit.lists.listing import declared_listings
from highwall.kit.models import AuditEvent, ChecklistTemplate, JobRun, Mail

from . import world

pytestmark = [pytest.mark.django_db, pytest.mark.req("REQ-PERF-003")]

ROUTES = {
    operation["operationId"].removeprefix("list_").replace("_", "-"): path
    for path, methods in described()["paths"].items()
    for method, operation in methods.items()
    if method == "get" and any(parameter["name"] == "cursor" for parameter in operation.get("parameters", []))
}
BY_NAME = {listing.name: listing for listing in declared_listings()}
MODELS: dict[str, type[Model]] = {
    "accessories": Accessory,
    "accessory-moves": StockMove,
    "approval-requests": ExplosiveApprovalRequest,
    "audit-events": AuditEvent,
    "calculations": CalculationResult,
    "charges": HoleCharge,
    "checklist-templates": ChecklistTemplate,
    "components": Component,
    "default-loading-rules": DefaultLoadingRule,
    "fault-reports": FaultReport,
    "holes": DrillPoint,
    "imports": ImportBatch,
    "jobs": JobRun,
    "ledger-movements": LedgerMovement,
    "low-stock-accessories": Accessory,
    "machine-assignments": Assignment,
    "machine-models": MachineModel,
    "machine-requests": MachineRequest,
    "machines": Machine,
    "magazine-rounds": MagazineRound,
    "magazine-temperatures": MagazineTemperature,
    "magazines": Magazine,
    "maintenance-plans": MaintenancePlan,
    "maintenance-rounds": PlanRound,
    "mails": Mail,
    "my-projects": Project,
    "my-sites": Site,
    "notifications": Notification,
    "order-costs": WorkOrder,
    "part-reservations": PartReservation,
    "plan-occurrences": PlanOccurrence,
    "products": Product,
    "project-candidates": User,
    "projects": Project,
    "register-records": RegisterRecord,
    "usage-records": RegisterRecord,
    "record-events": AuditEvent,
    "regions": Region,
    "reservations": Reservation,
    "site-holes": DrillPoint,
    "sites": Site,
    "stock-lots": StockLot,
    "stock-moves": StockMove,
    "storage-locations": StorageLocation,
    "store-transactions": StoreTransaction,
    "stores": Store,
    "usage-entries": UsageEntry,
    "users": User,
    "warehouse-batches": WarehouseBatch,
    "quality-checks": QualityCheck,
    "expiry-reports": ExpiryReport,
    "work-orders": WorkOrder,
}
READERS = {"my-projects": "operator", "my-sites": "operator", "notifications": "engineer"}
"""Who walks: an administrator but where a list is everybody's own."""

ONE_OF_A_KIND = {
    "usage-records",
    "plan-occurrences",
    "machine-assignments",
    "usage-entries",
    "charges",
    "default-loading-rules",
    "holes",
    "site-holes",
    "my-projects",
    "magazine-rounds",
}
"""Lists whose rows each hang on a hole, a membership, a magazine or a range of their own, so that a copy of one is not
seen beside it."""


def sorts_of(listing: Listing[Any]) -> list[str]:
    """The default, each sort in both directions, and all of them together with the directions mixed."""
    each = [f"{sign}{name}" for name in listing.sorts for sign in ("", "-")]
    names = list(listing.sorts)
    mixed = ",".join(f"{'-' if at % 2 else ''}{name}" for at, name in enumerate(reversed(names)))
    return list(dict.fromkeys([listing.default_sort, *each, mixed]))


def test_every_list_of_the_product_has_a_route_that_is_walked() -> None:
    assert sorted(ROUTES) == sorted(BY_NAME) == sorted(MODELS)


def key_of(listing: Listing[Any]) -> str:
    return "id" if "id" in listing.columns else "point_id"


def pages(reader: Persona, path: str, sort: str, size: int) -> Iterator[list[Any]]:
    cursor: str | None = None
    while True:
        asked = {"cursor": cursor} if cursor else {}
        answer = reader.get(path, sort=sort, page_size=size, **asked)
        assert answer.status == 200, answer.content
        yield answer.json["items"]
        cursor = answer.json["next_cursor"]
        if cursor is None:
            return


class Bystander:
    """Adds and takes away rows behind the back of a reader: any row of any table, whatever guards it."""

    def __init__(self, listing: Listing[Any], model: type[Model]) -> None:
        self.listing, self.model = listing, model
        self.added = 0

    def _find(self, shown: Any) -> Any:
        return self.model._default_manager.filter(**{self.listing.columns[key_of(self.listing)]: shown}).order_by("pk")[
            0
        ]

    def remove(self, shown: Any) -> None:
        found = self.model._default_manager.filter(pk=self._find(shown).pk)
        found._raw_delete("default")  # type: ignore[attr-defined]

    def add_one_like(self, shown: Any) -> None:
        row = self._find(shown)
        row.pk = uuid4()
        for field in unique_fields(self.model):
            if isinstance(field, CharField | TextField):
                setattr(row, field.attname, uuid4().hex[: field.max_length or 32])
            elif isinstance(field, UUIDField | ForeignKey):
                setattr(row, field.attname, uuid4())
            elif isinstance(field, IntegerField):
                setattr(row, field.attname, uuid4().int % 2**31)
            elif isinstance(field, DateField):
                setattr(row, field.attname, date.fromordinal(700_000 + uuid4().int % 20_000))
        try:
            with transaction.atomic():
                self.model._default_manager.bulk_create([row])
            self.added += 1
        except IntegrityError:
            return


@contextmanager
def unguarded(model: type[Model]) -> Iterator[None]:
    """The triggers of a table are off, and no reference is looked at, until all is taken back at the end."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"ALTER TABLE {model._meta.db_table} DISABLE TRIGGER USER")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        yield
        transaction.set_rollback(True)


def unique_fields(model: type[Model]) -> Iterator[Any]:
    """A field of each uniqueness by which a copy of a row must differ from it."""
    for field in model._meta.concrete_fields:
        if field.unique and not field.primary_key:
            yield field
    for rule in model._meta.constraints:
        if isinstance(rule, UniqueConstraint):
            names = rule.fields or [found for e in rule.expressions for found in re.findall(r"F\((\w+)\)", repr(e))]
            fields = [model._meta.get_field(name) for name in names]
            yield min(fields, key=lambda field: isinstance(field, ForeignKey | OneToOneField))


@pytest.mark.parametrize("name", sorted(ROUTES))
def test_each_row_is_seen_once_while_others_come_and_go(
    mine: dict[str, Persona], there: world.Targets, name: str
) -> None:
    listing, reader = BY_NAME[name], mine[READERS.get(name, "admin")]
    path = re.sub(r"\{(\w+)\}", lambda found: str(there.ids[found[1]]), ROUTES[name])
    if name == "imports":
        path = f"/sites/{ImportBatch.objects.get(pk=there.ids['import_id']).site_id}/imports"
    if name == "jobs":
        JobRun.objects.bulk_create(JobRun(kind=f"test.{at % 2}", done=at) for at in range(7))
    added = 0
    for sort in sorts_of(listing):
        with unguarded(MODELS[name]):
            bystander = Bystander(listing, MODELS[name])
            walk(reader, path, sort, bystander)
            added += bystander.added
    assert added or name in ONE_OF_A_KIND


def walk(reader: Persona, path: str, sort: str, bystander: Bystander) -> None:
    key = key_of(bystander.listing)
    there = [row[key] for page in pages(reader, path, sort, 200) for row in page]
    if len(there) < 5:
        for _ in range(5):
            bystander.add_one_like(there[0])
        there = [row[key] for page in pages(reader, path, sort, 200) for row in page]
    assert len(there) == len(set(there)) > 1, sort

    seen: list[Any] = []
    gone: set[Any] = set()
    for number, page in enumerate(pages(reader, path, sort, min(200, max(1, len(there) // 3)))):
        seen += [row[key] for row in page]
        untouched = {str(reader.id)}
        if number % 2 == 0 and page:
            behind = {*seen, *gone, *untouched}
            ahead = [one for one in there if one not in behind]
            bystander.add_one_like(seen[-1])
            if seen[-1] not in untouched:
                bystander.remove(seen[-1])
            if len(ahead) > 1:
                gone.add(ahead[len(ahead) // 2])
                bystander.remove(ahead[len(ahead) // 2])

    assert len(seen) == len(set(seen)), sort
    assert not gone & set(seen), sort
    kept = [one for one in there if one not in gone]
    known = set(kept)
    assert [one for one in seen if one in known] == kept, sort
