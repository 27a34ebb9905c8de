"""The backups that lie in the folder. What is known about one stands in a small file beside it, not in the database:
a restore must not make newer backups unknown, and the list must be readable without a database."""

import hashlib
import os
import re
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from django.conf import settings

from highwall.kit.backup.archive import SUFFIX, UNFINISHED, BackupRefused, file_chunks, read_manifest
from highwall.kit.calendar import CALENDAR
from highwall.kit.sealing import is_sealed

NAME = re.compile(r"highwall-(\d{8}T\d{6}Z)-(scheduled|manual|safety)\.backup")


KEPT_FINDINGS = 20
"""How many findings of a proof are kept word for word. A trail that is wrong throughout has one for each event."""


class Backup(msgspec.Struct, kw_only=True):
    """A backup in the folder. `findings` are the first of the `finding_count` that its proof found wrong; without
    `proven_at` it was never proven."""

    name: str
    kind: str
    by: str
    installation: str
    taken_at: datetime
    bytes: int
    rows: int
    sha256: str = ""
    proven_at: datetime | None = None
    findings: list[str] = msgspec.field(default_factory=list)
    finding_count: int = 0
    seconds: float = 0.0
    is_encrypted: bool = False


def folder() -> Path:
    """Where backups are kept, readable by the present user only."""
    path = Path(settings.BACKUP_DIR)
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    return path


def path_of(name: str) -> Path | None:
    """The file of a backup of this name, or None. Names with anything else in them are never looked up."""
    path = folder() / name
    return path if NAME.fullmatch(name) and path.is_file() else None


def describe(path: Path) -> Backup:
    """What is known about a backup; of one without a note what its manifest says. Raises BackupRefused."""
    note = _note(path)
    if note.exists():
        found = msgspec.json.decode(note.read_bytes(), type=Backup)
        found.is_encrypted = is_sealed(path)
        return _bounded(found, note)
    manifest = read_manifest(path)
    return Backup(
        name=path.name,
        kind=manifest.kind,
        by=manifest.by,
        installation=manifest.installation,
        taken_at=manifest.taken_at,
        bytes=path.stat().st_size,
        rows=sum(manifest.rows.values()),
        is_encrypted=is_sealed(path),
    )


def _bounded(backup: Backup, note: Path) -> Backup:
    """A note that was written before findings were bounded is cut once, here."""
    backup.finding_count = max(backup.finding_count, len(backup.findings))
    if len(backup.findings) > KEPT_FINDINGS:
        backup.findings = backup.findings[:KEPT_FINDINGS]
        _write(note, backup)
    return backup


def keep(backup: Backup) -> None:
    """Write down what is known about a backup."""
    _write(_note(folder() / backup.name), backup)


def _write(note: Path, backup: Backup) -> None:
    new = note.with_name(note.name + UNFINISHED)
    with os.fdopen(os.open(new, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "wb") as file:
        file.write(msgspec.json.format(msgspec.json.encode(backup)))
    os.replace(new, note)


def all_backups() -> list[Backup]:
    """Every readable backup in the folder, newest first. A file that is none is shown with the reason as finding."""
    found = []
    for path in folder().glob(f"*{SUFFIX}"):
        try:
            found.append(describe(path))
        except BackupRefused as refusal:
            made = datetime.fromtimestamp(path.stat().st_mtime, UTC)
            size = path.stat().st_size
            found.append(
                Backup(
                    name=path.name,
                    kind="unknown",
                    by="",
                    installation="",
                    taken_at=made,
                    bytes=size,
                    rows=0,
                    findings=[str(refusal)],
                    finding_count=1,
                    is_encrypted=refusal.code in {"no_key", "wrong_key"},
                )
            )
    return sorted(found, key=lambda backup: backup.taken_at, reverse=True)


def remove(name: str) -> None:
    path = folder() / name
    _note(path).unlink(missing_ok=True)
    path.unlink(missing_ok=True)


def sha256_of(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        for chunk in file_chunks(file):
            digest.update(chunk)
    return digest.hexdigest()


def to_forget(backups: list[Backup], *, daily: int, weekly: int, monthly: int, safety: int) -> list[Backup]:
    """Which backups retention gives up: of the scheduled ones all but the newest of each of the last `daily` days,
    `weekly` weeks and `monthly` months of the mine that have one; of the safety ones all but the newest. Manual
    ones stay."""
    scheduled = sorted((b for b in backups if b.kind == "scheduled"), key=lambda b: b.taken_at, reverse=True)
    kept: set[str] = set()
    for count, period in ((daily, "%Y-%m-%d"), (weekly, "%G-%V"), (monthly, "%Y-%m")):
        newest: dict[str, str] = {}
        for backup in scheduled:
            newest.setdefault(f"{backup.taken_at.astimezone(CALENDAR):{period}}", backup.name)
        kept |= set(list(newest.values())[:count])
    # A backup that its proof found wrong is no reason to give up a good one.
    good = next((b.name for b in scheduled if b.proven_at and not b.findings), None)
    kept |= {good} if good else set()
    safe = sorted((b for b in backups if b.kind == "safety"), key=lambda b: b.taken_at, reverse=True)
    return [b for b in scheduled if b.name not in kept] + safe[safety:]


def forget_unfinished() -> None:
    """Remove what a killed backup left. Call only while no backup runs."""
    for path in folder().glob(f"*{UNFINISHED}"):
        path.unlink(missing_ok=True)


def _note(path: Path) -> Path:
    return path.with_name(path.name + ".json")
