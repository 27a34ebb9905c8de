"""Taking a backup, and proving one."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any, Literal

import psycopg
from django.conf import settings
from psycopg import sql

from highwall.kit.audit import heads as audit_heads
from highwall.kit.backup import archive, catalogue, server
from highwall.kit.backup.catalogue import Backup
from highwall.kit.backup.server import BackupError
from highwall.kit.models import new_id

type Kind = Literal["scheduled", "manual", "safety"]
type Report = Callable[[int, str], None]
"""Called with the share that is done in percent, and the step."""

BACKUP_LOCK = 4_110_004
"""Advisory lock of whoever takes or proves a backup."""

FIGURES: dict[str, str] = {}
"""Sums that must come out again after a restore: name and SQL, added by the domains."""

EXAMINE = "backup_examine"

TABLES = """
    SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = c.oid AND deptype = 'e')
    ORDER BY 1
"""


@contextmanager
def only_one() -> Iterator[None]:
    """Keep a second backup away. Raises BackupError when one runs already."""
    with server.link(autocommit=True) as link:
        row = link.execute("SELECT pg_try_advisory_lock(%s)", [BACKUP_LOCK]).fetchone()
        if row is None or not row[0]:
            raise BackupError("A backup is being taken already. Wait until it has ended.")
        yield


def take(*, kind: Kind, by: str, installation: str, report: Report = lambda _share, _step: None) -> Path:
    """Write a backup of the live database as it is at this moment, and prove it. Returns its file.

    Writers are not disturbed. What a proof finds wrong stands in the catalogue. Raises BackupError.
    """
    began = time.monotonic()
    with only_one():
        catalogue.forget_unfinished()
        for leftover in server.databases(server.SCRATCH):
            server.drop_database(leftover)
        path = catalogue.folder() / f"highwall-{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{kind}{archive.SUFFIX}"
        while path.exists():
            time.sleep(0.2)
            path = path.with_name(f"highwall-{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{kind}{archive.SUFFIX}")
        _write(path, kind, by, installation, report)
        catalogue.keep(_entry(path, time.monotonic() - began))
        prove(path, report)
    return path


def prove(path: Path, report: Report = lambda _share, _step: None) -> Backup:
    """Restore a backup into a scratch database and compare it with what it says about itself; noted in the catalogue.

    Raises BackupError when the proof itself could not be made, BackupRefused when the file is no whole backup.
    """
    began = time.monotonic()
    manifest = archive.read_manifest(path)
    archive.check_members(path, manifest)
    report(55, "restoring")
    name = f"{server.live_name()}{server.SCRATCH}{new_id().hex[-12:]}"
    try:
        load(path, manifest, name)
        report(80, "comparing")
        differences, told = count_differences(name, manifest), examine(path, manifest, name)
    finally:
        server.drop_database(name)
    entry = catalogue.describe(path)
    entry.proven_at = datetime.now(UTC)
    entry.findings = [*differences, *told["findings"]][: catalogue.KEPT_FINDINGS]
    entry.finding_count = len(differences) + told["finding_count"]
    entry.sha256, entry.bytes = catalogue.sha256_of(path), path.stat().st_size
    entry.seconds += time.monotonic() - began
    catalogue.keep(entry)
    report(100, "done")
    return entry


def _entry(path: Path, seconds: float) -> Backup:
    entry = catalogue.describe(path)
    entry.seconds = seconds
    return entry


def _write(path: Path, kind: Kind, by: str, installation: str, report: Report) -> None:
    writer = archive.ArchiveWriter(path)
    try:
        with server.link() as link:
            link.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
            link.read_only = True
            report(1, "counting")
            snapshot = _one(link, "SELECT pg_export_snapshot()")
            manifest = _describe(link, kind, by, installation)
            size = int(_one(link, "SELECT pg_database_size(current_database())"))
            newest = int(_one(link, "SELECT coalesce(max(sequence), 0) FROM kit_auditseal"))

            def on_bytes(done: int) -> None:
                report(min(50, 5 + 45 * done // max(size, 1)), "dumping")

            writer.add(archive.DUMP, _dump(str(snapshot), on_bytes))
        # A head is written just after its block is committed, so the file is read last and cut to the snapshot.
        writer.add(archive.HEADS, iter([audit_heads.lines_up_to(newest)]))
        for file in _files():
            # What is gone by now belonged to an upload or an export that has ended.
            with suppress(FileNotFoundError), file.open("rb") as content:
                name = archive.FILES + file.relative_to(settings.MEDIA_ROOT).as_posix()
                writer.add(name, archive.file_chunks(content))
        writer.finish(manifest)
    except BaseException:
        writer.discard()
        raise


def _files() -> list[Path]:
    root = Path(settings.MEDIA_ROOT)
    return sorted(path for path in root.rglob("*") if path.is_file()) if root.exists() else []


def _describe(link: psycopg.Connection[Any], kind: str, by: str, installation: str) -> archive.Manifest:
    tables = [row[0] for row in link.execute(TABLES).fetchall()]
    rows = {table: int(_one(link, sql.SQL("SELECT count(*) FROM {}").format(_identifier(table)))) for table in tables}
    if "django_migrations" not in tables:
        raise BackupError("There is no schema in the database yet, so there is nothing to back up.")
    migrations = link.execute("SELECT app || '.' || name FROM django_migrations ORDER BY id").fetchall()
    head = link.execute("SELECT sequence, seal FROM kit_auditseal ORDER BY sequence DESC LIMIT 1").fetchone()
    return archive.Manifest(
        installation=installation,
        kind=kind,
        by=by,
        taken_at=datetime.now(UTC),
        postgres=link.info.server_version,
        migrations=[row[0] for row in migrations],
        rows=rows,
        figures=figures(link),
        head_sequence=int(head[0]) if head else 0,
        head_seal=bytes(head[1]).hex() if head else "",
    )


def figures(link: psycopg.Connection[Any]) -> dict[str, str]:
    return {name: str(_one(link, query)) for name, query in FIGURES.items()}


def _identifier(table: str) -> sql.Identifier:
    return sql.Identifier(*table.replace('"', "").split("."))


def _one(link: psycopg.Connection[Any], query: Any) -> Any:
    row = link.execute(query).fetchone()
    assert row is not None
    return row[0]


def _dump(snapshot: str, on_bytes: Callable[[int], None]) -> Iterator[bytes]:
    program = server.tool("pg_dump")
    options = ["--format=custom", "--compress=0", f"--snapshot={snapshot}", "--no-owner", "--no-privileges"]
    # An extension that only a superuser can make, and whose tables are statistics of the server.
    options += ["--no-comments", "--exclude-extension=pg_stat_statements"]
    done = 0
    live = server.live_name()
    with (
        tempfile.TemporaryFile() as said,
        server.running_tool(program, live, *options, stdout=subprocess.PIPE, stderr=said) as process,
    ):
        assert process.stdout is not None
        for chunk in archive.file_chunks(process.stdout):
            done += len(chunk)
            on_bytes(done)
            yield chunk
        if process.wait() != 0:
            raise BackupError(f"pg_dump failed: {_read(said)}")


def _read(said: IO[bytes]) -> str:
    said.seek(0)
    return said.read().decode(errors="replace").strip()[-2000:]


def load(path: Path, manifest: archive.Manifest, name: str) -> None:
    """Make a database and fill it from the dump of a backup. Raises BackupError."""
    server.create_database(name)
    program = server.tool("pg_restore")
    options = ["--no-owner", "--no-privileges", "--exit-on-error", f"--dbname={name}"]
    with (
        archive.open_member(path, archive.DUMP) as dump,
        tempfile.TemporaryFile() as said,
        server.running_tool(program, name, *options, stdin=subprocess.PIPE, stdout=said, stderr=said) as process,
    ):
        assert process.stdin is not None
        try:
            for chunk in archive.file_chunks(dump):
                process.stdin.write(chunk)
            process.stdin.close()
        except BrokenPipeError:
            pass
        if process.wait() != 0:
            raise BackupError(f"pg_restore failed: {_read(said)}")


def count_differences(name: str, manifest: archive.Manifest) -> list[str]:
    """Tables of a loaded database whose rows are not as many as the backup counted, and sums that differ."""
    with server.link(name) as link:
        tables = {row[0] for row in link.execute(TABLES).fetchall()}
        found = [f"Table {table} is missing." for table in manifest.rows if table not in tables]
        for table in sorted(tables):
            count = int(_one(link, sql.SQL("SELECT count(*) FROM {}").format(_identifier(table))))
            if count != manifest.rows.get(table, 0):
                found.append(f"Table {table} has {count} rows; the backup counted {manifest.rows.get(table, 0)}.")
        for figure, value in figures(link).items():
            if figure in manifest.figures and manifest.figures[figure] != value:
                found.append(f"{figure} is {value}; the backup noted {manifest.figures[figure]}.")
    return found


def examine(path: Path, manifest: archive.Manifest, name: str, *arguments: str) -> dict[str, Any]:
    """Have a process of its own bring a loaded database up to the present schema and look through ledger and trail.

    Further arguments are those of the command. Returns the head of the trail, how many findings there are, and the
    first of them. Raises BackupError when the process failed.
    """
    with tempfile.TemporaryDirectory(prefix="highwall-") as folder:
        heads = Path(folder) / "heads.log"
        with archive.open_member(path, archive.HEADS) as member:
            heads.write_bytes(member.read())
        if not heads.stat().st_size:
            heads.unlink()
        environment = {key: value for key, value in os.environ.items() if key != "HIGHWALL_TEST_DB"}
        environment |= {"DATABASE_URL": server.url(name), "HIGHWALL_POOL": "2"}
        answer = subprocess.run(
            [sys.executable, "-m", "django", EXAMINE, "--heads", str(heads), *arguments],
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
    if answer.returncode != 0:
        raise BackupError(f"The restored database could not be examined: {answer.stderr.strip()[-2000:]}")
    found: dict[str, Any] = json.loads(answer.stdout.splitlines()[-1])
    return found
