"""The audit trail: who, where, before and after for every way of writing; append-only; sealed; verified."""

import time
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from highwall.domains.accounts.models import User
from highwall.domains.regions.models import Region
from highwall.kit import audit
from highwall.kit.actors.context import ActingContext, acting
from highwall.kit.audit import chain as audit_chain
from highwall.kit.audit import heads as audit_heads
from highwall.kit.audit import proof as audit_proof
from highwall.kit.calendar import partitions
from highwall.kit.models.ids import new_id
from highwall.kit.models.tables import AuditEvent, AuditSeal, TransitionLog

from .conftest import execute, in_threads, other_link, unguarded

WHO = ActingContext(actor_id=new_id(), session_id=new_id(), address="10.1.2.3", request_id="r-1", source="api")


def events(resource: str = "regions_region", **filters: Any) -> list[dict[str, Any]]:
    """The events of this test: of its transaction, or where it has several, those that the filters tell apart."""
    if connection.in_atomic_block:
        ((filters["xid"],),) = execute("SELECT pg_current_xact_id()::text::bigint")
    return list(AuditEvent.objects.filter(resource=resource, **filters).order_by("at", "id").values())


@pytest.mark.django_db
class TestEveryWayOfWriting:
    @pytest.mark.req("REQ-ADMIN-031")
    def test_a_saved_record_leaves_who_where_before_and_after(self) -> None:
        with acting(WHO), transaction.atomic():
            region = Region.objects.create(name="North Pit")
            region.name = "North Quarry"
            region.save_new_version(update_fields=["name"])
            Region.objects.filter(pk=region.pk).delete()
        create, update, delete = events(resource_id=str(region.pk))
        for event in (create, update, delete):
            assert (event["actor_id"], event["session_id"]) == (WHO.actor_id, WHO.session_id)
            assert (event["address"], event["request_id"], event["source"]) == ("10.1.2.3", "r-1", "api")
        assert create["before"] is None
        assert create["after"]["name"] == "North Pit"
        assert update["before"] == {"name": "North Pit", "version": 1}
        assert update["after"] == {"name": "North Quarry", "version": 2}
        assert delete["before"]["name"] == "North Quarry"
        assert delete["after"] is None

    def test_a_bulk_update_leaves_one_event_for_each_row(self) -> None:
        with acting(WHO), transaction.atomic():
            changed = Region.objects.filter(name__startswith="Al ").update(is_active=False)
        found = events(event="update")
        assert len(found) == changed > 1
        assert {event["actor_id"] for event in found} == {WHO.actor_id}
        assert all((event["before"], event["after"]) == ({"is_active": True}, {"is_active": False}) for event in found)

    def test_bulk_creation_and_deletion_leave_one_event_for_each_row(self) -> None:
        with acting(WHO), transaction.atomic():
            made = Region.objects.bulk_create(Region(name=f"Pit {n}") for n in range(5))
            Region.objects.filter(name__startswith="Pit ").delete()
        ids = {str(region.pk) for region in made}
        for kind in ("create", "delete"):
            assert {event["resource_id"] for event in events(event=kind, actor_id=WHO.actor_id)} == ids

    def test_raw_sql_cannot_bypass_the_trail(self) -> None:
        execute("UPDATE regions_region SET name_ar = 'x' WHERE name = 'Muscat'")
        event = events(event="update")[-1]
        assert (event["actor_id"], event["source"], event["after"]) == (None, None, {"name_ar": "x"})

    def test_a_write_that_changes_nothing_leaves_no_event(self) -> None:
        execute("UPDATE regions_region SET name = name")
        assert events(event="update") == []

    def test_a_change_to_null_and_from_null_is_seen(self) -> None:
        execute("UPDATE regions_region SET latitude_deg = NULL WHERE name = 'Muscat'")
        execute("UPDATE regions_region SET latitude_deg = 1 WHERE name = 'Muscat'")
        first, second = events(event="update")
        assert (first["before"], first["after"]) == ({"latitude_deg": 23.588}, {"latitude_deg": None})
        assert (second["before"], second["after"]) == ({"latitude_deg": None}, {"latitude_deg": 1.0})

    def test_excluded_columns_never_reach_the_trail(self, admin: Any) -> None:
        User.objects.filter(pk=admin.id).update(password="a-hash-nobody-may-see", first_name="Ada")
        event = events("accounts_user", event="update", resource_id=str(admin.id))[-1]
        assert event["after"] == {"first_name": "Ada"}
        created = events("accounts_user", event="create", resource_id=str(admin.id))[0]
        assert "password" not in created["after"]

    def test_a_rolled_back_change_leaves_no_event(self) -> None:
        with transaction.atomic():
            Region.objects.create(name="Never")
            transaction.set_rollback(True)
        assert events(event="create", after__name="Never") == []

    def test_the_context_of_one_transaction_does_not_leak_into_the_next(self) -> None:
        with acting(WHO), transaction.atomic():
            Region.objects.create(name="By somebody")
        with acting(ActingContext(source="job tidy")), transaction.atomic():
            Region.objects.create(name="By a job")
        (event,) = events(event="create", after__name="By a job")
        assert (event["actor_id"], event["source"]) == (None, "job tidy")


@pytest.mark.django_db(transaction=True)
def test_without_a_context_nothing_of_an_earlier_transaction_is_attributed() -> None:
    with acting(WHO), transaction.atomic():
        Region.objects.create(name="By somebody")
    nobodys = Region.objects.create(name="By nobody")
    (event,) = events(event="create", resource_id=str(nobodys.pk))
    assert (event["actor_id"], event["address"], event["source"]) == (None, None, None)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_event SET event = 'forged'",
        "DELETE FROM audit_event",
        "TRUNCATE audit_event",
        "UPDATE {partition} SET event = 'forged'",
        "DELETE FROM {partition}",
        "TRUNCATE {partition}",
    ],
)
def test_the_trail_refuses_to_be_changed_or_emptied_even_in_a_partition(statement: str) -> None:
    probe = str(new_id())
    audit.record_event("probe", resource="test", resource_id=probe)
    ((partition,),) = execute("SELECT tableoid::regclass::text FROM audit_event WHERE resource_id = %s", probe)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        execute(statement.format(partition=partition))
    assert AuditEvent.objects.filter(event="probe", resource_id=probe).count() == 1


@pytest.mark.django_db
def test_partitions_made_later_refuse_to_be_emptied_too() -> None:
    from datetime import date

    partitions.ensure("audit_event", date(2031, 5, 1), 1)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        execute("TRUNCATE audit_event_y2031m05")


@pytest.mark.django_db
@pytest.mark.parametrize("statement", ["UPDATE kit_transitionlog SET reason = 'x'", "DELETE FROM kit_transitionlog"])
def test_the_history_of_steps_is_append_only(statement: str) -> None:
    from django.utils import timezone

    TransitionLog.objects.create(
        record_type="t", record_id=new_id(), name="start", from_state="a", to_state="b", by_name="x", at=timezone.now()
    )
    with pytest.raises(DatabaseError, match="Cannot update or delete"), transaction.atomic():
        execute(statement)


SEALED_WITHIN_S = 300


def seal() -> None:
    """Seal all that has been written. Transactions of other tests on the server hold it back, some for minutes."""
    until = time.monotonic() + SEALED_WITHIN_S
    while audit_proof.verify().unsealed:
        audit.seal_new_events()
        assert time.monotonic() < until, f"the events could not be sealed within {SEALED_WITHIN_S} s"


def three_blocks() -> None:
    for block in range(3):
        with transaction.atomic():
            for number in range(5):
                audit.record_event("probe", resource="test", resource_id=f"{block}-{number}", after={"n": number})
        seal()


def test_an_untouched_trail_verifies_and_its_tail_is_counted(trail: None) -> None:
    three_blocks()
    audit.record_event("probe", resource="test")
    found = audit_proof.verify()
    assert (found.blocks, found.events, found.unsealed, found.faults) == (3, 15, 1, ())
    assert audit_heads.anchor_state() == audit_heads.AnchorState.MATCHES


def test_blocks_that_are_sealed_while_the_proof_reads_are_no_contradiction(trail: None) -> None:
    """Each time the proof has read from the database, somebody else writes and seals another block."""
    three_blocks()

    def write_and_seal() -> None:
        audit.record_event("meanwhile", resource="test")
        audit.seal_new_events()

    def somebody_is_at_work(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        result = execute(sql, params, many, context)
        if sql.lstrip().startswith("SELECT") and "advisory" not in sql:
            assert in_threads([write_and_seal]) == [None]
        return result

    with connection.execute_wrapper(somebody_is_at_work):
        found = audit_proof.verify()
    assert found.faults == ()
    assert found.events >= 15
    seal()
    assert AuditSeal.objects.count() > found.blocks
    assert audit_proof.verify().faults == ()


def test_two_who_seal_at_once_write_their_heads_in_the_order_of_their_blocks(
    trail: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A head is written after the commit of its block; a second sealer must not come in between."""
    append, meanwhile = audit_heads.append_head, []

    def slowly(sequence: int, seal: bytes) -> None:
        if not meanwhile:
            audit.record_event("meanwhile", resource="test")
            meanwhile.extend(in_threads([audit.seal_new_events]))
        append(sequence, seal)

    monkeypatch.setattr(audit_heads, "append_head", slowly)
    audit.record_event("probe", resource="test")
    seal()
    assert meanwhile == [None]
    assert audit_proof.verify().faults == ()


def test_of_a_ruined_trail_the_first_faults_are_told_and_all_are_counted(trail: None) -> None:
    three_blocks()
    with audit_heads.head_file().open("a", encoding="utf-8") as file:
        file.writelines(f"{sequence} {'00' * 32}\n" for sequence in range(4, 504))
    found = audit_proof.verify()
    assert found.fault_count == 500
    assert len(found.faults) == 101
    assert found.faults[-1] == "... and 400 more."


def test_events_of_another_time_are_one_fault_of_their_block(trail: None) -> None:
    three_blocks()
    execute(
        """INSERT INTO audit_event (at, event, resource, resource_id)
           SELECT now() - interval '3 days', 'probe', 'test', n::text FROM generate_series(1, 300) n"""
    )
    seal()
    found = audit_proof.verify()
    assert found.fault_count == 300
    assert len(found.faults) == 2
    assert "long before the block before" in found.faults[0]


def test_sealing_twice_adds_no_empty_block(trail: None) -> None:
    three_blocks()
    assert audit.seal_new_events() is None
    assert AuditSeal.objects.count() == 3


def test_an_open_transaction_is_sealed_only_after_it_ended(trail: None) -> None:
    """Its events would otherwise fall into a range that is already closed."""
    with other_link() as other:
        other.execute("INSERT INTO audit_event (event, resource, resource_id) VALUES ('slow', 'test', '')")
        audit.record_event("fast", resource="test")
        audit.seal_new_events()
        other.commit()
    seal()
    found = audit_proof.verify()
    assert (found.events, found.unsealed, found.faults) == (2, 0, ())


@pytest.mark.parametrize(
    ("forgery", "fault"),
    [
        ("UPDATE audit_event SET after = '{}' WHERE resource_id = '1-3'", "Block 2: an event was changed"),
        ("UPDATE audit_event SET actor_id = gen_random_uuid() WHERE resource_id = '0-0'", "Block 1: an event was"),
        ("UPDATE audit_event SET at = at - interval '1 hour' WHERE resource_id = '2-0'", "Block 3: an event was"),
        ("DELETE FROM audit_event WHERE resource_id = '1-3'", "Block 2 was sealed with 5 events and now has 4"),
        (
            """INSERT INTO audit_event (event, resource, resource_id, xid)
               SELECT 'forged', 'test', '', xid FROM audit_event WHERE resource_id = '0-1'""",
            "Block 1 was sealed with 5 events and now has 6",
        ),
        (
            """WITH gone AS (DELETE FROM audit_event WHERE resource_id = '0-1' RETURNING xid)
               INSERT INTO audit_event (event, resource, resource_id, xid)
               SELECT 'forged', 'test', '', xid FROM gone""",
            "Block 1: an event was changed",
        ),
        ("UPDATE kit_auditseal SET count = 4 WHERE sequence = 2", "Block 2: the seal itself was changed"),
        ("DELETE FROM kit_auditseal WHERE sequence = 2", "Block 3 does not follow the block before it"),
        ("DELETE FROM kit_auditseal WHERE sequence = 3", "Block 3 is anchored outside the database"),
    ],
)
def test_tampering_by_the_owner_of_the_tables_is_found(trail: None, forgery: str, fault: str) -> None:
    three_blocks()
    with unguarded():
        execute(forgery)
    faults = audit_proof.verify().faults
    assert any(text.startswith(fault) for text in faults), faults
    with pytest.raises(SystemExit) as ended:
        call_command("audit_verify")
    assert ended.value.code == 1


def test_a_trail_cut_off_with_its_newest_block_is_found(trail: None) -> None:
    """Rows and seal of the last block gone together leave a chain that is whole in itself."""
    three_blocks()
    with unguarded():
        execute("DELETE FROM audit_event WHERE resource_id LIKE '2-%%'")
        execute("DELETE FROM kit_auditseal WHERE sequence = 3")
    assert audit_proof.verify().faults == ("Block 3 is anchored outside the database but differs or is missing in it.",)
    assert audit_heads.anchor_state() == audit_heads.AnchorState.DIFFERS


def test_a_forger_who_recomputes_the_whole_chain_is_found_by_the_head_outside(
    trail: None, settings: Any, tmp_path: Path
) -> None:
    three_blocks()
    true_heads = settings.AUDIT_HEAD_FILE
    settings.AUDIT_HEAD_FILE = tmp_path / "forged" / "heads.log"
    with unguarded():
        execute("UPDATE audit_event SET after = NULL WHERE resource_id = '1-3'")
        execute("DELETE FROM kit_auditseal")
    seal()
    assert audit_proof.verify().faults == ()
    settings.AUDIT_HEAD_FILE = true_heads
    assert len(audit_proof.verify().faults) == 3
    assert audit_heads.anchor_state() == audit_heads.AnchorState.DIFFERS


def test_a_missing_head_file_is_a_fault_not_a_fresh_start(trail: None, settings: Any) -> None:
    three_blocks()
    settings.AUDIT_HEAD_FILE.unlink()
    assert audit_proof.verify().faults[0].startswith("The head of the chain is missing")
    assert audit_heads.anchor_state() == audit_heads.AnchorState.MISSING


def test_a_merkle_root_depends_on_every_leaf_and_its_place() -> None:
    from hashlib import sha256

    leaves = [sha256(bytes([n])).digest() for n in range(7)]
    roots = {audit_chain.merkle_root(leaves)}
    for n in range(7):
        changed = [*leaves]
        changed[n] = sha256(b"other").digest()
        roots.add(audit_chain.merkle_root(changed))
    roots.add(audit_chain.merkle_root([leaves[1], leaves[0], *leaves[2:]]))
    roots.add(audit_chain.merkle_root(leaves[:6]))
    assert len(roots) == 10


def test_the_heads_of_a_copy_end_with_its_newest_block_and_keep_what_a_restore_gave_up(settings: Any) -> None:
    for sequence in (1, 2, 3):
        audit_heads.append_head(sequence, bytes([sequence]))
    audit_heads.append_restore(1, b"\x01", "old.backup")
    for sequence in (2, 3):
        audit_heads.append_head(sequence, bytes([sequence + 10]))

    def words(sequence: int) -> list[str]:
        return [line.split()[0] for line in audit_heads.lines_up_to(sequence).decode().splitlines()]

    assert words(3) == ["1", "2", "3", "restore", "2", "3"]
    assert words(2) == ["1", "2", "3", "restore", "2"]
    assert words(1) == ["1", "2", "3", "restore"]
    settings.AUDIT_HEAD_FILE.unlink()
    assert audit_heads.lines_up_to(3) == b""


def test_an_announced_restore_counts_exactly_when_the_announced_database_is_the_live_one(trail: None) -> None:
    """The heads as they stand when a restore was killed before, or after, it swapped the databases."""
    three_blocks()
    one = AuditSeal.objects.get(sequence=1)
    audit_heads.announce_restore("1:2", 1, bytes(one.seal), "not swapped.backup")
    assert audit_proof.verify().faults == ()
    assert audit_heads.anchor_state() == audit_heads.AnchorState.MATCHES
    with unguarded():
        execute("DELETE FROM audit_event WHERE resource_id NOT LIKE '0-%%'")
        execute("DELETE FROM kit_auditseal WHERE sequence > 1")
    assert len(audit_proof.verify().faults) == 2
    assert audit_heads.anchor_state() == audit_heads.AnchorState.DIFFERS

    with connection.cursor() as cursor:
        cursor.execute(audit_heads.DATABASE_IDENTITY)
        (live,) = cursor.fetchone()
    audit_heads.announce_restore(live, 1, bytes(one.seal), "swapped.backup")
    for _ in range(2):
        verified = audit_proof.verify()
        assert verified.faults == ()
        (told,) = verified.restores
        assert told.endswith("restored from swapped.backup; the chain goes on after block 1.")
        assert audit_heads.anchor_state() == audit_heads.AnchorState.MATCHES
        audit_heads.settle_restore()
    seal()
    assert audit_proof.verify().faults == ()
