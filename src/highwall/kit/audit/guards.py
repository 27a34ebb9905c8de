"""The proof that what guards the trail and the books is in force: every trigger is there, as written, switched on."""

import hashlib
import re
from dataclasses import dataclass
from typing import Any, NamedTuple

import pgtrigger
from django.db import connection

from highwall.kit.audit.findings import Findings
from highwall.kit.calendar import PARTITIONED

UNTRUNCATED = "BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION highwall_refuse_change()"


@dataclass(frozen=True)
class Guard:
    """A trigger that a migration wrote by hand: its definition without names of schema, as PostgreSQL prints it."""

    table: str
    name: str
    definition: str


GUARDS = [
    Guard(
        "audit_event",
        "audit_event_append_only",
        "BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION highwall_refuse_change()",
    ),
    Guard("audit_event", "audit_event_no_truncate", UNTRUNCATED.format(table="audit_event")),
]
"""A domain adds its own in its models module."""

FUNCTIONS = {
    "highwall_refuse_change": "1f10e93aaf912084b60a65940d4906d2d56a62b80a5a4d35550c53ebf1118fc4",
    "highwall_guard_partition": "d3bd901fff8b05b7a82550e4190025b70fce093a829dc480ba05dc2740115e3b",
    "highwall_ensure_partitions": "689c47e84a4c54d7e37236867c9c6b7d6e7c12902252670d4f05b40797ba8bd1",
    "highwall_cluster": "e0d6238997693cf6cc98d1c3e8bc4ad2e36fa4e2d8436b65702d2caa3ef62024",
}
"""What the functions behind the guards are, as `source_digest` gives it; a domain adds its own."""

_TRIGGERS = """
    SELECT c.relname, t.tgname, pg_get_triggerdef(t.oid), p.prosrc, t.tgenabled = 'O',
           NOT t.tgisinternal AND t.tgparentid = 0
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_proc p ON p.oid = t.tgfoid
    WHERE n.nspname = 'public' ORDER BY 1, 2
"""
_SWITCHES = """
    SELECT format('The setting %s is “%s”: it switches triggers off.', name, setting)
    FROM (VALUES ('session_replication_role', current_setting('session_replication_role')),
                 ('pgtrigger.ignore', coalesce(current_setting('pgtrigger.ignore', true), ''))) s (name, setting)
    WHERE setting NOT IN ('', 'origin')
    UNION ALL
    SELECT format('%s has the setting %s, which switches triggers off.',
                  coalesce('Role ' || setrole::regrole, 'The database'), word)
    FROM pg_db_role_setting, unnest(setconfig) word
    WHERE word ~* '^(session_replication_role|pgtrigger\\.ignore)='
      AND setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
    UNION ALL
    SELECT format('Table %s has the rule %s, which is none of the product.', tablename, rulename)
    FROM pg_rules WHERE schemaname = 'public'
    UNION ALL
    SELECT format('Table %s hides rows by a policy, which is none of the product.', relname)
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND (relrowsecurity OR relforcerowsecurity)
"""


class _Found(NamedTuple):
    table: str
    name: str
    definition: str
    source: str
    is_on: bool
    is_own: bool
    """Neither made by PostgreSQL for a foreign key nor copied from a partitioned table."""


def check_guards() -> Findings:
    """Look at every trigger that the models declare or a migration wrote, at its function, and at what could switch it
    off."""
    findings = Findings()
    found, partitions, expected = _triggers(), _partitions(), _expected()
    untruncated = {table for (table, _), (definition, _) in expected.items() if "before truncate" in definition}
    for parent, part in partitions:
        if parent in untruncated:
            expected[part, "no_truncate"] = _plain(UNTRUNCATED.format(table=part)), None
    present = {(trigger.table, trigger.name): trigger for trigger in found}
    for (table, name), (definition, source) in sorted(expected.items()):
        trigger = present.get((table, name))
        if trigger is None:
            findings.add(f"The trigger {name} of {table} is missing.")
        elif trigger.definition != definition or source not in (None, trigger.source):
            findings.add(f"The trigger {name} of {table} is not the one of the product.")
    guarded = {table for table, _ in expected} | {part for _, part in partitions}
    for trigger in found:
        if not trigger.is_on:
            findings.add(f"The trigger {trigger.name} of {trigger.table} is switched off.")
        if trigger.is_own and trigger.table in guarded and (trigger.table, trigger.name) not in expected:
            findings.add(f"The trigger {trigger.name} of {trigger.table} is none of the product.")
    _check_functions(findings)
    with connection.cursor() as cursor:
        cursor.execute(_SWITCHES)
        findings.extend(row[0] for row in cursor.fetchall())
    return findings


def _triggers() -> list[_Found]:
    with connection.cursor() as cursor:
        cursor.execute(_TRIGGERS)
        return [
            _Found(table, name, _plain(_without_name(definition)), _words(source), is_on, is_own)
            for table, name, definition, source, is_on, is_own in cursor.fetchall()
        ]


def _partitions() -> list[tuple[str, str]]:
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT inhparent::regclass::text, inhrelid::regclass::text FROM pg_inherits
               WHERE inhparent::regclass::text = ANY (%s)""",
            [PARTITIONED],
        )
        return [(parent, part) for parent, part in cursor.fetchall()]


def _expected() -> dict[tuple[str, str], tuple[str, str | None]]:
    """Definition and, of what the models declare, body of each trigger, by table and name."""
    expected: dict[tuple[str, str], tuple[str, str | None]] = {
        (guard.table, guard.name): (_plain(guard.definition), None) for guard in GUARDS
    }
    for model, trigger in pgtrigger.registered():
        parts = str(trigger.compile(model).install_sql).split("$$")
        made = re.search(r"CREATE\s+(?:CONSTRAINT\s+)?TRIGGER\s+(\S+)\s+(.*?);", parts[4], re.DOTALL)
        assert made is not None
        expected[model._meta.db_table, made[1]] = _plain(made[2]), _words(parts[3])
    return expected


def _check_functions(findings: Findings) -> None:
    model, trigger = pgtrigger.registered()[0]
    ignore = str(trigger.compile(model).install_sql).split("$$")[1]
    with connection.cursor() as cursor:
        cursor.execute("SELECT proname, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace")
        digests = {name: source_digest(source) for name, source in cursor.fetchall()}
    for function, digest in {**FUNCTIONS, "_pgtrigger_should_ignore": source_digest(ignore)}.items():
        if digests.get(function) != digest:
            findings.add(f"The function {function} is not the one of the product.")


def source_digest(source: str) -> str:
    """SHA-256 of the body of a function, whatever its white space."""
    return hashlib.sha256(_words(source).encode()).hexdigest()


def _without_name(definition: str) -> str:
    return re.sub(r"^CREATE (CONSTRAINT )?TRIGGER \S+ ", "", definition)


def _plain(definition: str) -> str:
    """A definition in one spelling: what is written differently but means the same is written alike."""
    text = _words(definition).lower().replace("execute procedure", "execute function")
    text = text.replace('"', "").replace("public.", "")
    events = re.match(r"(before|after|instead of) (.+?) on ", text)
    if events:
        text = text.replace(events[2], " or ".join(sorted(events[2].split(" or "))), 1)
    return text


def _words(text: Any) -> str:
    return " ".join(str(text).split())
