"""Runs the tests at other hours: `clocks.py` under every clock, `clocks.py --junitxml=FILE "year end"` under one.

Processes and the database of the tests go by a wall's clock that is shifted and runs on (`shifted_clock.c`, loaded
with LD_PRELOAD; `setup.sh clock` builds it). All clocks lie in the past, so that new files do not look old to what
removes old ones. Uses the standard library only.
"""

import argparse
import ast
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LIBRARY = ROOT / ".tools" / "shifted_clock.so"
CLIENT = ("npm", "run", "--silent", "test", "--", "--reporter=dot")
# What has records: days are read there. Formulas and rules about the source know no clock.
WITH_RECORDS = ("src", "tests/kit", "tests/demo", "tests/journeys")
EVERYTHING = ("src", "tests")
OF_DAYS = re.compile(r"datetime|timedelta|calendar|today|expires|\byears?\b")
"""What a test says that is about days or moments."""


@dataclass(frozen=True)
class Clock:
    """An hour at which the tests begin, and the zone that processes (the browser's code among them) believe in."""

    name: str
    starts: datetime
    zone: str
    folders: tuple[str, ...]


CLOCKS = (
    # In the mine the next year has begun, in UTC four hours are left of the old one. All tests of units run
    # at this hour in `make test` and not at that of the wall, at which servers, browsers and attacks are tried.
    Clock("year end", datetime(2025, 12, 31, 20, 30, tzinfo=UTC), "Asia/Muscat", EVERYTHING),
    # 23:30 UTC on a day that three years of four do not have; in the mine it is 1 March.
    Clock("leap night", datetime(2024, 2, 29, 23, 30, tzinfo=UTC), "America/Lima", WITH_RECORDS),
    # Two minutes before London puts its clocks forward.
    Clock("clocks change", datetime(2026, 3, 29, 0, 58, tzinfo=UTC), "Europe/London", WITH_RECORDS),
)


def main() -> int:
    """Run under the clocks that are named, or under all; the exit code is 1 when a test failed under any."""
    known = {clock.name: clock for clock in CLOCKS}
    parser = argparse.ArgumentParser(description="Run the tests at other hours.")
    parser.add_argument("--junitxml", type=Path, help="where to write the report of a single clock")
    parser.add_argument("--of-days", action="store_true", help="only the tests that speak of days or moments")
    parser.add_argument("names", nargs="*", metavar="CLOCK", help=f"of {', '.join(known)}; all if none is named")
    options = parser.parse_args()
    if unknown := [name for name in options.names if name not in known]:
        parser.error(f"there is no clock of the name {unknown[0]!r}")
    names = options.names or list(known)
    if options.junitxml and len(names) > 1:
        parser.error("a report is that of one clock")
    failed = []
    with tempfile.TemporaryDirectory(prefix="highwall-clock-") as folder:
        # The database's user has to reach the library, wherever the checkout is.
        os.chmod(folder, 0o755)
        library = Path(shutil.copy(LIBRARY, folder))
        os.chmod(library, 0o644)
        for name in names:
            began = time.monotonic()
            if not run(known[name], library, options.junitxml, of_days=options.of_days):
                failed.append(name)
            print(f"=== {name}: {'FAILED' if name in failed else 'ok'} in {time.monotonic() - began:.0f} s", flush=True)
    return 1 if failed else 0


def tests_of_days(clock: Clock) -> list[str]:
    """The tests in the folders of a clock that speak of days or moments, by themselves or by what they use of their
    module."""
    modules = sorted(path for folder in clock.folders for path in (ROOT / folder).rglob("test_*.py"))
    return [f"{path.relative_to(ROOT)}::{name}" for path in modules for name in names_of_days(path.read_text())]


def names_of_days(source: str) -> Iterator[str]:
    """The tests and classes of tests of a module whose text, or that of anything of the module that they lead to
    (helpers, fixtures, constants), speaks of days or moments."""
    texts: dict[str, str] = {}
    leads: dict[str, set[str]] = {}
    for node in ast.parse(source).body:
        for name in _names_given_by(node):
            texts[name] = ast.unparse(node)
            leads[name] = {found.id for found in ast.walk(node) if isinstance(found, ast.Name)}
            leads[name] |= {found.arg for found in ast.walk(node) if isinstance(found, ast.arg)}
    for name in texts:
        if not name.lower().startswith("test"):
            continue
        reached, ahead = {name}, [name]
        while ahead:
            more = (leads[ahead.pop()] & texts.keys()) - reached
            reached |= more
            ahead += more
        if any(OF_DAYS.search(texts[each]) for each in reached):
            yield name


def _names_given_by(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return [node.name]
    if isinstance(node, ast.Assign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        return [found.id for target in targets for found in ast.walk(target) if isinstance(found, ast.Name)]
    return []


def run(clock: Clock, library: Path, report: Path | None, *, of_days: bool) -> bool:
    """Whether all tests pass under a clock, those of the client in its zone as well."""
    environment = dict(os.environ)
    for name in ("DATABASE_URL", "HIGHWALL_TEST_DATABASE_URL", "PYTHONDONTWRITEBYTECODE"):
        environment.pop(name, None)
    environment |= {
        "LD_PRELOAD": str(library),
        "HIGHWALL_CLOCK_SHIFT_S": str(round(clock.starts.timestamp() - time.time())),
        "HIGHWALL_TEST_PG": str(ROOT / "var" / f"test-pg-{clock.name.replace(' ', '-')}"),
        "TZ": clock.zone,
    }
    marks = "not browser and not bench and not runtime and not chaos"
    where = tests_of_days(clock) if of_days else clock.folders
    pytest = [str(ROOT / ".venv/bin/pytest"), "-q", "-n", "2", "-m", marks, *where]
    if report:
        pytest.append(f"--junitxml={report}")
    passed = True
    for command, place in ((pytest, ROOT), (CLIENT, ROOT / "web")):
        print(f"\n=== {clock.name} ({clock.starts.isoformat()}, {clock.zone}): {Path(command[0]).name}", flush=True)
        done = subprocess.run(command, cwd=place, env=environment, stdin=subprocess.DEVNULL, check=False)
        passed = passed and done.returncode == 0
    return passed


if __name__ == "__main__":
    sys.exit(main())
