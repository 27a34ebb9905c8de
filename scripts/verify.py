"""Runs the checks of a purpose and sums them up: `verify.py check | test | bench`.

Steps that need nothing but the sources run side by side, each with its output kept together; the others one after the
other. Every step runs, also after a failure; the exit code is 1 when any failed. Uses the standard library only.
"""

import json
import os
import re
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from clocks import CLOCKS

ROOT = Path(__file__).resolve().parent.parent
SIDE_BY_SIDE = max(2, os.cpu_count() or 1)
BIN = ROOT / ".venv" / "bin"
REPORTS = ROOT / "var" / "reports"
SLOWEST = 20
WIDEST = 150


@dataclass(frozen=True)
class Step:
    """One command. `counts` when it writes a JUnit report to the path that replaces REPORT in its words."""

    name: str
    words: tuple[str, ...]
    folder: Path = ROOT
    counts: bool = False


@dataclass(frozen=True)
class Outcome:
    """What a step came to."""

    step: Step
    code: int
    seconds: float
    tests: int = 0
    failed: int = 0
    skipped: int = 0
    took: tuple[tuple[float, str], ...] = ()
    """Seconds and name of each test."""
    busy: float | None = None
    """How many processors it kept busy, by what it and all that it waited for used. None beside other steps."""


def python(name: str, *words: str) -> Step:
    """A command of the virtual environment."""
    return Step(name, (str(BIN / words[0]), *words[1:]))


def tests(name: str, *words: str) -> Step:
    """A pytest run. No test found is a failure: a suite does not vanish unnoticed."""
    return Step(name, (str(BIN / "pytest"), "-q", "--junitxml=REPORT", *words), counts=True)


def marked(*marks: str) -> tuple[str, ...]:
    """The tests with one of these marks. Only files that name one are read: every process reads all that it is given,
    and all files together take as long as many a test."""
    named = re.compile(rf"mark\.({'|'.join(marks)})\b")
    files = (path for folder in ("tests", "src") for path in sorted((ROOT / folder).rglob("test_*.py")))
    found = (str(path.relative_to(ROOT)) for path in files if named.search(path.read_text(encoding="utf-8")))
    return ("-m", " or ".join(marks), *found)


def at(clock: str, name: str, *options: str) -> Step:
    """Tests of units and of the client under a shifted clock."""
    words = (str(BIN / "python"), "scripts/clocks.py", "--junitxml=REPORT", *options, clock)
    return Step(f"{name}, {clock}", words, counts=True)


def npm(name: str, script: str, *words: str, counts: bool = False) -> Step:
    """A script of the client's package."""
    return Step(name, ("npm", "run", "--silent", script, *words), ROOT / "web", counts)


STATIC = (
    python("mypy", "mypy"),
    npm("typescript", "typecheck"),
    npm("vitest", "test", "--", "--reporter=default", "--reporter=junit", "--outputFile.junit=REPORT", counts=True),
    npm("biome, boundaries", "lint"),
    python("import-linter", "lint-imports"),
    python("ruff: rules", "ruff", "check", "."),
    python("ruff: format", "ruff", "format", "--check", "."),
)
"""Need nothing but the sources; the longest first, so that none is left alone at the end."""

# Those of the house's tests that touch no record; `make test` runs them all, with more examples.
PURE = tests("formulas and architecture", "-m", "not django_db", "tests/blastcalc", "tests/architecture")
CHECK = (STATIC[0], PURE, *STATIC[1:])
# What a file starts once serves all its tests. Files are begun in the order of tests/conftest.py, the longest first,
# and not by how many tests they have.
BY_FILE = ("--dist", "loadfile", "--no-loadscope-reorder")
QUICK = {"HIGHWALL_EXAMPLES": "quick"}
# Beside the static ones: what reads the sources too, or waits for others.
BESIDE = (
    python("OpenAPI drift", "highwall", "openapi", "--check"),
    npm("generated client drift", "api:check"),
    python("advisories on dependencies", "python", "scripts/audit.py"),
)
TEST = (
    python("migrations drift", "highwall", "manage", "makemigrations", "--check", "--dry-run"),
    # All run at one hour, and that is one at which faults of days show; at the others what is about days.
    at(CLOCKS[0].name, "unit and integration"),
    *(at(clock.name, "of days", "--of-days") for clock in CLOCKS[1:]),
    # They wait for servers more than they work.
    tests("faults", "-n", "3", *BY_FILE, *marked("runtime", "chaos")),
    python("client build", "highwall", "build"),
    npm("client size", "size"),
    python("attack on a copy", "python", "scripts/attack.py"),
    # Each process has a product and a browser of its own.
    tests("browser", "-n", "2", *BY_FILE, *marked("browser")),
)


def bench() -> tuple[Step, ...]:
    """Every script in benchmarks/ that measures."""
    scripts = sorted((ROOT / "benchmarks").glob("bench_*.py"))
    return tuple(python(script.stem, "python", str(script.relative_to(ROOT))) for script in scripts)


def tell_claims(path: Path) -> None:
    """Print what the benchmarks have claimed and measured as one table (benchmarks/_claims.py)."""
    print("\n=== claims")
    claims = [json.loads(line) for line in path.read_text().splitlines()]
    rows = [(what, figure, limit, "kept" if kept else "NOT KEPT") for what, figure, limit, kept in claims]
    titles = ("claim", "figure", "limit", "verdict")
    widths = [max(map(len, column)) for column in zip(titles, *rows, strict=True)]
    for row in (titles, *rows):
        print("  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip())
    kept = sum(claim[3] for claim in claims)
    print(f"{kept} of {len(claims)} claims kept")


def main() -> int:
    """Run and sum up."""
    purposes = {
        "check": lambda: ((), CHECK),
        "test": lambda: (TEST, (*STATIC, *BESIDE)),
        "bench": lambda: (bench(), ()),
    }
    if len(sys.argv) != 2 or sys.argv[1] not in purposes:
        print(f"usage: verify.py {' | '.join(purposes)}", file=sys.stderr)
        return 2
    environment = dict(os.environ)
    # Checks run on a database of their own, whatever the shell points at.
    environment.pop("DATABASE_URL", None)
    # The tests start many processes; without compiled modules each takes seconds longer.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PATH"] = os.pathsep.join((str(ROOT / ".tools/node/bin"), str(BIN), environment.get("PATH", "")))
    browser = ROOT / ".tools" / "chromium"
    if browser.exists():
        environment["HIGHWALL_CHROMIUM"] = browser.read_text().strip()
    REPORTS.mkdir(parents=True, exist_ok=True)
    if sys.argv[1] == "check":
        environment |= QUICK
    claims = REPORTS / "claims.jsonl"
    claims.write_text("")
    environment["HIGHWALL_CLAIMS"] = str(claims)
    alone, together = purposes[sys.argv[1]]()
    began = time.monotonic()
    outcomes = [*run_together(together, environment), *(run(step, environment) for step in alone)]
    if sys.argv[1] == "bench":
        tell_claims(claims)
    return sum_up(outcomes, time.monotonic() - began)


def run_together(steps: Sequence[Step], environment: dict[str, str]) -> Iterator[Outcome]:
    """Run steps side by side, as many as there are processors; the output of each comes whole, when it ends."""
    with ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        for done in as_completed([pool.submit(run, step, environment, apart=True) for step in steps]):
            yield done.result()


def run(step: Step, environment: dict[str, str], *, apart: bool = False) -> Outcome:
    """Run one step with its output on the terminal; `apart` keeps it back until the step has ended."""
    report = REPORTS / f"{''.join(letter if letter.isalnum() else '-' for letter in step.name)}.xml"
    report.unlink(missing_ok=True)
    words = [word.replace("REPORT", str(report)) for word in step.words]
    title = f"\n=== {step.name}: {' '.join([Path(words[0]).name, *words[1:]])}"
    if not apart:
        print(title, flush=True)
    began, used = time.monotonic(), processor_s()
    done = subprocess.run(
        words,
        cwd=step.folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if apart else None,
        stderr=subprocess.STDOUT if apart else None,
        text=True,
        errors="replace",
        check=False,
    )
    code, seconds = done.returncode, time.monotonic() - began
    busy = None if apart else (processor_s() - used) / seconds
    if apart:
        print(title, done.stdout.rstrip(), sep="\n", flush=True)
    if not step.counts or not report.exists():
        return Outcome(step, code, seconds, busy=busy)
    root = ElementTree.parse(report).getroot()
    counted = [suite.attrib for suite in root.iter("testsuite")]
    took = tuple((float(case.get("time", 0)), _name_of(case)) for case in root.iter("testcase"))

    def total(*names: str) -> int:
        return sum(int(suite.get(name, 0)) for suite in counted for name in names)

    return Outcome(step, code, seconds, total("tests"), total("failures", "errors"), total("skipped"), took, busy)


def processor_s() -> float:
    """What all programs that were run and waited for have used so far, seconds."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _name_of(case: ElementTree.Element) -> str:
    """A test as pytest takes it on its command line, as far as the report tells."""
    place = case.get("classname", "")
    return f"{place if '/' in place else place.replace('.', '/')}::{case.get('name', '')}"


def sum_up(outcomes: list[Outcome], seconds: float) -> int:
    """Print one line for each step and the totals; returns the exit code."""
    print("\n=== summary")
    for outcome in outcomes:
        count = f"{outcome.tests:>6} tests" if outcome.step.counts else ""
        busy = "" if outcome.busy is None else f"{outcome.busy:.1f} processors"
        word = "ok" if outcome.code == 0 else "FAILED"
        print(f"{word:<8}{outcome.step.name:<32}{outcome.seconds:>7.1f} s {busy:>15} {count}".rstrip())
    slowest = sorted(((*test, outcome.step.name) for outcome in outcomes for test in outcome.took), reverse=True)
    if slowest:
        print(f"\nThe slowest {SLOWEST} tests, with what was set up for them")
        for spent, name, step in slowest[:SLOWEST]:
            print(f"{spent:>7.1f} s  {name[:WIDEST]} ({step})")
        print()
    ran, failed, skipped = (
        sum(getattr(outcome, name) for outcome in outcomes) for name in ("tests", "failed", "skipped")
    )
    if any(outcome.step.counts for outcome in outcomes):
        print(f"{ran} tests: {ran - failed - skipped} passed, {failed} failed, {skipped} skipped")
    broken = [outcome.step.name for outcome in outcomes if outcome.code != 0]
    print(f"FAILED: {', '.join(broken)}" if broken else "All passed.", f"({seconds:.0f} s)")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
