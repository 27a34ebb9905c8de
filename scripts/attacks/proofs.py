"""Changing the books and the trail behind the product's back, and proofs that must see it and nothing else."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg

from attacks.target import Broken, Target, expect

TABLES = (
    "explosives_ledgerentry",
    "explosives_ledgermovement",
    "explosives_ledgeraccount",
    "accounts_user",
    "audit_event",
    "kit_auditseal",
)


def books_changed_consistently(target: Target) -> str:
    """10 kg taken out of both legs, both balances and the movement: the proof of the books names the movement."""
    with target.database() as database:
        number = database.execute(
            "SELECT number FROM explosives_ledgermovement WHERE kind = 'receive' ORDER BY at LIMIT 1"
        ).fetchone()[0]  # type: ignore[index]
        with _taken_out_of_the_books(database, number):
            proof = target.command("ledger", "verify")
            expect(proof.returncode == 1, f"the proof ends with {proof.returncode}: {proof.stdout[-300:]}")
            expect(number in proof.stdout + proof.stderr, f"{number} is not named: {proof.stdout[-300:]}")
    proof = target.command("ledger", "verify")
    expect(proof.returncode == 0, f"put right again, the proof says: {(proof.stdout + proof.stderr)[-300:]}")
    return f"{number} is named"


@contextmanager
def _taken_out_of_the_books(database: "psycopg.Connection[Any]", number: str) -> Iterator[None]:
    def move(kg: int) -> None:
        with _without_triggers(database, *TABLES[:3]):
            database.execute(
                """UPDATE explosives_ledgeraccount a SET balance = a.balance + sign(e.quantity) * %(kg)s
                   FROM explosives_ledgerentry e JOIN explosives_ledgermovement m ON m.id = e.movement_id
                   WHERE e.account_id = a.id AND m.number = %(number)s""",
                {"kg": kg, "number": number},
            )
            database.execute(
                """UPDATE explosives_ledgerentry e SET quantity = e.quantity + sign(e.quantity) * %(kg)s,
                       mass_kg = e.mass_kg + sign(e.quantity) * %(kg)s,
                       neq_kg = e.neq_kg + sign(e.quantity) * %(kg)s * e.neq_kg / e.mass_kg
                   FROM explosives_ledgermovement m WHERE m.id = e.movement_id AND m.number = %(number)s""",
                {"kg": kg, "number": number},
            )
            database.execute(
                """UPDATE explosives_ledgermovement SET neq_kg = neq_kg + %(kg)s * neq_kg / mass_kg,
                       mass_kg = mass_kg + %(kg)s, quantities = ARRAY[quantities[1] + %(kg)s]
                   WHERE number = %(number)s""",
                {"kg": kg, "number": number},
            )

    move(-10)
    try:
        yield
    finally:
        move(10)


@contextmanager
def _without_triggers(database: "psycopg.Connection[Any]", *tables: str) -> Iterator[None]:
    for table in tables:
        database.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
    try:
        yield
    finally:
        for table in tables:
            database.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")


def record_changed_without_a_trace(target: Target) -> str:
    """A name that was changed with the triggers off is found by the proof of the trail."""
    email = "auditor@demo.highwall.example"
    with target.database() as database:
        email = database.execute("SELECT email FROM accounts_user WHERE email LIKE 'auditor@%'").fetchone()[0]  # type: ignore[index]
        with _without_triggers(database, "accounts_user"):
            database.execute("UPDATE accounts_user SET last_name = last_name || 'x' WHERE email = %s", [email])
        try:
            proof = target.command("audit", "verify")
            expect(proof.returncode == 1, f"the proof ends with {proof.returncode}: {proof.stdout[-300:]}")
        finally:
            with _without_triggers(database, "accounts_user"):
                database.execute("UPDATE accounts_user SET last_name = left(last_name, -1) WHERE email = %s", [email])
    return "it is found"


def triggers_left_off(target: Target) -> str:
    """A trigger that is off is found by the proof of the trail."""
    with target.database() as database, _without_triggers(database, "accounts_user"):
        proof = target.command("audit", "verify")
        expect(proof.returncode == 1, f"the proof ends with {proof.returncode}: {proof.stdout[-300:]}")
    return "it is found"


def rewrite_entries_and_seals(target: Target) -> str:
    """Entries, movements, events and seals can't be changed, deleted or emptied by the role of the product."""
    statements = [
        *(f"TRUNCATE {table} CASCADE" for table in ("explosives_ledgerentry", "explosives_ledgermovement")),
        *(f"TRUNCATE {table}" for table in ("audit_event", "kit_auditseal", "kit_auditdrop")),
        "UPDATE explosives_ledgerentry SET quantity = quantity",
        "DELETE FROM explosives_ledgerentry",
        "UPDATE explosives_ledgermovement SET neq_kg = neq_kg + 1",
        "UPDATE audit_event SET event = 'x'",
        "DELETE FROM audit_event",
        "UPDATE kit_auditseal SET count = count + 1",
        "DELETE FROM kit_auditseal",
    ]
    for statement in statements:
        with target.database() as database, database.transaction(force_rollback=True):
            try:
                database.execute(statement)
            except psycopg.DatabaseError:
                continue
            raise Broken(f"done: {statement}")
    return f"{len(statements)} statements refused"


def proof_under_writes(target: Target) -> str:
    """The proof of an intact trail finds nothing, also while people write and blocks are sealed."""
    admin = target.person("admin")
    over, writes = threading.Event(), 0

    def write() -> None:
        nonlocal writes
        while not over.wait(0.05):
            admin.done("PATCH", "/auth/me", {"units": ("imperial", "metric")[writes % 2]})
            writes += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for _ in range(3):
            proof = target.command("audit", "verify")
            expect(proof.returncode == 0, f"beside {writes} writes: {(proof.stdout + proof.stderr)[-300:]}")
    finally:
        over.set()
        writer.join()
    return f"3 proofs beside {writes} writes"
