"""Rules of the house that no linter knows."""

import importlib
import importlib.util
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db import connection

import highwall
import highwall.domains
from highwall.kit.models import Record

SOURCE = Path(highwall.__file__).parents[1]
LONGEST_MODULE = 400

NOT_AUDITED = {
    "notifications_notification": "a copy of what happened elsewhere, which is audited there",
    "blasting_holecharge": "computed from audited inputs; CalculationResult records each run",
    "explosives_ledgeraccount": "balances; the append-only entries are their history",
    "explosives_ledgerentry": "append-only, part of its movement",
    "explosives_storetransaction": "append-only; repeats the entries, and the proof of the ledger compares both",
    "accounts_challenge": "a step of a sign-in, alive for minutes; how it ends is an event of the trail",
    "kit_transitionlog": "append-only history that names its actor",
    "kit_numberseries": "a counter; the numbers stand in audited records",
    "kit_idempotencykey": "answers kept for two days",
    "kit_outboxevent": "messages between domains, born of audited changes",
    "kit_outboxdelivery": "marks of delivered messages",
    "kit_mail": "letters about changes that are audited; sending one again by hand is an event of the trail",
    "kit_jobrun": "progress of work whose effects are audited",
    "accounts_throttle": "counters of attempts under hashed names; every refused sign-in is an event of its own",
    "accounts_strangerfailures": "counters of refused sign-ins, each of which is an event of its own",
    "parts_holding": "how much lies where, kept by the trigger on the audited moves and proven against them",
    "kit_auditseal": "seals of the trail itself",
    "kit_auditdrop": "months of the trail that retention removed; each is an event of the trail",
}
"""Tables without audit triggers, each with its reason. A new one is a decision to be taken here."""

AUDITED_AT_CREATION = {
    "explosives_ledgermovement",
    "blasting_shotdifference",
    "blasting_shotcorrection",
    "parts_stockmove",
    "explosives_magazinetemperature",
    "registers_registereffect",
}
"""Append-only tables: their rows are created and never anything else."""

WITHOUT_TRANSACTION = {
    "administration.gives_file": "tells whether a file is there",
    "accounts.prove_oneself": "counts wrong passwords, which a refusal must not take back",
    "administration.open_export": "opens a file, and changes nothing",
    "administration.write_export": "writes a file; its job tells how far it is meanwhile",
    "projects.lock_site": "locks a row for the caller, who stands in a transaction",
    "registers.lock_record": "locks a row for the caller, who stands in a transaction",
    "notifications.mark_read": "one statement on a table that is not audited",
    "notifications.mark_all_read": "one statement on a table that is not audited",
}


def own_models() -> list[Any]:
    return [m for m in apps.get_models() if m.__module__.startswith("highwall.") and m._meta.managed]


def triggers_of(table: str) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass AND NOT tgisinternal AND tgenabled <> 'D'",
            [table],
        )
        return {row[0] for row in cursor.fetchall()}


@pytest.mark.django_db
@pytest.mark.req("REQ-ADMIN-030")
@pytest.mark.parametrize("model", own_models(), ids=lambda model: model._meta.label)
def test_a_table_is_audited_by_triggers_or_stands_on_the_list_with_its_reason(model: Any) -> None:
    table = model._meta.db_table
    audited = {
        step for step in ("create", "update", "delete") if any(f"audit_{step}" in name for name in triggers_of(table))
    }
    if table in NOT_AUDITED:
        assert audited == set(), "it is audited now: take it off the list"
    elif table in AUDITED_AT_CREATION:
        assert audited == {"create"}
        assert any("append_only" in name for name in triggers_of(table))
    else:
        assert issubclass(model, Record)
        assert audited == {"create", "update", "delete"}


def test_the_list_of_tables_without_audit_names_only_tables_that_exist() -> None:
    assert NOT_AUDITED.keys() - {model._meta.db_table for model in own_models()} == set()


def services() -> Iterator[tuple[str, Callable[..., Any]]]:
    for domain in pkgutil.iter_modules(highwall.domains.__path__):
        name = f"highwall.domains.{domain.name}.services"
        if importlib.util.find_spec(name):
            module = importlib.import_module(name)
            for public, function in sorted(vars(module).items()):
                if inspect.isfunction(function) and "actor" in inspect.signature(function).parameters:
                    yield f"{domain.name}.{public}", function


@pytest.mark.parametrize(("name", "service"), list(services()), ids=[name for name, _ in services()])
def test_a_service_works_in_a_transaction_so_that_its_changes_name_the_actor(
    name: str, service: Callable[..., Any]
) -> None:
    """The audit triggers learn who acts from the transaction."""
    assert ("transaction.atomic" in inspect.getsource(service)) != (name in WITHOUT_TRANSACTION)


def modules() -> list[Path]:
    return sorted(path for path in SOURCE.rglob("*.py") if not {"migrations", "tests", "__pycache__"} & set(path.parts))


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_stays_short_enough_to_be_read(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= LONGEST_MODULE


@pytest.mark.parametrize("domain", [m.name for m in pkgutil.iter_modules(highwall.domains.__path__)])
def test_a_domain_introduces_itself(domain: str) -> None:
    module = importlib.import_module(f"highwall.domains.{domain}")
    assert module.__doc__
    assert len(module.__doc__.strip()) > 40


def test_background_work_is_queued_in_the_transaction_that_needs_it() -> None:
    """procrastinate's own `configure_task` and `defer` leave the transaction when a worker calls them."""
    own = SOURCE / "highwall/kit/events/queueing.py"
    calls = [
        f for f in (SOURCE / "highwall").rglob("*.py") if "configure_task(" in f.read_text() and "/tests/" not in str(f)
    ]
    assert calls == [own]


@pytest.mark.parametrize(("folder", "mark"), [("e2e", "browser"), ("runtime", "runtime"), ("chaos", "chaos")])
def test_what_starts_servers_or_a_browser_runs_with_its_like(folder: str, mark: str) -> None:
    """`scripts/verify.py` takes such tests by their mark; one without it starts a product among the units."""
    files = sorted((SOURCE.parent / "tests" / folder).glob("test_*.py"))
    assert len(files) > 5
    assert [path.name for path in files if f"mark.{mark}" not in path.read_text(encoding="utf-8")] == []
