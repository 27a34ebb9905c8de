"""Backup and restore as an administrator runs them at the command line, on servers of their own, under real faults."""

import json
import os
import shutil
import signal
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest

from highwall.kit.backup import BackupRefused
from highwall.kit.backup.restoring import check
from highwall.kit.postgres import Postgres, wheel_binaries
from tests.servers import HIGHWALL, Template, eventually, own_environment

pytestmark = pytest.mark.runtime

NAME = "Highwall"


class Installation:
    """A folder of files with a database server that stays up while it is tested."""

    def __init__(self, var: Path, server: Postgres) -> None:
        self.var, self.server = var, server
        self.given: dict[str, str] = {}
        self.server.start()

    @property
    def environment(self) -> dict[str, str]:
        return own_environment(HIGHWALL_VAR=str(self.var), HIGHWALL_BCRYPT_ROUNDS="4") | self.given

    def start(self, *words: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [HIGHWALL, *words],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def run(self, *words: str, code: int = 0) -> str:
        process = self.start(*words)
        said, _ = process.communicate(timeout=600)
        assert process.returncode == code, said
        return said

    def sql(self, statement: str, *values: object, database: str = "highwall") -> list[tuple[Any, ...]]:
        with psycopg.connect(self.server.dsn(database), autocommit=True) as link:
            cursor = link.execute(statement, values)
            return cursor.fetchall() if cursor.description else []

    def seal(self) -> None:
        self.run("manage", "shell", "-v0", "-c", "from highwall.kit.audit import seal_new_events; seal_new_events()")

    def regions(self, database: str = "highwall") -> set[str]:
        return {row[0] for row in self.sql("SELECT name FROM regions_region", database=database)}

    def add_region(self, name: str) -> None:
        self.sql(
            """INSERT INTO regions_region (id, version, created_at, updated_at, name, name_ar, is_active)
               VALUES (uuidv7(), 1, now(), now(), %s, '', true)""",
            name,
        )

    def databases(self) -> set[str]:
        return {row[0] for row in self.sql("SELECT datname FROM pg_database WHERE NOT datistemplate")}

    @property
    def backups(self) -> list[Path]:
        return sorted((self.var / "backups").glob("*.backup"))


@contextmanager
def installed(var: Path, server: Postgres) -> Iterator[Installation]:
    """An installation in a folder, with its server, which is destroyed in the end."""
    try:
        yield Installation(var, server)
    finally:
        server.destroy()


@pytest.fixture(scope="module")
def made(module_folder: Path, template: Template) -> Iterator[tuple[Installation, Path]]:
    """An installation with a sealed trail, and a backup of it that was proven."""
    with installed(module_folder, template.copied_to(module_folder / "pg")) as one:
        yield one, first_backup(one)


def first_backup(one: Installation) -> Path:
    one.add_region("Sealed Pit")
    one.seal()
    one.add_region("Unsealed Pit")
    said = one.run("backup")
    assert "Proven: restored into a scratch database" in said
    (backup,) = one.backups
    return backup


@pytest.fixture
def mine(made: tuple[Installation, Path]) -> Installation:
    return made[0]


@pytest.fixture
def backup(made: tuple[Installation, Path]) -> Path:
    return made[1]


def test_a_backup_says_what_is_in_it_and_that_it_was_proven(mine: Installation, backup: Path) -> None:
    note = json.loads(backup.with_name(f"{backup.name}.json").read_text())
    assert (note["kind"], note["installation"], note["findings"]) == ("manual", NAME, [])
    assert note["proven_at"]
    with zipfile.ZipFile(backup) as archive:
        manifest = json.loads(archive.read("manifest.json"))
    assert manifest["rows"]["regions_region"] == len(mine.regions())
    assert manifest["head_sequence"] == 1
    assert manifest["figures"]["explosives posted, kg"] == "0"
    assert backup.stat().st_mode & 0o077 == 0
    assert not [name for name in mine.databases() if "scratch" in name]


@pytest.mark.req("REQ-ADMIN-052", "REQ-ADMIN-053")
def test_a_restore_brings_the_past_back_and_keeps_the_present_in_a_backup(mine: Installation, backup: Path) -> None:
    before = mine.regions()
    mine.add_region("After The Backup")
    said = mine.run("restore", str(backup), "--confirm", NAME)
    assert "is restored" in said
    assert mine.regions() == before

    assert mine.sql("SELECT payload->>'name' FROM kit_outboxevent WHERE name = 'administration.restored'") == [
        (backup.name,)
    ]
    (event,) = mine.sql("SELECT resource_id, after FROM audit_event WHERE event = 'restored'")
    assert event[0] == backup.name
    safety = mine.var / "backups" / event[1]["safety"]
    assert safety in mine.backups
    old = next(name for name in mine.databases() if "_before_" in name)
    assert mine.regions(old) == before | {"After The Backup"}
    verified = mine.run("audit", "verify")
    assert f"restored from {backup.name}" in verified
    assert "The audit trail is what was sealed." in verified
    mine.seal()
    mine.run("audit", "verify")

    mine.run("restore", str(safety), "--confirm", NAME)
    assert mine.regions() == before | {"After The Backup"}
    mine.run("audit", "verify")


def damaged(backup: Path) -> None:
    with zipfile.ZipFile(backup) as archive:
        start = archive.getinfo("database.dump").header_offset
    with backup.open("r+b") as file:
        file.seek(start + 2000)
        there = file.read(1)
        file.seek(start + 2000)
        file.write(bytes([there[0] ^ 0xFF]))


def cut_off(backup: Path) -> None:
    os.truncate(backup, backup.stat().st_size * 2 // 3)


def rewritten(change: Callable[[dict[str, Any]], None]) -> Callable[[Path], None]:
    def rewrite(backup: Path) -> None:
        with zipfile.ZipFile(backup) as archive:
            parts = {info.filename: archive.read(info) for info in archive.infolist()}
        manifest = json.loads(parts["manifest.json"])
        change(manifest)
        parts["manifest.json"] = json.dumps(manifest).encode()
        with zipfile.ZipFile(backup, "w") as archive:
            for name, content in parts.items():
                archive.writestr(name, content)

    return rewrite


def foreign_text(backup: Path) -> None:
    backup.write_text("-- PostgreSQL database dump\n")


def foreign_archive(backup: Path) -> None:
    with zipfile.ZipFile(backup, "w") as archive:
        archive.writestr("photo.jpg", b"\xff\xd8")


SPOILT = [
    (damaged, "is damaged"),
    (cut_off, "is cut off: its end is missing"),
    (foreign_text, "is not a backup of Highwall"),
    (foreign_archive, "but not a backup of Highwall"),
    (rewritten(lambda m: m.update(format=99)), "made by a newer version of Highwall"),
    (rewritten(lambda m: m["migrations"].append("kit.9999_of_tomorrow")), "does not know kit.9999_of_tomorrow"),
    (rewritten(lambda m: m.update(postgres=990000)), "comes from PostgreSQL 99"),
    (rewritten(lambda m: m["members"]["database.dump"].update(sha256="0" * 64)), "its checksum differs"),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("spoil", "reason"), SPOILT, ids=[reason for _, reason in SPOILT])
def test_what_cannot_be_restored_is_refused_with_the_reason_before_anything_is_touched(
    backup: Path, tmp_path: Path, spoil: Callable[[Path], None], reason: str
) -> None:
    copy = tmp_path / backup.name
    shutil.copy(backup, copy)
    spoil(copy)
    with pytest.raises(BackupRefused, match=reason):
        check(copy)


@pytest.mark.django_db
def test_an_untouched_copy_is_accepted(backup: Path) -> None:
    assert check(backup).installation == NAME


@pytest.mark.req("REQ-ADMIN-052")
@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (damaged, "is damaged"),
        (rewritten(lambda m: m["rows"].update(regions_region=3)), "The restored data is not what was backed up"),
    ],
    ids=["damaged", "not what it says"],
)
def test_a_restore_that_is_refused_changes_nothing(
    mine: Installation, backup: Path, tmp_path: Path, spoil: Callable[[Path], None], reason: str
) -> None:
    copy = tmp_path / backup.name
    shutil.copy(backup, copy)
    spoil(copy)
    before = mine.regions(), mine.databases()
    told = "SELECT count(*) FROM kit_outboxevent WHERE name = 'administration.restore_failed'"
    recorded = "SELECT count(*) FROM audit_event WHERE event = 'restore_failed'"
    ((told_before,),), ((recorded_before,),) = mine.sql(told), mine.sql(recorded)
    assert reason in mine.run("restore", str(copy), "--confirm", NAME, code=1)
    assert (mine.regions(), mine.databases()) == before
    assert (mine.sql(told), mine.sql(recorded)) == ([(told_before + 1,)], [(recorded_before + 1,)])


@pytest.mark.req("REQ-ADMIN-052")
def test_a_backup_whose_proof_found_it_wrong_is_refused_before_anybody_is_shut_out(
    mine: Installation, backup: Path, tmp_path: Path
) -> None:
    copy = tmp_path / backup.name
    note = json.loads(backup.with_name(f"{backup.name}.json").read_text())
    shutil.copy(backup, copy)
    copy.with_name(f"{copy.name}.json").write_text(json.dumps({**note, "findings": ["Block 1 is wrong."]}))
    backups = mine.backups
    said = mine.run("restore", str(copy), "--confirm", NAME, code=1)
    assert "did not prove right (1 findings): Block 1 is wrong." in said
    assert mine.backups == backups, "no backup of the present data was taken, so nobody was shut out"


def test_without_the_typed_name_nothing_is_restored(mine: Installation, backup: Path) -> None:
    mine.add_region("Untouched")
    assert "Nothing was touched" in mine.run("restore", str(backup), "--confirm", "Somebody else", code=1)
    assert "Untouched" in mine.regions()


@pytest.mark.chaos
@pytest.mark.parametrize("moment", ["loading", "examining"])
def test_a_restore_that_is_killed_leaves_the_old_data_in_force(mine: Installation, backup: Path, moment: str) -> None:
    mine.add_region(f"Kept While {moment}")
    before = mine.regions()
    safeties = len(mine.backups)
    process = mine.start("restore", str(backup), "--confirm", NAME)

    def reached() -> bool:
        # The proof of the safety backup uses a scratch database too; the restore proper begins after it.
        if len(mine.backups) == safeties:
            return False
        note = mine.backups[-1].with_name(f"{mine.backups[-1].name}.json")
        if not note.exists() or not json.loads(note.read_text())["proven_at"]:
            return False
        if moment == "loading":
            return any("scratch" in name for name in mine.databases())
        return bool(
            mine.sql(
                "SELECT 1 FROM pg_stat_activity WHERE datname LIKE '%%scratch%%' AND backend_type = 'client backend'"
                " AND application_name <> 'pg_restore'"
            )
        )

    eventually(reached, moment)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert mine.regions() == before
    mine.add_region(f"Written After {moment}")  # the locks that kept writers out are gone
    assert f"Written After {moment}" in mine.regions()
    mine.run("audit", "verify")


RESTORE_AND_DIE = """
import os, signal
from pathlib import Path
from highwall.kit.backup import restoring, server

swap = server.swap

def die(new, old):
    {steps}
    os.kill(os.getpid(), signal.SIGKILL)

server.swap = die
restoring.restore(Path({path!r}), restoring.Order(by="test", installation="Highwall"))
"""


@pytest.mark.chaos
@pytest.mark.parametrize("is_swapped", [False, True], ids=["just before", "just after"])
def test_a_restore_that_is_killed_at_the_swap_leaves_a_trail_that_verifies(
    mine: Installation, backup: Path, is_swapped: bool
) -> None:
    mine.add_region(f"At The Swap {is_swapped}")
    mine.seal()
    before = mine.regions()
    script = RESTORE_AND_DIE.format(steps="swap(new, old)" if is_swapped else "pass", path=str(backup))
    mine.run("manage", "shell", "-v0", "-c", script, code=-signal.SIGKILL)
    assert (mine.regions() == before) is not is_swapped
    heads = (mine.var / "audit" / "heads.log").read_text().splitlines()
    assert heads[-1].startswith("restoring ")

    said = mine.run("audit", "verify")
    assert "The audit trail is what was sealed." in said
    told = said.count(": restored from ") - sum(line.startswith("restore ") for line in heads)
    assert told == int(is_swapped)
    mine.add_region(f"After The Swap {is_swapped}")
    mine.seal()
    mine.run("audit", "verify")
    mine.run("backup")
    mine.run("audit", "verify")


DROP_AND_SWAP = """
from highwall.kit.backup import server
server.drop_database("highwall_scratch_drop")
server.swap("highwall_scratch_swap", "highwall_before_swap")
server.swap("highwall_before_swap", "highwall_scratch_swap")
"""


@pytest.fixture
def vacuumed(mine: Installation) -> Iterator[Installation]:
    """Its server begins vacuums at once and is slow at them. Only a superuser may end one, which our role is not."""
    settings = mine.server.data_root / "data" / "postgresql.auto.conf"
    before = settings.read_text()
    server_pid = mine.server.server_pid()
    assert server_pid is not None
    slow = "autovacuum_naptime = 1\nautovacuum_vacuum_cost_delay = 100\nautovacuum_vacuum_cost_limit = 1\n"
    settings.write_text(before + slow)
    os.kill(server_pid, signal.SIGHUP)
    yield mine
    settings.write_text(before)
    os.kill(server_pid, signal.SIGHUP)


def test_databases_are_dropped_and_swapped_while_the_server_vacuums_them(vacuumed: Installation) -> None:
    mine = vacuumed
    for name in ("highwall_scratch_drop", "highwall_scratch_swap"):
        mine.sql(f"CREATE DATABASE {name}")
        mine.sql("CREATE TABLE stuff AS SELECT n, repeat('x', 500) FROM generate_series(1, 50000) n", database=name)

    def are_vacuumed() -> bool:
        ((count,),) = mine.sql(
            """SELECT count(DISTINCT datname) FROM pg_stat_activity
               WHERE starts_with(datname, 'highwall_scratch_') AND usesysid IS NULL"""
        )
        return int(count) == 2

    eventually(are_vacuumed, "vacuums of both databases")
    before = mine.regions()
    mine.run("manage", "shell", "-v0", "-c", DROP_AND_SWAP)
    assert "highwall_scratch_drop" not in mine.databases()
    assert mine.regions() == before
    mine.sql("DROP DATABASE highwall_scratch_swap")


@pytest.mark.chaos
def test_a_backup_that_is_killed_leaves_no_backup_and_the_next_one_tidies_up(mine: Installation) -> None:
    before = mine.backups
    process = mine.start("backup")
    eventually(lambda: bool(list((mine.var / "backups").glob("*.unfinished"))), "the beginning of the file")
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert mine.backups == before
    mine.run("backup")
    (new,) = set(mine.backups) - set(before)
    assert new.name.endswith("-manual.backup")
    assert not list((mine.var / "backups").glob("*.unfinished"))
    assert not [name for name in mine.databases() if "scratch" in name]


@pytest.fixture
def another_cluster(open_folder: Path) -> Iterator[Installation]:
    """An installation whose database server is no copy of another."""
    with installed(open_folder, Postgres(open_folder / "pg")) as other:
        yield other


@pytest.mark.req("REQ-ADMIN-052")
def test_a_backup_restored_into_another_cluster_goes_on_with_a_trail_that_verifies(
    backup: Path, another_cluster: Installation
) -> None:
    """Transaction ids start anew there; what was not sealed in the old cluster gets a block of its own."""
    other = another_cluster
    other.run("migrate", "-v0")
    other.run("restore", str(backup), "--confirm", NAME)
    assert {"Sealed Pit", "Unsealed Pit"} <= other.regions()
    other.add_region("In The New Cluster")
    other.seal()
    said = other.run("audit", "verify")
    assert "The audit trail is what was sealed." in said
    clusters = other.sql("SELECT cluster, count(*) FROM kit_auditseal GROUP BY 1 ORDER BY min(sequence)")
    assert [blocks for _, blocks in clusters] == [2, 1]
    other.sql("ALTER TABLE audit_event DISABLE TRIGGER USER")
    other.sql("UPDATE audit_event SET after = '{}' WHERE after->>'name' = 'Sealed Pit'")
    assert "Block 1: an event was changed" in other.run("audit", "verify", code=1)


def test_a_plain_dump_loaded_into_another_cluster_by_hand_verifies_too(
    mine: Installation, another_cluster: Installation
) -> None:
    """Nothing of ours runs at that moment; events know their cluster by themselves."""
    tools = wheel_binaries()
    dump = subprocess.run(
        [tools / "pg_dump", "-Fc", "--exclude-extension=pg_stat_statements", mine.server.dsn()],
        capture_output=True,
        check=True,
    )
    subprocess.run(
        [tools / "pg_restore", "--no-owner", "--exit-on-error", "-d", another_cluster.server.dsn()],
        input=dump.stdout,
        check=True,
    )
    shutil.copytree(mine.var / "audit", another_cluster.var / "audit")
    another_cluster.add_region("By Hand")
    another_cluster.seal()
    assert "The audit trail is what was sealed." in another_cluster.run("audit", "verify")
