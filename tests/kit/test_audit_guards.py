"""What guards the trail and the books refuses, and is found when somebody has taken it away."""

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from highwall.kit.audit.guards import check_guards
from highwall.kit.calendar.days import utc_month

from .conftest import execute

pytestmark = pytest.mark.django_db


def test_after_the_migrations_every_guard_is_in_force() -> None:
    """A hand-written trigger of a later migration has to be named in the list of its domain."""
    assert check_guards().words == ()


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("ALTER TABLE accounts_user DISABLE TRIGGER USER", "of accounts_user is switched off"),
        ("ALTER TABLE regions_region DISABLE TRIGGER pgtrigger_audit_update_{region}", "audit_update"),
        ("ALTER TABLE explosives_ledgermovement ENABLE REPLICA TRIGGER movement_has_entries", "is switched off"),
        ("ALTER TABLE audit_event_y{month} DISABLE TRIGGER audit_event_append_only", "is switched off"),
        ("DROP TRIGGER audit_event_no_truncate ON audit_event", "audit_event_no_truncate of audit_event is missing"),
        ("DROP TRIGGER no_truncate ON explosives_ledgerentry_y{month}", "no_truncate of explosives_ledgerentry_y"),
        (
            """CREATE OR REPLACE TRIGGER ledger_entry_audit AFTER INSERT ON explosives_ledgerentry
               REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN (false)
               EXECUTE FUNCTION highwall_audit_entries()""",
            "The trigger ledger_entry_audit of explosives_ledgerentry is not the one of the product.",
        ),
        (
            """CREATE OR REPLACE FUNCTION pgtrigger_audit_update_{region}() RETURNS trigger LANGUAGE plpgsql
               AS 'BEGIN RETURN NULL; END'""",
            "of regions_region is not the one of the product.",
        ),
        (
            """CREATE OR REPLACE FUNCTION highwall_audit_entries() RETURNS trigger LANGUAGE plpgsql
               AS 'BEGIN RETURN NULL; END'""",
            "The function highwall_audit_entries is not the one of the product.",
        ),
        (
            """CREATE OR REPLACE FUNCTION _pgtrigger_should_ignore(trigger_name name) RETURNS boolean LANGUAGE sql
               AS 'SELECT true'""",
            "The function _pgtrigger_should_ignore is not the one of the product.",
        ),
        (
            """CREATE TRIGGER swallow BEFORE INSERT ON audit_event FOR EACH ROW
               EXECUTE FUNCTION suppress_redundant_updates_trigger()""",
            "The trigger swallow of audit_event is none of the product.",
        ),
        ("CREATE RULE nothing AS ON DELETE TO kit_auditseal DO INSTEAD NOTHING", "has the rule nothing"),
        ("ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY", "hides rows by a policy"),
        ("SET LOCAL pgtrigger.ignore = '{{x}}'", "it switches triggers off"),
    ],
)
def test_a_guard_that_was_taken_away_or_changed_is_found(statement: str, words: str) -> None:
    ((region,),) = execute(
        """SELECT substr(tgname, length('pgtrigger_audit_update_') + 1) FROM pg_trigger
           WHERE tgrelid = 'regions_region'::regclass AND tgname LIKE 'pgtrigger_audit_update_%%'"""
    )
    text = statement.replace("{{x}}", "{x}").replace("{region}", region)
    if "suppress" in text:
        text = text.replace("BEFORE INSERT", "BEFORE UPDATE")
    month = utc_month(timezone.now())
    execute(text.replace("{month}", f"{month:%Ym%m}"))
    found = check_guards().words
    assert found
    assert any(words in one for one in found), found


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE kit_auditseal SET count = 1",
        "DELETE FROM kit_auditseal",
        "TRUNCATE kit_auditseal",
        "TRUNCATE kit_auditdrop",
        "TRUNCATE kit_transitionlog",
    ],
)
def test_seals_drops_and_steps_cannot_be_changed_removed_or_emptied(statement: str) -> None:
    execute(
        """INSERT INTO kit_auditseal (sequence, cluster, from_xid, to_xid, first_at, last_at, count, root, previous,
           seal, sealed_at) VALUES (900000, 1, 1, 2, now(), now(), 3, '', '', '', now())"""
    )
    with pytest.raises(DatabaseError, match=r"append-only|Cannot update or delete"), transaction.atomic():
        execute(statement)
