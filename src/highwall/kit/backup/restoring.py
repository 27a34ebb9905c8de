"""Restoring a backup in the place of the live database."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
import psycopg
from django.conf import settings
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from psycopg import sql

from highwall.kit.audit import heads as audit_heads
from highwall.kit.backup import archive, catalogue, maintenance, server, taking
from highwall.kit.backup.archive import BackupRefused, Manifest
from highwall.kit.backup.server import BackupError
from highwall.kit.backup.taking import Report

KEEP_OLD_DAYS = 7
"""How long the database that a restore replaced is kept beside the live one."""

WRITABLE = ("kit_jobrun", "procrastinate_")
"""Tables that are not locked during a restore: its own progress, and the queue that reports it."""


class Order(msgspec.Struct, kw_only=True):
    """Who wants which restore."""

    by: str
    installation: str
    actor_id: UUID | None = None
    job_id: UUID | None = None
    address: str | None = None


class Done(msgspec.Struct, kw_only=True):
    """What a restore did. `replaced` is the old database under its new name, `safety` the backup of it."""

    backup: str
    safety: str | None
    replaced: str
    rows: int


def check(path: Path, report: Report = lambda _share, _step: None) -> Manifest:
    """Refuse what can't be restored here, before anything is touched: damaged, cut off, foreign, newer, or found wrong
    by its proof. The restore would prove it again in the end, and refuse it then, with everybody shut out meanwhile.

    Raises BackupRefused.
    """
    manifest = archive.read_manifest(path)
    _look_at_proof(path)
    known = {f"{app}.{name}" for app, name in MigrationLoader(None).disk_migrations}
    unknown = [name for name in manifest.migrations if name.partition(".")[0] in _our_apps(known) and name not in known]
    if unknown:
        raise BackupRefused(
            "newer_version",
            f"{path.name} was made by a newer version of Highwall: this one does not know {unknown[-1]}. "
            f"Install that version first.",
        )
    if "kit.0001_initial" not in manifest.migrations:
        raise BackupRefused("not_a_backup", f"{path.name} is not a backup of a whole Highwall database.")
    with server.maintenance_link() as link:
        if manifest.postgres // 10000 > link.info.server_version // 10000:
            raise BackupRefused(
                "newer_postgres",
                f"{path.name} comes from PostgreSQL {manifest.postgres // 10000}, this server is "
                f"{link.info.server_version // 10000}.",
            )
    report(2, "checking")
    archive.check_members(path, manifest)
    return manifest


def _look_at_proof(path: Path) -> None:
    known = catalogue.describe(path)
    if known.finding_count:
        raise BackupRefused(
            "does_not_prove",
            f"{path.name} did not prove right ({known.finding_count} findings): {known.findings[0]} "
            "Choose another backup, or prove this one again once the reason is gone.",
        )


def _our_apps(known: set[str]) -> set[str]:
    return {name.partition(".")[0] for name in known}


def restore(path: Path, order: Order, report: Report = lambda _share, _step: None) -> Done:
    """Put the backup in the place of the live database.

    The product refuses everybody meanwhile, and writers that are still at it wait. The live database is backed up
    first, then left alone: the backup goes into a new database, which is brought up to date and examined, and takes
    its place in one transaction. When this process is killed before that, the old data is in force again at once; when
    it is killed afterwards, the restore has taken place as a whole.
    Raises BackupRefused, BackupError.
    """
    manifest = check(path, report)
    new = f"{server.live_name()}{server.SCRATCH}{datetime.now(UTC):%Y%m%d%H%M%S}"
    old = f"{server.live_name()}{server.OLD}{datetime.now(UTC):%Y%m%dt%H%M%S}"
    with maintenance.hold(), server.link() as writers:
        for leftover in server.databases(server.SCRATCH):
            server.drop_database(leftover)
        _keep_writers_out(writers)
        report(10, "saving")
        safety = _save(order)
        try:
            report(40, "restoring")
            taking.load(path, manifest, new)
            report(70, "comparing")
            if differences := taking.count_differences(new, manifest):
                raise BackupError(f"The restored data is not what was backed up: {' '.join(differences[:5])}")
            told = _finish(path, manifest, new, order, safety)
            archive.extract_files(path, manifest, Path(settings.MEDIA_ROOT))
            head = told["head_sequence"], bytes.fromhex(told["head_seal"])
            report(95, "swapping")
            # Whoever waits for these tables may go on now, only to be cut a moment later.
            writers.close()
            connection.close()
            audit_heads.announce_restore(_identity(new), *head, path.name)
            connection.close()
            server.swap(new, old)
            connection.close_pool()  # type: ignore[attr-defined]
        except BaseException:
            server.drop_database(new)
            raise
        audit_heads.append_restore(*head, path.name)
    return Done(backup=path.name, safety=safety, replaced=old, rows=sum(manifest.rows.values()))


def _identity(name: str) -> str:
    with server.link(name) as link:
        row = link.execute(audit_heads.DATABASE_IDENTITY).fetchone()
        assert row is not None
        return str(row[0])


def _keep_writers_out(link: psycopg.Connection[Any]) -> None:
    """Let nobody change the live data from here on; reading goes on. Raises BackupError."""
    tables = [row[0] for row in link.execute(taking.TABLES).fetchall() if not row[0].startswith(WRITABLE)]
    if not tables:
        return
    link.execute("SET lock_timeout = '60s'")
    names = sql.SQL(", ").join(sql.Identifier(*table.replace('"', "").split(".")) for table in tables)
    try:
        link.execute(sql.SQL("LOCK TABLE {} IN EXCLUSIVE MODE").format(names))
    except psycopg.errors.LockNotAvailable as error:
        raise BackupError("A long piece of work is still writing. Wait for it to end, or cancel it.") from error


def _save(order: Order) -> str | None:
    """Back the live database up; None when there is nothing in it."""
    try:
        return taking.take(kind="safety", by=order.by, installation=order.installation).name
    except BackupError as error:
        if "nothing to back up" in str(error):
            return None
        raise


def _finish(path: Path, manifest: Manifest, name: str, order: Order, safety: str | None) -> dict[str, Any]:
    """Migrate and examine the restored database, record the restore in it, end its sessions. Raises BackupError."""
    record = {
        "backup": path.name,
        "installation": manifest.installation,
        "taken_at": manifest.taken_at.isoformat(),
        "by": order.by,
        "actor_id": str(order.actor_id) if order.actor_id else None,
        "job_id": str(order.job_id) if order.job_id else None,
        "address": order.address,
        "safety": safety,
    }
    told = taking.examine(path, manifest, name, "--restored", msgspec.json.encode(record).decode())
    if told["findings"]:
        raise BackupError(f"The backup does not prove right: {' '.join(told['findings'][:5])}")
    return told


def drop_old_databases(now: datetime | None = None) -> list[str]:
    """Drop the databases that restores replaced more than KEEP_OLD_DAYS ago."""
    dropped = []
    for name in server.databases(server.OLD):
        replaced_at = datetime.strptime(name.rpartition(server.OLD)[2], "%Y%m%dt%H%M%S").replace(tzinfo=UTC)
        if ((now or datetime.now(UTC)) - replaced_at).days >= KEEP_OLD_DAYS:
            server.drop_database(name)
            dropped.append(name)
    return dropped
