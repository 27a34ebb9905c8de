"""The demonstration mine many times over, made inside the database: each record again and again with keys of its own,
further back in time, each hanging on the copy of what it hangs on."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.db.models import CharField, DateField, DateTimeField, EmailField, Field, ForeignKey, Model, TextField

from highwall.domains.accounts.models import User
from highwall.domains.blasting.models import (
    ApprovalLine,
    CalculationResult,
    ExplosiveApprovalRequest,
    HoleCharge,
)
from highwall.domains.drilling.models import DrillHole, DrillPoint, ImportBatch
from highwall.domains.explosives.models import (
    LedgerAccount,
    LedgerEntry,
    LedgerMovement,
    Reservation,
    StockLot,
    Store,
    StoreTransaction,
    WarehouseBatch,
)
from highwall.domains.fleet.models import Machine
from highwall.domains.notifications.models import Notification
from highwall.domains.projects.models import Project, Site
from highwall.kit.models import AuditEvent, JobRun, Mail

NAMES = {
    *("name", "number", "hole_number", "batch_number", "manufacturer_batch_number", "serial_number", "rig_number"),
    *(
        "plate_number",
        "reference_number",
        "file_name",
        "storage_location",
        "city",
        "address",
        "description",
        "supplier",
    ),
    *("first_name", "last_name", "by_name", "email", "to", "subject", "message"),
}
"""Texts of which each record has another; the other texts are kinds and labels, of which there are few."""

HANGING = {"site_id", "reference_id"}
"""What hangs on a record of a higher domain by its id alone: on the copy of it."""


@dataclass(frozen=True)
class Copies:
    """Tables that are copied together. References to one of them lead to its copy, all others stay as they are."""

    count: int
    models: Sequence[type[Model]]
    where: dict[type[Model], str] = field(default_factory=dict)
    """Which rows, where not all."""
    after: int = 0
    """So many of them are there already."""


def copies_of_the_mine(times: int, after: int = 0) -> list[Copies]:
    """So many times all sites, people, stores and machines with whatever hangs on them, of which the first are there
    already; more times what is moved in the stores, and what the product notes by itself."""
    movements, notes = 6 * times, 4 * times
    # A supplier has one account for each product, whatever it delivers.
    own = "batch_id IS NOT NULL"
    where = {LedgerAccount: own, LedgerEntry: f"account_id IN (SELECT id FROM explosives_ledgeraccount WHERE {own})"}
    mine: list[type[Model]] = [
        *(User, Store, Machine, Project, Site, DrillHole, DrillPoint, ImportBatch, HoleCharge, CalculationResult),
        *(ExplosiveApprovalRequest, ApprovalLine, WarehouseBatch, StockLot, LedgerAccount, LedgerMovement, LedgerEntry),
        *(StoreTransaction, Reservation),
    ]
    return [
        Copies(times, mine, where, after),
        Copies(movements, [LedgerMovement, LedgerEntry, StoreTransaction], after=6 * after),
        *(Copies(notes, [model], after=4 * after) for model in (Notification, JobRun, Mail)),
        Copies(notes // 10, [AuditEvent], after=4 * after // 10),
    ]


def grow(passes: Sequence[Copies]) -> None:
    """Make the copies with the triggers off, and let the database look at what there is. What is copied by one pass is
    not copied again by the next. Everything is to be rolled back in the end."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for table in {model._meta.db_table for copies in passes for model in copies.models}:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        statements = [_statements(model, copies, at) for at, copies in enumerate(passes) for model in copies.models]
        for keep, _ in statements:
            cursor.execute(keep)
        for _, copy in statements:
            cursor.execute(copy)
        cursor.execute(
            "SELECT indexrelid::regclass::text FROM pg_index JOIN pg_class c ON c.oid = indexrelid "
            "JOIN pg_am ON pg_am.oid = c.relam WHERE amname = 'gin' AND c.relkind = 'i'"
        )
        for (index,) in cursor.fetchall():
            cursor.execute("SELECT gin_clean_pending_list(%s::regclass)", [index])
        cursor.execute("ANALYZE")


def _statements(model: type[Model], copies: Copies, at: int) -> tuple[str, str]:
    table = model._meta.db_table
    base = f"base_{at}_{table}"
    fields = [column for column in model._meta.concrete_fields if not column.generated]
    columns = ", ".join(f'"{column.column}"' for column in fields)
    values = ", ".join(_value(model, column, copies, at) for column in fields)
    where, numbers = copies.where.get(model, "true"), f"generate_series({copies.after + 1}, {copies.count}) g"
    keep = f"CREATE TEMP TABLE IF NOT EXISTS {base} ON COMMIT DROP AS SELECT * FROM {table} WHERE {where}"
    return keep, f"INSERT INTO {table} ({columns}) SELECT {values} FROM {base} r, {numbers}"


def _value(model: type[Model], column: "Field[Any, Any]", copies: Copies, at: int) -> str:
    name = f'r."{column.column}"'
    referred = column.related_model if isinstance(column, ForeignKey) else None
    if column.primary_key or referred in copies.models or (referred is None and column.name in HANGING):
        return f"md5({name}::text || '{at} ' || g)::uuid"
    if isinstance(column, DateTimeField):
        return f"{name} - (g * 7919 % 100003) * interval '30 seconds'"
    if isinstance(column, DateField):
        return f"{name} - g % 200"
    if isinstance(column, EmailField):
        return f"g || {name}"
    if isinstance(column, CharField | TextField) and not column.choices and column.name in NAMES:
        mark = f"-{'abcdefgh'[at]}"
        limit = (column.max_length or 300) - len(f"{mark}{copies.count}")
        return f"CASE WHEN {name} = '' THEN '' ELSE left({name}, {limit}) || '{mark}' || g END"
    return name
