"""Runs the checks of a purpose one after the other and sums them up: `verify.py check | test | bench`.

Every step runs, also after a failure; the exit code is 1 when any failed. Uses the standard library only.
"""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
BIN = ROOT / ".venv" / "bin"
REPORTS = ROOT / "var" / "reports"


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


def python(name: str, *words: str) -> Step:
    """A command of the virtual environment."""
    return Step(name, (str(BIN / words[0]), *words[1:]))


def tests(name: str, *words: str) -> Step:
    """A pytest run. No test found is a failure: a suite does not vanish unnoticed."""
    return Step(name, (str(BIN / "pytest"), "-q", "--junitxml=REPORT", *words), counts=True)


def npm(name: str, script: str, *words: str, counts: bool = False) -> Step:
    """A script of the client's package."""
    return Step(name, ("npm", "run", "--silent", script, *words), ROOT / "web", counts)


STATIC = (
    python("ruff: rules", "ruff", "check", "."),
    python("ruff: format", "ruff", "format", "--check", "."),
    python("mypy", "mypy"),
    python("import-linter", "lint-imports"),
    npm("biome, boundaries", "lint"),
    npm("typescript", "typecheck"),
    npm("vitest", "test", "--", "--reporter=default", "--reporter=junit", "--outputFile.junit=REPORT", counts=True),
)
CHECK = (*STATIC, tests("formulas and architecture", "tests/blastcalc", "tests/architecture"))
TEST = (
    *STATIC,
    python("migrations drift", "highwall", "manage", "makemigrations", "--check", "--dry-run"),
    python("OpenAPI drift", "highwall", "openapi", "--check"),
    npm("generated client drift", "api:check"),
    tests("unit and integration", "-n", "2", "-m", "not browser and not bench and not runtime and not chaos"),
    tests("faults", "-m", "runtime or chaos"),
    python("client build", "highwall", "build"),
    npm("client size", "size"),
    tests("browser", "-m", "browser"),
)


def bench() -> tuple[Step, ...]:
    """Every script in benchmarks/ that measures."""
    scripts = sorted((ROOT / "benchmarks").glob("bench_*.py"))
    return tuple(python(script.stem, "python", str(script.relative_to(ROOT))) for script in scripts)


def main() -> int:
    """Run and sum up."""
    purposes = {"check": lambda: CHECK, "test": lambda: TEST, "bench": bench}
    if len(sys.argv) != 2 or sys.argv[1] not in purposes:
        print(f"usage: verify.py {' | '.join(purposes)}", file=sys.stderr)
        return 2
    environment = dict(os.environ)
    # Checks run on a database of their own, whatever the shell points at.
    environment.pop("DATABASE_URL", None)
    environment["PATH"] = os.pathsep.join((str(ROOT / ".tools/node/bin"), str(BIN), environment.get("PATH", "")))
    browser = ROOT / ".tools" / "chromium"
    if browser.exists():
        environment["HIGHWALL_CHROMIUM"] = browser.read_text().strip()
    REPORTS.mkdir(parents=True, exist_ok=True)
    outcomes = [run(step, environment) for step in purposes[sys.argv[1]]()]
    return sum_up(outcomes)


def run(step: Step, environment: dict[str, str]) -> Outcome:
    """Run one step with its output on the terminal."""
    report = REPORTS / f"{''.join(letter if letter.isalnum() else '-' for letter in step.name)}.xml"
    report.unlink(missing_ok=True)
    words = [word.replace("REPORT", str(report)) for word in step.words]
    print(f"\n=== {step.name}: {' '.join(step.words[:1] and [Path(words[0]).name, *words[1:]])}", flush=True)
    began = time.monotonic()
    code = subprocess.run(words, cwd=step.folder, env=environment, stdin=subprocess.DEVNULL, check=False).returncode
    seconds = time.monotonic() - began
    if not step.counts or not report.exists():
        return Outcome(step, code, seconds)
    counted = [suite.attrib for suite in ElementTree.parse(report).getroot().iter("testsuite")]

    def total(*names: str) -> int:
        return sum(int(suite.get(name, 0)) for suite in counted for name in names)

    return Outcome(step, code, seconds, total("tests"), total("failures", "errors"), total("skipped"))


def sum_up(outcomes: list[Outcome]) -> int:
    """Print one line for each step and the totals; returns the exit code."""
    print("\n=== summary")
    for outcome in outcomes:
        count = f"{outcome.tests:>6} tests" if outcome.step.counts else ""
        word = "ok" if outcome.code == 0 else "FAILED"
        print(f"{word:<8}{outcome.step.name:<28}{outcome.seconds:>7.1f} s {count}")
    ran, failed, skipped = (
        sum(getattr(outcome, name) for outcome in outcomes) for name in ("tests", "failed", "skipped")
    )
    if any(outcome.step.counts for outcome in outcomes):
        print(f"{ran} tests: {ran - failed - skipped} passed, {failed} failed, {skipped} skipped")
    broken = [outcome.step.name for outcome in outcomes if outcome.code != 0]
    print(f"FAILED: {', '.join(broken)}" if broken else "All passed.")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
