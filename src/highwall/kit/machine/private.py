"""Files and folders of the installation belong to their owner alone: others on the machine read nothing of them.

What a process makes is private by its umask; what an earlier version made open is closed at the start.
"""

import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import IO

UMASK = 0o077
FOLDERS = ("audit", "backups", "files", "log", "mail")
"""What the product writes below its folder. The embedded database beside these belongs to a user of its own."""
DATABASE = "pg"


def keep_private() -> int:
    """Have this process and its children make everything for the present user only. Returns the umask before."""
    return os.umask(UMASK)


def passable() -> int:
    """The mode of a folder on the way to the embedded database: root's is run by another user, who has to pass through,
    but sees nothing there."""
    return 0o711 if os.geteuid() == 0 else 0o700


def make_passable(folder: Path) -> None:
    """Make a folder, and those above it that are missing, with the mode of `passable`. Existing ones keep theirs."""
    for missing in reversed([parent for parent in (folder, *folder.parents) if not parent.exists()]):
        with suppress(FileExistsError):
            missing.mkdir()
            missing.chmod(passable())


def append_to(path: Path) -> IO[bytes]:
    """A log, open for appending; made for its owner only."""
    return os.fdopen(os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600), "ab")


def tighten(var: Path) -> None:
    """Close what is open to others in the folder of an installation.

    A folder that is closed protects what is in it, so only the inside of open ones is gone through: once.
    """
    for folder in (var, var / DATABASE):
        if folder.is_dir():
            _restrict(folder, passable())
            for file in folder.iterdir():
                if file.is_file() and not file.is_symlink():
                    _restrict(file, 0o600)
    for top in (var / name for name in FOLDERS):
        if top.is_dir() and not top.is_symlink() and top.stat().st_mode & UMASK:
            for path in top.rglob("*"):
                if not path.is_symlink():
                    _restrict(path, 0o700 if path.is_dir() else 0o600)
            # Last, as the mark that the inside is done.
            _restrict(top, 0o700)


def _restrict(path: Path, most: int) -> None:
    # Gone meanwhile; or somebody else's, whose business its mode is.
    with suppress(FileNotFoundError, PermissionError):
        found = path.stat()
        mode = stat.S_IMODE(found.st_mode)
        if found.st_uid == os.geteuid() and mode & ~most & 0o777:
            path.chmod(mode & most)
